package nl.zicht.analysis.inference;

import java.util.concurrent.CancellationException;

/** Whether the thread was asked to stop. */
final class Interruption {
    private Interruption() {}

    /** Throws when the thread was asked to stop; it stays interrupted. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the search was cancelled");
        }
    }
}
