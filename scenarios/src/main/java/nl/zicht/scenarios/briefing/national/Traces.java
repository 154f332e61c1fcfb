package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zicht.equation.Name;
import nl.zicht.label.Label;
import nl.zicht.scenario.CostItem;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.Origin;
import nl.zicht.scenarios.briefing.Origin.Fact;
import nl.zicht.scenarios.briefing.Provenance;
import nl.zicht.scenarios.briefing.Provenance.VariableBasis;
import nl.zicht.scenarios.briefing.Trace;

/** Tells of every table of the briefing where its numbers come from. */
final class Traces {

    /** The id of the runs with the central values, one of each scenario. */
    static final String CENTRAL = "R-1";

    private static final String ANCHORS = "observed/anchors.csv";

    private final Study study;
    private final Map<String, Trace> traces = new TreeMap<>();

    private Traces(Study study) {
        this.study = study;
    }

    /** The id of the runs behind the numbers of a study. */
    static String run(Study study) {
        return study.members().map(Traces::ensemble).orElse(CENTRAL);
    }

    private static String ensemble(Members members) {
        return "E-" + members.count() + "-" + members.seed();
    }

    /**
     * Where the numbers of some tables come from.
     *
     * @param version the version of the model
     * @param tables all tables of the briefing
     */
    static Provenance of(Study study, String version, List<DataTable> tables) {
        Traces all = new Traces(study);
        tables.forEach(table -> all.trace(table).ifPresent(trace -> all.traces.put(table.id(), trace)));
        List<VariableBasis> bases = new ArrayList<>();
        VariableBases finder = new VariableBases(study.model());
        for (String variable : variables(all.traces)) {
            bases.add(finder.of(Name.of(variable)));
        }
        return new Provenance(all.runs(version), bases, all.traces);
    }

    private static Set<String> variables(Map<String, Trace> traces) {
        Set<String> names = new TreeSet<>();
        for (Trace trace : traces.values()) {
            List<Origin> origins = new ArrayList<>(trace.columns().values());
            origins.addAll(trace.rows());
            origins.add(trace.whole());
            for (Origin origin : origins) {
                origin.get(Fact.VARIABLE).ifPresent(found -> names.addAll(List.of(found.split("; ", -1))));
            }
        }
        return names;
    }

    private List<Provenance.Run> runs(String version) {
        List<String> scenarios =
                study.comparison().scenarios().stream().map(Scenario::id).toList();
        List<Provenance.Run> runs = new ArrayList<>();
        Map<String, String> central = new LinkedHashMap<>();
        central.put("model", version);
        central.put(
                "step",
                String.valueOf(study.comparison().model().compiled().specs().dt()));
        runs.add(new Provenance.Run(
                CENTRAL,
                new Label(
                        "één berekening van elk scenario met de waarden van parameters.csv",
                        "one run of each scenario with the values of parameters.csv"),
                central,
                scenarios));
        study.members().ifPresent(members -> {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("model", version);
            facts.put("members", String.valueOf(members.count()));
            facts.put("lost", String.valueOf(members.lost()));
            facts.put("seed", String.valueOf(members.seed()));
            facts.put("plan", members.drawn().plan());
            facts.put("uncertain", String.valueOf(members.drawn().names().size()));
            facts.put(
                    "calibrated",
                    String.valueOf(members.posterior()
                            .map(found -> found.names().size())
                            .orElse(0)));
            facts.put(
                    "step",
                    String.valueOf(
                            2 * study.comparison().model().compiled().specs().dt()));
            runs.add(new Provenance.Run(
                    ensemble(members),
                    new Label(
                            "elk scenario met dezelfde leden: andere waarden voor alle onzekere getallen tegelijk",
                            "each scenario on the same members: other values of all uncertain numbers at once"),
                    facts,
                    scenarios));
        });
        return runs;
    }

    private Optional<Trace> trace(DataTable table) {
        String id = table.id();
        if (id.equals("levers")) {
            return Optional.of(Trace.ofFile("scenarios/*.yaml"));
        }
        if (id.equals("registered-fit")) {
            return Optional.of(fit());
        }
        if (id.equals("calibration-fit")) {
            return Optional.of(Trace.ofFile(FitTables.FIT));
        }
        if (id.equals("calibration-predictions")) {
            return Optional.of(Trace.ofFile(FitTables.PREDICTIONS));
        }
        if (id.startsWith("causes-")) {
            return Optional.of(Trace.ofFile("system-analysis.yaml"));
        }
        if (id.startsWith("coverage-map-")) {
            return Optional.of(Trace.ofFile("regions.csv; " + ANCHORS));
        }
        if (id.startsWith("recommendations-")) {
            return Optional.of(Trace.ofFile("recommendations.yaml"));
        }
        boolean ofScenarios = table.columns().stream()
                .anyMatch(
                        column -> column.id().equals("scenario") || column.id().equals("better"));
        boolean overTime = table.columns().stream()
                .anyMatch(column ->
                        column.id().equals(study.comparison().baseline().id()));
        return ofScenarios || overTime ? Optional.of(ofRuns(table)) : Optional.empty();
    }

    /** What holds for numbers from the runs of the study. */
    private Origin fromRuns() {
        return Origin.NONE
                .with(Fact.RUN, run(study))
                .with(Fact.AGAINST, study.comparison().baseline().id());
    }

    private Trace ofRuns(DataTable table) {
        Origin whole = fromRuns().with(Fact.SCENARIO, "all").with(Fact.STATISTIC, Statistics.of(table, "", study));
        boolean timed = table.columns().stream().anyMatch(column -> column.kind() == DataTable.Column.Kind.YEAR);
        if (!timed) {
            whole = whole.with(
                    Fact.TIME, table.id().equals("cost-per-victim") ? period() : String.valueOf((int) study.year()));
        }
        Optional<Outcome> outcome = outcomeIn(table.id());
        if (outcome.isPresent()) {
            whole = whole.and(of(outcome.get()));
        }
        Map<String, Origin> columns = new TreeMap<>();
        for (DataTable.Column column : table.columns()) {
            columns.put(column.id(), column(table, column));
        }
        List<Origin> rows = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            rows.add(row(table, row));
        }
        return new Trace(whole, columns, rows);
    }

    private String period() {
        return (int) Math.round(study.historyEnds()) + " to " + (int) study.year();
    }

    private static Origin of(Outcome outcome) {
        return Origin.NONE
                .with(Fact.VARIABLE, outcome.variable().text())
                .with(Fact.AGGREGATE, outcome.aggregate().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The outcome a table is about by its id, such as "exploited-not-in-view-fan" or "ranking-exploited-not-in-view". */
    private Optional<Outcome> outcomeIn(String table) {
        if (table.equals("beats")) {
            return Optional.of(study.first());
        }
        if (table.startsWith("cost")) {
            return Optional.empty();
        }
        return study.comparison().outcomes().stream()
                .filter(outcome -> table.contains(outcome.id()))
                .max(java.util.Comparator.comparingInt(outcome -> outcome.id().length()));
    }

    private Origin column(DataTable table, DataTable.Column column) {
        String id = column.id();
        Optional<Scenario> scenario = study.comparison().scenarios().stream()
                .filter(one -> id.equals(one.id()) || id.equals("beats-" + one.id()))
                .findFirst();
        Optional<Outcome> outcome = scenario.isPresent() ? Optional.empty() : outcomeIn(id);
        Origin origin = outcome.map(Traces::of).orElse(Origin.NONE);
        if (scenario.isPresent()) {
            Fact fact = id.startsWith("beats-") ? Fact.AGAINST : Fact.SCENARIO;
            origin = origin.with(fact, scenario.get().id());
        }
        if (id.equals("published")) {
            return origin.with(Fact.FILE, ANCHORS);
        }
        if (outcome.isEmpty()
                && scenario.isEmpty()
                && (id.startsWith("cost") || table.id().startsWith("cost"))) {
            origin = origin.with(Fact.VARIABLE, costVariables(table, id));
        }
        return origin.with(Fact.STATISTIC, Statistics.of(table, id, study));
    }

    private String costVariables(DataTable table, String column) {
        if (table.id().equals("cost-per-victim")) {
            List<String> names = new ArrayList<>();
            if (!column.startsWith("cost")) {
                study.comparison()
                        .model()
                        .set()
                        .outcome("fitting-care")
                        .ifPresent(one -> names.add(one.variable().text()));
            }
            if (column.startsWith("cost") || column.startsWith("each")) {
                study.comparison()
                        .model()
                        .set()
                        .outcome("cumulative-cost")
                        .ifPresent(one -> names.add(one.variable().text()));
            }
            return String.join("; ", names);
        }
        Set<String> names = new TreeSet<>();
        study.options()
                .forEach(option ->
                        option.costs().forEach(item -> names.add(item.variable().text())));
        return String.join("; ", names);
    }

    /** What a row is about: the scenario, outcome or head of cost that it names. */
    private Origin row(DataTable table, List<Cell> row) {
        Origin origin = Origin.NONE;
        Optional<Scenario> scenario = Optional.empty();
        for (Cell cell : row) {
            if (cell instanceof Cell.Text text) {
                Optional<Scenario> found = named(text.text());
                if (found.isPresent() && scenario.isEmpty()) {
                    scenario = found;
                } else if (found.isPresent()) {
                    origin = origin.with(Fact.AGAINST, found.get().id());
                }
                Optional<Outcome> outcome = study.comparison().outcomes().stream()
                        .filter(one -> one.label().equals(text.text()))
                        .findFirst();
                if (outcome.isPresent()) {
                    origin = origin.and(of(outcome.get()));
                }
            }
        }
        if (scenario.isPresent()) {
            origin = origin.with(Fact.SCENARIO, scenario.get().id());
            if (table.id().equals("costs")) {
                origin = item(scenario.get(), row).map(origin::and).orElse(origin);
            }
            if (table.id().equals("options")
                    && scenario.get().equals(study.comparison().baseline())) {
                origin = origin.with(Fact.STATISTIC, Statistics.level(study));
            }
        }
        return origin;
    }

    private Optional<Scenario> named(Label label) {
        return study.comparison().scenarios().stream()
                .filter(one ->
                        one.label().equals(label) || RobustnessTables.named(one).equals(label))
                .findFirst();
    }

    private static Optional<Origin> item(Scenario scenario, List<Cell> row) {
        for (CostItem item : scenario.costs()) {
            if (row.contains(new Cell.Text(item.label()))) {
                return Optional.of(
                        Origin.NONE.with(Fact.VARIABLE, item.variable().text()));
            }
        }
        return Optional.empty();
    }

    private Trace fit() {
        Origin model = Origin.NONE
                .with(Fact.RUN, CENTRAL)
                .with(Fact.SCENARIO, study.comparison().baseline().id())
                .with(Fact.VARIABLE, Series.REGISTERED_TOTAL)
                .with(Fact.AGGREGATE, "sum")
                .with(Fact.STATISTIC, "increase over the year");
        return new Trace(
                Origin.NONE, Map.of("model", model, "published", Origin.NONE.with(Fact.FILE, ANCHORS)), List.of());
    }
}
