package nl.zicht.format.xmile.markup;

import java.util.Arrays;
import nl.zicht.equation.Fragment;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;

/**
 * Decoded characters of a file (entities resolved, CDATA unwrapped) that still know where each of them stands. Immutable.
 */
public final class Text {
    private final String string;
    private final SourceText source;
    private final int[] offsets;

    private Text(String string, SourceText source, int[] offsets) {
        this.string = string;
        this.source = source;
        this.offsets = offsets;
    }

    /** Returns the characters, as they are meant. */
    public String string() {
        return string;
    }

    /** Returns the place of all characters. */
    public SourceSpan span() {
        int start = offsets[0];
        return new SourceSpan(source, start, Math.max(start, offsets[string.length()]));
    }

    /** Returns the same characters as an equation to parse. */
    public Fragment fragment() {
        return Fragment.decoded(string, source, offsets);
    }

    public boolean isBlank() {
        return string.isBlank();
    }

    /** Returns the characters from {@code start} (inclusive) to {@code end} (exclusive). */
    public Text slice(int start, int end) {
        return new Text(string.substring(start, end), source, Arrays.copyOfRange(offsets, start, end + 1));
    }

    /** Returns the same without white space at either end. */
    public Text strip() {
        int start = 0;
        int end = string.length();
        while (end > start && Character.isWhitespace(string.charAt(end - 1))) {
            end--;
        }
        while (start < end && Character.isWhitespace(string.charAt(start))) {
            start++;
        }
        return slice(start, end);
    }

    @Override
    public String toString() {
        return string;
    }

    /** Gathers characters with their places; not thread-safe. */
    static final class Builder {
        private final SourceText source;
        private final StringBuilder string = new StringBuilder();
        private int[] offsets = new int[16];

        Builder(SourceText source) {
            this.source = source;
        }

        void append(char character, int offset) {
            place(offset);
            string.append(character);
        }

        /** Appends a code point that an entity or a character reference at {@code offset} stands for. */
        void appendCodePoint(int codePoint, int offset) {
            for (char half : Character.toChars(codePoint)) {
                append(half, offset);
            }
        }

        Text build(int endOffset) {
            place(endOffset);
            return new Text(string.toString(), source, Arrays.copyOf(offsets, string.length() + 1));
        }

        private void place(int offset) {
            if (string.length() == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * offsets.length);
            }
            offsets[string.length()] = offset;
        }
    }
}
