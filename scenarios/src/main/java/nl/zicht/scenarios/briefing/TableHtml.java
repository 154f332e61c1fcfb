package nl.zicht.scenarios.briefing;

import java.math.BigDecimal;
import java.util.List;
import nl.zicht.label.Label;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.Numbers;

/** Writes a data table for reading: caption, column heads with units, numbers as the language writes them. */
final class TableHtml {

    private final DataTable table;
    private final Language language;
    private final Html html;

    TableHtml(DataTable table, Language language, Html html) {
        this.table = table;
        this.language = language;
        this.html = html;
    }

    private String say(Label label) {
        return label.in(language.locale());
    }

    /**
     * Writes the table; of tables over time only the whole years, when there are any.
     *
     * @param captionClass {@code hidden} when a heading above the table already says what it is, else empty
     */
    void write(String captionClass) {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", say(table.caption()));
        html.open("table");
        html.element("caption", say(table.caption()), "class", captionClass);
        html.open("thead").open("tr");
        for (Column column : table.columns()) {
            boolean text = column.kind() == Column.Kind.TEXT
                    || column.equals(table.columns().get(0));
            html.open("th", "scope", "col", "class", text ? "words" : "number").text(say(column.name()));
            if (column.hasUnit()) {
                html.text(" ").element("small", "(" + say(column.unit().name()) + ")");
            }
            html.close();
        }
        html.close().close().open("tbody");
        shownRows(table).forEach(this::row);
        html.close().close().close();
    }

    /** Whether rows are left out on the page. */
    static boolean isSelection(DataTable table) {
        return shownRows(table).size() < table.rows().size();
    }

    static List<List<Cell>> shownRows(DataTable table) {
        if (table.columns().get(0).kind() != Column.Kind.YEAR) {
            return table.rows();
        }
        List<List<Cell>> whole = table.rows().stream()
                .filter(row -> row.get(0) instanceof Cell.Value value && value.number() == Math.rint(value.number()))
                .toList();
        return whole.isEmpty() ? table.rows() : whole;
    }

    private void row(List<Cell> row) {
        html.open("tr");
        for (int i = 0; i < row.size(); i++) {
            Column column = table.columns().get(i);
            String text = text(row.get(i), column);
            if (i == 0) {
                html.element("th", text, "scope", "row");
            } else if (column.kind() == Column.Kind.TEXT) {
                html.element("td", text);
            } else {
                html.element("td", text, "class", "number");
            }
        }
        html.close();
    }

    private String text(Cell cell, Column column) {
        if (cell instanceof Cell.Text text) {
            return say(text.text());
        }
        if (cell instanceof Cell.Value value) {
            return switch (column.kind()) {
                case YEAR, TEXT -> year(value.number());
                case NUMBER -> Numbers.format(value.number(), column.rounding(), language);
                case DIFFERENCE -> Numbers.formatSigned(value.number(), column.rounding(), language);
            };
        }
        return "–";
    }

    private String year(double year) {
        String plain = BigDecimal.valueOf(year).stripTrailingZeros().toPlainString();
        return plain.replace(".", language.decimalMark());
    }
}
