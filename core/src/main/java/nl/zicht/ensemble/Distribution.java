package nl.zicht.ensemble;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/** How likely the values of an uncertainty are, as the function from probability to value. Immutable, and the same bits on every machine. */
public sealed interface Distribution {
    /**
     * Returns the value that is not passed with a given probability.
     *
     * @param probability above 0 and below 1
     */
    double quantile(double probability);

    /** Returns the probability that a value is not passed, from 0 to 1. */
    double cumulative(double value);

    /** Returns {@link #quantile}, made ready for being asked many times, by any thread: what does not hang on the probability is computed once. */
    default DoubleUnaryOperator quantiles() {
        return this::quantile;
    }

    /** Every value between two bounds equally likely. */
    record Uniform(double low, double high) implements Distribution {
        public Uniform {
            Bounds.rising(low, high);
        }

        @Override
        public double quantile(double probability) {
            return low + probability * (high - low);
        }

        @Override
        public double cumulative(double value) {
            return Bounds.part((value - low) / (high - low));
        }
    }

    /** The density rises in a straight line from {@code low} to {@code mode} and falls to {@code high}. */
    record Triangular(double low, double mode, double high) implements Distribution {
        public Triangular {
            Bounds.rising(low, high);
            Bounds.between(low, mode, high);
        }

        @Override
        public double quantile(double probability) {
            double width = high - low;
            return probability * width < mode - low
                    ? low + StrictMath.sqrt(probability * width * (mode - low))
                    : high - StrictMath.sqrt((1 - probability) * width * (high - mode));
        }

        @Override
        public double cumulative(double value) {
            if (value <= low || value >= high) {
                return value <= low ? 0 : 1;
            }
            double width = high - low;
            return value < mode
                    ? (value - low) * (value - low) / (width * (mode - low))
                    : 1 - (high - value) * (high - value) / (width * (high - mode));
        }
    }

    /** PERT: a beta distribution between {@code low} and {@code high} with its mean at {@code (low + 4 mode + high) / 6} (Malcolm and others, 1959). */
    record Pert(double low, double mode, double high) implements Distribution {
        public Pert {
            Bounds.rising(low, high);
            Bounds.between(low, mode, high);
        }

        private BetaDistribution beta() {
            double width = high - low;
            return new BetaDistribution(null, 1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, 1e-12);
        }

        @Override
        public double quantile(double probability) {
            return quantiles().applyAsDouble(probability);
        }

        @Override
        public DoubleUnaryOperator quantiles() {
            BetaDistribution beta = beta();
            return probability -> low + (high - low) * beta.inverseCumulativeProbability(probability);
        }

        @Override
        public double cumulative(double value) {
            return beta().cumulativeProbability(Bounds.part((value - low) / (high - low)));
        }
    }

    /** The normal distribution with mean {@code mean} and standard deviation {@code sd}. */
    record Normal(double mean, double sd) implements Distribution {
        private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

        public Normal {
            Bounds.positive(sd);
        }

        /** Returns the value that a standard normal variable does not pass with a given probability. */
        static double standard(double probability) {
            return STANDARD.inverseCumulativeProbability(probability);
        }

        static double standardCumulative(double value) {
            return STANDARD.cumulativeProbability(value);
        }

        @Override
        public double quantile(double probability) {
            return mean + sd * standard(probability);
        }

        @Override
        public double cumulative(double value) {
            return standardCumulative((value - mean) / sd);
        }
    }

    /** Positive values whose natural logarithm is normal, with mean {@code ln(median)} and standard deviation {@code logSd}. */
    record Lognormal(double median, double logSd) implements Distribution {
        public Lognormal {
            Bounds.positive(median);
            Bounds.positive(logSd);
        }

        @Override
        public double quantile(double probability) {
            return median * StrictMath.exp(logSd * Normal.standard(probability));
        }

        @Override
        public double cumulative(double value) {
            return value <= 0 ? 0 : Normal.standardCumulative(StrictMath.log(value / median) / logSd);
        }
    }

    /** Another distribution without what lies below {@code low} or above {@code high}. */
    record Truncated(Distribution whole, double low, double high) implements Distribution {
        public Truncated {
            Bounds.rising(low, high);
            if (!(whole.cumulative(low) < whole.cumulative(high))) {
                throw new IllegalArgumentException(
                        "nothing of " + whole + " lies between " + Bounds.text(low) + " and " + Bounds.text(high));
            }
        }

        @Override
        public double quantile(double probability) {
            return quantiles().applyAsDouble(probability);
        }

        @Override
        public DoubleUnaryOperator quantiles() {
            double from = whole.cumulative(low);
            double part = whole.cumulative(high) - from;
            DoubleUnaryOperator all = whole.quantiles();
            return probability -> {
                double inside = from + probability * part;
                double value = inside <= 0 ? low : inside >= 1 ? high : all.applyAsDouble(inside);
                return StrictMath.min(StrictMath.max(value, low), high);
            };
        }

        @Override
        public double cumulative(double value) {
            double from = whole.cumulative(low);
            return Bounds.part((whole.cumulative(value) - from) / (whole.cumulative(high) - from));
        }
    }

    /** A few values, each with its weight; in the order given, which is that of the probabilities. */
    record Discrete(List<Double> values, List<Double> weights) implements Distribution {
        public Discrete {
            values = List.copyOf(values);
            weights = List.copyOf(weights);
            double total = 0;
            for (double weight : weights) {
                total += weight;
            }
            boolean negative = weights.stream().anyMatch(weight -> !(weight >= 0));
            if (values.size() != weights.size() || negative || !(total > 0) || Double.isInfinite(total)) {
                throw new IllegalArgumentException("the weights " + weights + " of the values " + values);
            }
        }

        @Override
        public double quantile(double probability) {
            double total = 0;
            for (double weight : weights) {
                total += weight;
            }
            double passed = 0;
            int last = 0;
            for (int i = 0; i < values.size(); i++) {
                if (weights.get(i) > 0) {
                    last = i;
                    passed += weights.get(i);
                    if (probability * total < passed) {
                        return values.get(i);
                    }
                }
            }
            return values.get(last);
        }

        @Override
        public double cumulative(double value) {
            double total = 0;
            double passed = 0;
            for (int i = 0; i < values.size(); i++) {
                total += weights.get(i);
                passed += values.get(i) <= value ? weights.get(i) : 0;
            }
            return passed / total;
        }
    }

    /** Values that were observed, each as likely as the other; rising. No value lies between them. */
    record Empirical(List<Double> values) implements Distribution {
        public Empirical {
            values = values.stream().sorted().toList();
            if (values.isEmpty()) {
                throw new IllegalArgumentException("no observed values");
            }
        }

        @Override
        public double quantile(double probability) {
            return values.get((int) StrictMath.min(probability * values.size(), values.size() - 1.0));
        }

        @Override
        public double cumulative(double value) {
            return values.stream().filter(one -> one <= value).count() / (double) values.size();
        }
    }
}
