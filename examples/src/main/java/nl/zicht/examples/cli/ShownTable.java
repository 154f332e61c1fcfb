package nl.zicht.examples.cli;

import java.util.List;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.chart.Language;

/**
 * A table of the briefing in one language, on a screen or as CSV.
 *
 * @param table the table
 * @param language the language of texts
 */
record ShownTable(DataTable table, Language language) {

    /** Writes it as CSV with the identifiers of the columns; what is unknown is empty. */
    void csv(Appendable out) {
        Table csv = new Table(table.columns().stream().map(Column::id).toArray(String[]::new));
        table.rows()
                .forEach(row -> csv.row(row.stream().map(cell -> cell(cell, "")).toArray()));
        csv.csv(out);
    }

    /** Writes it with aligned columns under their names; what is unknown is a dash. */
    void text(Appendable out) {
        Table text = new Table(table.columns().stream()
                .map(column -> column.name().in(language.locale()))
                .toArray(String[]::new));
        table.rows()
                .forEach(row ->
                        text.row(row.stream().map(cell -> cell(cell, "–")).toArray()));
        text.text(out);
    }

    private String cell(Cell cell, String unknown) {
        if (cell instanceof Cell.Text text) {
            return text.text().in(language.locale());
        }
        if (cell instanceof Cell.Value value) {
            double number = value.number();
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
        return unknown;
    }

    /** The same with only some of the columns, in their order. */
    ShownTable only(List<String> ids) {
        List<Integer> kept = java.util.stream.IntStream.range(0, table.columns().size())
                .filter(i -> ids.contains(table.columns().get(i).id()))
                .boxed()
                .toList();
        return new ShownTable(
                new DataTable(
                        table.id(),
                        table.caption(),
                        kept.stream().map(table.columns()::get).toList(),
                        table.rows().stream()
                                .map(row -> kept.stream().map(row::get).toList())
                                .toList(),
                        table.note()),
                language);
    }
}
