package nl.zicht.compile.bytecode;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Finds out in the background whether one form of some code is faster than another on this machine.
 *
 * <p>Code with vectors is some hundred times slower than code without until HotSpot has compiled it, and stays so where HotSpot does not know an operation on a
 * machine: nobody should wait for that. Both forms give the same bits, so that what comes out changes no result. What comes out is logged at level DEBUG.
 */
final class Trials {
    /** One thread for all trials of this JVM, one after another. */
    static final Trials BACKGROUND = new Trials(executor(), System::nanoTime);

    /** How long a trial takes at the most, unless HotSpot had too little to do with the other form until then. */
    private static final long MOST_NANOS = 8_000_000_000L;

    /** How long a trial takes at least: the known form may have been held up, or not compiled yet, when it began. */
    private static final long LEAST_NANOS = 100_000_000L;

    /** How often the other form is executed at least before it is given up. */
    private static final int LEAST_TIMES = 20_000;

    /** About how long a form works before the other one does. */
    private static final long SAMPLE_NANOS = 300_000;

    /** How much faster a form must be. */
    private static final double MARGIN = 0.95;

    /** How often in turn it must have been so. */
    private static final int WINS = 5;

    private static final System.Logger LOGGER = System.getLogger(Trials.class.getName());

    private final Executor executor;
    private final LongSupplier clock;

    /**
     * @param executor does the trials
     * @param clock gives the time in nanoseconds
     */
    Trials(Executor executor, LongSupplier clock) {
        this.executor = executor;
        this.clock = clock;
    }

    private static Executor executor() {
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "zicht-trials");
                    thread.setDaemon(true);
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                });
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    /** Does a trial when those before it are done. */
    void submit(Runnable trial) {
        executor.execute(trial);
    }

    /**
     * Returns whether {@code other} takes less time than {@code known}; stops as soon as it does.
     *
     * <p>It must have done so several times in turn, each time with fresh numbers, and with the least time of each so far as well: a form whose time goes up and down
     * wins a few turns by chance.
     */
    boolean isFaster(Runnable other, Runnable known) {
        long begin = clock.getAsLong();
        double best = Double.MAX_VALUE;
        double bestOther = Double.MAX_VALUE;
        int wins = 0;
        int[] times = {0};
        Runnable counted = () -> {
            other.run();
            times[0]++;
        };
        long passed = 0;
        while ((wins < WINS || passed < LEAST_NANOS) && (times[0] < LEAST_TIMES || passed < MOST_NANOS)) {
            double now = nanos(known);
            double nowOther = nanos(counted);
            best = Math.min(best, now);
            bestOther = Math.min(bestOther, nowOther);
            wins = nowOther < MARGIN * now && bestOther < MARGIN * best ? wins + 1 : 0;
            passed = clock.getAsLong() - begin;
        }
        LOGGER.log(
                System.Logger.Level.DEBUG,
                "the other form takes {0} ns, the known one {1} ns, after {2} times: {3}",
                bestOther,
                best,
                times[0],
                wins >= WINS ? "changed over" : "left");
        return wins >= WINS;
    }

    /** Returns the least time of several executions. */
    private double nanos(Runnable work) {
        long begin = clock.getAsLong();
        long before = begin;
        long least = Long.MAX_VALUE;
        do {
            work.run();
            long now = clock.getAsLong();
            least = Math.min(least, now - before);
            before = now;
        } while (before - begin < SAMPLE_NANOS);
        return least;
    }
}
