package nl.zicht.equation;

/**
 * A stretch of characters in a {@link SourceText}: offsets {@code start} (inclusive) to {@code end} (exclusive), both counted from 0.
 *
 * @param source the text it lies in
 * @param start offset of the first character
 * @param end offset after the last character, at least {@code start}
 */
public record SourceSpan(SourceText source, int start, int end) {
    public SourceSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end + " in " + source.name());
        }
    }

    /** Returns the line of the first character, from 1. */
    public int line() {
        return source.lineAt(start);
    }

    /** Returns the column of the first character, from 1. */
    public int column() {
        return source.columnAt(start);
    }

    /** Returns the smallest span that holds this one and {@code other}, which must lie in the same text. */
    public SourceSpan to(SourceSpan other) {
        return new SourceSpan(source, Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Returns {@code file:line:column}. */
    @Override
    public String toString() {
        return source.name() + ":" + line() + ":" + column();
    }
}
