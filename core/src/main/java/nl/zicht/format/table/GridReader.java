package nl.zicht.format.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads a rectangular table: a row per time with variables as columns, or the other way round. */
final class GridReader {
    /** A row with the line it stands on. */
    private record Row(long line, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    private final String file;
    private final String text;
    private final char separator;

    private GridReader(String file, String text) {
        this.file = file;
        this.text = text;
        this.separator = separator(text);
    }

    static ResultsTable read(String file, String text) {
        return new GridReader(file, text).read();
    }

    private ResultsTable read() {
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            throw malformed(1, "the table is empty", null);
        }
        return isTransposed(rows) ? rowPerVariable(rows) : rowPerTime(rows);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(row.getStartingLineNumber(), row.getFields()));
                }
            }
        } catch (CsvParseException e) {
            throw malformed(1, "this is not a table: " + e.getMessage(), null);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
        return rows;
    }

    /** A row per variable: numbers in the first row, names below its first cell. */
    private static boolean isTransposed(List<Row> rows) {
        Row first = rows.get(0);
        boolean numbers = first.cells().size() > 1
                && first.cells().stream()
                        .skip(1)
                        .filter(c -> !c.isBlank())
                        .allMatch(c -> Cells.number(c).isPresent());
        return numbers && rows.size() > 1 && Cells.number(rows.get(1).cell(0)).isEmpty();
    }

    private ResultsTable rowPerTime(List<Row> rows) {
        Row head = rows.get(0);
        List<Row> data = rows.subList(1, rows.size()).stream()
                .filter(row -> !row.cell(0).isBlank())
                .toList();
        double[] times =
                data.stream().mapToDouble(row -> time(row.cell(0), row)).toArray();
        List<Series> series = new ArrayList<>();
        for (int column = 1; column < head.cells().size(); column++) {
            int c = column;
            if (!head.cell(column).isBlank()) {
                series.add(series(
                        head.cell(column),
                        times,
                        data.stream().map(row -> row.cell(c)).toList(),
                        data,
                        head));
            }
        }
        return new ResultsTable(series);
    }

    private ResultsTable rowPerVariable(List<Row> rows) {
        Row head = rows.get(0);
        double[] times = head.cells().stream()
                .skip(1)
                .filter(c -> !c.isBlank())
                .mapToDouble(c -> time(c, head))
                .toArray();
        List<Series> series = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < times.length; i++) {
                cells.add(row.cell(i + 1));
            }
            series.add(series(withoutRun(row.cell(0)), times, cells, List.of(), row));
        }
        return new ResultsTable(series);
    }

    /** Returns the points of one variable, empty cells left out. */
    private Series series(String label, double[] times, List<String> cells, List<Row> rows, Row head) {
        List<Integer> filled = new ArrayList<>();
        double[] values = new double[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (Cells.isMissing(cell)) {
                continue;
            }
            OptionalDouble value = Cells.number(decimal(cell));
            if (value.isEmpty()) {
                Row row = rows.isEmpty() ? head : rows.get(i);
                throw malformed(row.line(), "the value of " + label + " is \"" + cell + "\", expected a number", null);
            }
            values[i] = value.getAsDouble();
            filled.add(i);
        }
        return new Series(
                SeriesName.of(label),
                filled.stream().mapToDouble(i -> times[i]).toArray(),
                filled.stream().mapToDouble(i -> values[i]).toArray());
    }

    private double time(String cell, Row row) {
        OptionalDouble time = Cells.number(decimal(cell));
        if (time.isEmpty() || Double.isNaN(time.getAsDouble())) {
            throw malformed(
                    row.line(), "the time is \"" + cell + "\", expected a number", "the first column is not the time");
        }
        return time.getAsDouble();
    }

    private String decimal(String cell) {
        return separator == ';' ? cell.replace(',', '.') : cell;
    }

    /** Returns a name without the run it belongs to ({@code Tank : Current}). */
    private static String withoutRun(String label) {
        int colon = label.indexOf(" : ");
        return colon > 0 ? label.substring(0, colon) : label;
    }

    /** Returns the separator of the first line: a tab if there is one (names hold commas), else the more frequent of comma and semicolon. */
    private static char separator(String text) {
        String head = text.strip().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        if (head.indexOf('\t') >= 0) {
            return '\t';
        }
        long semicolons = head.chars().filter(c -> c == ';').count();
        return semicolons > head.chars().filter(c -> c == ',').count() ? ';' : ',';
    }

    private ModelException malformed(long line, String message, @Nullable String hint) {
        SourceText source = new SourceText(file, text);
        int start = 0;
        while (start < text.length() && source.lineAt(start) < line) {
            start++;
        }
        return new ModelException(
                Diagnostic.error(Code.MALFORMED_FILE, message, new SourceSpan(source, start, start), hint));
    }
}
