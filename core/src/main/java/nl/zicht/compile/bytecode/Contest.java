package nl.zicht.compile.bytecode;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Two forms of some code with the same results: begins with the one and changes over to the other, once and for good, where a {@link Trials trial} says that it is
 * faster. For any number of threads.
 */
final class Contest<K> {
    private static final System.Logger LOGGER = System.getLogger(Contest.class.getName());

    private final Supplier<K> other;
    private final Trials trials;
    private volatile K chosen;
    private int untilTrial;

    /**
     * @param known what to begin with
     * @param other makes the other form
     * @param untilTrial after how many uses to try it
     */
    Contest(K known, Supplier<K> other, int untilTrial, Trials trials) {
        this.chosen = known;
        this.other = other;
        this.untilTrial = untilTrial;
        this.trials = trials;
    }

    /** Returns whether this use is the one at which to {@link #begin} the trial. */
    boolean isTime() {
        // Threads that count at the same time may delay the trial or begin a second one: no harm.
        return untilTrial > 0 && --untilTrial == 0;
    }

    /**
     * Begins the trial.
     *
     * @param attempt makes what executes a form once, on numbers of its own
     */
    void begin(Function<K, Runnable> attempt) {
        K known = chosen;
        trials.submit(() -> {
            try {
                K made = other.get();
                if (trials.isFaster(attempt.apply(made), attempt.apply(known))) {
                    chosen = made;
                }
            } catch (RuntimeException | LinkageError e) {
                // The other form is a luxury: the work goes on without it.
                LOGGER.log(System.Logger.Level.WARNING, "the other form of some code cannot be tried", e);
            }
        });
    }

    /** Returns the form to use now. */
    K chosen() {
        return chosen;
    }
}
