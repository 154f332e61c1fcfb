package nl.zicht.format.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.zicht.equation.Name;

/**
 * The name of a series of results, equal to another when tools mean the same variable and element by both.
 *
 * <p>Letter case does not count, blank, underscore and line break are one character, quotes do not count, and subscripts may be written {@code [a,b]},
 * {@code [a, b]} or {@code [a][b]}. Immutable.
 */
public final class SeriesName {
    private final String label;
    private final String key;

    private SeriesName(String label, String key) {
        this.label = label;
        this.key = key;
    }

    /** Returns the name that a heading writes as {@code label}. */
    public static SeriesName of(String label) {
        String bare =
                label.replace("\\\"", "").replace("\"", "").replace("\\n", " ").strip();
        int bracket = bare.endsWith("]") ? bare.indexOf('[') : -1;
        if (bracket < 0) {
            return new SeriesName(bare, fold(bare));
        }
        List<String> subscripts = Arrays.asList(bare.substring(bracket + 1, bare.length() - 1)
                .replaceAll("\\]\\s*\\[", ",")
                .split(",", -1));
        String folded = subscripts.stream().map(SeriesName::fold).collect(Collectors.joining(","));
        return new SeriesName(bare, fold(bare.substring(0, bracket)) + "[" + folded + "]");
    }

    /** Returns the name as the file writes it, without quotes. */
    public String label() {
        return label;
    }

    private static String fold(String part) {
        return Name.of(part).key();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesName that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return label;
    }
}
