package nl.zicht.compile;

import nl.zicht.check.Distribution;
import nl.zicht.equation.Powers;

/**
 * Draws from probability distributions: pure functions of the stream, the member of an ensemble and the number of the draw, see {@link Philox}.
 *
 * <p>A draw is {@code shift + stretch x base}, where the base distribution has the parameters a and b; it is repeated until it lies from {@code least} to
 * {@code most}. Bounds that 10,000 tries do not meet give a uniform number between them, or the nearer bound where one of them is infinite. A parameter outside
 * its range gives NaN. Each try has 4,096 uniform numbers of its own, of which the methods below use the first few.
 */
public final class Draws {
    private static final int MOST_TRIES = 10_000;
    private static final int PER_TRY = 4096;
    private static final int HALF_TRY = PER_TRY / 2;

    /** Where the counts of {@link #poisson} and {@link #binomial} change from searching to rejection. */
    private static final double SEARCHED_MEAN = 10;

    private static final Distribution[] ALL = Distribution.values();

    private Draws() {}

    /**
     * Returns one draw.
     *
     * @param distribution the ordinal of a {@link Distribution}
     * @param stream the key of the stream, see {@link Philox#stream}
     * @param member the member of an ensemble, 0 when the stream is the same for all
     * @param step the number of the draw in its stream: of the step of the run
     */
    public static double draw(
            double distribution,
            double stream,
            double member,
            double step,
            double least,
            double most,
            double shift,
            double stretch,
            double a,
            double b) {
        if (Double.isNaN(least) || Double.isNaN(most)) {
            return Double.NaN;
        }
        Distribution of = ALL[(int) StrictMath.min(StrictMath.max(distribution, 0), ALL.length - 1)];
        double value = 0;
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            value = shift + stretch * base(of, stream, member, step, attempt * PER_TRY, a, b);
            if (Double.isNaN(value) || (value >= least && value <= most)) {
                return value;
            } else if (least >= most) {
                break;
            }
        }
        boolean bounded = least < most && !Double.isInfinite(least) && !Double.isInfinite(most);
        return bounded
                ? least + Philox.uniform(stream, member, step, 0) * (most - least)
                : StrictMath.min(StrictMath.max(value, least), most);
    }

    private static double base(Distribution of, double stream, double member, double step, int k, double a, double b) {
        return switch (of) {
            case UNIFORM -> a + Philox.uniform(stream, member, step, k) * (b - a);
            case NORMAL -> normal(stream, member, step, k);
            case EXPONENTIAL -> exponential(stream, member, step, k);
            case LOGNORMAL -> lognormal(stream, member, step, k, a, b);
            case POISSON -> poisson(stream, member, step, k, a);
            case GAMMA -> gamma(stream, member, step, k, a);
            case BETA -> beta(stream, member, step, k, a, b);
            case WEIBULL -> a > 0 ? Powers.power(exponential(stream, member, step, k), 1 / a) : Double.NaN;
            case LOGISTIC -> logistic(Philox.uniform(stream, member, step, k));
            case PARETO -> a > 0 ? Powers.power(Philox.uniform(stream, member, step, k), -1 / a) : Double.NaN;
            case TRIANGULAR -> triangular(Philox.uniform(stream, member, step, k), a);
            case BINOMIAL -> binomial(stream, member, step, k, StrictMath.floor(a), b);
            case NEGATIVE_BINOMIAL -> negativeBinomial(stream, member, step, k, StrictMath.floor(a), b);
            case GEOMETRIC -> geometric(Philox.uniform(stream, member, step, k), a);
        };
    }

    private static double normal(double stream, double member, double step, int k) {
        return SpecialFunctions.normalQuantile(Philox.uniform(stream, member, step, k));
    }

    private static double exponential(double stream, double member, double step, int k) {
        return -StrictMath.log(Philox.uniform(stream, member, step, k));
    }

    /** The log-normal distribution whose own mean is a and whose own standard deviation is b (XMILE 1.0, section 3.5.2). */
    private static double lognormal(double stream, double member, double step, int k, double a, double b) {
        double variance = StrictMath.log1p(b / a * (b / a));
        double centre = StrictMath.log(a) - variance / 2;
        return StrictMath.exp(centre + StrictMath.sqrt(variance) * normal(stream, member, step, k));
    }

    private static double logistic(double u) {
        return StrictMath.log(u / (1 - u));
    }

    /** The triangle over 0 to 1 with its peak at a. */
    private static double triangular(double u, double a) {
        if (!(a >= 0 && a <= 1)) {
            return Double.NaN;
        }
        return u < a ? StrictMath.sqrt(u * a) : 1 - StrictMath.sqrt((1 - u) * (1 - a));
    }

    /** The number of trials up to and including the first success. */
    private static double geometric(double u, double p) {
        if (!(p > 0 && p <= 1)) {
            return Double.NaN;
        }
        return p == 1 ? 1 : StrictMath.max(1, StrictMath.ceil(StrictMath.log(u) / StrictMath.log1p(-p)));
    }

    /** The number of trials up to and including the n-th success: failures are a Poisson count whose mean is gamma-distributed. */
    private static double negativeBinomial(double stream, double member, double step, int k, double n, double p) {
        if (!(n > 0 && p > 0 && p <= 1)) {
            return n == 0 ? 0 : Double.NaN;
        }
        double mean = gamma(stream, member, step, k, n) * (1 - p) / p;
        return n + poisson(stream, member, step, k + HALF_TRY, mean);
    }

    private static double beta(double stream, double member, double step, int k, double a, double b) {
        double x = gamma(stream, member, step, k, a);
        double y = gamma(stream, member, step, k + HALF_TRY, b);
        if (x + y == 0) { // both shapes so small that all is at the ends
            return Philox.uniform(stream, member, step, k + PER_TRY - 1) < a / (a + b) ? 1 : 0;
        }
        return x / (x + y);
    }

    /**
     * The gamma distribution of shape a and scale 1.
     *
     * <p>G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM Transactions on Mathematical Software 26, 2000.
     */
    private static double gamma(double stream, double member, double step, int k, double a) {
        if (!(a > 0) || Double.isInfinite(a)) {
            return Double.NaN;
        }
        double boost = a < 1 ? Powers.power(Philox.uniform(stream, member, step, k), 1 / a) : 1;
        double d = (a < 1 ? a + 1 : a) - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        for (int i = k + 2; i < k + HALF_TRY - 2; i += 2) {
            double x = normal(stream, member, step, i);
            double root = 1 + c * x;
            double v = root * root * root;
            double u = Philox.uniform(stream, member, step, i + 1);
            if (v > 0 && StrictMath.log(u) < 0.5 * x * x + d * (1 - v + StrictMath.log(v))) {
                return boost * d * v;
            }
        }
        return boost * d;
    }

    /** The Poisson distribution of a mean: a search from 0, from a mean of 10 on {@link #poissonByRejection}. */
    private static double poisson(double stream, double member, double step, int k, double mean) {
        if (!(mean >= 0) || Double.isInfinite(mean)) {
            return Double.NaN;
        } else if (mean >= SEARCHED_MEAN) {
            return poissonByRejection(stream, member, step, k, mean);
        }
        double left = Philox.uniform(stream, member, step, k);
        double probability = StrictMath.exp(-mean);
        double count = 0;
        while (left > probability && probability > 0) {
            left -= probability;
            count++;
            probability = probability * mean / count;
        }
        return count;
    }

    /**
     * W. Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance: Mathematics and Economics 12, 1993, algorithm PTRS.
     */
    private static double poissonByRejection(double stream, double member, double step, int k, double mean) {
        double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double scale = StrictMath.log(1.1239 + 1.1328 / (b - 3.4));
        double quick = 0.9277 - 3.6224 / (b - 2);
        double logMean = StrictMath.log(mean);
        for (int i = k; i < k + HALF_TRY - 2; i += 2) {
            double u = Philox.uniform(stream, member, step, i) - 0.5;
            double v = Philox.uniform(stream, member, step, i + 1);
            double side = 0.5 - StrictMath.abs(u);
            double count = StrictMath.floor((2 * a / side + b) * u + mean + 0.43);
            if (side >= 0.07 && v <= quick) {
                return count;
            } else if (count < 0 || (side < 0.013 && v > side)) {
                continue;
            }
            double wanted = count * logMean - mean - SpecialFunctions.logGamma(count + 1);
            if (StrictMath.log(v) + scale - StrictMath.log(a / (side * side) + b) <= wanted) {
                return count;
            }
        }
        return StrictMath.floor(mean);
    }

    /** The number of successes in n trials: a search from 0, from a mean of 10 on {@link #binomialByRejection}. */
    private static double binomial(double stream, double member, double step, int k, double n, double p) {
        if (!(n >= 0 && p >= 0 && p <= 1) || Double.isInfinite(n)) {
            return Double.NaN;
        } else if (p > 0.5) {
            return n - binomial(stream, member, step, k, n, 1 - p);
        } else if (n * p >= SEARCHED_MEAN) {
            return binomialByRejection(stream, member, step, k, n, p);
        }
        double left = Philox.uniform(stream, member, step, k);
        double odds = p / (1 - p);
        double probability = StrictMath.exp(n * StrictMath.log1p(-p));
        double count = 0;
        while (left > probability && count < n && probability > 0) {
            left -= probability;
            count++;
            probability = probability * odds * (n - count + 1) / count;
        }
        return count;
    }

    /**
     * W. Hörmann, "The generation of binomial random variates", Journal of Statistical Computation and Simulation 46, 1993, algorithm BTRS.
     */
    private static double binomialByRejection(double stream, double member, double step, int k, double n, double p) {
        double deviation = StrictMath.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double odds = StrictMath.log(p / (1 - p));
        double peak = StrictMath.floor((n + 1) * p);
        double atPeak = SpecialFunctions.logGamma(peak + 1) + SpecialFunctions.logGamma(n - peak + 1);
        for (int i = k; i < k + HALF_TRY - 2; i += 2) {
            double u = Philox.uniform(stream, member, step, i) - 0.5;
            double v = Philox.uniform(stream, member, step, i + 1);
            double side = 0.5 - StrictMath.abs(u);
            double count = StrictMath.floor((2 * a / side + b) * u + n * p + 0.5);
            if (side >= 0.07 && v <= 0.92 - 4.2 / b) {
                return count;
            } else if (count < 0 || count > n) {
                continue;
            }
            double wanted = atPeak
                    - SpecialFunctions.logGamma(count + 1)
                    - SpecialFunctions.logGamma(n - count + 1)
                    + (count - peak) * odds;
            if (StrictMath.log(v * alpha / (a / (side * side) + b)) <= wanted) {
                return count;
            }
        }
        return peak;
    }
}
