package nl.zicht.compile;

/**
 * Powers with the bits of {@link StrictMath#pow} but without memory: in JDK 17 and later each call of that makes three arrays.
 *
 * <p>The method is that of fdlibm 5.3, {@code e_pow.c}, for finite numbers of ordinary size; whatever is special is left to {@link StrictMath}. Its notice:
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this software is freely granted, provided
 * that this notice is preserved.
 */
final class Powers {
    /** Polynomial for 3/2 (log x - 2 s - 2/3 s^3). */
    private static final double L1 = 5.99999999999994648725e-01;

    private static final double L2 = 4.28571428578550184252e-01;
    private static final double L3 = 3.33333329818377432918e-01;
    private static final double L4 = 2.72728123808534006489e-01;
    private static final double L5 = 2.30660745775561754067e-01;
    private static final double L6 = 2.06975017800338417784e-01;

    /** Polynomial for the exponential. */
    private static final double P1 = 1.66666666666666019037e-01;

    private static final double P2 = -2.77777777770155933842e-03;
    private static final double P3 = 6.61375632143793436117e-05;
    private static final double P4 = -1.65339022054652515390e-06;
    private static final double P5 = 4.13813679705723846039e-08;

    /** Logarithm of 2, whole and in two parts. */
    private static final double LG2 = 6.93147180559945286227e-01;

    private static final double LG2_HIGH = 6.93147182464599609375e-01;
    private static final double LG2_LOW = -1.90465429995776804525e-09;

    /** 2 / (3 log 2), whole and in two parts. */
    private static final double CP = 9.61796693925975554329e-01;

    private static final double CP_HIGH = 9.61796700954437255859e-01;
    private static final double CP_LOW = -7.02846165095275826516e-09;

    /** Base 2 logarithm of 1.5 in two parts. */
    private static final double DP_HIGH = 5.84962487220764160156e-01;

    private static final double DP_LOW = 1.35003920212974897128e-08;

    private static final double LARGEST_EXPONENT = 0x1p31;
    private static final double LARGEST_BINARY_EXPONENT = 1000;

    private Powers() {}

    /** Returns {@code x} to the power {@code y}, as {@link StrictMath#pow}. */
    static double power(double x, double y) {
        double size = Math.abs(x);
        double exponent = Math.abs(y);
        boolean ordinary = size >= Double.MIN_NORMAL
                && size <= Double.MAX_VALUE
                && size != 1
                && exponent > 0
                && exponent < LARGEST_EXPONENT
                && exponent != 1
                && y != 2
                && y != 0.5
                && (x > 0 || Math.rint(y) == y);
        if (!ordinary) {
            return StrictMath.pow(x, y);
        }
        double power = ofPositive(size, y);
        if (Double.isNaN(power)) {
            return StrictMath.pow(x, y);
        }
        return x < 0 && ((long) y & 1) != 0 ? -power : power;
    }

    /** Returns a positive number to a power, or NaN where that is not of ordinary size. */
    private static double ofPositive(double x, double y) {
        int high = high(x);
        int n = (high >> 20) - 0x3ff;
        int fraction = high & 0x000fffff;
        int interval = 0;
        int scaled = fraction | 0x3ff00000;
        if (fraction >= 0xBB67A) {
            n++;
            scaled -= 0x00100000;
        } else if (fraction > 0x3988E) {
            interval = 1;
        }
        // The base 2 logarithm of x is high + low.
        double ax = withHigh(x, scaled);
        double near = interval == 0 ? 1.0 : 1.5;
        double dpHigh = interval == 0 ? 0 : DP_HIGH;
        double dpLow = interval == 0 ? 0 : DP_LOW;
        double u = ax - near;
        double v = 1 / (ax + near);
        double s = u * v;
        double sHigh = withoutLow(s);
        double tHigh = withHigh(0, ((scaled >> 1) | 0x20000000) + 0x00080000 + (interval << 18));
        double tLow = ax - (tHigh - near);
        double sLow = v * ((u - sHigh * tHigh) - sHigh * tLow);
        double square = s * s;
        double r = square * square * (L1 + square * (L2 + square * (L3 + square * (L4 + square * (L5 + square * L6)))));
        r += sLow * (sHigh + s);
        square = sHigh * sHigh;
        tHigh = withoutLow(3.0 + square + r);
        tLow = r - ((tHigh - 3.0) - square);
        u = sHigh * tHigh;
        v = sLow * tHigh + tLow * s;
        double pHigh = withoutLow(u + v);
        double pLow = v - (pHigh - u);
        double zHigh = CP_HIGH * pHigh;
        double zLow = CP_LOW * pHigh + pLow * CP + dpLow;
        double logHigh = withoutLow(((zHigh + zLow) + dpHigh) + n);
        double logLow = zLow - (((logHigh - n) - dpHigh) - zHigh);
        // The base 2 logarithm of the result is pHigh + pLow.
        double yHigh = withoutLow(y);
        pLow = (y - yHigh) * logHigh + y * logLow;
        pHigh = yHigh * logHigh;
        return Math.abs(pLow + pHigh) < LARGEST_BINARY_EXPONENT ? powerOfTwo(pHigh, pLow) : Double.NaN;
    }

    /** Returns 2 to the power of a sum of which the first part is much the larger. */
    private static double powerOfTwo(double high, double low) {
        double pHigh = high;
        int j = high(low + high);
        int size = j & 0x7fffffff;
        int n = 0;
        if (size > 0x3fe00000) {
            int k = (size >> 20) - 0x3ff;
            n = j + (0x00100000 >> (k + 1));
            k = ((n & 0x7fffffff) >> 20) - 0x3ff;
            double whole = withHigh(0, n & ~(0x000fffff >> k));
            n = ((n & 0x000fffff) | 0x00100000) >> (20 - k);
            n = j < 0 ? -n : n;
            pHigh -= whole;
        }
        double t = withoutLow(low + pHigh);
        double u = t * LG2_HIGH;
        double v = (low - (t - pHigh)) * LG2 + t * LG2_LOW;
        double z = u + v;
        double w = v - (z - u);
        t = z * z;
        double t1 = z - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
        double r = z * t1 / (t1 - 2) - (w + z * w);
        z = 1 - (r - z);
        return withHigh(z, high(z) + (n << 20));
    }

    private static int high(double a) {
        return (int) (Double.doubleToRawLongBits(a) >> 32);
    }

    private static double withHigh(double a, int high) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(a) & 0xFFFFFFFFL) | ((long) high << 32));
    }

    private static double withoutLow(double a) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(a) & 0xFFFFFFFF_00000000L);
    }
}
