package nl.zicht.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import nl.zicht.check.Distribution;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.GeometricDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.LogisticDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the draws against the distribution functions of Apache Commons Math; every stream is fixed, so that nothing here depends on luck. */
class DrawsTest {
    private static final int COUNT = 20_000;
    private static final double INF = Double.POSITIVE_INFINITY;

    /** What the statistic of Kolmogorov and Smirnov, times the root of the count, exceeds once in 10,000 times. */
    private static final double RARE = 2.23;

    record Sample(
            Distribution distribution, double shift, double stretch, double a, double b, DoubleUnaryOperator below) {
        @Override
        public String toString() {
            return distribution + "(" + a + ", " + b + ") x " + stretch + " + " + shift;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(
                real(Distribution.UNIFORM, 0, 1, -2, 5, new UniformRealDistribution(-2, 5)),
                real(Distribution.NORMAL, 10, 3, 0, 0, new NormalDistribution(10, 3)),
                real(Distribution.EXPONENTIAL, 0, 4, 0, 0, new ExponentialDistribution(4)),
                real(Distribution.LOGNORMAL, 0, 1, 5, 2, lognormal(5, 2)),
                real(Distribution.LOGNORMAL, 0, 1, 1, 10, lognormal(1, 10)),
                real(Distribution.GAMMA, 0, 2, 3, 0, new GammaDistribution(3, 2)),
                real(Distribution.GAMMA, 0, 1, 0.3, 0, new GammaDistribution(0.3, 1)),
                real(Distribution.GAMMA, 0, 1, 1000, 0, new GammaDistribution(1000, 1)),
                real(Distribution.BETA, 0, 1, 2, 5, new BetaDistribution(2, 5)),
                real(Distribution.BETA, 0, 1, 0.5, 0.5, new BetaDistribution(0.5, 0.5)),
                real(Distribution.WEIBULL, 0, 2, 1.5, 0, new WeibullDistribution(1.5, 2)),
                real(Distribution.LOGISTIC, 1, 2, 0, 0, new LogisticDistribution(1, 2)),
                real(Distribution.PARETO, 0, 3, 2.5, 0, new ParetoDistribution(3, 2.5)),
                real(Distribution.TRIANGULAR, 0, 1, 0.2, 0, new TriangularDistribution(0, 0.2, 1)),
                real(Distribution.TRIANGULAR, 2, 8, 1, 0, new TriangularDistribution(2, 10, 10)),
                whole(Distribution.POISSON, 0, 0.2, 0, new PoissonDistribution(0.2)),
                whole(Distribution.POISSON, 0, 9.9, 0, new PoissonDistribution(9.9)),
                whole(Distribution.POISSON, 0, 10, 0, new PoissonDistribution(10)),
                whole(Distribution.POISSON, 0, 1000, 0, new PoissonDistribution(1000)),
                whole(Distribution.BINOMIAL, 0, 12, 0.3, new BinomialDistribution(12, 0.3)),
                whole(Distribution.BINOMIAL, 0, 100, 0.9, new BinomialDistribution(100, 0.9)),
                whole(Distribution.BINOMIAL, 0, 50, 0.4, new BinomialDistribution(50, 0.4)),
                whole(Distribution.BINOMIAL, 0, 10_000, 0.75, new BinomialDistribution(10_000, 0.75)),
                whole(Distribution.NEGATIVE_BINOMIAL, 5, 5, 0.3, new PascalDistribution(5, 0.3)),
                whole(Distribution.NEGATIVE_BINOMIAL, 40, 40, 0.1, new PascalDistribution(40, 0.1)),
                whole(Distribution.GEOMETRIC, 1, 0.2, 0, new GeometricDistribution(0.2)));
    }

    private static LogNormalDistribution lognormal(double mean, double deviation) {
        double variance = Math.log(1 + deviation * deviation / mean / mean);
        return new LogNormalDistribution(Math.log(mean) - variance / 2, Math.sqrt(variance));
    }

    private static Sample real(
            Distribution kind, double shift, double stretch, double a, double b, RealDistribution expected) {
        return new Sample(kind, shift, stretch, a, b, expected::cumulativeProbability);
    }

    /** A count; Commons Math counts {@code offset} less. */
    private static Sample whole(Distribution kind, int offset, double a, double b, IntegerDistribution expected) {
        return new Sample(kind, 0, 1, a, b, x -> expected.cumulativeProbability((int) x - offset));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void drawsHaveTheirDistribution(Sample sample) {
        double stream = Philox.stream(20261121, sample.distribution().ordinal());
        double[] drawn = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            drawn[i] = draw(sample.distribution(), stream, i, -INF, INF, sample);
        }
        assertThat(statistic(drawn, sample.below())).isLessThan(RARE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void boundsCutTheDistribution(Sample sample) {
        double stream = Philox.stream(3, sample.distribution().ordinal());
        double[] free = new double[1000];
        for (int i = 0; i < free.length; i++) {
            free[i] = draw(sample.distribution(), stream, i, -INF, INF, sample);
        }
        Arrays.sort(free);
        double least = free[200];
        double most = free[900];
        double[] drawn = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            drawn[i] = draw(sample.distribution(), stream, i, least, most, sample);
            assertThat(drawn[i]).isBetween(least, most);
        }
        double under = sample.below().applyAsDouble(free[200] == Math.rint(free[200]) ? least - 1 : least);
        double part = sample.below().applyAsDouble(most) - under;
        assertThat(statistic(drawn, x -> (sample.below().applyAsDouble(x) - under) / part))
                .isLessThan(RARE);
    }

    /** Returns the largest distance between the share of draws up to a value and its probability, times the root of the count. */
    private static double statistic(double[] drawn, DoubleUnaryOperator below) {
        Arrays.sort(drawn);
        double largest = 0;
        for (int i = 0; i < drawn.length; i++) {
            boolean lastOfItsValue = i == drawn.length - 1 || drawn[i + 1] > drawn[i];
            if (lastOfItsValue) {
                double share = (i + 1.0) / drawn.length;
                largest = Math.max(largest, Math.abs(below.applyAsDouble(drawn[i]) - share));
            }
        }
        return largest * Math.sqrt(drawn.length);
    }

    private static double draw(
            Distribution kind, double stream, double step, double least, double most, Sample sample) {
        return Draws.draw(
                kind.ordinal(), stream, 0, step, least, most, sample.shift(), sample.stretch(), sample.a(), sample.b());
    }

    @Test
    void boundsThatCannotBeMetGiveAUniformNumberOrTheNearerBound() {
        Sample positive = real(Distribution.EXPONENTIAL, 0, 1, 0, 0, new ExponentialDistribution(1));
        assertThat(draw(Distribution.EXPONENTIAL, 5, 1, -3, -2, positive)).isBetween(-3.0, -2.0);
        assertThat(draw(Distribution.EXPONENTIAL, 5, 1, -INF, -2, positive)).isEqualTo(-2);
        assertThat(draw(Distribution.EXPONENTIAL, 5, 1, 4, 4, positive)).isEqualTo(4);
        assertThat(draw(Distribution.EXPONENTIAL, 5, 1, Double.NaN, 4, positive))
                .isNaN();
    }

    @ParameterizedTest
    @EnumSource(
            value = Distribution.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NORMAL", "EXPONENTIAL", "LOGISTIC"})
    void aParameterThatMakesNoSenseGivesNotANumber(Distribution kind) {
        assertThat(Draws.draw(kind.ordinal(), 1, 0, 0, -INF, INF, 0, 1, Double.NaN, Double.NaN))
                .isNaN();
        boolean bounded = kind != Distribution.UNIFORM;
        if (bounded) {
            assertThat(Draws.draw(kind.ordinal(), 1, 0, 0, -INF, INF, 0, 1, -1, -1))
                    .isNaN();
        }
    }

    @Test
    void membersAndStreamsAreIndependent() {
        double[] correlated = new double[3];
        double one = Philox.stream(1, 1);
        double other = Philox.stream(1, 2);
        for (int i = 0; i < COUNT; i++) {
            double x = Philox.uniform(one, 0, i, 0) - 0.5;
            correlated[0] += x * (Philox.uniform(one, 1, i, 0) - 0.5);
            correlated[1] += x * (Philox.uniform(other, 0, i, 0) - 0.5);
            correlated[2] += x * (Philox.uniform(one, 0, i + 1, 0) - 0.5);
        }
        for (double sum : correlated) {
            assertThat(Math.abs(sum) * 12 / Math.sqrt(COUNT)).isLessThan(4);
        }
    }
}
