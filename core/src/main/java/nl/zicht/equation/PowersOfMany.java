package nl.zicht.equation;

/**
 * Powers of many numbers at once, the same bits as {@link Powers}, in about a third of the time.
 *
 * <p>What a table is needed for is done one by one, the arithmetic between in loops that HotSpot computes several rounds of at a time: over one array, at constant
 * places, and short. Numbers on the way are in memory that a thread keeps.
 */
public final class PowersOfMany {
    /** How many powers are worked out together. */
    private static final int MOST = 32;

    /** Fewer are faster one by one. */
    private static final int FEWEST = 20;

    /** Up to this size of its logarithm a power is a normal double. */
    private static final double LARGEST_LOGARITHM = 1020;

    private static final long SIGN = Long.MIN_VALUE;
    private static final long FRACTION = 0x000F_FFFF_FFFF_FFFFL;
    private static final long BITS_OF_NORMAL = 0x0010_0000_0000_0000L;
    private static final long BITS_OF_INFINITY = 0x7FF0_0000_0000_0000L;

    /** Those of 2^63. */
    private static final long BITS_OF_LARGE = 0x43E0_0000_0000_0000L;

    // Where the columns of the work space are.
    private static final int Z = 0;
    private static final int WHOLE = MOST;
    private static final int REST = 2 * MOST;
    private static final int EXPONENT = 3 * MOST;
    private static final int FIRST = 4 * MOST;
    private static final int SECOND = 5 * MOST;
    private static final int HIGH = 6 * MOST;
    private static final int LOW = 7 * MOST;
    private static final int ROOT = 8 * MOST;
    private static final int ROOT_REST = 9 * MOST;
    private static final int SCALE = 10 * MOST;
    private static final int RESULT = 11 * MOST;
    private static final int COLUMNS = 12;

    private static final ThreadLocal<double[]> WORK = ThreadLocal.withInitial(() -> new double[COLUMNS * MOST]);

    private PowersOfMany() {}

    /**
     * Puts powers into an array, which may replace bases or exponents.
     *
     * @param values has the bases from {@code x} on, the exponents from {@code y} on, gets the powers from {@code to} on
     * @param count how many
     */
    public static void powers(double[] values, int x, int y, int to, int count) {
        double[] work = WORK.get();
        for (int done = 0; done < count; done += MOST) {
            int some = Math.min(MOST, count - done);
            // Where the first is special the others are likely to be.
            boolean together = some >= FEWEST && Powers.isOrdinary(values[x + done], values[y + done]);
            if (!together || ordinary(values, x + done, y + done, some, work) > 0) {
                correct(values, x + done, y + done, some, work, together);
            }
            System.arraycopy(work, RESULT, values, to + done, some);
        }
    }

    /** Works out powers, and returns how many of them are not right because they are special cases. */
    private static int ordinary(double[] values, int x, int y, int count, double[] work) {
        int special = reduce(values, x, y, count, work);
        logarithms(work);
        exponents(work);
        special += roots(count, work);
        results(work);
        return special;
    }

    /** For each base its power of two with the logarithm of its interval, and how far it is from there. */
    private static int reduce(double[] values, int x, int y, int count, double[] work) {
        int special = 0;
        for (int i = 0; i < count; i++) {
            double base = values[x + i];
            double exponent = values[y + i];
            long bits = Double.doubleToRawLongBits(base);
            if (mayBeSpecial(bits, Double.doubleToRawLongBits(exponent)) && !Powers.isOrdinary(base, exponent)) {
                special++;
            }
            int interval = Powers.interval(bits);
            work[Z + i] = Powers.beyond(bits, Powers.RECIPROCALS[3 * interval]);
            work[WHOLE + i] = Powers.binaryExponent(bits, interval) + Powers.RECIPROCALS[3 * interval + 1];
            work[REST + i] = Powers.RECIPROCALS[3 * interval + 2];
            work[EXPONENT + i] = exponent;
        }
        return special;
    }

    /** Returns false for most powers that are ordinary, and only for such, by fewer comparisons: special exponents are powers of two, or very large. */
    private static boolean mayBeSpecial(long base, long exponent) {
        return base < BITS_OF_NORMAL
                || base >= BITS_OF_INFINITY
                || (exponent & FRACTION) == 0
                || (exponent & ~SIGN) >= BITS_OF_LARGE;
    }

    private static void logarithms(double[] work) {
        for (int i = 0; i < MOST; i++) {
            double z = work[Z + i];
            double s = Powers.firstHalf(z - 0.5 * (z * z));
            work[FIRST + i] = s;
            work[SECOND + i] = Powers.restOfLogarithm(z, s);
        }
    }

    private static void exponents(double[] work) {
        for (int i = 0; i < MOST; i++) {
            double whole = work[WHOLE + i];
            double s = work[FIRST + i];
            double near = s * Powers.PER_LN2_HIGH;
            double sum = whole + near;
            double rest = ((whole - sum) + near)
                    + (work[REST + i] + (work[SECOND + i] * Powers.PER_LN2 + s * Powers.PER_LN2_LOW));
            double logHigh = Powers.firstHalf(sum + rest);
            double logLow = (sum - logHigh) + rest;
            double y = work[EXPONENT + i];
            double yHigh = Powers.firstHalf(y);
            work[HIGH + i] = yHigh * logHigh;
            work[LOW + i] = (y - yHigh) * logHigh + y * logLow;
        }
    }

    private static int roots(int count, double[] work) {
        int special = 0;
        for (int i = 0; i < count; i++) {
            double high = work[HIGH + i];
            if (!(Math.abs(high) < LARGEST_LOGARITHM)) {
                special++;
            }
            int n = (int) Double.doubleToRawLongBits(high + Powers.TO_128TH);
            int root = 2 * (n & (PowerTables.ROOTS - 1));
            work[ROOT + i] = Powers.ROOTS[root];
            work[ROOT_REST + i] = Powers.ROOTS[root + 1];
            work[SCALE + i] = Powers.wholePowerOfTwo(n >> 7);
        }
        return special;
    }

    private static void results(double[] work) {
        for (int i = 0; i < MOST; i++) {
            double high = work[HIGH + i];
            double f = (high - ((high + Powers.TO_128TH) - Powers.TO_128TH)) + work[LOW + i];
            double root = work[ROOT + i];
            work[RESULT + i] = (root + (work[ROOT_REST + i] + root * Powers.series(f))) * work[SCALE + i];
        }
    }

    /** Works out one by one what is a special case, or all unless the others are worked out. */
    private static void correct(double[] values, int x, int y, int count, double[] work, boolean together) {
        for (int i = 0; i < count; i++) {
            double base = values[x + i];
            double exponent = values[y + i];
            boolean done =
                    together && Powers.isOrdinary(base, exponent) && Math.abs(work[HIGH + i]) < LARGEST_LOGARITHM;
            if (!done) {
                work[RESULT + i] = Powers.power(base, exponent);
            }
        }
    }
}
