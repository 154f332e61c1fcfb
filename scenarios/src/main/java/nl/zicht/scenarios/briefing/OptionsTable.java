package nl.zicht.scenarios.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.chart.Chart;
import nl.zicht.scenarios.chart.Desired;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/**
 * What can be chosen: a row for each scenario with its effects, cost, who decides and the main risk.
 *
 * @param id file name and anchor
 * @param caption what the numbers are: year, compared with what
 * @param outcomes the effects that are shown
 * @param baseline present policy; its numbers are levels
 * @param options the choices; their numbers are differences from the baseline
 * @param rangeMeaning what the ranges of the effects mean; required when there are any
 */
public record OptionsTable(
        String id,
        Label caption,
        List<OutcomeColumn> outcomes,
        Option baseline,
        List<Option> options,
        Optional<Label> rangeMeaning) {

    /**
     * An outcome as a column.
     *
     * @param id name in data files
     * @param name what it is
     * @param unit what it counts
     * @param rounding digits shown
     * @param desired which direction is good
     * @param definition how it is counted
     */
    public record OutcomeColumn(
            String id, Label name, Unit unit, Rounding rounding, Desired desired, Label definition) {}

    /**
     * An effect or a level.
     *
     * @param value in the unit of the column
     * @param range interval around it, if it was computed
     */
    public record Effect(double value, Optional<Range> range) {}

    /**
     * A row.
     *
     * @param id name in data files
     * @param name what is done
     * @param effects one for each outcome
     * @param cost extra cost a year in millions of euro, if known
     * @param responsible who decides
     * @param risk what can go wrong
     */
    public record Option(
            String id, Label name, List<Effect> effects, Optional<Range> cost, Label responsible, Label risk) {
        /** Copies the effects. */
        public Option {
            Chart.requireId(id);
            effects = List.copyOf(effects);
        }
    }

    /** Rejects rows with too many or too few effects, naming them. */
    public OptionsTable {
        Chart.requireId(id);
        outcomes = List.copyOf(outcomes);
        options = List.copyOf(options);
        List<Option> rows = new ArrayList<>(options);
        rows.add(baseline);
        for (Option row : rows) {
            if (row.effects().size() != outcomes.size()) {
                throw new IllegalArgumentException("Option \"" + row.id() + "\" has "
                        + row.effects().size() + " effects; expected one for each of the " + outcomes.size()
                        + " outcomes.");
            }
        }
        if (rangeMeaning.isEmpty() && hasRanges(options)) {
            throw new IllegalArgumentException(
                    "Table \"" + id + "\" has ranges but does not say what they mean; expected a meaning.");
        }
    }

    /** Whether any effect has an interval. */
    public boolean hasRanges() {
        return hasRanges(options);
    }

    private static boolean hasRanges(List<Option> options) {
        return options.stream()
                .flatMap(option -> option.effects().stream())
                .anyMatch(effect -> effect.range().isPresent());
    }

    /** The same table for data files: full precision, intervals in columns of their own. */
    public DataTable asData() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("scenario", PageWords.OPTION));
        for (OutcomeColumn outcome : outcomes) {
            columns.add(new Column(
                    outcome.id(),
                    outcome.name(),
                    Column.Kind.NUMBER,
                    outcome.unit(),
                    outcome.rounding(),
                    outcome.definition()));
            if (hasRanges()) {
                columns.add(bound(outcome, "-low", PageWords.LOW));
                columns.add(bound(outcome, "-high", PageWords.HIGH));
            }
        }
        columns.add(Column.number("cost-low", PageWords.COST_LOW, Unit.MILLION_EURO, Rounding.decimals(1)));
        columns.add(Column.number("cost-high", PageWords.COST_HIGH, Unit.MILLION_EURO, Rounding.decimals(1)));
        columns.add(Column.text("responsible", PageWords.RESPONSIBLE));
        columns.add(Column.text("risk", PageWords.RISK));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(baseline));
        options.forEach(option -> rows.add(row(option)));
        return new DataTable(id, caption, columns, rows, PageWords.BASELINE_NOTE);
    }

    private static Column bound(OutcomeColumn outcome, String suffix, Label name) {
        Label full =
                new Label(outcome.name().nl() + ", " + name.nl(), outcome.name().en() + ", " + name.en());
        return Column.number(outcome.id() + suffix, full, outcome.unit(), outcome.rounding());
    }

    private List<Cell> row(Option option) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(option.name()));
        for (Effect effect : option.effects()) {
            cells.add(new Cell.Value(effect.value()));
            if (hasRanges()) {
                cells.add(end(effect.range().map(Range::low)));
                cells.add(end(effect.range().map(Range::high)));
            }
        }
        cells.add(end(option.cost().map(Range::low)));
        cells.add(end(option.cost().map(Range::high)));
        cells.add(new Cell.Text(option.responsible()));
        cells.add(new Cell.Text(option.risk()));
        return cells;
    }

    private static Cell end(Optional<Double> value) {
        return value.<Cell>map(Cell.Value::new).orElse(Cell.Missing.UNKNOWN);
    }
}
