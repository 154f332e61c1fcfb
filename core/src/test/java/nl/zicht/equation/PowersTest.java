package nl.zicht.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PowersTest {
    /** Units in the last place that a power may be off: the bound that {@link Powers} states. */
    private static final double BOUND = 0.55;

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
        0x1p53 - 1,
        0x1p63,
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

    private final long seed = Long.getLong("zicht.seed", 20_261_122L);
    private final SplittableRandom random = new SplittableRandom(seed);
    private double worst;

    @Test
    void specialNumbersGiveWhatTheStandardSays() {
        for (double x : SPECIAL) {
            for (double y : SPECIAL) {
                isStandard(x, y);
                isStandard(-x, y);
                isStandard(x, -y);
                isStandard(-x, -y);
            }
        }
    }

    /** Zero, infinite and undefined powers are those of the platform, and so is each sign; others are within the bound. */
    private static void isStandard(double x, double y) {
        double power = Powers.power(x, y);
        double standard = StrictMath.pow(x, y);
        if (standard == 0 || !(Math.abs(standard) <= Double.MAX_VALUE) || x == 0 || y == 0 || Math.abs(x) == 1) {
            assertThat(Double.doubleToLongBits(power)).as("%s ^ %s", x, y).isEqualTo(Double.doubleToLongBits(standard));
        } else {
            assertThat(Math.signum(power)).as("%s ^ %s", x, y).isEqualTo(Math.signum(standard));
            assertThat(Math.abs(ExactPower.ulpsOff(Math.abs(x), y, Math.abs(power))))
                    .as("%s ^ %s", x, y)
                    .isLessThan(BOUND);
        }
    }

    @Test
    void powersAreWithinTheBound() {
        int count = Integer.getInteger("zicht.powers", 12_500);
        for (int i = 0; i < count; i++) {
            double anyX = Double.longBitsToDouble(random.nextLong(1, 0x7FF0_0000_0000_0000L));
            double x = StrictMath.exp(random.nextDouble(-5, 5));
            double y = random.nextDouble(-6, 6);
            double large = random.nextDouble(-1e3, 1e3);
            double whole = random.nextInt(-40, 41);
            double nearOne = 1 + random.nextDouble(-1e-2, 1e-2);
            double edge = random.nextBoolean() ? random.nextDouble(1020, 1026) : random.nextDouble(-1080, -1015);
            boundHolds(x, y);
            boundHolds(x, large);
            boundHolds(x, edge / (StrictMath.log(x) / StrictMath.log(2)));
            boundHolds(nearOne, y);
            boundHolds(nearOne, 1000 * large);
            boundHolds(1 + StrictMath.scalb(nearOne, -random.nextInt(8, 54)), large * 0x1p40);
            boundHolds(anyX, y);
            boundHolds(anyX, whole);
        }
        assertThat(worst)
                .as("of %d random powers: else the points are too easy", 8 * count)
                .isGreaterThan(0.5);
    }

    @Test
    void manyPowersAtOnceAreTheSameBits() {
        for (int round = 0; round < 2_000; round++) {
            int count = random.nextInt(1, 200);
            double[] values = new double[3 * count];
            boolean wild = random.nextBoolean();
            double same = SPECIAL[random.nextInt(SPECIAL.length)];
            for (int i = 0; i < count; i++) {
                boolean odd = wild && random.nextInt(10) == 0;
                values[i] = odd ? SPECIAL[random.nextInt(SPECIAL.length)] : StrictMath.exp(random.nextDouble(-5, 5));
                values[count + i] = odd ? -SPECIAL[random.nextInt(SPECIAL.length)] : random.nextDouble(-6, 6);
                if (round % 10 == 0) {
                    values[count + i] = same;
                } else if (round % 10 == 1) {
                    values[i] = Double.longBitsToDouble(random.nextLong());
                    values[count + i] *= 100;
                }
            }
            double[] expected = new double[count];
            for (int i = 0; i < count; i++) {
                expected[i] = Powers.power(values[i], values[count + i]);
            }
            int to = random.nextInt(3) * count;
            PowersOfMany.powers(values, 0, count, to, count);
            assertThat(Arrays.copyOfRange(values, to, to + count))
                    .as("seed %d, round %d", seed, round)
                    .containsExactly(expected);
        }
    }

    private void boundHolds(double x, double y) {
        double off = Math.abs(ExactPower.ulpsOff(x, y, Powers.power(x, y)));
        assertThat(off).as("seed %d: %s ^ %s", seed, x, y).isLessThan(BOUND);
        worst = Math.max(worst, off);
    }

    @Test
    void powersThatAreDoublesAreExact() {
        int found = 0;
        for (int i = 0; i < 40_000; i++) {
            int exponent = random.nextInt(2, 12);
            long root = random.nextLong(1, 1L << random.nextInt(1, 53 / exponent + 2));
            double scaled = Math.scalb((double) root, random.nextInt(-60, 60));
            BigInteger power = BigInteger.valueOf(root).pow(exponent);
            if (power.bitLength() <= 53) {
                double exact = new BigDecimal(scaled).pow(exponent).doubleValue();
                assertThat(Powers.power(scaled, exponent))
                        .as("seed %d: %s ^ %d", seed, scaled, exponent)
                        .isEqualTo(exact);
                assertThat(Powers.power(-scaled, exponent)).isEqualTo(exponent % 2 == 0 ? exact : -exact);
                if (Integer.bitCount(exponent) == 1) {
                    assertThat(Powers.power(exact, 1.0 / exponent))
                            .as("root of %s", exact)
                            .isEqualTo(scaled);
                }
                found++;
            }
        }
        assertThat(found).isGreaterThan(20_000);
        for (int n = -1074; n <= 1023; n++) {
            assertThat(Powers.power(2, n)).as("2 ^ %d", n).isEqualTo(Math.scalb(1.0, n));
            assertThat(Powers.power(0.25, -n / 2.0)).as("4 ^ %s", n / 2.0).isEqualTo(Math.scalb(1.0, n));
        }
    }

    @Test
    void squaresReciprocalsAndRootsAreRoundedRight() {
        for (int i = 0; i < 100_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            boolean right = Powers.power(x, 0) == 1
                    && Double.compare(Powers.power(x, 1), x) == 0
                    && Double.compare(Powers.power(x, 2), x * x) == 0
                    && Double.compare(Powers.power(x, -1), 1 / x) == 0
                    && Double.compare(Powers.power(x, 0.5), Math.sqrt(x)) == 0;
            assertThat(right).as("seed %d: %s", seed, x).isTrue();
        }
    }

    @Test
    void powersGrowWithTheirBaseNearOne() {
        double[] exponents = {1e-3, 0.1, 0.3, 0.7, 1.0000001, 1.5, Math.PI, 10.5, 1e3, 12345.6};
        for (double y : exponents) {
            for (int run = 0; run < 60; run++) {
                double size = Math.scalb(1.0, -random.nextInt(13, 53));
                double x = random.nextBoolean() || run == 0 ? 1 - size : 1 + size;
                double before = Powers.power(x, y);
                for (int i = 0; i < 300; i++) {
                    x = Math.nextUp(x);
                    double power = Powers.power(x, y);
                    assertThat(power).as("seed %d: %s ^ %s", seed, x, y).isGreaterThanOrEqualTo(before);
                    before = power;
                }
            }
        }
    }
}
