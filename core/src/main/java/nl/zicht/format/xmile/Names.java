package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Text;

/** Names as attributes and lists of a file write them: perhaps in quotes, with the escapes of XMILE 1.0, section 3.2.2. */
final class Names {
    private Names() {}

    static Name name(String written) {
        String bare = written.strip();
        if (bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        return Name.of(unescape(bare));
    }

    /** Returns the name that a text with dots between modules and a variable is; a dot in quotes belongs to the name. */
    static Name qualified(String written) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        String text = written.strip();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part(text.substring(start, i)));
                start = i + 1;
            }
        }
        parts.add(part(text.substring(start)));
        return parts.size() == 1 ? name(text) : Name.qualified(parts);
    }

    private static String part(String written) {
        return name(written).spelling().get(0);
    }

    /** Returns a text meant for people with {@code \n}, {@code \t}, {@code \"} and {@code \\} resolved; other backslashes stay. */
    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escaped = c == '\\' && i + 1 < text.length() ? "nt\"\\".indexOf(text.charAt(i + 1)) : -1;
            if (escaped >= 0) {
                out.append("\n\t\"\\".charAt(escaped));
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Returns the parts of a text between any of the separators that stand outside quotes, brackets and comments. */
    static List<Text> split(Text text, String separators) {
        List<Text> parts = new ArrayList<>();
        String string = text.string();
        boolean quoted = false;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!quoted && ")]}".indexOf(c) >= 0) {
                depth--;
            } else if (separators.indexOf(c) >= 0 && !quoted && depth == 0) {
                parts.add(text.slice(start, i));
                start = i + 1;
            }
        }
        parts.add(text.slice(start, string.length()));
        return parts;
    }
}
