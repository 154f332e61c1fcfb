package nl.zicht.format.table;

import java.util.Arrays;

/**
 * The values of one variable at rising times; a time without a value is left out. Immutable.
 *
 * @param name the variable, with the element when it is arrayed
 */
public record Series(SeriesName name, double[] times, double[] values) {
    public Series {
        if (times.length != values.length) {
            throw new IllegalArgumentException(times.length + " times and " + values.length + " values for " + name);
        }
        times = times.clone();
        values = values.clone();
    }

    @Override
    public double[] times() {
        return times.clone();
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    public int size() {
        return times.length;
    }

    public double time(int index) {
        return times[index];
    }

    public double value(int index) {
        return values[index];
    }

    /** Returns the largest magnitude of a finite value, 0 when there is none. */
    public double peak() {
        return Arrays.stream(values)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    /**
     * Returns the index of the point at a time, or -1 when there is none.
     *
     * <p>Tools print accumulated and single-precision times, so a point within 1e-5 of the time (relative above 1) counts, unless it is a quarter of a step
     * away.
     */
    public int indexAt(double time) {
        int found = Arrays.binarySearch(times, time);
        if (found >= 0) {
            return found;
        }
        int after = -found - 1;
        int nearest = after == times.length || (after > 0 && time - times[after - 1] < times[after] - time)
                ? after - 1
                : after;
        if (nearest < 0) {
            return -1;
        }
        double step = nearest > 0
                ? times[nearest] - times[nearest - 1]
                : times.length > 1 ? times[1] - times[0] : Double.POSITIVE_INFINITY;
        double allowed = Math.min(1e-5 * Math.max(1, Math.abs(time)), step / 4);
        return Math.abs(times[nearest] - time) <= allowed ? nearest : -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that
                && name.equals(that.name)
                && Arrays.equals(times, that.times)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name + " (" + times.length + " points)";
    }
}
