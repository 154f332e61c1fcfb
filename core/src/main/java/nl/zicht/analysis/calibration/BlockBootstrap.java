package nl.zicht.analysis.calibration;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import nl.zicht.analysis.inference.RandomStream;

/**
 * How sure a statistic of fit is, from blocks of neighbouring moments drawn anew (H. R. Künsch, Annals of Statistics 17, 1989): with 5 to 20 yearly figures one
 * number says little.
 *
 * <p>Blocks have the length of the cube root of the number of moments, rounded up.
 *
 * @param low the quantile of 5 percent
 * @param high the quantile of 95 percent
 */
public record BlockBootstrap(double low, double high) {
    private static final int DRAWS = 1000;

    /**
     * Draws a statistic 1,000 times.
     *
     * @param run what the run gives
     * @param figures the figures at the same moments, in order of time
     * @param statistic which one
     * @param seed the seed of the draws
     */
    public static BlockBootstrap of(
            double[] run, double[] figures, ToDoubleFunction<FitStatistics> statistic, long seed) {
        int n = figures.length;
        int length = (int) StrictMath.ceil(StrictMath.cbrt(n) - 1e-9);
        double[] found = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            RandomStream random = new RandomStream(seed, 4, draw);
            double[] s = new double[n];
            double[] a = new double[n];
            double[] before = new double[n];
            for (int begin = 0; begin < n; begin += length) {
                int from = random.index(n - length + 1);
                for (int k = 0; k < length && begin + k < n; k++) {
                    s[begin + k] = run[from + k];
                    a[begin + k] = figures[from + k];
                    before[begin + k] = from + k == 0 ? Double.NaN : figures[from + k - 1];
                }
            }
            found[draw] = statistic.applyAsDouble(FitStatistics.of(s, a, before));
        }
        double[] known = Arrays.stream(found).filter(Double::isFinite).sorted().toArray();
        return new BlockBootstrap(quantile(known, 0.05), quantile(known, 0.95));
    }

    private static double quantile(double[] sorted, double probability) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = probability * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
