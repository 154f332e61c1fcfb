package nl.zicht.format.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads a rectangular table: a row per time with variables as columns, the other way round, or a row per value. */
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
        if (isTransposed(rows)) {
            return rowPerVariable(rows);
        }
        return isList(rows) ? list(rows) : rowPerTime(rows);
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

    /** A row per variable: numbers in the first row but for the headings of its leading columns, names below these. */
    private static boolean isTransposed(List<Row> rows) {
        Row first = rows.get(0);
        int lead = lead(first);
        boolean numbers = lead < first.cells().size()
                && first.cells().stream()
                        .skip(lead)
                        .filter(c -> !c.isBlank())
                        .allMatch(c -> Cells.number(c).isPresent());
        // A list without headings may begin with numbers too; its variables come back.
        boolean repeated = rows.stream().skip(1).anyMatch(row -> row.cell(0).equals(first.cell(0))) && isList(rows);
        return numbers && rows.size() > 1 && Cells.number(rows.get(1).cell(0)).isEmpty() && !repeated;
    }

    /** Returns how many columns stand before the first number of a row, at least 1. */
    private static int lead(Row row) {
        int lead = 1;
        while (lead < row.cells().size() && Cells.number(row.cell(lead)).isEmpty()) {
            lead++;
        }
        return lead;
    }

    /** A row per value: variable, subscripts, time, value. */
    private static boolean isList(List<Row> rows) {
        List<Row> data =
                Cells.number(rows.get(0).cell(rows.get(0).cells().size() - 1)).isPresent()
                        ? rows
                        : rows.subList(1, rows.size());
        int width = rows.get(0).cells().size();
        return width >= 3
                && !data.isEmpty()
                && data.stream()
                        .allMatch(row -> row.cells().size() == width
                                && Cells.number(row.cell(0)).isEmpty()
                                && !row.cell(0).isBlank()
                                && Cells.number(row.cell(width - 2)).isPresent()
                                && (Cells.isMissing(row.cell(width - 1))
                                        || Cells.number(row.cell(width - 1)).isPresent()));
    }

    private ResultsTable list(List<Row> rows) {
        Map<SeriesName, TreeMap<Double, Double>> points = new LinkedHashMap<>();
        int width = rows.get(0).cells().size();
        for (Row row : rows) {
            OptionalDouble value = Cells.number(row.cell(width - 1));
            if (Cells.number(row.cell(width - 2)).isEmpty()) {
                continue; // the headings
            }
            TreeMap<Double, Double> series =
                    points.computeIfAbsent(SeriesName.of(name(row, width - 2)), name -> new TreeMap<>());
            if (value.isPresent() && !Cells.isMissing(row.cell(width - 1))) {
                series.put(time(row.cell(width - 2), row), value.getAsDouble());
            }
        }
        return ResultsTable.ofPoints(points);
    }

    /** Returns the name of a variable whose subscripts stand in columns of their own. */
    private static String name(Row row, int lead) {
        List<String> subscripts = new ArrayList<>();
        for (int i = 1; i < lead; i++) {
            if (!row.cell(i).isBlank()) {
                subscripts.add(row.cell(i).strip());
            }
        }
        String variable = withoutRun(row.cell(0));
        return subscripts.isEmpty() ? variable : variable + "[" + String.join(",", subscripts) + "]";
    }

    private ResultsTable rowPerTime(List<Row> rows) {
        Row head = rows.get(0);
        List<Row> data = rows.subList(1, rows.size()).stream()
                .filter(row -> !row.cell(0).isBlank())
                .toList();
        data.forEach(row -> withinHeadings(row, head));
        double[] times = times(data);
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

    /** Returns the times of rows; the first may be called Initial and the last Final, a step before and after their neighbours (Stella). */
    private double[] times(List<Row> data) {
        int last = data.size() - 1;
        boolean initial = last >= 2 && data.get(0).cell(0).strip().equalsIgnoreCase("initial");
        boolean ended = last >= 2 && data.get(last).cell(0).strip().equalsIgnoreCase("final");
        double[] times = new double[data.size()];
        for (int i = initial ? 1 : 0; i <= (ended ? last - 1 : last); i++) {
            times[i] = time(data.get(i).cell(0), data.get(i));
        }
        if (ended) {
            times[last] = 2 * times[last - 1] - times[last - 2];
        }
        if (initial) {
            times[0] = 2 * times[1] - times[2];
        }
        return times;
    }

    /** Reports a row with a value beyond the headings, as a thousands separator makes it. */
    private void withinHeadings(Row row, Row head) {
        for (int i = head.cells().size(); i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                throw malformed(
                        row.line(),
                        "the row has " + row.cells().size() + " cells, the table has "
                                + head.cells().size() + " headings",
                        "a separator of thousands counts as one of cells");
            }
        }
    }

    private ResultsTable rowPerVariable(List<Row> rows) {
        Row head = rows.get(0);
        int lead = lead(head);
        double[] times = head.cells().stream()
                .skip(lead)
                .filter(c -> !c.isBlank())
                .mapToDouble(c -> time(c, head))
                .toArray();
        List<Series> series = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < times.length; i++) {
                cells.add(row.cell(i + lead));
            }
            series.add(series(name(row, lead), times, cells, List.of(), row));
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

    /** Returns a name without the run it belongs to ({@code Tank : Current}, {@code Tank Runs:}). */
    private static String withoutRun(String label) {
        int colon = label.indexOf(" : ");
        String bare = colon > 0 ? label.substring(0, colon) : label;
        return bare.strip().endsWith(" Runs:") ? bare.substring(0, bare.lastIndexOf(" Runs:")) : bare;
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
