package nl.zicht.scenarios.briefing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.zicht.label.Label;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.chart.Language;

/**
 * Writes a data table as CSV for machines: all digits, decimal point, no grouping, one table for both languages.
 *
 * <p>A column of text becomes two, {@code name_nl} and {@code name_en}. Text that a spreadsheet would take for a formula gets an
 * apostrophe in front (OWASP, "CSV injection").
 */
final class TableCsv {

    private TableCsv() {}

    static String write(DataTable table) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        List<String> head = new ArrayList<>();
        for (Column column : table.columns()) {
            head.addAll(names(column));
        }
        csv.writeRecord(head);
        for (List<Cell> row : table.rows()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                fields.addAll(fields(row.get(i), table.columns().get(i)));
            }
            csv.writeRecord(fields);
        }
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The names of a column in the file. */
    static List<String> names(Column column) {
        return column.kind() == Column.Kind.TEXT
                ? List.of(column.id() + "_" + Language.NL.tag(), column.id() + "_" + Language.EN.tag())
                : List.of(column.id());
    }

    private static List<String> fields(Cell cell, Column column) {
        if (cell instanceof Cell.Text text) {
            Label label = text.text();
            return List.of(harmless(label.nl()), harmless(label.en()));
        }
        if (cell instanceof Cell.Value value) {
            return List.of(plain(value.number()));
        }
        return column.kind() == Column.Kind.TEXT ? List.of("", "") : List.of("");
    }

    /** The shortest decimal that reads back as the same number, without exponent. */
    private static String plain(double number) {
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }

    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
