package nl.zicht.analysis.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far a run S lies from figures A at n moments. What cannot be computed (a percentage of 0, a correlation with what never changes) is NaN.
 *
 * <p>J. D. Sterman, "Appropriate summary statistics for evaluating the historical fit of system dynamics models", Dynamica 10 (1984); H. Theil, Applied Economic
 * Forecasting (1966); Y. Barlas, European Journal of Operational Research 42 (1989). All standard deviations are those of a population: only so the parts of Theil
 * add up to 1.
 *
 * @param n the number of moments
 * @param mse the mean of the squares of S - A
 * @param rmse its root
 * @param mae the mean distance
 * @param mape the mean of |S - A| / |A| in percent
 * @param rmspe the root of the mean of its squares, in percent
 * @param r2 the square of the correlation
 * @param nse the efficiency of Nash and Sutcliffe: 1 is perfect, 0 no better than the mean of A
 * @param mase the mean distance divided by the mean change of A from one moment to the next: below 1 is better than "no change"
 * @param biasPart Theil's part of the mean: (mean S - mean A)² / MSE
 * @param variationPart Theil's part of unequal variation
 * @param covariationPart Theil's part of unequal covariation; the three add up to 1
 * @param regressionPart the other split: the part of a slope other than 1
 * @param disturbancePart and the rest; with the part of the mean they add up to 1
 * @param u1 Theil's inequality, from 0 to 1
 * @param u2 Theil's comparison with "no change": 1 is no better
 * @param e1 Barlas: the relative error of the mean
 * @param e2 Barlas: the relative error of the standard deviation
 * @param discrepancy Barlas: from 0 to 1; his thresholds (e1 5 %, e2 30 %, discrepancy 0.4 to 0.7) are rules of thumb
 */
public record FitStatistics(
        int n,
        double mse,
        double rmse,
        double mae,
        double mape,
        double rmspe,
        double r2,
        double nse,
        double mase,
        double biasPart,
        double variationPart,
        double covariationPart,
        double regressionPart,
        double disturbancePart,
        double u1,
        double u2,
        double e1,
        double e2,
        double discrepancy) {

    /** Compares a run with figures at the same moments, in order of time. */
    public static FitStatistics of(double[] run, double[] figures) {
        double[] before = new double[figures.length];
        Arrays.setAll(before, t -> t == 0 ? Double.NaN : figures[t - 1]);
        return of(run, figures, before);
    }

    /**
     * Compares a run with figures, each with the figure before it, so that moments may be drawn anew in any order.
     *
     * @param before for each moment the figure of the moment before, NaN where there is none
     */
    public static FitStatistics of(double[] run, double[] figures, double[] before) {
        int n = figures.length;
        if (run.length != n || before.length != n || n == 0) {
            throw new IllegalArgumentException(run.length + " values and " + n + " figures");
        }
        double meanS = mean(run);
        double meanA = mean(figures);
        double sdS = StrictMath.sqrt(mean(n, t -> sq(run[t] - meanS)));
        double sdA = StrictMath.sqrt(mean(n, t -> sq(figures[t] - meanA)));
        double r = mean(n, t -> (run[t] - meanS) * (figures[t] - meanA)) / (sdS * sdA);
        double mse = mean(n, t -> sq(run[t] - figures[t]));
        double mae = mean(n, t -> StrictMath.abs(run[t] - figures[t]));
        double change = IntStream.range(0, n)
                .filter(t -> !Double.isNaN(before[t]))
                .mapToDouble(t -> StrictMath.abs(figures[t] - before[t]))
                .average()
                .orElse(Double.NaN);
        return new FitStatistics(
                n,
                mse,
                StrictMath.sqrt(mse),
                mae,
                100 * known(mean(n, t -> StrictMath.abs((run[t] - figures[t]) / figures[t]))),
                100 * known(StrictMath.sqrt(mean(n, t -> sq((run[t] - figures[t]) / figures[t])))),
                r * r,
                known(1 - mse / sq(sdA)),
                known(mae / change),
                known(sq(meanS - meanA) / mse),
                known(sq(sdS - sdA) / mse),
                known(2 * (1 - r) * sdS * sdA / mse),
                known(sq(sdS - r * sdA) / mse),
                known((1 - r * r) * sq(sdA) / mse),
                known(StrictMath.sqrt(mse)
                        / (StrictMath.sqrt(mean(n, t -> sq(run[t]))) + StrictMath.sqrt(mean(n, t -> sq(figures[t]))))),
                u2(run, figures, before),
                known(StrictMath.abs(meanS - meanA) / StrictMath.abs(meanA)),
                known(StrictMath.abs(sdS - sdA) / sdA),
                known(StrictMath.sqrt(mean(n, t -> sq(run[t] - figures[t] - meanS + meanA))) / (sdA + sdS)));
    }

    private static double u2(double[] run, double[] figures, double[] before) {
        double errors = 0;
        double changes = 0;
        for (int t = 0; t < figures.length; t++) {
            if (!Double.isNaN(before[t])) {
                errors += sq((run[t] - figures[t]) / before[t]);
                changes += sq((figures[t] - before[t]) / before[t]);
            }
        }
        return known(StrictMath.sqrt(errors / changes));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double mean(int n, java.util.function.IntToDoubleFunction term) {
        return IntStream.range(0, n).mapToDouble(term).sum() / n;
    }

    private static double sq(double x) {
        return x * x;
    }

    private static double known(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
