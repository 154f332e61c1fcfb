package nl.zicht.equation;

import org.jspecify.annotations.Nullable;

/**
 * A piece of text to parse, together with where each of its characters stands in the file it came from.
 *
 * <p>An equation inside XML is not a plain substring of its file: the less-than sign is one character of the equation and four of the file. The fragment keeps the
 * file offset of every character, so that a caret points at the right column. Immutable.
 */
public final class Fragment {
    private final String text;
    private final SourceText source;
    private final int base;
    private final int @Nullable [] offsets;

    private Fragment(String text, SourceText source, int base, int @Nullable [] offsets) {
        this.text = text;
        this.source = source;
        this.base = base;
        this.offsets = offsets;
    }

    /** Returns a fragment that is a whole text of its own, shown in messages as {@code name}. */
    public static Fragment of(String name, String text) {
        return new Fragment(text, new SourceText(name, text), 0, null);
    }

    /** Returns the fragment of {@code source} between two offsets, taken as it stands. */
    public static Fragment within(SourceText source, int start, int end) {
        return new Fragment(source.text().substring(start, end), source, start, null);
    }

    /**
     * Returns a fragment whose characters come from scattered places.
     *
     * @param text the decoded text, n characters
     * @param source the file
     * @param offsets n + 1 offsets into the file, not decreasing: one for each character and one for the end
     */
    public static Fragment decoded(String text, SourceText source, int[] offsets) {
        if (offsets.length != text.length() + 1) {
            throw new IllegalArgumentException(offsets.length + " offsets for " + text.length() + " characters");
        }
        return new Fragment(text, source, 0, offsets.clone());
    }

    public String text() {
        return text;
    }

    public SourceText source() {
        return source;
    }

    /** Returns the span of the characters from {@code start} (inclusive) to {@code end} (exclusive) of this fragment. */
    public SourceSpan span(int start, int end) {
        return new SourceSpan(source, offset(start), Math.max(offset(start), offset(end)));
    }

    /** Returns the span of the whole fragment. */
    public SourceSpan span() {
        return span(0, text.length());
    }

    private int offset(int index) {
        return offsets == null ? base + index : offsets[index];
    }
}
