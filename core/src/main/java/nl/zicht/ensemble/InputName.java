package nl.zicht.ensemble;

import java.util.regex.Pattern;
import nl.zicht.equation.Name;

/**
 * The name of an input as people write it, {@code name} or {@code name[A,B]}, made comparable: besides what {@link Name} takes for the same, blanks around brackets
 * and commas do not count, nor do quotes around the whole.
 */
public final class InputName {
    private static final Pattern BLANKS = Pattern.compile("\\s*([\\[\\],])\\s*");

    private InputName() {}

    /** Returns the name that a text stands for. */
    public static Name of(String text) {
        String stripped = text.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        String bare = quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
        return bare.indexOf('[') < 0
                ? Name.of(bare)
                : Name.of(BLANKS.matcher(bare).replaceAll("$1").replace("][", ","));
    }
}
