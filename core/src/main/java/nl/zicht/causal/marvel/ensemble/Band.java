package nl.zicht.causal.marvel.ensemble;

import java.util.Arrays;

/**
 * The spread of a number over the members of an ensemble.
 *
 * @param low the value that one in twenty members stays below
 * @param middle the median
 * @param high the value that one in twenty members exceeds
 * @param positive the share of members in which it is above 0
 */
public record Band(double low, double middle, double high, double positive) {

    /** The spread of these values; at least one, all finite. */
    static Band of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        long above = Arrays.stream(values).filter(v -> v > 0).count();
        return new Band(
                quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95), (double) above / values.length);
    }

    /** On a straight line between two order statistics (type 7 of Hyndman and Fan, 1996). */
    static double quantile(double[] sorted, double probability) {
        double position = probability * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
