package nl.zicht.scenarios.briefing.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenario.paired.PairedEnsemble;
import nl.zicht.scenario.paired.PairedMembers;
import nl.zicht.scenario.paired.Reading;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.national.NationalMembers;
import nl.zicht.scenarios.national.NationalModel;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RobustnessTablesTest {
    private static final List<String> IDS =
            List.of("coverage-fixed-staff", "coverage-with-staff", "training-report-right", "shelter");

    private static Study study;
    private static Members members;
    private static Map<String, DataTable> tables;

    @BeforeAll
    static void runOnce() {
        NationalModel model = NationalModel.load();
        ScenarioSet set = NationalModel.scenarios().only(IDS);
        Comparison comparison = Comparison.of(model.policies(set));
        members = Members.of(comparison.model(), model.parameters(), List.of(2025.0, 2035.0), 40, 5, part -> {});
        study = new Study(model, comparison, EffectRanges.of(members, 2035), SystemAnalysis.load());
        tables = new TreeMap<>();
        new RobustnessTables(study, members).all().forEach(table -> tables.put(table.id(), table));
    }

    private static double number(Cell cell) {
        return ((Cell.Value) cell).number();
    }

    private static int column(DataTable table, String id) {
        return table.columns().stream().map(DataTable.Column::id).toList().indexOf(id);
    }

    private static Map<String, List<Cell>> rows(DataTable table) {
        return table.rows().stream()
                .collect(Collectors.toMap(row -> ((Cell.Text) row.get(0)).text().en(), row -> row));
    }

    @Test
    void chancesAreSharesOfTheMembers() {
        DataTable beats = tables.get("beats");
        Outcome outcome = study.first();
        for (Scenario one : study.comparison().scenarios()) {
            for (Scenario other : study.comparison().scenarios()) {
                if (one.equals(other)) {
                    continue;
                }
                double[] mine = members.levels(one, outcome, 2035);
                double[] theirs = members.levels(other, outcome, 2035);
                double wins = 0;
                for (int m = 0; m < mine.length; m++) {
                    wins += mine[m] < theirs[m] ? 1 : 0;
                }
                Cell cell = rows(beats).get(RobustnessTables.named(one).en()).get(column(beats, "beats-" + other.id()));
                assertThat(number(cell))
                        .as("%s beats %s", one.id(), other.id())
                        .isCloseTo(100 * wins / mine.length, within(100.0 / mine.length));
            }
        }
    }

    @Test
    void theRankingIsThatOfTheEffectsShownInIt() {
        DataTable ranking = tables.get("ranking-exploited-not-in-view");
        List<Double> effects = ranking.rows().stream()
                .map(row -> number(row.get(column(ranking, "effect"))))
                .toList();
        assertThat(effects).isSorted();
        assertThat(ranking.rows()).extracting(row -> number(row.get(1))).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        double best = ranking.rows().stream()
                .mapToDouble(row -> number(row.get(column(ranking, "best"))))
                .sum();
        assertThat(best).isBetween(99.9, 110.0);
    }

    @Test
    void noRegretForWhoIsBestEverywhereAndNeverLessThanNone() {
        DataTable regret = tables.get("regret");
        assertThat(regret.rows()).hasSize(4);
        for (List<Cell> row : regret.rows()) {
            for (int i = 1; i < row.size(); i++) {
                assertThat(number(row.get(i))).isGreaterThanOrEqualTo(0);
            }
            assertThat(number(row.get(1))).isLessThanOrEqualTo(number(row.get(3)));
        }
    }

    @Test
    void costPerVictimIsUndefinedWhereThereAreNoExtraVictims() {
        DataTable costs = tables.get("cost-per-victim");
        List<Cell> staff = rows(costs).get("C. Coverage to 35 regions with staff to match");
        assertThat(number(staff.get(column(costs, "victims")))).isPositive();
        double each = number(staff.get(column(costs, "each")));
        assertThat(each)
                .isBetween(number(staff.get(column(costs, "each-low"))), number(staff.get(column(costs, "each-high"))));
        List<Cell> fixed = rows(costs).get("B. Coverage to 35 regions, same staff");
        assertThat(number(fixed.get(column(costs, "victims")))).isNegative();
        assertThat(fixed.get(column(costs, "each"))).isEqualTo(Cell.Missing.UNKNOWN);
        assertThat(((Cell.Text) fixed.get(column(costs, "meaning"))).text().en())
                .startsWith("undefined");
        assertThat(costs.note().en()).contains("Prices of 2024");
    }

    @Test
    void quantilesOfCostCountMembersWithoutVictimsAsWithoutBound() {
        double infinite = Double.POSITIVE_INFINITY;
        double[] four = {10, 20, 30, infinite};
        CostPerVictim cost = new CostPerVictim(new double[] {1, 1, 1, 0}, new double[4], four);
        assertThat(cost.share()).isEqualTo(0.75);
        assertThat(cost.quantile(0.5)).contains(25.0);
        assertThat(cost.quantile(0.95)).isEmpty();
        assertThat(cost.quantile(0)).contains(10.0);
    }

    /** Members take steps of twice the length of the model's own; this holds them to a thousandth of what the model's own steps give. */
    @Test
    void longerStepsChangeNoOutcomeByAThousandth() {
        NationalModel model = NationalModel.load();
        PolicyModel policies = model.policies(NationalModel.scenarios().only(List.of("combined")));
        NationalMembers drawn = NationalMembers.of(model.parameters(), java.util.Optional.empty(), 24, 9);
        List<Reading> readings = policies.set().outcomes().stream()
                .map(outcome -> Reading.of(outcome, List.of(2015.0, 2025.0, 2030.0, 2035.0)))
                .toList();
        PairedMembers exact = run(policies, RunOptions.DEFAULT.withSaveStep(0.25), drawn, readings);
        PairedMembers quick = run(policies, NationalMembers.options(policies), drawn, readings);
        assertThat(quick.lost()).isZero();
        for (Scenario scenario : policies.set().scenarios()) {
            for (Reading reading : readings) {
                for (double time : reading.times()) {
                    double[] one = exact.values(scenario, reading.id(), time);
                    double[] other = quick.values(scenario, reading.id(), time);
                    double size = Arrays.stream(one).map(Math::abs).max().orElseThrow();
                    for (int m = 0; m < one.length; m++) {
                        assertThat(other[m])
                                .as("seed 9, %s %s %s", scenario.id(), reading.id(), time)
                                .isCloseTo(one[m], within(1e-3 * Math.max(Math.abs(one[m]), 1e-3 * size)));
                    }
                }
            }
        }
    }

    private static PairedMembers run(
            PolicyModel policies, RunOptions options, NationalMembers drawn, List<Reading> readings) {
        return new PairedEnsemble(policies, options, drawn.names(), drawn, readings).run(part -> {});
    }
}
