package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.equation.Suggestions;

/** Collects the faults of one file, so that they can be reported all at once. */
public final class YamlProblems {
    private static final int MOST = 1000;
    private static final String MAYBE = "Maybe ";

    private final SourceText source;
    private final List<Diagnostic> found = new ArrayList<>();
    private int count;

    /**
     * Starts without faults.
     *
     * @param file the name of the file, for the reports
     * @param text its text, to show the lines in which faults occur
     */
    public YamlProblems(String file, String text) {
        this.source = new SourceText(file, text);
    }

    /**
     * Adds the fault of a value that is not allowed.
     *
     * @param position where it is
     * @param message what was found and what was expected
     * @param hint what may have been meant, beginning with "Maybe"
     */
    public void add(YamlPosition position, String message, String hint) {
        add(Code.BAD_VALUE, position, message, hint);
    }

    /**
     * Adds a fault.
     *
     * @param code what kind of fault
     * @param position where it is
     * @param message what was found and what was expected
     * @param hint what may have been meant, beginning with "Maybe"
     */
    public void add(Code code, YamlPosition position, String message, String hint) {
        String way = hint.startsWith(MAYBE) ? hint.substring(MAYBE.length()) : hint;
        add(Diagnostic.error(code, message, span(position), way));
    }

    /**
     * Adds the fault that a name is not known.
     *
     * @param position where the name stands
     * @param kind what it should have been, such as "factor"
     * @param name the name
     * @param known the names that are known
     */
    public void addUnknown(YamlPosition position, String kind, String name, Collection<String> known) {
        String expected = known.isEmpty()
                ? "one of this file, which has none"
                : known.size() <= 12 ? "one of " + String.join(", ", known) : "one of the " + known.size() + " known";
        String hint = Optional.ofNullable(Suggestions.nearest(name, known))
                .map(n -> "Maybe '" + n + "'?")
                .orElse("Maybe it is still to be added, or has another name?");
        add(Code.UNKNOWN_NAME, position, "unknown " + kind + " '" + name + "'; expected " + expected, hint);
    }

    /** Adds the faults of another file, such as one this file refers to. */
    public void addAll(YamlProblems others) {
        others.found.forEach(this::add);
    }

    /** How many faults have been found so far. */
    public int count() {
        return count;
    }

    /**
     * Throws when there is a fault.
     *
     * @throws ModelException with every fault, in the order of the file; those of other files come last
     */
    public void throwIfAny() {
        if (count == 0) {
            return;
        }
        List<Diagnostic> sorted = new ArrayList<>(found);
        // Stable: faults at one place stay in the order in which they were found.
        sorted.sort(Comparator.comparing(
                        (Diagnostic d) -> d.span() != null && d.span().source() != source)
                .thenComparing(d -> d.span() == null ? -1 : d.span().start()));
        if (count > found.size()) {
            sorted.add(Diagnostic.info(
                    Code.LIMIT_EXCEEDED, (count - found.size()) + " more faults are not shown", null, null));
        }
        throw new ModelException(sorted);
    }

    private void add(Diagnostic diagnostic) {
        count++;
        if (found.size() < MOST) {
            found.add(diagnostic);
        }
    }

    /** Returns the characters from a position to the end of the word, or of what stands between quotes. */
    public SourceSpan span(YamlPosition position) {
        int last = source.lineAt(source.text().length());
        int line = Math.min(position.line(), last);
        String text = source.line(line);
        int column = Math.min(position.column() - 1, text.length());
        int start = source.startOf(line) + column;
        int width = 0;
        boolean quoted = column < text.length() && "\"'".indexOf(text.charAt(column)) >= 0;
        for (int i = column; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = quoted ? i > column && c == text.charAt(column) : " ,:[]{}#\t".indexOf(c) >= 0;
            if (ends) {
                width = quoted ? i + 1 - column : width;
                break;
            }
            width = i + 1 - column;
        }
        return new SourceSpan(source, start, start + width);
    }
}
