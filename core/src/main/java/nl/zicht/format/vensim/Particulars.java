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
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.model.ValueRange;

/**
 * What a Vensim file says beside the model: its sketch, the range of a variable, the groups of variables. Nothing of it has a meaning for a run.
 *
 * @param sketch the drawing
 * @param ranges for a variable, the least and the most that its author expects
 * @param groups the variables of each group, in the order of the file, without those that stand in none
 * @param others what else stands in the file that a run does not need, one for each kind: how often, and the first place
 */
public record Particulars(
        Sketch sketch, Map<Name, ValueRange> ranges, Map<String, List<Name>> groups, List<Extra> others) {
    /** No drawing, no ranges, no groups. */
    public static final Particulars NONE = new Particulars(new Sketch(List.of()), Map.of(), Map.of(), List.of());

    /**
     * A kind of thing that only Vensim has a use for.
     *
     * @param what what it is, with how many there are
     * @param where the place of the first
     */
    public record Extra(String what, SourceSpan where) {}

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
        Map<Name, ValueRange> ranges = new LinkedHashMap<>();
        Map<String, List<Name>> groups = new LinkedHashMap<>();
        Sections sections = Sections.of(source);
        Extras extras = new Extras();
        for (Entry entry : Entries.read(sections, again).entries()) {
            extras.see(entry);
            if (!(StatementReader.read(entry, limits, again) instanceof Statement.Definition definition)) {
                continue;
            }
            Name name = definition.left().name();
            ValueRange range = UnitField.range(entry);
            if (range != null) {
                ranges.putIfAbsent(name, range);
            }
            List<Name> members = groups.computeIfAbsent(entry.group(), group -> new ArrayList<>());
            if (!members.contains(name)) {
                members.add(name);
            }
        }
        groups.remove("");
        extras.seeSettings(sections);
        return new Particulars(SketchReader.read(source), ranges, groups, extras.found());
    }
}
