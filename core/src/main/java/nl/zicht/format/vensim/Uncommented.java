package nl.zicht.format.vensim;

import java.util.Arrays;
import nl.zicht.equation.Fragment;
import nl.zicht.equation.SourceText;

/** Takes comments in braces and the backslashes of continued lines out of a definition, keeping the place of every character. */
final class Uncommented {
    private Uncommented() {}

    static Fragment fragment(SourceText source, int start, int end) {
        String text = source.text();
        boolean plain = true;
        for (int i = start; i < end && plain; i++) {
            char c = text.charAt(i);
            plain = c != '{' && c != '\\';
        }
        return plain ? Fragment.within(source, start, end) : cleaned(source, start, end);
    }

    private static Fragment cleaned(SourceText source, int start, int end) {
        String text = source.text();
        StringBuilder out = new StringBuilder(end - start);
        int[] offsets = new int[end - start + 1];
        boolean quoted = false;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            int next = at + 1;
            if (c == '\\' && isContinuation(text, at, end)) {
                next = afterContinuation(text, at, end);
                c = ' ';
            } else if (quoted && c == '\\' && next < end) {
                offsets[out.length()] = at;
                out.append(c);
                at = next;
                c = text.charAt(at);
                next = at + 1;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                next = afterComment(text, at, end);
                c = ' ';
            }
            offsets[out.length()] = at;
            out.append(c);
            at = next;
        }
        offsets[out.length()] = end;
        return Fragment.decoded(out.toString(), source, Arrays.copyOf(offsets, out.length() + 1));
    }

    /** Returns whether only blanks stand between a backslash and the end of its line. */
    static boolean isContinuation(String text, int at, int end) {
        int i = at + 1;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i >= end || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    private static int afterContinuation(String text, int at, int end) {
        int i = at + 1;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Returns the offset after a comment that begins at a brace; comments nest. */
    static int afterComment(String text, int at, int end) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return end;
    }
}
