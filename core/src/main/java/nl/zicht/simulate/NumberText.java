package nl.zicht.simulate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text: the shortest that reads back as the same number, the same on every version of Java. */
public final class NumberText {
    /** Every number of up to this many digits survives the way through binary. */
    private static final int SURE_DIGITS = 15;

    private static final double LARGEST_PLAIN_INTEGER = 1e15;
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e7;

    private NumberText() {}

    /** Returns the shortest text that reads back as {@code value}: {@code 70}, {@code 0.1}, {@code 1.5E-9}, {@code NaN}, {@code Infinity}. */
    public static String shortest(double value) {
        if (value == StrictMath.rint(value) && StrictMath.abs(value) < LARGEST_PLAIN_INTEGER) {
            boolean negativeZero = value == 0 && 1 / value < 0;
            return negativeZero ? "-0" : Long.toString((long) value);
        }
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (digits.precision() > SURE_DIGITS) {
            digits = shortestDigits(value);
        }
        double size = StrictMath.abs(value);
        return size >= SMALLEST_PLAIN && size < LARGEST_PLAIN ? digits.toPlainString() : scientific(digits);
    }

    /** Returns {@code value} rounded to a number of significant digits, as the shortest text. */
    public static String rounded(double value, int significant) {
        if (!Double.isFinite(value)) {
            return shortest(value);
        }
        return shortest(
                new BigDecimal(value).round(new MathContext(significant)).doubleValue());
    }

    /** Java before 19 prints a digit too many for some numbers, and not always the nearest; this does not. */
    private static BigDecimal shortestDigits(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = SURE_DIGITS; precision < 17; precision++) {
            BigDecimal low = exact.round(new MathContext(precision, RoundingMode.FLOOR));
            BigDecimal high = exact.round(new MathContext(precision, RoundingMode.CEILING));
            boolean lowReads = low.doubleValue() == value;
            boolean highReads = high.doubleValue() == value;
            if (lowReads || highReads) {
                boolean lowNearer = exact.subtract(low).compareTo(high.subtract(exact)) <= 0;
                return (lowReads && (lowNearer || !highReads) ? low : high).stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    private static String scientific(BigDecimal digits) {
        String all = digits.unscaledValue().abs().toString();
        int exponent = all.length() - 1 - digits.scale();
        String sign = digits.signum() < 0 ? "-" : "";
        String fraction = all.length() > 1 ? "." + all.substring(1) : "";
        return sign + all.charAt(0) + fraction + "E" + exponent;
    }
}
