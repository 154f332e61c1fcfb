package nl.zicht.format.vensim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceText;

/**
 * What a Vensim file says beside the model: its sketch, the range of a variable, the groups of variables. Nothing of it has a meaning for a run.
 *
 * @param sketch the drawing
 * @param ranges for a variable, the least and the most that its author expects
 * @param groups the variables of each group, in the order of the file, without those that stand in none
 */
public record Particulars(Sketch sketch, Map<Name, Range> ranges, Map<String, List<Name>> groups) {
    /** No drawing, no ranges, no groups. */
    public static final Particulars NONE = new Particulars(new Sketch(List.of()), Map.of(), Map.of());

    /**
     * What a variable is expected to lie in; it never limits it.
     *
     * @param least NaN when none was given
     * @param most NaN when none was given
     */
    public record Range(double least, double most) {}

    /**
     * Reads them from a file that was read as a model without errors.
     *
     * @throws IOException when it cannot be read any more
     */
    public static Particulars read(Path file, Limits limits) throws IOException {
        return of(
                new SourceText(String.valueOf(file.getFileName()), Charsets.decode(Files.readAllBytes(file))), limits);
    }

    /** Reads them from the text of a file. */
    public static Particulars of(SourceText source, Limits limits) {
        Diagnostics again = new Diagnostics(); // what is wrong was told when the model was read
        Map<Name, Range> ranges = new LinkedHashMap<>();
        Map<String, List<Name>> groups = new LinkedHashMap<>();
        for (Entry entry : Entries.read(Sections.of(source), again).entries()) {
            if (!(StatementReader.read(entry, limits, again) instanceof Statement.Definition definition)) {
                continue;
            }
            Name name = definition.left().name();
            Range range = range(entry.units());
            if (range != null) {
                ranges.putIfAbsent(name, range);
            }
            List<Name> members = groups.computeIfAbsent(entry.group(), group -> new ArrayList<>());
            if (!members.contains(name)) {
                members.add(name);
            }
        }
        groups.remove("");
        return new Particulars(SketchReader.read(source), ranges, groups);
    }

    private static @org.jspecify.annotations.Nullable Range range(String units) {
        int open = units.indexOf('[');
        int close = units.indexOf(']', open);
        if (open < 0 || close < 0) {
            return null;
        }
        String[] bounds = units.substring(open + 1, close).split(",", -1);
        Range range = new Range(bound(bounds[0]), bounds.length > 1 ? bound(bounds[1]) : Double.NaN);
        return Double.isNaN(range.least()) && Double.isNaN(range.most()) ? null : range;
    }

    private static double bound(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
