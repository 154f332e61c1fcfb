package nl.zicht.analysis.robustness;

import java.util.Arrays;
import java.util.Comparator;

/** Numbers by their order: ranks, percentiles, and the mean and spread that go with them. */
final class Ordered {
    private Ordered() {}

    static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns the observed value nearest in rank to a part of the way from the lowest to the highest. */
    static double nearest(double[] values, double part) {
        return sorted(values)[(int) Math.rint(part * (values.length - 1))];
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double sampleDeviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    /** Returns the rank of each value from 1 for the lowest; equal values share the mean of their ranks. */
    static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order[i]] = (from + to) / 2.0 + 1;
            }
            from = to + 1;
        }
        return ranks;
    }
}
