package nl.zicht.scenarios.briefing.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.briefing.BriefingContent;
import nl.zicht.scenarios.briefing.BriefingFiles;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.briefing.Finding;
import nl.zicht.scenarios.briefing.Origin;
import nl.zicht.scenarios.briefing.Origin.Fact;
import nl.zicht.scenarios.briefing.Provenance;
import nl.zicht.scenarios.briefing.Trace;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.Numbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every number in the charts and tables of the briefing is told where it comes from, and is there when one looks. */
class TracesTest {
    private static final Pattern QUANTILE =
            Pattern.compile("quantile (0\\.\\d+) of (levels|differences from the baseline)");

    private static Comparison comparison;
    private static Members members;
    private static BriefingContent content;

    @BeforeAll
    static void runOnce() {
        comparison = SmallBriefing.get().comparison();
        members = SmallBriefing.get().members();
        content = SmallBriefing.get().content();
    }

    private static Scenario scenario(String id) {
        return comparison.model().set().scenario(id).orElseThrow();
    }

    @Test
    void everyNumberIsToldWhereItComesFrom() {
        Provenance provenance = content.provenance();
        Set<String> runs = new HashSet<>();
        provenance.runs().forEach(run -> runs.add(run.id()));
        Set<String> variables = new HashSet<>();
        provenance.variables().forEach(variable -> variables.add(variable.name()));
        int numbers = 0;
        for (DataTable table : content.allTables()) {
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    Column found = table.columns().get(column);
                    boolean number = found.kind() == Column.Kind.NUMBER || found.kind() == Column.Kind.DIFFERENCE;
                    if (number && table.rows().get(row).get(column) instanceof Cell.Value) {
                        String where = table.id() + ", row " + row + ", " + found.id();
                        assertThat(provenance.traces()).as(where).containsKey(table.id());
                        Origin origin = trace(table).of(table, row, column);
                        assertThat(origin.isTraceable())
                                .as("%s: %s", where, origin)
                                .isTrue();
                        origin.get(Fact.RUN).ifPresent(run -> assertThat(runs).contains(run));
                        origin.get(Fact.VARIABLE)
                                .ifPresent(names -> assertThat(variables).contains(names.split("; ", -1)));
                        numbers++;
                    }
                }
            }
        }
        assertThat(numbers).isGreaterThan(3000);
    }

    private static Trace trace(DataTable table) {
        return content.provenance().traces().get(table.id());
    }

    @Test
    void numbersFromTheMembersAreThereWhenOneLooks() {
        int checked = 0;
        for (DataTable table : content.allTables()) {
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    if (trace(table) != null && table.rows().get(row).get(column) instanceof Cell.Value value) {
                        Origin origin = trace(table).of(table, row, column);
                        Optional<Double> again = table.columns().get(column).kind() == Column.Kind.YEAR
                                ? Optional.empty()
                                : again(origin);
                        if (again.isPresent()) {
                            assertThat(value.number())
                                    .as(
                                            "%s, row %d, %s: %s",
                                            table.id(),
                                            row,
                                            table.columns().get(column).id(),
                                            origin)
                                    .isCloseTo(again.get(), within(1e-9 * Math.max(1, Math.abs(again.get()))));
                            checked++;
                        }
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(3000);
    }

    /** Computes a number again from nothing but its origin: levels and differences of outcomes, in the middle and at the ends of ranges. */
    private static Optional<Double> again(Origin origin) {
        String statistic = origin.get(Fact.STATISTIC).orElse("");
        Matcher matcher = QUANTILE.matcher(statistic.replace("median", "quantile 0.5"));
        Optional<Outcome> outcome = comparison.outcomes().stream()
                .filter(one -> origin.get(Fact.VARIABLE)
                        .equals(Optional.of(one.variable().text())))
                .findFirst();
        if (!matcher.matches()
                || outcome.isEmpty()
                || origin.get(Fact.FILE).isPresent()
                || origin.get(Fact.TIME).orElse("").contains("to")) {
            return Optional.empty();
        }
        double time = Double.parseDouble(origin.get(Fact.TIME).orElseThrow());
        Scenario one = scenario(origin.get(Fact.SCENARIO).orElseThrow());
        double[] values = matcher.group(2).equals("levels")
                ? members.runs().values(one, outcome.get().id(), time)
                : members.runs()
                        .differences(
                                one,
                                scenario(origin.get(Fact.AGAINST).orElseThrow()),
                                outcome.get().id(),
                                time);
        double scale = outcome.get().kind() == Outcome.Kind.SHARE ? 100 : 1;
        return Optional.of(scale * Members.quantile(values, Double.parseDouble(matcher.group(1))));
    }

    @Test
    void numbersInFindingsStandInTheTablesTheyNameOrInTheMethod() {
        for (Finding finding : content.findings()) {
            assertThat(finding.tables()).as(finding.headline().en()).isNotEmpty();
            for (String id : finding.tables()) {
                assertThat(content.allTables()).extracting(DataTable::id).contains(id);
            }
        }
        Finding sure = content.findings().stream()
                .filter(finding -> finding.headline().en().startsWith("How sure"))
                .findFirst()
                .orElseThrow();
        Set<String> shown = new HashSet<>();
        for (DataTable table : content.allTables()) {
            if (table.id().startsWith("ranking")
                    || table.id().equals("beats")
                    || table.id().equals("hinges")) {
                table.rows()
                        .forEach(row -> row.forEach(cell -> {
                            if (cell instanceof Cell.Value value) {
                                shown.add(Numbers.format(
                                                value.number(), nl.zicht.scenarios.chart.Rounding.WHOLE, Language.EN)
                                        + "%");
                            }
                        }));
            }
        }
        List<String> percents = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\d+%")
                .matcher(sure.headline().en() + sure.explanation().en());
        while (matcher.find()) {
            percents.add(matcher.group());
        }
        assertThat(percents).isNotEmpty();
        assertThat(shown).containsAll(percents);
    }

    @Test
    void theFileTellsTheSameAndThePageRefersToIt(@TempDir Path folder) throws Exception {
        Path page = BriefingFiles.write(content, folder, Set.of(Language.EN));
        JsonNode root = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("figures.json")));
        assertThat(root.get("model").asString()).isEqualTo(content.modelVersion());
        JsonNode ensemble = root.get("runs").get(1);
        assertThat(ensemble.get("id").asString()).isEqualTo("E-24-5");
        assertThat(ensemble.get("members").asString()).isEqualTo("24");
        assertThat(ensemble.get("seed").asString()).isEqualTo("5");
        assertThat(root.get("figures")).hasSize(content.allTables().size());
        for (JsonNode figure : root.get("figures")) {
            assertThat(folder.resolve(figure.get("file").asString())).exists();
        }
        for (JsonNode variable : root.get("variables")) {
            assertThat(variable.get("constants").asInt())
                    .as(variable.toString())
                    .isPositive();
        }
        String html = Files.readString(page);
        long references = html.split("class=\"trace\"", -1).length - 1L;
        assertThat(references).isEqualTo(content.provenance().traces().size());
        assertThat(html).contains("Origin: run E-24-5; ‘people exploited not in view’");
        assertThat(html).contains("run E-24-5.");
    }
}
