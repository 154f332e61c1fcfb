package nl.zicht.compile;

import java.util.Arrays;

/**
 * Statistics of the points of a series whose times lie from one time to another, both included.
 *
 * <p>A series is {@code count} numbers from {@code first} on: n rising times, then n values. A time counts as included when it misses an end by a millionth or less.
 * Without points the result is Vensim's missing value.
 */
public final class SeriesStatistics {
    private static final double MISSING = -0x1p109;
    private static final double SLACK = 1e-6;

    private SeriesStatistics() {}

    /** Returns the largest value. */
    public static double maximum(double[] values, int first, int count, double from, double to) {
        double largest = MISSING;
        boolean found = false;
        for (int i = begin(values, first, count, from); i < end(values, first, count, to); i++) {
            double value = values[first + count / 2 + i];
            largest = found ? StrictMath.max(largest, value) : value;
            found = true;
        }
        return largest;
    }

    /** Returns the smallest value. */
    public static double minimum(double[] values, int first, int count, double from, double to) {
        double smallest = MISSING;
        boolean found = false;
        for (int i = begin(values, first, count, from); i < end(values, first, count, to); i++) {
            double value = values[first + count / 2 + i];
            smallest = found ? StrictMath.min(smallest, value) : value;
            found = true;
        }
        return smallest;
    }

    /** Returns the mean of the values. */
    public static double mean(double[] values, int first, int count, double from, double to) {
        int begin = begin(values, first, count, from);
        int end = end(values, first, count, to);
        double sum = 0;
        for (int i = begin; i < end; i++) {
            sum += values[first + count / 2 + i];
        }
        return end > begin ? sum / (end - begin) : MISSING;
    }

    /** Returns the value in the middle, or the mean of the two in the middle. */
    public static double median(double[] values, int first, int count, double from, double to) {
        int begin = begin(values, first, count, from);
        int end = end(values, first, count, to);
        if (end <= begin) {
            return MISSING;
        }
        int start = first + count / 2;
        double[] sorted = Arrays.copyOfRange(values, start + begin, start + end);
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Returns the standard deviation of the values as a sample (divided by their number less one), 0 for one value. */
    public static double deviation(double[] values, int first, int count, double from, double to) {
        int begin = begin(values, first, count, from);
        int end = end(values, first, count, to);
        if (end <= begin) {
            return MISSING;
        }
        double mean = mean(values, first, count, from, to);
        double squares = 0;
        for (int i = begin; i < end; i++) {
            double off = values[first + count / 2 + i] - mean;
            squares += off * off;
        }
        return end - begin == 1 ? 0 : StrictMath.sqrt(squares / (end - begin - 1));
    }

    /** Returns the first point that is not before {@code from}; points are few, so they are simply walked. */
    private static int begin(double[] values, int first, int count, double from) {
        int i = 0;
        while (i < count / 2 && !(values[first + i] >= from - SLACK)) {
            i++;
        }
        return i;
    }

    /** Returns the point after the last one that is not after {@code to}. */
    private static int end(double[] values, int first, int count, double to) {
        int i = count / 2;
        while (i > 0 && !(values[first + i - 1] <= to + SLACK)) {
            i--;
        }
        return i;
    }
}
