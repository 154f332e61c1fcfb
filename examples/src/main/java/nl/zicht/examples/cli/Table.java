package nl.zicht.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Rows of text under a header, to be read by people or by programs. Built row by row; not thread-safe.
 *
 * <p>For people numbers are aligned to the right, and the last column is not padded.
 */
final class Table {
    private static final Pattern NUMERIC = Pattern.compile("[-+]?[0-9.]+( ?%)?|–|");

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... header) {
        this.header = List.of(header);
    }

    /** Adds a row, one cell for each column. */
    Table row(Object... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + header.size() + " columns");
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    /** Writes the table as CSV: comma, LF, quotes where needed. */
    void csv(Appendable out) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        append(out, text.getBuffer());
    }

    /** Writes the table with aligned columns. */
    void text(Appendable out) {
        int columns = header.size();
        int[] widths = new int[columns];
        boolean[] right = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            widths[c] = Math.max(
                    width(header.get(c)),
                    rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
            right[c] = rows.stream()
                    .allMatch(row -> NUMERIC.matcher(row.get(column)).matches());
        }
        StringBuilder text = new StringBuilder();
        line(header, widths, right, text);
        rows.forEach(row -> line(row, widths, right, text));
        append(out, text);
    }

    /** Returns a number with so many decimals and a decimal point. */
    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static void line(List<String> cells, int[] widths, boolean[] right, StringBuilder out) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String padding = " ".repeat(widths[c] - width(cells.get(c)));
            line.append(c == 0 ? "" : "  ")
                    .append(right[c] ? padding : "")
                    .append(cells.get(c))
                    .append(right[c] ? "" : padding);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Appends a text, turning a failure to write into an unchecked one. */
    static void append(Appendable out, CharSequence text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
