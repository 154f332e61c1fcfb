package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.zicht.causal.NearestName;

/** Collects the faults of one file, so that they can be reported all at once. */
public final class YamlProblems {
    private final String file;
    private final List<String> lines;
    private final List<YamlProblem> problems = new ArrayList<>();

    /**
     * Starts without faults.
     *
     * @param file the name of the file, for the reports
     * @param text its text, to show the lines in which faults occur
     */
    public YamlProblems(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    /**
     * Adds a fault.
     *
     * @param position where it is
     * @param message what was found and what was expected
     * @param hint what may have been meant, beginning with "Maybe"
     */
    public void add(YamlPosition position, String message, String hint) {
        int line = position.line();
        String source = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
        problems.add(new YamlProblem(file, position, message, source, hint));
    }

    /**
     * Adds the fault that a name is not known.
     *
     * @param position where the name stands
     * @param kind what it should have been, such as "factor"
     * @param found the name
     * @param known the names that are known
     */
    public void addUnknown(YamlPosition position, String kind, String found, Collection<String> known) {
        String expected = known.isEmpty()
                ? "there are none in this file"
                : known.size() <= 12 ? "one of " + String.join(", ", known) : "one of the " + known.size() + " known";
        String hint = NearestName.of(found, known)
                .map(n -> "Maybe '" + n + "'?")
                .orElse("Maybe it is still to be added, or has another name?");
        add(position, "unknown " + kind + " '" + found + "'; expected " + expected, hint);
    }

    /** Adds the faults of another file, such as one this file refers to. */
    public void addAll(YamlProblems others) {
        problems.addAll(others.problems);
    }

    /** How many faults have been found so far. */
    public int count() {
        return problems.size();
    }

    /** Throws when there is a fault. */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            // Stable: faults at one place stay in the order in which they were found; other files come last.
            problems.sort(Comparator.comparing((YamlProblem p) -> !p.file().equals(file))
                    .thenComparing(YamlProblem::file)
                    .thenComparing(p -> p.position().line())
                    .thenComparing(p -> p.position().column()));
            throw new YamlException(problems);
        }
    }
}
