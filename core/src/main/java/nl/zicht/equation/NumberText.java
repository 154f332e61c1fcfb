package nl.zicht.equation;

import java.math.BigDecimal;
import java.math.MathContext;

/** The shortest text of a number that reads back as the same number, the same on every Java version. */
public final class NumberText {
    /** Whole digits past which an exponent is easier to read. */
    private static final int MOST_PLAIN_DIGITS = 15;

    private static final int MOST_ZEROS = 4;

    private NumberText() {}

    /** Returns whether the text is a number of the grammar, which has no sign of its own and no infinity. */
    static boolean isPlain(double value) {
        return Double.compare(value, 0.0) >= 0 && !Double.isInfinite(value) && !Double.isNaN(value);
    }

    /** Returns the text; a negative number, infinity or NaN becomes an expression. */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "-(0 / 0)";
        } else if (value == Double.POSITIVE_INFINITY) {
            return "(1 / 0)";
        } else if (!isPlain(value)) {
            return "-" + of(-value);
        } else if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        int wholeDigits = shortest.precision() - shortest.scale();
        boolean plain = wholeDigits <= MOST_PLAIN_DIGITS && wholeDigits > -MOST_ZEROS;
        return plain ? shortest.toPlainString() : shortest.toString();
    }

    /** Seventeen digits tell any two doubles apart, fifteen or sixteen often do. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17));
    }
}
