package nl.zicht.format.xmile.markup;

import java.util.Arrays;
import nl.zicht.equation.Fragment;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Decoded characters of a file (entities resolved, CDATA unwrapped) that still know where each of them stands. Immutable.
 */
public final class Text {
    private final String string;
    private final SourceText source;
    private final int base;
    /** The place of each character and of the end; null when they stand in the file as they are, from {@link #base} on. */
    private final int @Nullable [] offsets;

    private Text(String string, SourceText source, int base, int @Nullable [] offsets) {
        this.string = string;
        this.source = source;
        this.base = base;
        this.offsets = offsets;
    }

    /** Returns the characters, as they are meant. */
    public String string() {
        return string;
    }

    /** Returns the place of all characters. */
    public SourceSpan span() {
        int start = offset(0);
        return new SourceSpan(source, start, Math.max(start, offset(string.length())));
    }

    /** Returns the same characters as an equation to parse. */
    public Fragment fragment() {
        return offsets == null
                ? Fragment.within(source, base, base + string.length())
                : Fragment.decoded(string, source, offsets);
    }

    private int offset(int index) {
        return offsets == null ? base + index : offsets[index];
    }

    public boolean isBlank() {
        return string.isBlank();
    }

    /** Returns the characters from {@code start} (inclusive) to {@code end} (exclusive). */
    public Text slice(int start, int end) {
        int[] places = offsets == null ? null : Arrays.copyOfRange(offsets, start, end + 1);
        return new Text(string.substring(start, end), source, offset(start), places);
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
        private int base = -1;
        private int @Nullable [] offsets;

        Builder(SourceText source) {
            this.source = source;
        }

        /** Appends the character that stands at an offset of the file, or what it means. */
        void append(char character, int offset) {
            if (character != source.text().charAt(offset)) {
                scatter();
            }
            place(offset);
            string.append(character);
        }

        /** Appends a code point that an entity or a character reference at {@code offset} stands for. */
        void appendCodePoint(int codePoint, int offset) {
            scatter();
            for (char half : Character.toChars(codePoint)) {
                append(half, offset);
            }
        }

        Text build(int endOffset) {
            int length = string.length();
            if (length == 0) {
                return new Text("", source, endOffset, null);
            }
            if (offsets != null) {
                place(endOffset);
            }
            return new Text(
                    string.toString(), source, base, offsets == null ? null : Arrays.copyOf(offsets, length + 1));
        }

        private void place(int offset) {
            int length = string.length();
            base = length == 0 ? offset : base;
            if (offset != base + length) {
                scatter();
            }
            if (offsets != null) {
                offsets = length < offsets.length ? offsets : Arrays.copyOf(offsets, 2 * length);
                offsets[length] = offset;
            }
        }

        /** Begins to note the place of each character, those so far included. */
        private void scatter() {
            if (offsets == null) {
                int[] places = new int[Math.max(16, string.length() + 1)];
                for (int i = 0; i < string.length(); i++) {
                    places[i] = base + i;
                }
                offsets = places;
            }
        }
    }
}
