package nl.zicht.scenarios.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.model.ModelStructure;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.CostItem;
import nl.zicht.scenario.Lever;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped scenarios run, keep the rules of the model, and move what their mechanism moves. */
class NationalPresetsTest {
    private static ScenarioSet set;
    private static Comparison comparison;

    @BeforeAll
    static void runAll() {
        set = NationalModel.scenarios();
        comparison = Comparison.of(NationalModel.load().policies(set));
    }

    @Test
    void holdsThePresetsOfTheTaskForceAndWaysToExpandTheNetwork() {
        assertThat(set.scenarios().stream().map(Scenario::letter))
                .containsExactly("A", "B", "C", "C1", "C2", "D", "E", "F", "G", "G1", "H", "I", "J");
        assertThat(comparison.baseline().settings()).isEmpty();
    }

    @Test
    void leversSitAtTheirBaselineAndHaveTheUnitOfTheConstant() {
        NationalModel model = NationalModel.load();
        for (Lever lever : set.levers()) {
            Parameter base =
                    model.parameters().find(lever.variable(), lever.element()).orElseThrow();
            assertThat(base.value()).as(lever.id()).isBetween(lever.low(), lever.high());
            assertThat(lever.unit()).as(lever.id()).isEqualTo(base.unit());
        }
    }

    @Test
    void noScenarioDrivesAStockBelowZero() {
        set.scenarios().forEach(scenario -> NationalRunTest.assertNoneBelowZero(comparison.run(scenario)));
    }

    @Test
    void scenariosDoNotChangeThePast() {
        for (Scenario scenario : set.scenarios()) {
            for (Outcome outcome : set.outcomes()) {
                assertThat(comparison.at(scenario, outcome, 2025.5))
                        .as(scenario.id() + " " + outcome.id())
                        .isEqualTo(comparison.at(comparison.baseline(), outcome, 2025.5));
            }
        }
    }

    @Test
    void halvingTheStepChangesNoOutcomeByMoreThanATenthOfAPercent() {
        ModelStructure structure = NationalModel.load().structure();
        double half = structure.specs().dt() / 2;
        PolicyModel finer = PolicyModel.of(structure.with(structure.specs().withDt(half)), set);
        Comparison halved = Comparison.of(finer);
        List<String> off = new ArrayList<>();
        for (Scenario scenario : set.scenarios()) {
            for (Outcome outcome : set.outcomes()) {
                for (int year = 2008; year <= 2035; year++) {
                    double fine = halved.at(scenario, outcome, year);
                    double coarse = comparison.at(scenario, outcome, year);
                    if (!(Math.abs(coarse - fine) <= 1e-3 * Math.abs(fine))) {
                        off.add(scenario.id() + " " + outcome.id() + " " + year + ": " + coarse + ", halved " + fine);
                    }
                }
            }
        }
        assertThat(off).isEmpty();
    }

    @Test
    void coverageWithoutStaffRaisesCaseloadAndLowersTheShareInFittingCare() {
        assertThat(difference("coverage-fixed-staff", "coverage")).isPositive();
        assertThat(difference("coverage-fixed-staff", "caseload")).isPositive();
        assertThat(difference("coverage-fixed-staff", "fitting-care-share")).isNegative();
        assertThat(difference("coverage-with-staff", "caseload")).isNegative();
        assertThat(difference("coverage-with-staff", "fitting-care-share")).isPositive();
        assertThat(difference("coverage-with-staff", "registered-victims")).isPositive();
        assertThat(difference("coverage-with-staff", "revictimised")).isNegative();
    }

    @Test
    void slowerGrowthBringsLessUntilItHasCaughtUp() {
        Outcome care = set.outcome("fitting-care").orElseThrow();
        Scenario fast = scenario("coverage-with-staff");
        Scenario slow = scenario("coverage-with-staff-gradual");
        assertThat(comparison.difference(slow, care, 2030))
                .isPositive()
                .isLessThan(comparison.difference(fast, care, 2030));
    }

    @Test
    void detectionWithoutCareCapacityRaisesCaseload() {
        for (String id : List.of("police-inspectorate", "training-report-right", "central-steering")) {
            assertThat(difference(id, "registered-victims")).as(id).isPositive();
            assertThat(difference(id, "caseload")).as(id).isPositive();
            assertThat(difference(id, "fitting-care-share")).as(id).isNegative();
        }
        assertThat(difference("police-inspectorate", "convicted")).isPositive();
    }

    @Test
    void preventionLowersRecruitmentAndSheltersShortenTheQueue() {
        assertThat(difference("demand-side", "newly-exploited")).isNegative();
        assertThat(difference("demand-side", "exploited-not-in-view")).isNegative();
        assertThat(difference("shelter", "waiting-for-shelter")).isNegative();
        assertThat(difference("care-first", "convicted")).isPositive();
        assertThat(difference("combined", "share-in-view"))
                .isGreaterThan(difference("training-report-right", "share-in-view"));
    }

    @Test
    void unitCostsOfScenariosAreThoseOfTheModel() {
        NationalModel model = NationalModel.load();
        for (Scenario scenario : set.scenarios()) {
            for (CostItem item : scenario.costs()) {
                assertThat(model.parameters().parameters())
                        .as(scenario.id() + " " + item.id())
                        .anyMatch(p -> p.name().text().startsWith("cost ")
                                && p.value() == item.unitCost().value()
                                && p.low() == item.unitCost().low()
                                && p.high() == item.unitCost().high());
            }
        }
    }

    @Test
    void anObligationWithMoneyAnchorsMoreThanOneWithout() {
        Scenario paid = scenario("municipal-funding");
        Scenario steered = scenario("central-steering");
        assertThat(comparison.run(paid).last("share of municipalities with approach"))
                .isGreaterThan(comparison.run(steered).last("share of municipalities with approach"));
        assertThat(difference("municipal-funding", "cost")).isGreaterThan(difference("central-steering", "cost"));
    }

    private static double difference(String scenario, String outcome) {
        return comparison.difference(scenario(scenario), set.outcome(outcome).orElseThrow(), 2033);
    }

    private static Scenario scenario(String id) {
        return set.scenario(id).orElseThrow();
    }
}
