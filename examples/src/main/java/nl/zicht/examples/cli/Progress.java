package nl.zicht.examples.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, drawn only when that is a terminal. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 79;
    private static final int STEPS = 1000;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** Starts a piece of work. */
    static Progress of(String task) {
        if (!Terminal.onStandardError()) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(STEPS)
                .setUnit(" %", STEPS / 100)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .clearDisplayOnFinish()
                .build());
    }

    /** Says which part is done, from 0 to 1; from any thread. */
    void done(double part) {
        if (bar != null) {
            bar.stepTo(Math.round(part * STEPS));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
