package nl.zicht.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The usual hard valleys, turned into hills. */
final class ClimbersTest {
    /** 100 shows the published rate of success, in some minutes. */
    private static final int SEEDS = Integer.getInteger("zicht.climberSeeds", 2);

    private static final LogDensity ROSENBROCK = hill(2, x -> 100 * sq(x[1] - x[0] * x[0]) + sq(1 - x[0]));
    private static final LogDensity RASTRIGIN = hill(10, x -> {
        double sum = 100;
        for (double v : x) {
            sum += v * v - 10 * StrictMath.cos(2 * StrictMath.PI * v);
        }
        return sum;
    });
    private static final LogDensity ACKLEY = hill(10, x -> {
        double squares = 0;
        double waves = 0;
        for (double v : x) {
            squares += v * v / x.length;
            waves += StrictMath.cos(2 * StrictMath.PI * v) / x.length;
        }
        return 20 + StrictMath.E - 20 * StrictMath.exp(-0.2 * StrictMath.sqrt(squares)) - StrictMath.exp(waves);
    });

    @Test
    void bothFindTheEndOfRosenbrocksValley() {
        assertThat(ROSENBROCK.at(new double[] {-1.2, 1})).isEqualTo(-24.2, Offset.offset(1e-12));
        for (Climber climber : List.of(CmaEs.DEFAULT, Bobyqa.DEFAULT)) {
            Mode mode = climber.climb(ROSENBROCK, new double[] {-1.2, 1}, 20_000, 1);
            assertThat(Math.hypot(mode.point()[0] - 1, mode.point()[1] - 1))
                    .as("%s after %d evaluations", climber.name(), mode.evaluations())
                    .isLessThan(1e-6);
        }
    }

    @Test
    void cmaEsFindsTheHighestOfManyHills() {
        for (LogDensity density : List.of(RASTRIGIN, ACKLEY)) {
            int found = 0;
            for (int seed = 1; seed <= SEEDS; seed++) {
                RandomStream random = new RandomStream(seed, 9, 0);
                double[] start = new double[10];
                for (int i = 0; i < 10; i++) {
                    start[i] = random.uniform(-4, 4);
                }
                found += finds(density, start, seed) ? 1 : 0;
            }
            assertThat(found).as("%d seeds", SEEDS).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * SEEDS));
        }
    }

    /** Leaves the search when the top is found: the restarts that would follow cannot better it. */
    private static boolean finds(LogDensity density, double[] start, long seed) {
        LogDensity until = LogDensity.of(10, x -> {
            double value = density.at(x);
            if (value >= -1e-6) {
                throw new Found();
            }
            return value;
        });
        try {
            new CmaEs(2, 12).climb(until, start, 200_000, seed);
            return false;
        } catch (Found e) {
            return true;
        }
    }

    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void oneCoordinateIsEnough() {
        LogDensity hill = hill(1, x -> sq(x[0] - 3));
        assertThat(Bobyqa.DEFAULT.climb(hill, new double[1], 1000, 1).point()[0])
                .isEqualTo(3, Offset.offset(1e-5));
    }

    @Test
    void manyStartsFindTheHigherOfTwoHills() {
        LogDensity two = hill(
                2,
                x -> -StrictMath.log(StrictMath.exp(-sq(x[0]) / 0.02 - sq(x[1]) / 0.02)
                        + 5 * StrictMath.exp(-sq(x[0] - 2) / 0.02 - sq(x[1] - 1) / 0.02)));
        List<Mode> modes = MultiStart.climb(two, Bobyqa.DEFAULT, 20, 2000, 1, part -> {});
        assertThat(modes.get(0).point()[0]).isEqualTo(2, Offset.offset(1e-4));
        assertThat(modes).anyMatch(mode -> Math.abs(mode.point()[0]) < 1e-3);
    }

    private static LogDensity hill(int dimensions, ToDoubleFunction<double[]> valley) {
        return LogDensity.of(dimensions, x -> -valley.applyAsDouble(x));
    }

    private static double sq(double x) {
        return x * x;
    }
}
