package nl.zicht.scenarios.briefing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Chart;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/**
 * A table that is both shown and written as data.
 *
 * @param id file name and anchor
 * @param caption what the table shows
 * @param columns at least one
 * @param rows as many cells in each as there are columns
 * @param note how the table must be read
 */
public record DataTable(String id, Label caption, List<Column> columns, List<List<Cell>> rows, Label note) {

    /**
     * A column.
     *
     * @param id name in the data file
     * @param name head of the column
     * @param kind what the cells hold
     * @param unit unit of numbers
     * @param rounding digits of numbers on a page; data files have all digits
     * @param definition how the numbers are made
     */
    public record Column(String id, Label name, Kind kind, Unit unit, Rounding rounding, Label definition) {

        /** What the cells of a column hold. */
        public enum Kind {
            /** Text in both languages. */
            TEXT,
            /** Numbers. */
            NUMBER,
            /** Differences: numbers that show a plus sign where they are positive. */
            DIFFERENCE,
            /** Calendar years, which are never grouped or rounded. */
            YEAR
        }

        /** Checks the name. */
        public Column {
            Chart.requireId(id);
        }

        /** A column of text. */
        public static Column text(String id, Label name) {
            return new Column(id, name, Kind.TEXT, Unit.NONE, Rounding.WHOLE, name);
        }

        /** A column of numbers whose name says it all. */
        public static Column number(String id, Label name, Unit unit, Rounding rounding) {
            return new Column(id, name, Kind.NUMBER, unit, rounding, name);
        }

        /** A column of differences whose name says it all. */
        public static Column difference(String id, Label name, Unit unit, Rounding rounding) {
            return new Column(id, name, Kind.DIFFERENCE, unit, rounding, name);
        }

        /** Whether the cells have a unit. */
        boolean hasUnit() {
            return kind == Kind.NUMBER || kind == Kind.DIFFERENCE;
        }

        /** A column of calendar years. */
        public static Column year(String id, Label name) {
            return new Column(id, name, Kind.YEAR, Unit.NONE, Rounding.WHOLE, name);
        }
    }

    /** What stands in a table. */
    public sealed interface Cell {

        /**
         * A text.
         *
         * @param text in both languages
         */
        record Text(Label text) implements Cell {}

        /**
         * A number.
         *
         * @param number a finite number
         */
        record Value(double number) implements Cell {
            /** Rejects what is not a number. */
            public Value {
                if (!Double.isFinite(number)) {
                    throw new IllegalArgumentException("Found " + number + " in a table; expected a finite number.");
                }
            }
        }

        /** Nothing. */
        enum Missing implements Cell {
            /** There is no number. */
            UNKNOWN
        }
    }

    /** Rejects rows that do not fit the columns. */
    public DataTable {
        Chart.requireId(id);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        Set<String> seen = new HashSet<>();
        for (Column column : columns) {
            if (!seen.add(column.id())) {
                throw new IllegalArgumentException(
                        "Table \"" + id + "\" has two columns \"" + column.id() + "\"; expected different names.");
            }
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Table \"" + id + "\" has a row of " + row.size() + " cells; expected " + columns.size() + ".");
            }
            for (int i = 0; i < row.size(); i++) {
                requireKind(id, columns.get(i), row.get(i));
            }
        }
    }

    private static void requireKind(String id, Column column, Cell cell) {
        boolean text = cell instanceof Cell.Text;
        boolean wantsText = column.kind() == Column.Kind.TEXT;
        if (cell != Cell.Missing.UNKNOWN && text != wantsText) {
            throw new IllegalArgumentException("Table \"" + id + "\" has " + cell + " in column \"" + column.id()
                    + "\"; expected " + (wantsText ? "text." : "a number."));
        }
    }
}
