package nl.zicht.compile;

import java.util.Arrays;
import nl.zicht.equation.Powers;

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
            sum += weights[k] * Powers.power(1 + growth, -(k + 1) * dt);
        }
        return sum;
    }

    /**
     * Returns the abscissa between two ends below which a part of what lies between them is; where nothing lies between them, that part of the way.
     *
     * @param part from 0 to 1
     */
    public static double quantile(double[] values, int first, int count, double part, double low, double high) {
        if (count < 2) {
            return Double.NaN;
        }
        Density density = density(values, first, count);
        double below = density.below(low);
        double between = density.below(high) - below;
        if (!(between > 0)) {
            return low == Double.NEGATIVE_INFINITY || high == Double.POSITIVE_INFINITY
                    ? density.quantile(below)
                    : low + part * (high - low);
        }
        return StrictMath.min(high, StrictMath.max(low, density.quantile(below + part * between)));
    }

    /** Returns the value at x on the straight lines between points; the first and last hold beyond. */
    public static double polyline(double[] values, int first, int count, double x) {
        int n = count / 2;
        if (n == 0 || Double.isNaN(x)) {
            return Double.NaN;
        }
        int next = 0;
        while (next < n - 1 && values[first + next] < x) {
            next++;
        }
        double right = values[first + next];
        double end = values[first + n + next];
        if (next == 0 || x >= right) {
            return end;
        }
        double left = values[first + next - 1];
        double begin = values[first + n + next - 1];
        return begin + (x - left) * ((end - begin) / (right - left));
    }

    static Density density(double[] values, int first, int count) {
        int middle = first + count / 2;
        return new Density(
                Arrays.copyOfRange(values, first, middle), Arrays.copyOfRange(values, middle, first + count));
    }
}
