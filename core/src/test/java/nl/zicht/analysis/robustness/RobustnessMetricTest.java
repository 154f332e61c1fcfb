package nl.zicht.analysis.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.zicht.analysis.robustness.RobustnessMetric.Hurwicz;
import nl.zicht.analysis.robustness.RobustnessMetric.Maximax;
import nl.zicht.analysis.robustness.RobustnessMetric.Maximin;
import nl.zicht.analysis.robustness.RobustnessMetric.Mean;
import nl.zicht.analysis.robustness.RobustnessMetric.MeanVariance;
import nl.zicht.analysis.robustness.RobustnessMetric.MinimaxRegret;
import nl.zicht.analysis.robustness.RobustnessMetric.PercentilePeakedness;
import nl.zicht.analysis.robustness.RobustnessMetric.PercentileRegret;
import nl.zicht.analysis.robustness.RobustnessMetric.PercentileSkewness;
import nl.zicht.analysis.robustness.RobustnessMetric.Satisfaction;
import nl.zicht.analysis.robustness.RobustnessMetric.UndesirableDeviations;
import nl.zicht.analysis.robustness.RobustnessMetric.WorstMean;
import org.junit.jupiter.api.Test;

/** The worked examples of C. McPhail and others (2018), as their own program computes them. */
class RobustnessMetricTest {
    private static final List<String> POLICIES = List.of("one", "two");
    private static final double[][] EXAMPLE = {{0.99, 1.0, 0.5}, {0.69, 0.6, 0.6}};

    private static void more(RobustnessMetric metric, double[][] values, double one, double two) {
        assertThat(metric.of(Performance.moreIsBetter(POLICIES, values)))
                .as(metric.toString())
                .containsExactly(new double[] {one, two}, within(1e-12));
    }

    private static void less(RobustnessMetric metric, double[][] values, double one, double two) {
        assertThat(metric.of(Performance.lessIsBetter(POLICIES, values)))
                .as(metric.toString())
                .containsExactly(new double[] {one, two}, within(1e-12));
    }

    @Test
    void worstBestAndBetween() {
        more(new Maximin(), EXAMPLE, 0.5, 0.6);
        less(new Maximin(), EXAMPLE, -1.0, -0.69);
        more(new Maximax(), EXAMPLE, 1.0, 0.69);
        more(new Hurwicz(0.75), EXAMPLE, 0.625, 0.6225);
        more(new Mean(), EXAMPLE, 0.83, 0.63);
    }

    @Test
    void regret() {
        more(new MinimaxRegret(), EXAMPLE, -0.1, -0.4);
        less(new MinimaxRegret(), EXAMPLE, -0.4, -0.1);
        more(new PercentileRegret(0.5), EXAMPLE, 0, -0.3);
        Regret regret = Regret.of(Performance.moreIsBetter(POLICIES, EXAMPLE));
        assertThat(regret.mean(0)).isCloseTo(0.1 / 3, within(1e-12));
        assertThat(regret.mean(1)).isCloseTo(0.7 / 3, within(1e-12));
        assertThat(regret.quantile(1, 0.75)).isCloseTo(0.35, within(1e-12));
        assertThat(regret.at(0, 0)).isZero();
    }

    @Test
    void spread() {
        more(new MeanVariance(), EXAMPLE, 1.42320289996384, 1.54948632859709);
        more(new UndesirableDeviations(), EXAMPLE, -0.245, 0);
        less(new UndesirableDeviations(), EXAMPLE, -0.005, -0.045);
        more(new PercentileSkewness(), new double[][] {{0.99, 1, 0.5}, {0.69, 0.6, 0.61}}, 0.96, -7 / 9.0);
        more(
                new PercentilePeakedness(),
                new double[][] {{0.99, 1, 0.5, 0.52}, {0.69, 0.6, 0.61, 1.0}},
                0.5 / 0.47,
                5.0);
    }

    @Test
    void whereLessIsBetterVariationIsNotRewarded() {
        double[][] steadyAndWild = {{9, 10, 11}, {5, 10, 15}};
        double[] robust = new MeanVariance().of(Performance.lessIsBetter(POLICIES, steadyAndWild));
        assertThat(robust[0]).isGreaterThan(robust[1]);
        assertThat(robust).containsExactly(new double[] {-22, -66}, within(1e-12));
    }

    @Test
    void satisfaction() {
        double[][] values = {{0.5, 0.99, 1}, {0.6, 0.65, 0.69}};
        more(new Satisfaction(0.65, false), values, 2 / 3.0, 2 / 3.0);
        more(new Satisfaction(0.65, true), values, 2 / 3.0, 1 / 3.0);
        less(new Satisfaction(0.65, false), values, 1 / 3.0, 2 / 3.0);
    }

    @Test
    void meanOfTheWorst() {
        more(new WorstMean(0.67), EXAMPLE, 0.745, 0.6);
        more(new WorstMean(0.01), EXAMPLE, 0.5, 0.6);
        more(new WorstMean(1), EXAMPLE, 0.83, 0.63);
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        assertThatThrownBy(() -> Performance.moreIsBetter(POLICIES, new double[][] {{1, 2}, {1}}))
                .hasMessageContaining("policy two has 1 values; expected as many as there are futures: 2");
        assertThatThrownBy(() -> Performance.moreIsBetter(POLICIES, new double[][] {{1}, {Double.NaN}}))
                .hasMessageContaining("policy two has a value that is not finite");
    }
}
