package nl.zicht.examples.cli;

import java.util.Locale;

/** Values as JSON writes them. */
final class Json {
    private Json() {}

    /** Returns a number; JSON has no word for numbers that are not finite. */
    static String number(double value) {
        return Double.isFinite(value) ? plain(value) : "null";
    }

    /** Returns a text in quotes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Returns a number to seven digits, without needless zeros. */
    static String plain(double value) {
        return value == StrictMath.rint(value) && StrictMath.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.7g", value).replaceFirst("\\.?0+(e|$)", "$1");
    }
}
