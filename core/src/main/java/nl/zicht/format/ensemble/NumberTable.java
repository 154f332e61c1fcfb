package nl.zicht.format.ensemble;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.zicht.ensemble.InputName;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.equation.Suggestions;

/**
 * A table with a heading over every column, separated by tabs, semicolons (then with decimal commas or points) or commas. Immutable.
 *
 * @param source the text it was read from
 * @param headings the headings
 * @param headingLine the line of the headings, from 1
 * @param rows the rows below them, without empty ones
 * @param separator what separates cells
 */
public record NumberTable(SourceText source, List<String> headings, int headingLine, List<Row> rows, char separator) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    /** A row with the line it begins on, from 1. */
    public record Row(int line, List<String> cells) {
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /**
     * Reads a table.
     *
     * @throws ModelException when the text is no table
     */
    public static NumberTable read(String file, String text) {
        SourceText source = new SourceText(file, text);
        char separator = separator(text);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row((int) row.getStartingLineNumber(), row.getFields()));
                }
            }
        } catch (CsvParseException e) {
            throw new ModelException(Diagnostic.error(
                    Code.MALFORMED_FILE, file + " is not a table: " + e.getMessage(), null, "a quote is not closed"));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory could not be read", e);
        }
        if (rows.size() < 2) {
            throw new ModelException(Diagnostic.error(
                    Code.MISSING_PART,
                    file + " has " + rows.size() + " rows; expected headings and a row at least",
                    null,
                    "the headings are missing"));
        }
        List<String> headings = rows.get(0).cells().stream().map(String::strip).toList();
        return new NumberTable(
                source, headings, rows.get(0).line(), List.copyOf(rows.subList(1, rows.size())), separator);
    }

    private static char separator(String text) {
        String head = text.strip().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        if (head.indexOf('\t') >= 0) {
            return '\t';
        }
        long semicolons = head.chars().filter(c -> c == ';').count();
        return semicolons > head.chars().filter(c -> c == ',').count() ? ';' : ',';
    }

    /** Returns the column with a heading, spelled as names may be; -1 when there is none. */
    public int indexOf(String heading) {
        return headings.stream().map(InputName::of).toList().indexOf(InputName.of(heading));
    }

    /**
     * Returns the numbers of a column; empty cells are left out.
     *
     * @throws ModelException with every cell that holds no number
     */
    List<Double> column(String heading) {
        int column = indexOf(heading);
        if (column < 0) {
            throw new ModelException(Diagnostic.error(
                    Code.UNKNOWN_NAME,
                    "the table has no column '" + heading + "'",
                    place(0),
                    Suggestions.nearest(heading, headings)));
        }
        Diagnostics diagnostics = new Diagnostics();
        List<Double> numbers = new ArrayList<>();
        for (Row row : rows) {
            if (!row.cell(column).isEmpty()) {
                numbers.add(number(row, column, diagnostics));
            }
        }
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
        return numbers;
    }

    /** Returns the number in a cell; 0 after a mistake. */
    public double number(Row row, int column, Diagnostics diagnostics) {
        String cell = row.cell(column);
        String text = separator == ';' ? cell.replace(',', '.') : cell;
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (Double.isFinite(value)) {
            return value;
        }
        diagnostics.error(
                Code.BAD_VALUE,
                "found '" + cell + "' under " + headings.get(column) + "; expected a number",
                place(row, column),
                cell.isEmpty() ? "the value still has to be filled in" : "a unit or a separator of thousands is in it");
        return 0;
    }

    /** Returns the place of a heading. */
    public SourceSpan place(int heading) {
        return place(new Row(headingLine, headings), heading);
    }

    /** Returns the place of a cell; for an empty one that of its row. */
    SourceSpan place(Row row, int column) {
        int line = Math.min(row.line(), source.lineAt(source.text().length()));
        String text = source.line(line);
        int from = 0;
        int found = 0;
        for (int i = 0; i <= column; i++) {
            found = Math.max(text.indexOf(row.cell(i), from), from);
            from = Math.min(found + row.cell(i).length() + (i < column ? 1 : 0), text.length());
        }
        int width = Math.max(1, row.cell(column).length());
        int start = source.startOf(line) + Math.min(found, Math.max(0, text.length() - 1));
        return new SourceSpan(
                source, start, Math.min(start + width, source.text().length()));
    }
}
