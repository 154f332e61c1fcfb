package nl.zicht.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Densities whose moments are known. */
final class DreamZsTest {
    @Test
    void drawsFromTheBanana() {
        double b = 0.03;
        LogDensity banana = LogDensity.of(2, x -> {
            double second = x[1] + b * x[0] * x[0] - 100 * b;
            return -0.5 * (x[0] * x[0] / 100 + second * second);
        });
        Chains chains = draw(banana, 5, new DreamSettings(8, 3000, 40_000, 2, 11));
        hold(chains, x -> x[0], 0);
        hold(chains, x -> x[1], 0);
        hold(chains, x -> x[0] * x[0], 100);
        hold(chains, x -> x[1] * x[1], 1 + 2e4 * b * b);
    }

    @Test
    void drawsFromManyCorrelatedNormals() {
        int d = 50;
        double rho = 0.5;
        LogDensity normal = LogDensity.of(d, x -> {
            double sum = Arrays.stream(x).sum();
            double squares = Arrays.stream(x).map(v -> v * v).sum();
            return -0.5 / (1 - rho) * (squares - rho / (1 + (d - 1) * rho) * sum * sum);
        });
        Chains chains = draw(normal, 1.5, new DreamSettings(12, 15_000, 40_000, 20, 5));
        for (int i : new int[] {0, 17, 49}) {
            hold(chains, x -> x[i], 0);
            hold(chains, x -> x[i] * x[i], 1);
        }
        hold(chains, x -> x[3] * x[4], rho);
    }

    /** Independent draws from a normal distribution that is off in place and width are corrected for. */
    @Test
    void aNearDistributionChangesNothingButTheMixing() {
        LogDensity skewed = LogDensity.of(
                3, x -> Arrays.stream(x).map(v -> 4 * v - StrictMath.exp(v)).sum());
        Laplace near = Laplace.of(skewed, new double[] {1.2, 1.5, 1.3}, 0.05, 2);
        DreamSettings settings = new DreamSettings(6, 1000, 20_000, 2, 4);
        double[][] begin = new double[DreamZs.seeds(3, 6)][];
        for (int i = 0; i < begin.length; i++) {
            begin[i] = near.draw(new RandomStream(4, 8, i), 2);
        }
        Chains chains = DreamZs.draw(skewed, begin, settings, near, part -> {});
        double mean = 1 + 1.0 / 2 + 1.0 / 3 - 0.57721566490153286; // digamma of 4
        double variance = StrictMath.PI * StrictMath.PI / 6 - 1 - 1.0 / 4 - 1.0 / 9; // trigamma of 4
        for (int i = 0; i < 3; i++) {
            int axis = i;
            hold(chains, x -> x[axis], mean);
            hold(chains, x -> x[axis] * x[axis], variance + mean * mean);
        }
    }

    @Test
    void theSameSeedGivesTheSameDraws() {
        LogDensity normal = LogDensity.of(2, x -> -0.5 * (x[0] * x[0] + x[1] * x[1]));
        DreamSettings settings = new DreamSettings(4, 50, 200, 1, 3);
        assertThat(draw(normal, 2, settings).draws())
                .isDeepEqualTo(draw(normal, 2, settings).draws());
        assertThat(draw(normal, 2, new DreamSettings(4, 50, 200, 1, 4)).draws())
                .isNotEqualTo(draw(normal, 2, settings).draws());
    }

    static Chains draw(LogDensity density, double spread, DreamSettings settings) {
        double[][] begin = new double[DreamZs.seeds(density.dimensions(), settings.chains())][density.dimensions()];
        for (int i = 0; i < begin.length; i++) {
            RandomStream random = new RandomStream(settings.seed(), 8, i);
            for (int j = 0; j < begin[i].length; j++) {
                begin[i][j] = spread * random.normal();
            }
        }
        return DreamZs.draw(density, begin, settings, part -> {});
    }

    private static void hold(Chains chains, java.util.function.ToDoubleFunction<double[]> function, double expected) {
        Convergence found = Convergence.of(chains.series(function));
        assertThat(found.rHat()).isLessThan(1.05);
        assertThat(found.mean()).as(found.toString()).isEqualTo(expected, Offset.offset(4 * found.mcse()));
        assertThat(found.mcse()).as("errors large enough hide everything").isLessThan(0.05 * found.sd());
    }
}
