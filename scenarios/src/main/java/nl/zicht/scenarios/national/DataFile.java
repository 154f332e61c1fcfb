package nl.zicht.scenarios.national;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;

/**
 * A table of data read strictly: comma-separated, UTF-8, exactly the expected columns, one row per line.
 *
 * <p>What does not fit is reported with file, line and column, every finding at once, and left out.
 */
final class DataFile {
    private final SourceText source;
    private final List<String> columns;
    private final Diagnostics diagnostics;

    private DataFile(String name, String text, List<String> columns, Diagnostics diagnostics) {
        this.source = new SourceText(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        this.columns = columns;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the rows of a table.
     *
     * @param name the file, for messages
     * @param text its content
     * @param columns the columns it must have, in order
     * @param diagnostics takes the findings
     */
    static List<DataRow> read(String name, String text, List<String> columns, Diagnostics diagnostics) {
        return new DataFile(name, text, columns, diagnostics).rows();
    }

    private List<DataRow> rows() {
        List<DataRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(source.text())) {
            boolean header = true;
            for (CsvRecord row : reader) {
                if (header && !row.getFields().equals(columns)) {
                    diagnostics.error(
                            Code.MALFORMED_FILE,
                            "the columns are " + row.getFields() + ", expected " + columns,
                            lineOf(row),
                            "the heading is missing, or the separator is not a comma?");
                    return List.of();
                }
                if (!header) {
                    add(row, rows);
                }
                header = false;
            }
        } catch (CsvParseException e) {
            diagnostics.error(
                    Code.MALFORMED_FILE,
                    source.name() + " is not a table: " + e.getMessage(),
                    new SourceSpan(source, 0, 0),
                    "a quote is not closed?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private void add(CsvRecord row, List<DataRow> rows) {
        if (row.getFieldCount() != columns.size()) {
            diagnostics.error(
                    Code.MALFORMED_FILE,
                    "the row has " + row.getFieldCount() + " cells, expected " + columns.size(),
                    lineOf(row),
                    "a text with a comma needs quotes?");
            return;
        }
        Map<String, String> cells = new HashMap<>();
        Map<String, SourceSpan> spans = new HashMap<>();
        int from = lineOf(row).start();
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.getField(i);
            int start = source.text().indexOf(cell.replace("\"", "\"\""), from);
            int end = start + cell.replace("\"", "\"\"").length();
            cells.put(columns.get(i), cell.strip());
            spans.put(columns.get(i), new SourceSpan(source, start, end));
            from = end;
        }
        rows.add(new DataRow(cells, spans, diagnostics));
    }

    private SourceSpan lineOf(CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = source.text().indexOf('\n', start) + 1;
        }
        return new SourceSpan(source, start, start + source.line(line).length());
    }
}
