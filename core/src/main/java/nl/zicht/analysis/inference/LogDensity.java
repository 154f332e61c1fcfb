package nl.zicht.analysis.inference;

import java.util.function.ToDoubleFunction;

/** The logarithm of a probability density over all real vectors, up to a constant; minus infinity where nothing can be. */
public interface LogDensity {
    /** Returns the number of coordinates of a point. */
    int dimensions();

    /**
     * Computes the density at points; what one point gives does not depend on the others.
     *
     * @param points the points, of which the first {@code count} are asked for
     * @param count how many
     * @param values takes the logarithm of the density at each; never NaN and never plus infinity
     */
    void at(double[][] points, int count, double[] values);

    /** Returns the density at one point. */
    default double at(double[] point) {
        double[] value = new double[1];
        at(new double[][] {point}, 1, value);
        return value[0];
    }

    /** Returns a density that is computed point after point. */
    static LogDensity of(int dimensions, ToDoubleFunction<double[]> function) {
        return new LogDensity() {
            @Override
            public int dimensions() {
                return dimensions;
            }

            @Override
            public void at(double[][] points, int count, double[] values) {
                for (int i = 0; i < count; i++) {
                    values[i] = clean(function.applyAsDouble(points[i]));
                }
            }
        };
    }

    /** Returns minus infinity for what is no density, the value itself for all else. */
    static double clean(double value) {
        return Double.isNaN(value) || value == Double.POSITIVE_INFINITY ? Double.NEGATIVE_INFINITY : value;
    }
}
