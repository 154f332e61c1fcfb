package nl.zicht.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PowersTest {
    private static final double[] SPECIAL = {
        0,
        1,
        1.5,
        2,
        3,
        0.5,
        0.25,
        Math.sqrt(1.5),
        Math.sqrt(3),
        1023,
        1024,
        1074,
        1075,
        0x1p31,
        0x1p53,
        0x1p64,
        1e-300,
        1e300,
        1e-9,
        Math.nextUp(1.0),
        Math.nextDown(1.0),
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NaN
    };

    private static void same(double x, double y) {
        assertThat(Double.doubleToLongBits(Powers.power(x, y)))
                .as("%s ^ %s", x, y)
                .isEqualTo(Double.doubleToLongBits(StrictMath.pow(x, y)));
    }

    private static boolean isSame(double x, double y) {
        return Double.doubleToLongBits(Powers.power(x, y)) == Double.doubleToLongBits(StrictMath.pow(x, y));
    }

    @Test
    void specialNumbersGiveTheBitsOfTheStandard() {
        for (double x : SPECIAL) {
            for (double y : SPECIAL) {
                same(x, y);
                same(-x, y);
                same(x, -y);
                same(-x, -y);
            }
        }
    }

    @Test
    void randomNumbersGiveTheBitsOfTheStandard() {
        long seed = Long.getLong("zicht.seed", 20_261_122L);
        SplittableRandom random = new SplittableRandom(seed);
        int count = Integer.getInteger("zicht.powers", 200_000);
        for (int i = 0; i < count; i++) {
            double anyX = Double.longBitsToDouble(random.nextLong());
            double anyY = Double.longBitsToDouble(random.nextLong());
            double x = StrictMath.exp(random.nextDouble(-5, 5));
            double y = random.nextDouble(-6, 6);
            double large = random.nextDouble(-1e3, 1e3);
            double whole = random.nextInt(-40, 41);
            double nearOne = 1 + random.nextDouble(-1e-3, 1e-3);
            boolean all = isSame(anyX, anyY)
                    && isSame(x, y)
                    && isSame(x, large)
                    && isSame(-x, whole)
                    && isSame(anyX, y)
                    && isSame(anyX, whole)
                    && isSame(nearOne, 1000 * large)
                    && isSame(nearOne, y);
            assertThat(all)
                    .as("seed %d: %s, %s, %s, %s, %s, %s, %s", seed, anyX, anyY, x, y, large, whole, nearOne)
                    .isTrue();
        }
    }
}
