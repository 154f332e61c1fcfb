package nl.zicht.scenarios.briefing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.briefing.Origin.Fact;

/**
 * Where the numbers of a table come from: what holds for all of it, for a column and for a row. Immutable.
 *
 * @param whole what holds for every number
 * @param columns what holds for the numbers of a column, by its id
 * @param rows what holds for the numbers of a row, in the order of the rows; may be empty
 */
public record Trace(Origin whole, Map<String, Origin> columns, List<Origin> rows) {

    /** Copies everything. */
    public Trace {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table that was taken from data files of the model. */
    public static Trace ofFile(String file) {
        return new Trace(Origin.NONE.with(Fact.FILE, file), Map.of(), List.of());
    }

    /** Where a number of a table comes from: a row wins over a column, a column over the whole; a year in the row is its time unless something else is. */
    public Origin of(DataTable table, int row, int column) {
        Column found = table.columns().get(column);
        Origin origin = Origin.NONE;
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).kind() == Column.Kind.YEAR
                    && table.rows().get(row).get(i) instanceof Cell.Value value) {
                String year =
                        BigDecimal.valueOf(value.number()).stripTrailingZeros().toPlainString();
                origin = origin.with(Fact.TIME, year);
            }
        }
        origin = origin.and(whole).and(columns.getOrDefault(found.id(), Origin.NONE));
        return row < rows.size() ? origin.and(rows.get(row)) : origin;
    }
}
