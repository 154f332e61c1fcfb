package nl.zicht.analysis.calibration;

import nl.zicht.compile.SpecialFunctions;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * How published figures scatter about what a run gives. What {@code size} means is told by each; it is above 0.
 *
 * <p>A figure outside what can be has the density 0, its logarithm minus infinity; so has every figure when the run gives what cannot be expected of such figures, a
 * negative count for one.
 */
public sealed interface ErrorModel {
    /** Returns the name in files. */
    String word();

    /** Returns the logarithm of the density of a figure, or of its probability when figures are counts. */
    double logDensity(double figure, double modelled, double size);

    /** Returns the probability that a figure is at most {@code figure}. */
    double cumulative(double figure, double modelled, double size);

    /** Returns the probability that a figure is above {@code figure}; exact where that is small. */
    default double beyond(double figure, double modelled, double size) {
        return 1 - cumulative(figure, modelled, size);
    }

    /** Returns whether figures are whole numbers. */
    default boolean counts() {
        return false;
    }

    /** Returns the figure that is not passed with a probability. */
    default double quantile(double probability, double modelled, double size) {
        return QuantileSearch.of(this, probability, modelled, size);
    }

    /**
     * Returns the logarithm of the probability that a figure lies in a range, both ends included.
     *
     * @param low may be minus infinity
     * @param high may be plus infinity
     */
    default double logProbability(double low, double high, double modelled, double size) {
        double below = counts() ? StrictMath.ceil(low) - 1 : low;
        double lowest = Double.isInfinite(low) ? 0 : cumulative(below, modelled, size);
        double probability;
        if (Double.isInfinite(high)) {
            probability = Double.isInfinite(low) ? 1 : beyond(below, modelled, size);
        } else if (lowest > 0.5) {
            probability = beyond(below, modelled, size) - beyond(high, modelled, size);
        } else {
            probability = cumulative(high, modelled, size) - lowest;
        }
        return probability > 0 ? StrictMath.log(probability) : farAway(low, high, modelled, size);
    }

    /** Returns a logarithm for a range so far away that its probability is lost in rounding: that of the density at its nearer end. */
    private double farAway(double low, double high, double modelled, double size) {
        double nearest = modelled < low ? low : modelled > high ? high : modelled;
        return logDensity(counts() ? StrictMath.rint(nearest) : nearest, modelled, size);
    }

    /** Counts that are independent of each other; the size means nothing. */
    record Poisson() implements ErrorModel {
        @Override
        public String word() {
            return "poisson";
        }

        @Override
        public double logDensity(double figure, double modelled, double size) {
            if (!Counts.is(figure) || !(modelled >= 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            return (figure == 0 ? 0 : figure * StrictMath.log(modelled))
                    - modelled
                    - SpecialFunctions.logGamma(figure + 1);
        }

        @Override
        public double cumulative(double figure, double modelled, double size) {
            double whole = StrictMath.floor(figure);
            return whole < 0 ? 0 : modelled == 0 ? 1 : Gamma.regularizedGammaQ(whole + 1, modelled);
        }

        @Override
        public double beyond(double figure, double modelled, double size) {
            double whole = StrictMath.floor(figure);
            return whole < 0 ? 1 : modelled == 0 ? 0 : Gamma.regularizedGammaP(whole + 1, modelled);
        }

        @Override
        public boolean counts() {
            return true;
        }
    }

    /**
     * Counts that scatter more than independent ones: a variance of {@code modelled + size · modelled²}. The size is the square of the relative scatter of a large
     * count.
     */
    record NegativeBinomial() implements ErrorModel {
        @Override
        public String word() {
            return "negative-binomial";
        }

        @Override
        public double logDensity(double figure, double modelled, double size) {
            if (!Counts.is(figure) || !(modelled >= 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            double shape = 1 / size;
            if (shape > 1e9) {
                return new Poisson().logDensity(figure, modelled, size);
            }
            return SpecialFunctions.logGamma(figure + shape)
                    - SpecialFunctions.logGamma(shape)
                    - SpecialFunctions.logGamma(figure + 1)
                    - shape * StrictMath.log1p(modelled / shape)
                    + (figure == 0 ? 0 : figure * StrictMath.log(modelled / (modelled + shape)));
        }

        @Override
        public double cumulative(double figure, double modelled, double size) {
            double whole = StrictMath.floor(figure);
            double shape = 1 / size;
            return whole < 0
                    ? 0
                    : modelled == 0 ? 1 : Beta.regularizedBeta(shape / (shape + modelled), shape, whole + 1);
        }

        @Override
        public double beyond(double figure, double modelled, double size) {
            double whole = StrictMath.floor(figure);
            double shape = 1 / size;
            return whole < 0
                    ? 1
                    : modelled == 0 ? 0 : Beta.regularizedBeta(modelled / (shape + modelled), whole + 1, shape);
        }

        @Override
        public boolean counts() {
            return true;
        }
    }

    /** Normal scatter; the size is its standard deviation. */
    record Gaussian() implements ErrorModel {
        private static final double HALF_LOG_TWO_PI = 0.918938533204672741780329736406;

        @Override
        public String word() {
            return "normal";
        }

        @Override
        public double logDensity(double figure, double modelled, double size) {
            double z = (figure - modelled) / size;
            return -0.5 * z * z - StrictMath.log(size) - HALF_LOG_TWO_PI;
        }

        @Override
        public double cumulative(double figure, double modelled, double size) {
            return SpecialFunctions.normalProbability((figure - modelled) / size);
        }

        @Override
        public double beyond(double figure, double modelled, double size) {
            return SpecialFunctions.normalProbability((modelled - figure) / size);
        }

        @Override
        public double quantile(double probability, double modelled, double size) {
            return modelled + size * SpecialFunctions.normalQuantile(probability);
        }
    }

    /** Relative scatter of positive figures about what a run gives as their median; the size is the standard deviation of the natural logarithm. */
    record Lognormal() implements ErrorModel {
        private static final Gaussian LOGARITHM = new Gaussian();

        @Override
        public String word() {
            return "lognormal";
        }

        @Override
        public double logDensity(double figure, double modelled, double size) {
            return figure > 0 && modelled > 0
                    ? LOGARITHM.logDensity(StrictMath.log(figure), StrictMath.log(modelled), size)
                            - StrictMath.log(figure)
                    : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double cumulative(double figure, double modelled, double size) {
            return figure > 0 ? LOGARITHM.cumulative(StrictMath.log(figure), StrictMath.log(modelled), size) : 0;
        }

        @Override
        public double beyond(double figure, double modelled, double size) {
            return figure > 0 ? LOGARITHM.beyond(StrictMath.log(figure), StrictMath.log(modelled), size) : 1;
        }

        @Override
        public double quantile(double probability, double modelled, double size) {
            return modelled * StrictMath.exp(size * SpecialFunctions.normalQuantile(probability));
        }
    }

    /**
     * Scatter with long tails: Student's t, so that a figure that does not fit pulls less.
     *
     * @param freedom the degrees of freedom; the size is the scale
     */
    record StudentT(double freedom) implements ErrorModel {
        public StudentT {
            if (!(freedom > 0)) {
                throw new IllegalArgumentException(freedom + " degrees of freedom");
            }
        }

        @Override
        public String word() {
            return "student-t";
        }

        @Override
        public double logDensity(double figure, double modelled, double size) {
            double z = (figure - modelled) / size;
            return SpecialFunctions.logGamma(0.5 * (freedom + 1))
                    - SpecialFunctions.logGamma(0.5 * freedom)
                    - 0.5 * StrictMath.log(freedom * StrictMath.PI)
                    - StrictMath.log(size)
                    - 0.5 * (freedom + 1) * StrictMath.log1p(z * z / freedom);
        }

        @Override
        public double cumulative(double figure, double modelled, double size) {
            double z = (figure - modelled) / size;
            double tail = 0.5 * Beta.regularizedBeta(freedom / (freedom + z * z), 0.5 * freedom, 0.5);
            return z < 0 ? tail : 1 - tail;
        }

        @Override
        public double beyond(double figure, double modelled, double size) {
            return cumulative(2 * modelled - figure, modelled, size);
        }
    }

    /** How many of a number of trials: a run gives the share; the size is the number of trials. The figure is the count. */
    record Binomial() implements ErrorModel {
        @Override
        public String word() {
            return "binomial";
        }

        @Override
        public double logDensity(double figure, double modelled, double size) {
            if (!Counts.is(figure) || figure > size || !(modelled >= 0 && modelled <= 1)) {
                return Double.NEGATIVE_INFINITY;
            }
            double no = size - figure;
            return SpecialFunctions.logGamma(size + 1)
                    - SpecialFunctions.logGamma(figure + 1)
                    - SpecialFunctions.logGamma(no + 1)
                    + (figure == 0 ? 0 : figure * StrictMath.log(modelled))
                    + (no == 0 ? 0 : no * StrictMath.log1p(-modelled));
        }

        @Override
        public double cumulative(double figure, double modelled, double size) {
            double whole = StrictMath.floor(figure);
            return whole < 0 ? 0 : whole >= size ? 1 : Beta.regularizedBeta(1 - modelled, size - whole, whole + 1);
        }

        @Override
        public boolean counts() {
            return true;
        }
    }

    /** Shares that scatter about the share that a run gives: a beta distribution; the size is its precision, as if so many had been asked. */
    record BetaShare() implements ErrorModel {
        @Override
        public String word() {
            return "beta";
        }

        @Override
        public double logDensity(double figure, double modelled, double size) {
            if (!(figure > 0 && figure < 1 && modelled > 0 && modelled < 1)) {
                return Double.NEGATIVE_INFINITY;
            }
            double a = modelled * size;
            double b = (1 - modelled) * size;
            return SpecialFunctions.logGamma(size)
                    - SpecialFunctions.logGamma(a)
                    - SpecialFunctions.logGamma(b)
                    + (a - 1) * StrictMath.log(figure)
                    + (b - 1) * StrictMath.log1p(-figure);
        }

        @Override
        public double cumulative(double figure, double modelled, double size) {
            return figure <= 0
                    ? 0
                    : figure >= 1 ? 1 : Beta.regularizedBeta(figure, modelled * size, (1 - modelled) * size);
        }
    }
}
