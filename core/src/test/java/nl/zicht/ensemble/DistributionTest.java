package nl.zicht.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

final class DistributionTest {
    private static final double[] PROBABILITIES = {1e-6, 0.01, 0.2, 0.25, 0.5, 0.77, 0.99, 1 - 1e-6};

    private static void same(Distribution ours, RealDistribution theirs) {
        for (double p : PROBABILITIES) {
            double expected = theirs.inverseCumulativeProbability(p);
            assertThat(ours.quantile(p)).isCloseTo(expected, within(1e-7 * Math.max(1, Math.abs(expected))));
            assertThat(ours.cumulative(expected)).isCloseTo(theirs.cumulativeProbability(expected), within(1e-9));
        }
    }

    @Test
    void madeReadyItGivesTheSameBits() {
        for (Distribution distribution : List.of(
                new Distribution.Uniform(2, 5),
                new Distribution.Pert(1, 2, 7),
                new Distribution.Truncated(new Distribution.Lognormal(8, 0.2), 4, 16),
                new Distribution.Truncated(new Distribution.Pert(1, 2, 7), 1.5, 3))) {
            var quantiles = distribution.quantiles();
            for (double p = 0.001; p < 1; p += 0.013) {
                assertThat(Double.valueOf(quantiles.applyAsDouble(p)))
                        .isEqualTo(Double.valueOf(distribution.quantile(p)));
            }
        }
    }

    @Test
    void agreesWithCommonsMath() {
        same(new Distribution.Uniform(-2, 5), new UniformRealDistribution(-2, 5));
        same(new Distribution.Triangular(1, 2, 5), new TriangularDistribution(1, 2, 5));
        same(new Distribution.Triangular(1, 1, 5), new TriangularDistribution(1, 1, 5));
        same(new Distribution.Triangular(1, 5, 5), new TriangularDistribution(1, 5, 5));
        same(new Distribution.Normal(10, 3), new NormalDistribution(10, 3));
        same(new Distribution.Lognormal(8, 0.5), new LogNormalDistribution(Math.log(8), 0.5));
        same(new Distribution.Pert(0, 0.25, 1), new BetaDistribution(2, 4));
    }

    @Test
    void pertHasItsMeanAsItSays() {
        Distribution pert = new Distribution.Pert(2, 3, 10);
        double sum = 0;
        for (int i = 0; i < 2000; i++) {
            sum += pert.quantile((i + 0.5) / 2000);
        }
        assertThat(sum / 2000).isCloseTo((2 + 4 * 3 + 10) / 6.0, within(1e-4));
    }

    @Test
    void truncationKeepsProportionsInside() {
        Distribution whole = new Distribution.Normal(0, 1);
        Distribution cut = new Distribution.Truncated(whole, -1, 0.5);
        for (double p : PROBABILITIES) {
            double value = cut.quantile(p);
            assertThat(value).isBetween(-1.0, 0.5);
            double part =
                    (whole.cumulative(value) - whole.cumulative(-1)) / (whole.cumulative(0.5) - whole.cumulative(-1));
            assertThat(part).isCloseTo(p, within(1e-9));
            assertThat(cut.cumulative(value)).isCloseTo(p, within(1e-9));
        }
        Distribution oneSided = new Distribution.Truncated(whole, 0, Double.POSITIVE_INFINITY);
        assertThat(oneSided.quantile(0.5)).isCloseTo(whole.quantile(0.75), within(1e-9));
    }

    @Test
    void stepsOfDiscreteAndEmpirical() {
        Distribution discrete = new Distribution.Discrete(List.of(3.0, 1.0, 9.0), List.of(1.0, 0.0, 3.0));
        assertThat(discrete.quantile(0.2)).isEqualTo(3);
        assertThat(discrete.quantile(0.25)).isEqualTo(9);
        assertThat(discrete.quantile(1 - 1e-16)).isEqualTo(9);
        assertThat(discrete.cumulative(3)).isEqualTo(0.25);
        Distribution observed = new Distribution.Empirical(List.of(4.0, 2.0, 2.0, 8.0));
        assertThat(observed.quantile(0.49)).isEqualTo(2);
        assertThat(observed.quantile(0.5)).isEqualTo(4);
        assertThat(observed.quantile(1 - 1e-16)).isEqualTo(8);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Distribution.Uniform(2, 1)).hasMessageContaining("from 2 to 1");
        assertThatThrownBy(() -> new Distribution.Triangular(1, 7, 5)).hasMessageContaining("mode 7");
        assertThatThrownBy(() -> new Distribution.Normal(1, 0)).hasMessageContaining("0 is not positive");
        assertThatThrownBy(() -> new Distribution.Truncated(new Distribution.Uniform(0, 1), 2, 3))
                .hasMessageContaining("nothing of");
        assertThatThrownBy(() -> new Distribution.Discrete(List.of(1.0), List.of(-1.0)))
                .hasMessageContaining("weights");
    }

    @Test
    void correlationsAreReachedByRank() {
        int members = 4096;
        EnsembleDesign design = new EnsembleDesign(
                List.of(
                        new Uncertainty("a", new Distribution.Lognormal(1, 1), "", ""),
                        new Uncertainty("b", new Distribution.Uniform(0, 1), "", ""),
                        new Uncertainty("c", new Distribution.Triangular(0, 1, 5), "", "")),
                List.of(new Correlation(0, 2, 0.7), new Correlation(1, 2, -0.3)),
                List.of(),
                List.of(),
                List.of());
        SampledInputs inputs = new SampledInputs(design, new LatinHypercubePlan(members, 3, 11));
        double[][] ranks = new double[3][members];
        double[] values = new double[3];
        for (int member = 0; member < members; member++) {
            inputs.values(member, values);
            for (int i = 0; i < 3; i++) {
                ranks[i][member] = design.uncertainties().get(i).distribution().cumulative(values[i]);
            }
        }
        assertThat(correlation(ranks[0], ranks[2])).isCloseTo(0.7, within(0.03));
        assertThat(correlation(ranks[1], ranks[2])).isCloseTo(-0.3, within(0.04));
        assertThat(correlation(ranks[0], ranks[1])).isCloseTo(0, within(0.04));
        // c keeps its distribution
        assertThat(Arrays.stream(ranks[2]).average().orElseThrow()).isCloseTo(0.5, within(0.02));
    }

    private static double correlation(double[] x, double[] y) {
        return new SpearmansCorrelation().correlation(x, y);
    }

    @Test
    void correlationsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new Copula(
                        3,
                        List.of(new Correlation(0, 1, 0.9), new Correlation(1, 2, 0.9), new Correlation(0, 2, -0.9))))
                .hasMessageContaining("contradict");
    }
}
