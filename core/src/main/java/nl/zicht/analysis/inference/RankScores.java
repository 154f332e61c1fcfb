package nl.zicht.analysis.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.zicht.compile.SpecialFunctions;

/** Draws replaced by the normal scores of their ranks among all draws; equal draws share the mean of their ranks. */
final class RankScores {
    private RankScores() {}

    static double[][] of(double[][] series) {
        int length = series[0].length;
        int all = series.length * length;
        Integer[] order = IntStream.range(0, all).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> series[i / length][i % length]));
        double[][] scores = new double[series.length][length];
        for (int from = 0; from < all; ) {
            double value = series[order[from] / length][order[from] % length];
            int to = from;
            while (to < all && series[order[to] / length][order[to] % length] == value) {
                to++;
            }
            double rank = 0.5 * (from + 1 + to);
            double score = SpecialFunctions.normalQuantile((rank - 0.375) / (all + 0.25));
            for (int i = from; i < to; i++) {
                scores[order[i] / length][order[i] % length] = score;
            }
            from = to;
        }
        return scores;
    }
}
