package nl.zicht.analysis.calibration;

import org.jspecify.annotations.Nullable;

/**
 * One published figure: a number, or a range in which it lies.
 *
 * @param series the number of its {@link Series}, from 0
 * @param reading what in a run it is a figure of
 * @param per what that is divided by, or null for nothing: a share
 * @param low the figure; the lower end of the range, minus infinity where there is none
 * @param high the figure again; the upper end of the range, plus infinity where there is none
 * @param trials of how many the figure is a part, for {@link ErrorModel.Binomial}; NaN for all others
 */
public record Observation(
        int series, Reading reading, @Nullable Reading per, double low, double high, double trials) {
    public Observation {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a figure from " + low + " to " + high);
        }
    }

    /** Returns whether the figure is a number, and not a range. */
    public boolean exact() {
        return low == high;
    }

    /** Returns one number that stands for the figure: the number, the middle of a range, or the only end that it has. */
    public double figure() {
        return Double.isInfinite(low) ? high : Double.isInfinite(high) ? low : 0.5 * (low + high);
    }

    /** Returns the last moment that the figure is about. */
    public double until() {
        return per == null ? reading.to() : StrictMath.max(reading.to(), per.to());
    }
}
