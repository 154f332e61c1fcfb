package nl.zicht.compile;

import java.util.Arrays;

/** Functions of a {@link Density} given as {@code count} numbers from {@code first} on: its x-values, then its y-values. */
public final class Densities {
    private Densities() {}

    /** Returns what a delay by the shape gives at the start, when the input before it grew by a fraction per time to 1. */
    public static double weightedStart(double[] values, int first, int count, double delay, double growth, double dt) {
        if (count < 2 || !(delay > 0 && delay < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        double[] weights = density(values, first, count).weights(delay, dt);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * StrictMath.pow(1 + growth, -(k + 1) * dt);
        }
        return sum;
    }

    static Density density(double[] values, int first, int count) {
        int middle = first + count / 2;
        return new Density(
                Arrays.copyOfRange(values, first, middle), Arrays.copyOfRange(values, middle, first + count));
    }
}
