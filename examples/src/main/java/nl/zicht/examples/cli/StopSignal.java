package nl.zicht.examples.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Knows when the user wants to stop (Ctrl-C), and holds up the end of the process until the work has been left in order. */
final class StopSignal implements AutoCloseable {
    private static final long SECONDS_TO_TIDY_UP = 20;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");

    private StopSignal() {}

    /** Begins to listen. */
    static StopSignal onInterrupt() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private void stop() {
        asked.set(true);
        try {
            boolean done = tidy.await(SECONDS_TO_TIDY_UP, TimeUnit.SECONDS);
            if (!done) {
                System.Logger logger = System.getLogger(StopSignal.class.getName());
                logger.log(System.Logger.Level.WARNING, "the results could not be left in order in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether to stop. */
    boolean asked() {
        return asked.get();
    }

    @Override
    public void close() {
        tidy.countDown();
        if (!asked.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                asked.set(true); // the process is ending already
            }
        }
    }
}
