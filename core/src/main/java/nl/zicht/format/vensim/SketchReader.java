package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sketch of a file. Every object is a line of fields with commas between, names with commas in quotes; a line that makes no sense is passed over, for a
 * drawing says nothing about a run.
 */
final class SketchReader {
    private static final Pattern VIA = Pattern.compile("\\|\\((-?[\\d.]+),(-?[\\d.]+)\\)\\|");
    private static final int TEXT_FOLLOWS = 4;
    private static final int IS_PLOT = 8;
    private static final int AT_VALVE = 32;
    private static final int SHAPE = 7;
    private static final int BOX = 3;

    /** What the fourth field of half a pipe holds on the side from which material comes. */
    private static final int TAIL = 100;

    private static final int THIN = 20;

    private final String[] lines;
    private int at;

    private SketchReader(String[] lines) {
        this.lines = lines;
    }

    static Sketch read(SourceText source) {
        Sections sections = Sections.of(source);
        String text = source.text().substring(sections.sketch(), Math.max(sections.sketch(), sections.settings()));
        return new SketchReader(text.split("\\r\\n|\\r|\\n", -1)).sketch();
    }

    private Sketch sketch() {
        List<Sketch.View> views = new ArrayList<>();
        String name = null;
        List<Sketch.Item> items = new ArrayList<>();
        while (at < lines.length) {
            String line = lines[at++];
            if (line.startsWith("*")) {
                name = line.substring(1).strip();
            } else if (line.startsWith("\\")) {
                close(name, items, views);
                name = null;
            } else if (name != null) {
                Sketch.Item item = item(line);
                if (item != null) {
                    items.add(item);
                }
            }
        }
        close(name, items, views);
        return new Sketch(views);
    }

    private static void close(@Nullable String name, List<Sketch.Item> items, List<Sketch.View> views) {
        if (name != null) {
            views.add(new Sketch.View(name, items));
        }
        items.clear();
    }

    private Sketch.@Nullable Item item(String line) {
        List<String> fields = fields(line);
        if (fields.size() < 9 || !line.matches("(1|10|11|12),\\d.*")) {
            return null;
        }
        try {
            int id = Integer.parseInt(fields.get(1).strip());
            return switch (fields.get(0)) {
                case "1" -> arrow(id, fields, line);
                case "10" -> symbol(id, fields);
                case "11" -> new Sketch.Valve(id, number(fields, 3), number(fields, 4));
                default -> other(id, fields);
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Sketch.Symbol symbol(int id, List<String> fields) {
        int shape = (int) number(fields, 7);
        int bits = (int) number(fields, 8);
        return new Sketch.Symbol(
                id,
                Name.of(fields.get(2)),
                number(fields, 3),
                number(fields, 4),
                number(fields, 5),
                number(fields, 6),
                (shape & SHAPE) == BOX,
                bits % 2 == 0,
                (shape & AT_VALVE) != 0);
    }

    private Sketch.@Nullable Item other(int id, List<String> fields) {
        int bits = (int) number(fields, 8);
        if ((bits & TEXT_FOLLOWS) == 0) {
            return fields.get(2).strip().equals("48")
                    ? new Sketch.Cloud(id, number(fields, 3), number(fields, 4))
                    : null;
        }
        String text = at < lines.length ? lines[at++] : "";
        return (bits & IS_PLOT) != 0 || text.isBlank()
                ? null
                : new Sketch.Note(
                        id, number(fields, 3), number(fields, 4), number(fields, 5), number(fields, 6), text.strip());
    }

    private static Sketch.Arrow arrow(int id, List<String> fields, String line) {
        int polarity = (int) number(fields, 6);
        Matcher via = VIA.matcher(line);
        boolean bent = via.find();
        return new Sketch.Arrow(
                id,
                (int) number(fields, 2),
                (int) number(fields, 3),
                number(fields, 7) > THIN,
                (int) number(fields, 4) == TAIL,
                polarity == '+' || polarity == 'S' ? "+" : polarity == '-' || polarity == 'O' ? "-" : "",
                bent ? Double.parseDouble(via.group(1)) : 0,
                bent ? Double.parseDouble(via.group(2)) : 0);
    }

    private static double number(List<String> fields, int index) {
        return Double.parseDouble(fields.get(index).strip());
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quoted && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
