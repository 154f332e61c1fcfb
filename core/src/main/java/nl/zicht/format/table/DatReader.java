package nl.zicht.format.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;

/**
 * Reads Vensim's text data: a line with a name, then lines {@code time TAB value}, and so on.
 *
 * <p>A name may return; its points are merged and the later one wins. What follows a second number, and {@code / …} or {@code <time base>} after a name, is no
 * part of it.
 */
final class DatReader {
    private DatReader() {}

    static ResultsTable read(String file, String text) {
        Map<SeriesName, TreeMap<Double, Double>> points = new LinkedHashMap<>();
        TreeMap<Double, Double> current = null;
        for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
            String[] fields = fields(line);
            if (fields.length >= 2) {
                if (current == null) {
                    throw noName(file, text, line);
                }
                add(current, fields);
            } else if (!line.isBlank()) {
                current = points.computeIfAbsent(
                        SeriesName.of(withoutTimeBase(withoutComment(line))), name -> new TreeMap<>());
            }
        }
        return ResultsTable.ofPoints(points);
    }

    private static void add(Map<Double, Double> points, String[] fields) {
        OptionalDouble time = Cells.number(fields[0]);
        OptionalDouble value = Cells.number(fields[1]);
        if (time.isPresent() && value.isPresent() && !Cells.isMissing(fields[1])) {
            points.put(time.getAsDouble(), value.getAsDouble());
        }
    }

    /** Returns time and value of a line of data; anything else is a name, one field. */
    private static String[] fields(String line) {
        String[] fields = line.strip().split(line.indexOf('\t') >= 0 ? "\\t" : "\\s+");
        boolean data = fields.length >= 2
                && Cells.number(fields[0]).isPresent()
                && Cells.number(fields[1]).isPresent();
        return data ? fields : new String[] {line};
    }

    /** Cuts off a comment; a slash in quotes belongs to the name. */
    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '/' && !quoted && i > 0 && line.charAt(i - 1) == ' ') {
                return line.substring(0, i - 1);
            }
        }
        return line;
    }

    private static String withoutTimeBase(String name) {
        String bare = name.strip();
        int open = bare.endsWith(">") ? bare.lastIndexOf('<') : -1;
        return open > 0 ? bare.substring(0, open) : name;
    }

    private static ModelException noName(String file, String text, String line) {
        SourceText source = new SourceText(file, text);
        int start = text.indexOf(line);
        return new ModelException(Diagnostic.error(
                Code.MALFORMED_FILE,
                "a value stands before any name",
                new SourceSpan(source, start, start + line.length()),
                "this is a table, not Vensim's .dat"));
    }
}
