package nl.zicht.equation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The name of a variable, dimension, element, function or module, equal to another when the field's rules say both spellings mean the same thing.
 *
 * <p>Letter case does not count; blank, no-break space, line break and underscore are one character, and a run of them counts once (XMILE 1.0, section 3.2.2).
 * The author's spelling is kept in {@link #text()} and is what users see. A name may be qualified by modules: {@code plant.demand} has the parts
 * {@code plant} and {@code demand}; a dot inside one part (a quoted name) belongs to the part. Immutable.
 */
public final class Name implements Comparable<Name> {
    private static final char LAST_ASCII = '\u007f';

    private final List<String> spelling;
    private final String key;
    private final boolean quoted;

    private Name(List<String> spelling, boolean quoted) {
        this.spelling = spelling;
        this.key = spelling.size() == 1
                ? fold(spelling.get(0))
                : spelling.stream().map(Name::fold).collect(Collectors.joining("."));
        this.quoted = quoted;
    }

    /** Returns the unqualified name spelled {@code text}; surrounding quotes and escapes must have been taken off. */
    public static Name of(String text) {
        return new Name(List.of(text.trim()), false);
    }

    /** Returns the unqualified name spelled {@code text} that the author put in quotes; equal to the one without. */
    public static Name quoted(String text) {
        return new Name(List.of(text.trim()), true);
    }

    /** Returns the name made of module names and a last part; a leading empty part stands for the root model. */
    public static Name qualified(List<String> parts) {
        return new Name(List.copyOf(parts), false);
    }

    /** Returns the author's spelling, with line breaks shown as blanks. */
    public String text() {
        String joined = spelling.size() == 1 ? spelling.get(0) : String.join(".", spelling);
        return joined.replace('\n', ' ').replace('\r', ' ');
    }

    /** Returns the folded form on which equality rests: parts joined by dots, a dot or backslash inside a part with a backslash before it. */
    public String key() {
        return key;
    }

    /**
     * Returns whether the author wrote the name in quotes. It does not count for equality, but it says that a variable is meant where a built-in is called
     * the same: {@code "time"} is a variable, {@code time} the clock.
     */
    public boolean isQuoted() {
        return quoted;
    }

    /** Returns whether the name is qualified by a module or by the root. */
    public boolean isQualified() {
        return spelling.size() > 1;
    }

    /** Returns the folded parts. */
    public List<String> parts() {
        return spelling.stream().map(Name::fold).toList();
    }

    /** Returns the parts in the author's spelling. */
    public List<String> spelling() {
        return spelling;
    }

    private static String fold(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) > LAST_ASCII) {
                return foldUnicode(part);
            }
        }
        return part.isEmpty() ? part : foldAscii(part);
    }

    /** Does what {@link #foldUnicode} does, without the tables of Unicode: those take longer to load than most models to read. */
    private static String foldAscii(String part) {
        char[] out = new char[2 * part.length()];
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '_' || c <= ' ') {
                gap = true;
                continue;
            }
            if (gap && length > 0) {
                out[length++] = '_';
            }
            gap = false;
            if (c == '.' || c == '\\') {
                out[length++] = '\\';
            }
            out[length++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return new String(out, 0, length);
    }

    private static String foldUnicode(String part) {
        boolean composedAlready = Normalizer.isNormalized(part, Normalizer.Form.NFC);
        String composed = composedAlready ? part : Normalizer.normalize(part, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        boolean gap = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c == '_' || c == '\u00a0' || c <= ' ') {
                gap = true;
                continue;
            }
            if (gap && out.length() > 0) {
                out.append('_');
            }
            gap = false;
            if (c == '.' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Name other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Name name && key.equals(name.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
