package nl.zicht.analysis.inference;

import java.util.Arrays;

/**
 * To how many independent draws the draws of some chains are worth for their mean.
 *
 * <p>Autocorrelations of all chains together, summed as long as pairs of them stay positive and made to fall (C. J. Geyer, Statistical Science 7, 1992), as in Stan.
 */
final class EffectiveSize {
    private EffectiveSize() {}

    /** Returns the size; the number of draws when nothing moves. */
    static double of(double[][] chains) {
        int n = chains[0].length;
        double all = (double) chains.length * n;
        double[] means = new double[chains.length];
        double within = 0;
        for (int c = 0; c < chains.length; c++) {
            means[c] = Arrays.stream(chains[c]).sum() / n;
            within += variance(chains[c], means[c]) / chains.length;
        }
        double between = variance(means, Arrays.stream(means).sum() / means.length);
        double total = within * (n - 1) / n + (chains.length > 1 ? between : 0);
        if (!(total > 0)) {
            return all;
        }
        double sum = -1;
        double last = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < n; lag += 2) {
            double pair =
                    correlation(chains, means, lag, within, total) + correlation(chains, means, lag + 1, within, total);
            if (!(pair > 0)) {
                break;
            }
            last = StrictMath.min(last, pair);
            sum += 2 * last;
        }
        // Chains that swing to and fro can be worth more than their number; not without bound.
        double time = StrictMath.max(sum, 1 / StrictMath.log10(all));
        return all / time;
    }

    private static double correlation(double[][] chains, double[] means, int lag, double within, double total) {
        int n = chains[0].length;
        double mean = 0;
        for (int c = 0; c < chains.length; c++) {
            double[] chain = chains[c];
            double sum = 0;
            for (int t = 0; t + lag < n; t++) {
                sum += (chain[t] - means[c]) * (chain[t + lag] - means[c]);
            }
            mean += sum / n / chains.length;
        }
        return 1 - (within - mean * n / (n - 1.0)) / total;
    }

    /** Returns the variance of a sample about its mean. */
    static double variance(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }
}
