package nl.zicht.examples.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** How far a piece of work is: a bar on a terminal, else a line now and then with the time it will still take. Not thread-safe. */
final class ProgressLines {
    private static final long NANOSECONDS_TO_LINE = 10_000_000_000L;

    private final Progress bar;
    private final PrintWriter err;
    private final boolean lines = !Terminal.onStandardError();
    private final long began = System.nanoTime();
    private long lastLine = began;

    ProgressLines(Progress bar, PrintWriter err) {
        this.bar = bar;
        this.err = err;
    }

    /** Says which part is done, from 0 to 1. */
    void done(double part) {
        bar.done(part);
        long now = System.nanoTime();
        if (lines && part > 0 && now - lastLine > NANOSECONDS_TO_LINE) {
            lastLine = now;
            double seconds = (now - began) * 1e-9;
            err.println(String.format(
                    Locale.ROOT, "%.0f %% done, about %.0f seconds to go", 100 * part, seconds * (1 - part) / part));
            err.flush();
        }
    }
}
