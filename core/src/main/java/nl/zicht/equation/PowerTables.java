package nl.zicht.equation;

import java.math.BigInteger;

/**
 * The tables of {@link Powers}: reciprocals with their logarithms, and roots of two, worked out when the class is loaded.
 *
 * <p>The work is done in whole numbers, as multiples of 2^-{@value #BITS}, so that the tables are the same bits on every machine; each entry is then cut into two
 * doubles that together hold about 100 bits of it.
 */
final class PowerTables {
    /** Intervals of equal width between 1 and 2, for each of which there is a reciprocal. */
    static final int INTERVALS = 256;

    /** The first interval that is counted with the next power of two: from 1.4140625 on, about the square root of 2. */
    static final int UPPER = 106;

    /** Roots of two: 2^(j/128). */
    static final int ROOTS = 128;

    private static final int BITS = 128;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);

    /** Reciprocals are whole multiples of 1/512. */
    private static final int GRID = 512;

    /** Logarithms are cut here, so that a whole number and the first part of one have an exact sum. */
    private static final int LOGARITHM_CUT = 41;

    private static final BigInteger LOG_TWO = logOfNextOver(1);
    private static final BigInteger[] LOGARITHMS = naturalLogarithms();

    /** The natural logarithm of 2. */
    static final double LN2 = rounded(LOG_TWO);

    /** The first 26 bits of 1 / ln 2. */
    static final double PER_LN2_HIGH;

    /** The rest of 1 / ln 2. */
    static final double PER_LN2_LOW;

    static {
        BigInteger whole = ONE.shiftLeft(BITS).divide(LOG_TWO);
        BigInteger high = cut(whole, 25);
        PER_LN2_HIGH = rounded(high);
        PER_LN2_LOW = rounded(whole.subtract(high));
    }

    private PowerTables() {}

    /**
     * Returns for each interval a reciprocal c of about its middle and two parts of the logarithm base 2 of 1/c, less 1 from interval {@link #UPPER} on.
     * The first and last have 1 and 1/2 and so logarithm 0, for numbers near 1 to keep all their digits.
     */
    static double[] reciprocals() {
        double[] table = new double[3 * INTERVALS];
        for (int i = 0; i < INTERVALS; i++) {
            // 1 / middle is 512 / (513 + 2 i); its multiple of 1/512 nearest by.
            int middle = 2 * INTERVALS + 2 * i + 1;
            int c = i == 0 ? GRID : (2 * GRID * GRID + middle) / (2 * middle);
            BigInteger log = LOGARITHMS[c - GRID / 2].shiftLeft(BITS).divide(LOG_TWO);
            BigInteger rest =
                    ONE.multiply(BigInteger.valueOf(i >= UPPER ? 8 : 9)).subtract(log);
            // ln 256 and ln 512 are multiples of ln 2 by construction, but for the last bits.
            boolean none = c == GRID || c == GRID / 2;
            BigInteger high = none ? BigInteger.ZERO : cut(rest, LOGARITHM_CUT);
            table[3 * i] = (double) c / GRID;
            table[3 * i + 1] = rounded(high);
            table[3 * i + 2] = none ? 0 : rounded(rest.subtract(high));
        }
        return table;
    }

    /** Returns 2^(j/128) for each j, in two parts. */
    static double[] rootsOfTwo() {
        BigInteger step = ONE.shiftLeft(1);
        for (int n = 1; n < ROOTS; n *= 2) {
            step = step.shiftLeft(BITS).sqrt();
        }
        double[] table = new double[2 * ROOTS];
        BigInteger root = ONE;
        for (int j = 0; j < ROOTS; j++) {
            BigInteger high = cut(root, 52);
            table[2 * j] = rounded(high);
            table[2 * j + 1] = rounded(root.subtract(high));
            root = root.multiply(step).shiftRight(BITS);
        }
        return table;
    }

    /** Returns the natural logarithms of 256 to 512: each is the one before it and ln (1 + 1/a) = 2 artanh (1 / (2 a + 1)). */
    private static BigInteger[] naturalLogarithms() {
        BigInteger[] logs = new BigInteger[GRID / 2 + 1];
        logs[0] = LOG_TWO.shiftLeft(3);
        for (int a = GRID / 2; a < GRID; a++) {
            logs[a - GRID / 2 + 1] = logs[a - GRID / 2].add(logOfNextOver(a));
        }
        return logs;
    }

    private static BigInteger logOfNextOver(int a) {
        BigInteger square = BigInteger.valueOf((2L * a + 1) * (2L * a + 1));
        BigInteger power = ONE.shiftLeft(1).divide(BigInteger.valueOf(2L * a + 1));
        BigInteger sum = BigInteger.ZERO;
        for (int k = 1; power.signum() > 0; k += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
            power = power.divide(square);
        }
        return sum;
    }

    /** Returns a number to the nearest multiple of 2^-bits. */
    private static BigInteger cut(BigInteger number, int bits) {
        int drop = BITS - bits;
        return number.add(BigInteger.ONE.shiftLeft(drop - 1)).shiftRight(drop).shiftLeft(drop);
    }

    private static double rounded(BigInteger number) {
        return Math.scalb(number.doubleValue(), -BITS);
    }
}
