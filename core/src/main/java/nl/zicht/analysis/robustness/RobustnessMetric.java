package nl.zicht.analysis.robustness;

import java.util.Arrays;

/**
 * A number for how well a policy holds up over all futures: the higher, the better, whichever way the performance is good.
 *
 * <p>C. McPhail and others (2018), section 3 and appendix. Percentiles are those of the observed value nearest in rank, as in the authors' own program.
 */
public sealed interface RobustnessMetric {
    /** Returns the number for a policy. */
    double of(Performance performance, int policy);

    /** Returns the number for every policy. */
    default double[] of(Performance performance) {
        double[] all = new double[performance.policies().size()];
        Arrays.setAll(all, policy -> of(performance, policy));
        return all;
    }

    /** Wald (1950): how good it is in the worst future. */
    record Maximin() implements RobustnessMetric {
        @Override
        public double of(Performance performance, int policy) {
            return Arrays.stream(performance.goodness(policy)).min().orElseThrow();
        }
    }

    /** How good it is in the best future. */
    record Maximax() implements RobustnessMetric {
        @Override
        public double of(Performance performance, int policy) {
            return Arrays.stream(performance.goodness(policy)).max().orElseThrow();
        }
    }

    /**
     * Hurwicz (1953): between the worst future and the best.
     *
     * @param pessimism the weight of the worst, from 0 to 1
     */
    record Hurwicz(double pessimism) implements RobustnessMetric {
        @Override
        public double of(Performance performance, int policy) {
            return pessimism * new Maximin().of(performance, policy)
                    + (1 - pessimism) * new Maximax().of(performance, policy);
        }
    }

    /** Laplace (1951): the mean over all futures, each as likely as the other. */
    record Mean() implements RobustnessMetric {
        @Override
        public double of(Performance performance, int policy) {
            return Ordered.mean(performance.goodness(policy));
        }
    }

    /** Savage (1951): minus the largest {@link Regret}. */
    record MinimaxRegret() implements RobustnessMetric {
        @Override
        public double of(Performance performance, int policy) {
            return -Regret.of(performance).worst(policy);
        }
    }

    /**
     * Minus the regret that a part of the futures does not pass.
     *
     * @param part from 0 to 1
     */
    record PercentileRegret(double part) implements RobustnessMetric {
        @Override
        public double of(Performance performance, int policy) {
            Regret regret = Regret.of(performance);
            double[] all = new double[performance.futures()];
            Arrays.setAll(all, future -> regret.at(policy, future));
            return -Ordered.nearest(all, part);
        }
    }

    /**
     * Hamarat and others (2014): a high mean with little variation. With mean m and sample standard deviation s of the values: (m + 1) / (s + 1) where more is
     * better, minus (m + 1)(s + 1) where less is; the quotient of minus the values would reward variation.
     */
    record MeanVariance() implements RobustnessMetric {
        @Override
        public double of(Performance performance, int policy) {
            double[] values = performance.values(policy);
            double mean = Ordered.mean(values);
            double deviation = Ordered.sampleDeviation(values);
            return performance.isMoreBetter() ? (mean + 1) / (deviation + 1) : -(mean + 1) * (deviation + 1);
        }
    }

    /** Kwakkel and others (2016): the mean distance from the median in the worse half of the futures, the median among them; 0 at best. */
    record UndesirableDeviations() implements RobustnessMetric {
        @Override
        public double of(Performance performance, int policy) {
            double[] sorted = Ordered.sorted(performance.goodness(policy));
            double median = Ordered.nearest(sorted, 0.5);
            int half = (sorted.length + 1) / 2;
            double sum = 0;
            for (int i = 0; i < half; i++) {
                sum += sorted[i] - median;
            }
            return sum / half;
        }
    }

    /** Voudouris and others (2014): how much the middle lies to the good side of the middle 80 percent, from -1 to 1; NaN when these are one value. */
    record PercentileSkewness() implements RobustnessMetric {
        @Override
        public double of(Performance performance, int policy) {
            double[] good = performance.goodness(policy);
            double low = Ordered.nearest(good, 0.1);
            double high = Ordered.nearest(good, 0.9);
            return (Ordered.nearest(good, 0.5) - (high + low) / 2) / ((high - low) / 2);
        }
    }

    /** Voudouris and others (2014): the width of the middle 80 percent over that of the middle 50; NaN when both are nothing. */
    record PercentilePeakedness() implements RobustnessMetric {
        @Override
        public double of(Performance performance, int policy) {
            double[] good = performance.goodness(policy);
            return (Ordered.nearest(good, 0.9) - Ordered.nearest(good, 0.1))
                    / (Ordered.nearest(good, 0.75) - Ordered.nearest(good, 0.25));
        }
    }

    /**
     * Starr (1963): the part of the futures in which a threshold is met.
     *
     * @param threshold in the unit of the values
     * @param strict whether meeting it exactly is not enough
     */
    record Satisfaction(double threshold, boolean strict) implements RobustnessMetric {
        @Override
        public double of(Performance performance, int policy) {
            double needed = performance.isMoreBetter() ? threshold : -threshold;
            double[] good = performance.goodness(policy);
            return Arrays.stream(good)
                            .filter(value -> strict ? value > needed : value >= needed)
                            .count()
                    / (double) good.length;
        }
    }

    /**
     * Conditional value at risk (Rockafellar and Uryasev 2000): the mean over the worst part of the futures.
     *
     * @param part of the futures that count, above 0 up to 1; at least one of them is taken
     */
    record WorstMean(double part) implements RobustnessMetric {
        @Override
        public double of(Performance performance, int policy) {
            double[] sorted = Ordered.sorted(performance.goodness(policy));
            int worst = (int) Math.max(1, Math.round(part * sorted.length));
            return Ordered.mean(Arrays.copyOf(sorted, worst));
        }
    }
}
