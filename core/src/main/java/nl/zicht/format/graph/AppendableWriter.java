package nl.zicht.format.graph;

import java.io.IOException;
import java.io.Writer;

/** Lets a library that wants a {@link Writer} write to any {@link Appendable}; closing it leaves that one open. */
final class AppendableWriter extends Writer {
    private final Appendable out;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        out.append(new String(text, offset, length));
    }

    @Override
    public void flush() {
        // The appendable has no buffer of ours.
    }

    @Override
    public void close() {
        // The appendable belongs to the caller.
    }
}
