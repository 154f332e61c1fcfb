package nl.zicht.analysis.inference;

import java.util.Arrays;

/**
 * How far the draws of some chains can be trusted for one number.
 *
 * <p>A. Vehtari, A. Gelman, D. Simpson, B. Carpenter, P.-C. Bürkner, "Rank-normalization, folding, and localization: an improved R-hat", Bayesian Analysis 16
 * (2021).
 *
 * @param mean the mean of all draws
 * @param sd their standard deviation
 * @param rHat the larger of the rank-normalised split R-hat of the draws and of their distances to the median; 1 when the chains agree, NaN when nothing moves
 * @param bulkEss to how many independent draws they are worth for the middle of the distribution
 * @param tailEss the same for the quantiles of 5 and 95 percent, the smaller
 * @param mcse the standard error of the mean
 */
public record Convergence(double mean, double sd, double rHat, double bulkEss, double tailEss, double mcse) {
    /** What counts as enough: R-hat at most 1.01. */
    public static final double GOOD_R_HAT = 1.01;

    /** What counts as enough: worth 400 independent draws. */
    public static final double GOOD_ESS = 400;

    /**
     * Judges the draws of a number.
     *
     * @param series draw t of chain c at {@code series[c][t]}; chains of equal length, 4 draws at least
     */
    public static Convergence of(double[][] series) {
        double[][] halves = halves(series);
        double[] all = Arrays.stream(halves).flatMapToDouble(Arrays::stream).toArray();
        double mean = Arrays.stream(all).sum() / all.length;
        double squares = Arrays.stream(all).map(x -> (x - mean) * (x - mean)).sum();
        double sd = StrictMath.sqrt(squares / (all.length - 1));
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        double median = quantile(sorted, 0.5);
        double[][] ranked = RankScores.of(halves);
        double[][] folded = RankScores.of(map(halves, x -> StrictMath.abs(x - median)));
        double rHat = StrictMath.max(rHat(ranked), rHat(folded));
        double low = quantile(sorted, 0.05);
        double high = quantile(sorted, 0.95);
        double tail = StrictMath.min(
                EffectiveSize.of(map(halves, x -> x <= low ? 1 : 0)),
                EffectiveSize.of(map(halves, x -> x <= high ? 1 : 0)));
        return new Convergence(
                mean, sd, rHat, EffectiveSize.of(ranked), tail, sd / StrictMath.sqrt(EffectiveSize.of(halves)));
    }

    /** Returns whether R-hat and both effective sizes are good enough to be quoted. */
    public boolean good() {
        return rHat <= GOOD_R_HAT && bulkEss >= GOOD_ESS && tailEss >= GOOD_ESS;
    }

    private static double[][] halves(double[][] series) {
        int half = series[0].length / 2;
        double[][] halves = new double[2 * series.length][];
        for (int c = 0; c < series.length; c++) {
            halves[2 * c] = Arrays.copyOfRange(series[c], 0, half);
            halves[2 * c + 1] = Arrays.copyOfRange(series[c], series[c].length - half, series[c].length);
        }
        return halves;
    }

    private static double rHat(double[][] chains) {
        int n = chains[0].length;
        double within = 0;
        double[] means = new double[chains.length];
        for (int c = 0; c < chains.length; c++) {
            means[c] = Arrays.stream(chains[c]).sum() / n;
            within += EffectiveSize.variance(chains[c], means[c]) / chains.length;
        }
        double centre = Arrays.stream(means).sum() / means.length;
        double between = EffectiveSize.variance(means, centre);
        return StrictMath.sqrt((within * (n - 1) / n + between) / within);
    }

    /** Type 7 of R. J. Hyndman and Y. Fan. */
    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }

    private static double[][] map(double[][] series, java.util.function.DoubleUnaryOperator operator) {
        return Arrays.stream(series)
                .map(one -> Arrays.stream(one).map(operator).toArray())
                .toArray(double[][]::new);
    }
}
