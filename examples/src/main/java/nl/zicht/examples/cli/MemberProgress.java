package nl.zicht.examples.cli;

import java.io.PrintWriter;
import java.time.Duration;
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
    private @Nullable ProgressBar bar;
    private long began;
    private long firstDone = -1;
    private long done;
    private long lastLine;

    MemberProgress(long members, PrintWriter err) {
        this.members = members;
        this.err = err;
    }

    private void begin(long before) {
        firstDone = before;
        began = System.nanoTime();
        lastLine = began;
        bar = Terminal.onStandardError()
                ? new ProgressBarBuilder()
                        .setTaskName("ensemble")
                        .setInitialMax(members)
                        .startsFrom(before, Duration.ZERO)
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
        this.done = done;
        if (firstDone < 0) {
            begin(done);
            return;
        }
        if (bar != null) {
            bar.stepTo(done);
            return;
        }
        long now = System.nanoTime();
        if (now - lastLine > NANOSECONDS_TO_LINE) {
            lastLine = now;
            double speed = (done - firstDone) / seconds();
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

    private double seconds() {
        return (System.nanoTime() - began) * 1e-9;
    }

    /** Returns how many members were run and how fast, as text. */
    String summary() {
        long run = done - Math.max(0, firstDone);
        double seconds = firstDone < 0 ? 0 : seconds();
        return String.format(
                Locale.ROOT,
                "%d members in %.1f s%s",
                run,
                seconds,
                seconds > 0.1 ? String.format(Locale.ROOT, " (%.0f a second)", run / seconds) : "");
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
