package nl.zicht.compile;

import static nl.zicht.model.GraphicalFunction.Kind.CONTINUOUS;
import static nl.zicht.model.GraphicalFunction.Kind.DISCRETE;
import static nl.zicht.model.GraphicalFunction.Kind.EXACT;
import static nl.zicht.model.GraphicalFunction.Kind.EXTRAPOLATE;
import static nl.zicht.model.GraphicalFunction.Kind.NEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.zicht.model.GraphicalFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookupTableTest {
    private static LookupTable table(GraphicalFunction.Kind kind, double[] x, double... y) {
        return new LookupTable(new GraphicalFunction(kind, x, y));
    }

    private static double[] at(double... x) {
        return x;
    }

    /** The example of XMILE 1.0, section 3.1.4. */
    @Test
    void crowding() {
        double[] x = at(0, 0.5, 1, 1.5, 2);
        LookupTable kept = table(CONTINUOUS, x, 1, 0.95, 0.8, 0.5, 0.1);
        assertThat(kept.at(0.25)).isCloseTo(0.975, within(1e-15));
        assertThat(kept.at(-1)).isEqualTo(1);
        assertThat(kept.at(5)).isEqualTo(0.1);
        LookupTable continued = table(EXTRAPOLATE, x, 1, 0.95, 0.8, 0.5, 0.1);
        assertThat(continued.at(5)).isCloseTo(-2.3, within(1e-14));
        assertThat(continued.at(-1)).isCloseTo(1.1, within(1e-14));
        assertThat(continued.at(2)).isEqualTo(0.1);
    }

    @Test
    void tariff() {
        LookupTable tariff = table(DISCRETE, at(0, 5, 9, 20), 1, 1.4, 1.8, 1.8);
        assertThat(tariff.at(-3)).isEqualTo(1);
        assertThat(tariff.at(4.999)).isEqualTo(1);
        assertThat(tariff.at(5)).isEqualTo(1.4);
        assertThat(tariff.at(9)).isEqualTo(1.8);
        assertThat(tariff.at(100)).isEqualTo(1.8);
    }

    @Test
    void twoPointsAtOneAbscissaMakeAStepWhoseUpperEndHolds() {
        LookupTable step = table(CONTINUOUS, at(0, 1, 1, 2), 0, 0, 10, 20);
        assertThat(step.at(Math.nextDown(1.0))).isZero();
        assertThat(step.at(1)).isEqualTo(10);
        assertThat(step.at(1.5)).isEqualTo(15);
        LookupTable atTheEnds = table(EXTRAPOLATE, at(0, 0, 1, 1), 3, 0, 1, 7);
        assertThat(atTheEnds.at(0)).isZero();
        assertThat(atTheEnds.at(1)).isEqualTo(7);
        assertThat(atTheEnds.at(2)).isEqualTo(8);
        assertThat(atTheEnds.at(-1)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(value = GraphicalFunction.Kind.class, names = "EXACT", mode = EnumSource.Mode.EXCLUDE)
    void onePointIsAConstantAndNothingComesOfNotANumber(GraphicalFunction.Kind kind) {
        LookupTable point = table(kind, at(3), 4);
        assertThat(point.at(-1)).isEqualTo(4);
        assertThat(point.at(3)).isEqualTo(4);
        assertThat(point.at(9)).isEqualTo(4);
        assertThat(point.at(Double.NaN)).isNaN();
        assertThat(table(kind, at(0, 1), 1, 1).at(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(table(kind, at(0, 1), 1, 2).at(Double.NaN)).isNaN();
    }

    @Test
    void theNextPointHoldsFromTheOneBeforeAndBeyondTheEnds() {
        LookupTable next = table(NEXT, at(0, 1, 3), 5, 6, 7);
        assertThat(next.at(-2)).isEqualTo(5);
        assertThat(next.at(0)).isEqualTo(5);
        assertThat(next.at(0.5)).isEqualTo(6);
        assertThat(next.at(1 + 1e-12)).isEqualTo(6);
        assertThat(next.at(1.1)).isEqualTo(7);
        assertThat(next.at(9)).isEqualTo(7);
    }

    @Test
    void anExactTableIsMissingBetweenItsPoints() {
        LookupTable exact = table(EXACT, at(0, 1, 3), 5, 6, 7);
        assertThat(exact.at(1)).isEqualTo(6);
        assertThat(exact.at(3)).isEqualTo(7);
        assertThat(exact.at(2)).isEqualTo(-0x1p109);
        assertThat(exact.at(4)).isEqualTo(-0x1p109);
        assertThat(exact.at(Double.NaN)).isNaN();
    }

    /** The slow way to find a point is the oracle of the fast one. */
    @Test
    void pointsAreFoundAsByLookingAtOneAfterTheOther() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int model = 0; model < 500; model++) {
            double[] x = random.doubles(1 + random.nextInt(12), -4, 4)
                    .map(v -> Math.rint(v * 2) / 2)
                    .sorted()
                    .toArray();
            double[] y = random.doubles(x.length).toArray();
            for (double at :
                    random.doubles(20, -5, 5).map(v -> Math.rint(v * 4) / 4).toArray()) {
                double slack = 1e-9 * Math.max(1, Math.abs(at));
                int i = 0;
                while (i < x.length - 1 && x[i] < at - slack) {
                    i++;
                }
                assertThat(table(NEXT, x, y).at(at)).as("seed %d", seed).isEqualTo(y[i]);
                double exact = Math.abs(x[i] - at) <= slack ? y[i] : -0x1p109;
                assertThat(table(EXACT, x, y).at(at)).as("seed %d", seed).isEqualTo(exact);
            }
        }
    }

    /** What is done for many at once has the bits of each alone: at the points, right beside them, beyond the ends, and for what is hardly a number. */
    @ParameterizedTest
    @EnumSource(GraphicalFunction.Kind.class)
    void manyAtOnceAreTheSameBits(GraphicalFunction.Kind kind) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        double[] distances = {0.1, 0.2, 1, 5, 1 / 3.0, 0.07, 1e-300, 1e15, Double.MIN_VALUE};
        double[] special = {
            0.0,
            -0.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            -Double.MIN_VALUE
        };
        for (int model = 0; model < 3_000; model++) {
            double distance = distances[random.nextInt(distances.length)];
            double first = distance * (random.nextInt(21) - 10);
            double uneven = random.nextInt(3) == 0 ? 0.004 : random.nextInt(20) == 0 ? 0.2 : 0;
            double[] x = IntStream.range(0, 2 + random.nextInt(30))
                    .mapToDouble(i -> first + distance * (i + uneven * (random.nextDouble() - 0.5)))
                    .sorted()
                    .toArray();
            double[] y = random.doubles(x.length, -1, 1)
                    .map(v -> v < -0.9 ? -0.0 : v > 0.9 ? 1 : v)
                    .toArray();
            double[] at = DoubleStream.concat(
                            Arrays.stream(special),
                            DoubleStream.concat(
                                    Arrays.stream(x).flatMap(v -> DoubleStream.of(v, Math.nextDown(v), Math.nextUp(v))),
                                    random.doubles(40, -2, x.length + 1).map(v -> first + distance * v)))
                    .toArray();
            LookupTable table = table(kind, x, y);
            double[] many = Arrays.copyOf(at, 2 * at.length);
            table.at(many, 0, at.length, at.length);
            table.at(many, 0, 0, at.length);
            for (int i = 0; i < at.length; i++) {
                long expected = Double.doubleToLongBits(table.at(at[i]));
                assertThat(Double.doubleToLongBits(many[at.length + i]))
                        .as(
                                "seed %d, model %d at %s of %s and %s",
                                seed, model, at[i], Arrays.toString(x), Arrays.toString(y))
                        .isEqualTo(expected);
                assertThat(Double.doubleToLongBits(many[i])).isEqualTo(expected);
            }
        }
    }
}
