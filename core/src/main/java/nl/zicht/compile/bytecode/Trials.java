package nl.zicht.compile.bytecode;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Finds out in the background whether one form of some code is faster than another on this machine.
 *
 * <p>Code with vectors is some hundred times slower than code without until HotSpot has compiled it, and stays so where HotSpot does not know an operation on a
 * machine: nobody should wait for that. Both forms give the same bits, so that what comes out changes no result.
 */
final class Trials {
    /** How long a trial takes at the most, unless HotSpot had too little to do with the other form until then. */
    private static final long MOST_NANOS = 8_000_000_000L;

    /** How often the other form is executed at least before it is given up. */
    private static final int LEAST_TIMES = 20_000;

    /** About how long a form works before the other one does. */
    private static final long SAMPLE_NANOS = 300_000;

    /** How much faster a form must be. */
    private static final double MARGIN = 0.95;

    /** How often it must have been so. */
    private static final int WINS = 5;

    private static final ExecutorService THREAD = executor();

    private Trials() {}

    private static ExecutorService executor() {
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
    static void submit(Runnable trial) {
        THREAD.execute(trial);
    }

    /** Returns whether {@code other} takes less time than {@code known}; stops as soon as it does. */
    static boolean isFaster(Runnable other, Runnable known) {
        long begin = System.nanoTime();
        double best = Double.MAX_VALUE;
        double bestOther = Double.MAX_VALUE;
        int wins = 0;
        int[] times = {0};
        Runnable counted = () -> {
            other.run();
            times[0]++;
        };
        while (wins < WINS && (times[0] < LEAST_TIMES || System.nanoTime() - begin < MOST_NANOS)) {
            best = Math.min(best, nanos(known));
            bestOther = Math.min(bestOther, nanos(counted));
            wins = bestOther < MARGIN * best ? wins + 1 : 0;
        }
        return wins == WINS;
    }

    /** Returns the least time of several executions. */
    private static double nanos(Runnable work) {
        long begin = System.nanoTime();
        long before = begin;
        long least = Long.MAX_VALUE;
        do {
            work.run();
            long now = System.nanoTime();
            least = Math.min(least, now - before);
            before = now;
        } while (before - begin < SAMPLE_NANOS);
        return least;
    }
}
