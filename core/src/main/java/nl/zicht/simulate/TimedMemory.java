package nl.zicht.simulate;

import java.util.Arrays;

/** What a delay remembers in a run whose step changes: every input with its time. Not thread-safe. */
final class TimedMemory {
    private final double delay;
    private double[] times = new double[64];
    private double[] inputs = new double[64];
    private int count;
    private int oldest;

    TimedMemory(double delay) {
        this.delay = delay;
    }

    int size() {
        return count;
    }

    /** Takes the input of the step that begins at a time. */
    void remember(double time, double input) {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
            inputs = Arrays.copyOf(inputs, 2 * count);
        }
        times[count] = time;
        inputs[count++] = input;
    }

    /**
     * Returns the input of the remembered moment nearest to as long ago as the delay lasts, the older of two that are equally near; or {@code otherwise} when that
     * is half a step before the first moment or earlier. With equal steps this is a delay rounded to whole steps.
     */
    double recall(double now, double otherwise) {
        double target = now - delay;
        double step = (count > 1 ? times[1] : now) - times[0];
        if (target <= times[0] - step / 2 + 1e-9 * step) {
            return otherwise;
        }
        while (oldest + 1 < count && times[oldest + 1] - target < target - times[oldest] - 1e-9 * step) {
            oldest++;
        }
        return inputs[oldest];
    }
}
