package nl.zicht.causal.marvel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.TestGraphs;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LongRunTest {

    @Test
    void alongAChainWeightsMultiplyAndOverSideWaysTheyAdd() {
        LongRun.Finite effects = (LongRun.Finite) LongRun.of(TestGraphs.of("a+b", "b-c", "a+c"));
        assertThat(effects.spectralRadius()).isZero();
        assertThat(effects.effect("a", "b")).isCloseTo(1, within(1e-12));
        assertThat(effects.effect("b", "c")).isCloseTo(-1, within(1e-12));
        assertThat(effects.effect("a", "c")).isCloseTo(0, within(1e-12));
        assertThat(effects.effect("c", "a")).isZero();
    }

    @Test
    void loopsThatAreTooStrongAreNamed() {
        CausalGraph graph = TestGraphs.of("a+b", "b+a", "b+c");
        LongRun.None none = (LongRun.None) LongRun.of(graph);
        assertThat(none.spectralRadius()).isCloseTo(1, within(1e-9));
        assertThat(none.responsible().get(0).members()).containsExactly("a", "b");
        assertThat(none.summary().nl()).contains("1,00");
    }

    @Test
    void thePublishedExampleSettles() {
        LongRun.Finite effects = (LongRun.Finite) LongRun.of(TestGraphs.softwareRelease());
        assertThat(effects.spectralRadius()).isBetween(0.5, 1.0);
        assertThat(effects.effect("acceptance", "usage")).isGreaterThan(1.2);
    }

    /** The long-run change of a run, divided among the factors that were pushed. */
    @Test
    void aLongRunArrivesWhereTheMatrixSays() {
        CausalGraph graph = TestGraphs.softwareRelease();
        LongRun.Finite effects = (LongRun.Finite) LongRun.of(graph);
        // Only management knowledge is pushed, and nothing leads back to it but the push itself.
        MarvelRun run = Marvel.run(graph, List.of("c3"), 300);
        double knowledge = run.change("management-knowledge");
        double perUnit = effects.effect("management-knowledge", "management-knowledge") + 1;
        for (String factor : List.of("decision-quality", "usage", "cost-effectiveness")) {
            double expected = knowledge * effects.effect("management-knowledge", factor) / perUnit;
            assertThat(run.change(factor)).as(factor).isCloseTo(expected, within(1e-6));
        }
    }

    @RepeatedTest(40)
    void spectralRadiusIsTheLargestEigenvalue(RepetitionInfo repetition) {
        long seed = 31L * repetition.getCurrentRepetition();
        Random random = new Random(seed);
        int n = 2 + random.nextInt(9);
        RealMatrix matrix = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.setEntry(i, j, random.nextGaussian());
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(matrix);
        double largest = 0;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.hypot(eigen.getRealEigenvalue(i), eigen.getImagEigenvalue(i)));
        }
        assertThat(LongRunCalculation.spectralRadius(matrix))
                .as("seed %d", seed)
                .isCloseTo(largest, within(1e-9 * largest));
    }
}
