package nl.zicht.equation;

/**
 * Powers of doubles, the same bits on every machine and without memory: x^y as 2^(y log2 x).
 *
 * <p>The result is within 0.55 units in the last place of the true power (0.507 is the largest found in millions), so that a power that is a double is found exactly; special operands give what {@link
 * Math#pow} specifies. The logarithm is worked out to about 70 bits as a sum of two doubles: x = 2^k m, a reciprocal c of few bits from a table makes z = m c - 1
 * small and exact, and log2 x = k - log2 c + ln (1 + z) / ln 2. The product with y is again such a sum, n / 128 + f, and its power of two is 2^(n/128) from a table
 * times a short series in f. Numbers are cut in halves, so that products of halves are exact; there is no fused multiplication, which is slow where the
 * processor lacks it. {@link PowersOfMany} does the same to many numbers at once. Sources: P. T. P. Tang, "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic", ACM TOMS 16 (1990), and of
 * the exponential function, ACM TOMS 15 (1989); J.-M. Muller et al., "Handbook of Floating-Point Arithmetic", second edition, 2018, chapters 4 and 10.
 */
public final class Powers {
    static final double[] RECIPROCALS = PowerTables.reciprocals();
    static final double[] ROOTS = PowerTables.rootsOfTwo();

    static final double PER_LN2 = PowerTables.PER_LN2_HIGH + PowerTables.PER_LN2_LOW;
    static final double PER_LN2_HIGH = PowerTables.PER_LN2_HIGH;
    static final double PER_LN2_LOW = PowerTables.PER_LN2_LOW;

    /** Terms of the series of 2^f: ln 2 to the k, over k factorial. */
    private static final double E1 = PowerTables.LN2;

    private static final double E2 = E1 * E1 / 2;
    private static final double E3 = E1 * E1 * E1 / 6;
    private static final double E4 = E2 * E2 / 6;
    private static final double E5 = E2 * E3 / 10;
    private static final double E6 = E3 * E3 / 20;

    private static final long FRACTION = 0x000F_FFFF_FFFF_FFFFL;
    private static final long BITS_OF_ONE = 0x3FF0_0000_0000_0000L;

    /** Keeps the first 26 bits of a double. */
    private static final long FIRST_HALF = 0xFFFF_FFFF_F800_0000L;

    /** 2^27 + 1: the factor that divides a number in halves. */
    private static final double DIVIDER = 0x1p27 + 1;

    /** A sum with this is rounded to a multiple of 1/128, whose number is in its last bits. */
    static final double TO_128TH = 0x1.8p45;

    /** Above this size all exponents are even and all powers but those of 1 overflow or vanish. */
    private static final double LARGEST_EXPONENT = 0x1p63;

    /** Beyond this binary exponent all powers overflow, and below minus this they vanish. */
    private static final double LARGEST_BINARY_EXPONENT = 1100;

    /** Up to this binary exponent a power is normal. */
    private static final int LARGEST_NORMAL = 1023;

    private Powers() {}

    /** Returns {@code x} to the power {@code y}, with the special cases of {@link Math#pow}. */
    public static double power(double x, double y) {
        return isOrdinary(x, y) ? ofPositive(x, 0, y) : ofAny(x, y);
    }

    /** Returns whether a power is neither a special case nor shorter to compute in another way. */
    static boolean isOrdinary(double x, double y) {
        return x >= Double.MIN_NORMAL
                && x <= Double.MAX_VALUE
                && Math.abs(y) < LARGEST_EXPONENT
                && y != 2
                && y != 0.5
                && y != -1;
    }

    private static double ofAny(double x, double y) {
        if (y == 2) {
            return x * x;
        } else if (y == -1) {
            return 1 / x;
        } else if (y == 0.5 && x > 0) {
            return Math.sqrt(x);
        }
        double size = Math.abs(x);
        boolean ordinary =
                size > 0 && size <= Double.MAX_VALUE && Math.abs(y) < LARGEST_EXPONENT && (x > 0 || Math.rint(y) == y);
        if (!ordinary) {
            return StrictMath.pow(x, y);
        }
        double power = size < Double.MIN_NORMAL ? ofPositive(size * 0x1p54, -54, y) : ofPositive(size, 0, y);
        return x < 0 && ((long) y & 1) != 0 ? -power : power;
    }

    /** Returns the power of a positive normal number times 2^shift. */
    private static double ofPositive(double x, int shift, double y) {
        long bits = Double.doubleToRawLongBits(x);
        int interval = interval(bits);
        double z = beyond(bits, RECIPROCALS[3 * interval]);

        // ln (1 + z) = z - z^2 / 2 + z^3 / 3 - ..., as s + e with s the first 26 bits.
        double s = firstHalf(z - 0.5 * (z * z));
        double e = restOfLogarithm(z, s);

        // log2 x = whole + near + rest, of which the first is much larger or 0; cut again for the product with y.
        double whole = binaryExponent(bits, interval) + shift + RECIPROCALS[3 * interval + 1];
        double near = s * PER_LN2_HIGH;
        double sum = whole + near;
        double rest = ((whole - sum) + near) + (RECIPROCALS[3 * interval + 2] + (e * PER_LN2 + s * PER_LN2_LOW));
        double logHigh = firstHalf(sum + rest);
        double logLow = (sum - logHigh) + rest;
        double yHigh = firstHalf(y);
        return powerOfTwo(yHigh * logHigh, (y - yHigh) * logHigh + y * logLow);
    }

    /** Returns the interval of m for the bits of a number 2^k m. */
    static int interval(long bits) {
        return (int) (bits >>> 44) & (PowerTables.INTERVALS - 1);
    }

    /** Returns k for the bits of a number 2^k m and its interval, one more in the upper intervals. */
    static int binaryExponent(long bits, int interval) {
        return (int) (bits >>> 52) - LARGEST_NORMAL + ((interval + PowerTables.INTERVALS - PowerTables.UPPER) >> 8);
    }

    /** Returns z = m c - 1, exactly: m is a multiple of 2^-52 and c of 2^-9, z is below 2^-8, and both products and the sums are exact. */
    static double beyond(long bits, double c) {
        long mBits = (bits & FRACTION) | BITS_OF_ONE;
        double mHigh = Double.longBitsToDouble(mBits & FIRST_HALF);
        return (mHigh * c - 1) + (Double.longBitsToDouble(mBits) - mHigh) * c;
    }

    /** Returns ln (1 + z) - s for s the first half of z - z^2 / 2. */
    static double restOfLogarithm(double z, double s) {
        double zHigh = firstHalf(z);
        double zz = z * z;
        double tail = (1.0 / 3 - z * (1.0 / 4))
                + zz * ((1.0 / 5 - z * (1.0 / 6)) + zz * ((1.0 / 7 - z * (1.0 / 8)) + zz * (1.0 / 9)));
        return ((z - s) - 0.5 * (zHigh * zHigh)) + (z * zz * tail - 0.5 * (z - zHigh) * (z + zHigh));
    }

    /** Returns 2 to the power of a sum of which the first part is much the larger. */
    private static double powerOfTwo(double high, double low) {
        if (!(Math.abs(high) < LARGEST_BINARY_EXPONENT)) {
            return high > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double shifted = high + TO_128TH;
        int n = (int) Double.doubleToRawLongBits(shifted);
        double f = (high - (shifted - TO_128TH)) + low;
        int j = n & (PowerTables.ROOTS - 1);
        double root = ROOTS[2 * j];
        double rest = ROOTS[2 * j + 1] + root * series(f);
        int exponent = n >> 7;
        if (Math.abs(exponent) < LARGEST_NORMAL - 1) {
            return (root + rest) * wholePowerOfTwo(exponent);
        }
        return atTheEdge(root, rest, exponent);
    }

    /** Returns (root + rest) 2^exponent for results that may be too large or too small for a double, rounded once. */
    private static double atTheEdge(double root, double rest, int exponent) {
        double sum = root + rest;
        if (exponent > 0) {
            return Math.scalb(sum, exponent);
        } else if (exponent == -1022 && sum >= 1) {
            return sum * 0x1p-1022;
        } else if (exponent < -1076) {
            return 0;
        }
        // Below 2^-1022 doubles are multiples of 2^-1074; a sum with this has that as its last bit.
        double rounder = Math.scalb(1.0, -1022 - exponent);
        double rounded = rounder + sum;
        rounded += ((rounder - rounded) + sum) + ((root - sum) + rest);
        return Math.scalb(rounded - rounder, exponent);
    }

    /** Returns 2^f - 1 for a small f. */
    static double series(double f) {
        double ff = f * f;
        return f * E1 + ff * ((E2 + f * E3) + ff * ((E4 + f * E5) + ff * E6));
    }

    /** Returns 2^exponent for an exponent from -1022 to 1023. */
    static double wholePowerOfTwo(int exponent) {
        return Double.longBitsToDouble((long) (exponent + LARGEST_NORMAL) << 52);
    }

    /** Returns a number of 26 bits next to a, of which the rest has 26 bits too; by arithmetic, because that is done to several numbers at once (Veltkamp, 1968). */
    static double firstHalf(double a) {
        double wide = a * DIVIDER;
        return wide - (wide - a);
    }
}
