package nl.zicht.examples.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far an ensemble is: a bar with throughput and remaining time on a terminal, else a line now and then. */
final class MemberProgress implements AutoCloseable {
    private static final int WIDTH = 99;
    private static final long NANOSECONDS_TO_LINE = 10_000_000_000L;

    private final long members;
    private final PrintWriter err;
    private final @Nullable ProgressBar bar;
    private final long began = System.nanoTime();
    private long firstDone = -1;
    private long lastLine = began;

    MemberProgress(long members, PrintWriter err) {
        this.members = members;
        this.err = err;
        bar = Terminal.onStandardError()
                ? new ProgressBarBuilder()
                        .setTaskName("ensemble")
                        .setInitialMax(members)
                        .setUnit(" members", 1)
                        .showSpeed()
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                        .clearDisplayOnFinish()
                        .build()
                : null;
    }

    /** Says how many members are done. */
    void done(long done) {
        if (bar != null) {
            bar.stepTo(done);
            return;
        }
        firstDone = firstDone < 0 ? done : firstDone;
        long now = System.nanoTime();
        if (now - lastLine > NANOSECONDS_TO_LINE) {
            lastLine = now;
            double speed = (done - firstDone) / ((now - began) * 1e-9);
            err.println(String.format(
                    Locale.ROOT,
                    "%d of %d members, %.0f a second, %.0f seconds to go",
                    done,
                    members,
                    speed,
                    (members - done) / speed));
            err.flush();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
