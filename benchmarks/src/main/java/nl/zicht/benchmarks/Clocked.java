package nl.zicht.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Processor time of repeated work on the calling thread, after a warm-up that is counted in work, not in time on the wall: on a machine with other work the
 * just-in-time compiler may wait long for a processor.
 */
final class Clocked {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_RUNS = 20_000;
    private static final long WARM_NANOS = 3_000_000_000L;
    private static final long SAMPLE_NANOS = 100_000_000L;
    private static final int SAMPLES = 7;

    /** Two samples agree when they differ by less than this part, and the warm-up ends at the latest after so many samples. */
    private static final double AGREEMENT = 0.02;

    private static final int MOST_SAMPLES = 60;

    /** How often in a row a sample must agree with the one before. */
    private static final int AGREEING = 2;

    private final Runnable work;

    private Clocked(Runnable work) {
        this.work = work;
    }

    /** Returns the nanoseconds that one execution of warm work takes: the median of several samples. */
    static double nanos(Runnable work) {
        Clocked clocked = new Clocked(work);
        long count = clocked.warm();
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = clocked.sample(count);
        }
        return median(samples);
    }

    /** Works until there is nothing left to compile and returns how many executions make a sample. */
    private long warm() {
        long begin = THREADS.getCurrentThreadCpuTime();
        long runs = 0;
        while (runs < WARM_RUNS && THREADS.getCurrentThreadCpuTime() - begin < WARM_NANOS) {
            work.run();
            runs++;
        }
        double each = (double) (THREADS.getCurrentThreadCpuTime() - begin) / runs;
        long count = StrictMath.max(1, (long) (SAMPLE_NANOS / each));
        double before = sample(count);
        int agreeing = 0;
        for (int i = 0; i < MOST_SAMPLES && agreeing < AGREEING; i++) {
            double now = sample(count);
            agreeing = StrictMath.abs(now - before) < AGREEMENT * before ? agreeing + 1 : 0;
            before = now;
        }
        return StrictMath.max(1, (long) (SAMPLE_NANOS / before));
    }

    private double sample(long count) {
        long begin = THREADS.getCurrentThreadCpuTime();
        for (long i = 0; i < count; i++) {
            work.run();
        }
        return (double) (THREADS.getCurrentThreadCpuTime() - begin) / count;
    }

    /** Returns the middle value; of an even number of values the mean of the two in the middle. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
