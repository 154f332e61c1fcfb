package nl.zicht.equation;

import java.math.BigInteger;

/** Powers of positive doubles in whole numbers, as multiples of 2^-{@value #BITS}: what {@link Powers} is judged by, and nothing of its method. */
final class ExactPower {
    private static final int BITS = 192;
    private static final int HALVINGS = 16;
    private static final int STEPS = 64;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);
    private static final BigInteger LN2 = logarithm(ONE.shiftLeft(1));

    /** Logarithms of 1 + i/64. */
    private static final BigInteger[] STEP_LOGARITHMS = new BigInteger[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            STEP_LOGARITHMS[i] =
                    logarithm(ONE.add(ONE.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(STEPS))));
        }
    }

    private ExactPower() {}

    /** Returns how far a result, not negative, is from x^y, in units of the last place of x^y; infinity counts as 2^1024. */
    static double ulpsOff(double x, double y, double result) {
        BigInteger digits = digits(x);
        int drop = digits.bitLength() - 1;
        BigInteger m = digits.shiftLeft(BITS - drop);
        int step = m.shiftRight(BITS - 6).intValue() - STEPS;
        BigInteger quotient = m.multiply(BigInteger.valueOf(STEPS)).divide(BigInteger.valueOf(STEPS + step));
        BigInteger log =
                logarithm(quotient).add(STEP_LOGARITHMS[step]).add(LN2.multiply(BigInteger.valueOf(scale(x) + drop)));
        BigInteger[] parts = log.multiply(digits(y)).shiftLeft(scale(y)).divideAndRemainder(LN2);
        if (parts[0].bitLength() > 20) {
            boolean right = result == (parts[0].signum() > 0 ? Double.POSITIVE_INFINITY : 0);
            return right ? 0 : Double.POSITIVE_INFINITY;
        }
        BigInteger mantissa = exponential(parts[1]);
        int binary = parts[0].intValueExact() + mantissa.bitLength() - 1 - BITS;
        if (binary > Double.MAX_EXPONENT) {
            return result == Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY;
        }
        int unit = Math.max(binary, Double.MIN_EXPONENT) - 52;
        BigInteger found = Double.isInfinite(result)
                ? BigInteger.ONE.shiftLeft(BITS + 1024 - unit)
                : digits(result).shiftLeft(BITS + scale(result) - unit);
        BigInteger off = found.subtract(mantissa.shiftLeft(parts[0].intValueExact() - unit));
        return Math.scalb(off.doubleValue(), -BITS);
    }

    /** Returns the whole number that a double is, times 2^{@link #scale}. */
    private static BigInteger digits(double a) {
        long bits = Double.doubleToRawLongBits(a) & 0xF_FFFF_FFFF_FFFFL;
        long size = Math.abs(a) < Double.MIN_NORMAL ? bits : bits | 1L << 52;
        return BigInteger.valueOf(a < 0 ? -size : size);
    }

    private static int scale(double a) {
        return Math.max(Math.getExponent(a), Double.MIN_EXPONENT) - 52;
    }

    /** Returns ln m for m from 1 to 2, as 2 artanh ((m - 1) / (m + 1)). */
    private static BigInteger logarithm(BigInteger m) {
        BigInteger t = m.subtract(ONE).shiftLeft(BITS).divide(m.add(ONE));
        BigInteger square = t.multiply(t).shiftRight(BITS);
        BigInteger sum = BigInteger.ZERO;
        for (int k = 1; t.signum() > 0; k += 2) {
            sum = sum.add(t.divide(BigInteger.valueOf(k)));
            t = t.multiply(square).shiftRight(BITS);
        }
        return sum.shiftLeft(1);
    }

    /** Returns e^a for a between -1 and 1: the series at a / 2^16, squared 16 times. */
    private static BigInteger exponential(BigInteger a) {
        BigInteger small = a.shiftRight(HALVINGS);
        BigInteger term = ONE;
        BigInteger sum = ONE;
        for (int k = 1; term.bitLength() > 1; k++) {
            term = term.multiply(small).divide(BigInteger.valueOf(k)).shiftRight(BITS);
            sum = sum.add(term);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum).shiftRight(BITS);
        }
        return sum;
    }
}
