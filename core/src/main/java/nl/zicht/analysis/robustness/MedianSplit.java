package nl.zicht.analysis.robustness;

import java.util.Arrays;

/**
 * How often something holds when an input is in the lower half of its values, and when it is in the upper half.
 *
 * @param low the part of the members at or below the median of the input in which it holds
 * @param high the part of the members above it in which it holds
 */
public record MedianSplit(double low, double high) {
    /**
     * Splits members by an input.
     *
     * @param input the value of the input in each member; two different ones at least
     * @param holds whether it holds in each member
     */
    public static MedianSplit of(double[] input, boolean[] holds) {
        double[] sorted = Ordered.sorted(input);
        double median = sorted[(sorted.length - 1) / 2];
        if (sorted[0] == sorted[sorted.length - 1]) {
            throw new IllegalArgumentException("the input is " + median + " in all members; nothing to split by");
        }
        double border = median == sorted[sorted.length - 1]
                ? Arrays.stream(sorted).filter(value -> value < median).max().orElseThrow()
                : median;
        int[] members = new int[2];
        int[] holding = new int[2];
        for (int i = 0; i < input.length; i++) {
            int half = input[i] <= border ? 0 : 1;
            members[half]++;
            holding[half] += holds[i] ? 1 : 0;
        }
        return new MedianSplit(holding[0] / (double) members[0], holding[1] / (double) members[1]);
    }

    /** Returns how much more often it holds in the upper half; below zero when less. */
    public double shift() {
        return high - low;
    }
}
