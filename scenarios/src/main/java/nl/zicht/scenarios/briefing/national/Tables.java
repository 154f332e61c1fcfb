package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenario.CostItem;
import nl.zicht.scenario.Lever;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.Setting;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/** The further tables of the briefing: what each scenario does, what comes of it, and what it costs. */
final class Tables {

    private static final Label SCENARIO = new Label("Scenario", "Scenario");

    private final Study study;

    Tables(Study study) {
        this.study = study;
    }

    List<DataTable> all() {
        return List.of(levers(), outcomes(), costs());
    }

    private static Cell text(Label label) {
        return new Cell.Text(label);
    }

    private DataTable levers() {
        List<Column> columns = List.of(
                Column.text("scenario", SCENARIO),
                Column.text("lever", new Label("Beleidsknop", "Lever")),
                Column.text("change", new Label("Verandering", "Change")),
                Column.number("size", new Label("Grootte", "Size"), Unit.NONE, Rounding.significant(4)),
                Column.year("start", new Label("Vanaf", "From")),
                Column.number(
                        "ramp",
                        new Label("Invoertijd", "Phase-in"),
                        Unit.of("jaar", "years"),
                        Rounding.significant(2)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Scenario scenario : study.options()) {
            for (Setting setting : scenario.settings()) {
                Label lever = study.comparison()
                        .model()
                        .set()
                        .lever(setting.lever())
                        .map(Lever::label)
                        .orElse(Label.same(setting.lever()));
                rows.add(List.of(
                        text(scenario.label()),
                        text(lever),
                        text(change(setting)),
                        new Cell.Value(setting.size()),
                        new Cell.Value(setting.start()),
                        new Cell.Value(setting.ramp())));
            }
        }
        return new DataTable(
                "levers",
                new Label("Wat elk scenario verandert", "What each scenario changes"),
                columns,
                rows,
                new Label(
                        "Een knop beweegt in een rechte lijn van de huidige stand naar de nieuwe.",
                        "A lever moves in a straight line from where it is to where it is set."));
    }

    private static Label change(Setting setting) {
        return switch (setting.change()) {
            case TO -> new Label("naar", "to");
            case ADD -> new Label("plus", "plus");
            case TIMES -> new Label("maal", "times");
        };
    }

    /** The levels and effects of all scenarios, with ranges when there are members. */
    DataTable effects() {
        DataTable all = outcomes();
        return new DataTable("effects", all.caption(), all.columns(), all.rows(), all.note());
    }

    private DataTable outcomes() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("outcome", new Label("Uitkomst", "Outcome")));
        columns.add(Column.text("scenario", SCENARIO));
        columns.add(Column.year("year", new Label("Jaar", "Year")));
        columns.add(Column.number("value", new Label("Waarde", "Value"), Unit.NONE, Rounding.significant(3)));
        columns.add(Column.difference(
                "difference",
                new Label("Verschil met basispad", "Difference from baseline"),
                Unit.NONE,
                Rounding.significant(2)));
        boolean ranges = study.ranges().draws() > 0;
        if (ranges) {
            columns.add(Column.difference("low", new Label("laag", "low"), Unit.NONE, Rounding.significant(2)));
            columns.add(Column.difference("high", new Label("hoog", "high"), Unit.NONE, Rounding.significant(2)));
        }
        columns.add(Column.text("unit", new Label("Eenheid", "Unit")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Outcome outcome : study.comparison().outcomes()) {
            for (Scenario scenario : study.comparison().scenarios()) {
                for (double year : outcome.years()) {
                    rows.add(row(outcome, scenario, year, ranges));
                }
            }
        }
        return new DataTable(
                "outcomes",
                new Label("Alle uitkomsten van alle scenario's", "All outcomes of all scenarios"),
                columns,
                rows,
                ranges
                        ? Options.rangeMeaning(study)
                        : new Label("Eén berekening per scenario.", "One calculation per scenario."));
    }

    private List<Cell> row(Outcome outcome, Scenario scenario, double year, boolean ranges) {
        List<Cell> row = new ArrayList<>();
        row.add(text(outcome.label()));
        row.add(text(scenario.label()));
        row.add(new Cell.Value(year));
        row.add(new Cell.Value(study.level(scenario, outcome, year)));
        row.add(new Cell.Value(study.effect(scenario, outcome, year)));
        if (ranges) {
            Optional<Range> range = scenario.equals(study.comparison().baseline())
                    ? Optional.empty()
                    : study.range(scenario, outcome, year);
            row.add(range.<Cell>map(found -> new Cell.Value(found.low())).orElse(Cell.Missing.UNKNOWN));
            row.add(range.<Cell>map(found -> new Cell.Value(found.high())).orElse(Cell.Missing.UNKNOWN));
        }
        row.add(text(Shown.unit(outcome).name()));
        return row;
    }

    private DataTable costs() {
        Rounding millions = Rounding.decimals(2);
        List<Column> columns = List.of(
                Column.text("scenario", SCENARIO),
                Column.text("item", new Label("Kostenpost", "Item")),
                Column.difference("cost", new Label("Extra per jaar", "Extra a year"), Unit.MILLION_EURO, millions),
                Column.difference("low", new Label("laag", "low"), Unit.MILLION_EURO, millions),
                Column.difference("high", new Label("hoog", "high"), Unit.MILLION_EURO, millions),
                Column.text("basis", new Label("Grondslag", "Basis")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Scenario scenario : study.options()) {
            for (CostItem item : scenario.costs()) {
                Range range = Costs.range(study, scenario, item);
                rows.add(List.of(
                        text(scenario.label()),
                        text(item.label()),
                        new Cell.Value(Costs.middle(study, scenario, item)),
                        new Cell.Value(range.low()),
                        new Cell.Value(range.high()),
                        text(basis(item))));
            }
        }
        return new DataTable(
                "costs",
                new Label("Kosten per scenario en post", "Cost by scenario and item"),
                columns,
                rows,
                new Label(
                        "Verschil met het basispad in het laatste jaar; laag en hoog volgen uit de kosten per eenheid.",
                        "Difference from the baseline in the last year; low and high follow from unit costs."));
    }

    private static Label basis(CostItem item) {
        return item.evidence().startsWith("judgement")
                ? new Label("inschatting", "judgement")
                : Label.same(item.evidence());
    }
}
