package nl.zicht.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a name is written in an equation. */
public final class NameText {
    /** What counts as one blank between the words of a name. */
    private static final Pattern GAP = Pattern.compile("[\\x00-\\x20_\\u00a0]+");

    private static final Name CONDITIONAL = Name.of("if_then_else");

    private NameText() {}

    /**
     * Returns a name as an equation shows it: blanks as underscores, in quotes where the characters or a clash with a reserved word need them.
     *
     * <p>The name of a built-in stays without quotes unless the author used them ({@link Name#isQuoted()}), since in quotes it would be a variable.
     */
    public static String of(Name name) {
        if (!name.isQualified()) {
            return part(name.spelling().get(0), isReserved(name));
        }
        List<String> parts = new ArrayList<>();
        for (String text : name.spelling()) {
            // A keyword at the start would be read as one; after a dot it is a name like any other.
            parts.add(part(text, parts.isEmpty() && Lexer.isKeyword(text.trim())));
        }
        return String.join(".", parts);
    }

    private static boolean isReserved(Name name) {
        return Lexer.isKeyword(name.key())
                || name.equals(CONDITIONAL)
                || (name.isQuoted() && FunctionCatalogue.find(name) != null);
    }

    private static String part(String text, boolean reserved) {
        if (text.isEmpty()) {
            return "";
        }
        String words = GAP.matcher(text).replaceAll(" ").trim();
        String bare = words.replace(' ', '_');
        if (!reserved && isBare(bare)) {
            return bare;
        }
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isBare(String text) {
        return !text.isEmpty()
                && Lexer.isNameStart(text.charAt(0))
                && text.chars().allMatch(c -> Lexer.isNameCharacter((char) c));
    }
}
