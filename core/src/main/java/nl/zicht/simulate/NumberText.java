package nl.zicht.simulate;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text: the shortest that reads back as the same number, the same on every version of Java. */
public final class NumberText {
    private static final int LONGEST = 24;
    private static final String LEADING_ZEROS = "0.000";
    private static final double LARGEST_PLAIN_INTEGER = 1e15;
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e7;

    private NumberText() {}

    /** Returns the shortest text that reads back as {@code value}: {@code 70}, {@code 0.1}, {@code 1.5E-9}, {@code NaN}, {@code Infinity}. */
    public static String shortest(double value) {
        StringBuilder out = new StringBuilder(LONGEST);
        append(value, out);
        return out.toString();
    }

    /** Adds the shortest text that reads back as {@code value}; see {@link #shortest}. */
    public static void append(double value, StringBuilder out) {
        if (value == StrictMath.rint(value) && StrictMath.abs(value) < LARGEST_PLAIN_INTEGER) {
            boolean negativeZero = value == 0 && 1 / value < 0;
            out.append(negativeZero ? "-" : "").append((long) value);
        } else if (!Double.isFinite(value)) {
            out.append(value);
        } else {
            double size = StrictMath.abs(value);
            out.append(size == value ? "" : "-");
            ShortestDecimal decimal = ShortestDecimal.of(size);
            if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
                plain(decimal, out);
            } else {
                scientific(decimal, out);
            }
        }
    }

    /** Returns {@code value} rounded to a number of significant digits, as the shortest text. */
    public static String rounded(double value, int significant) {
        if (!Double.isFinite(value)) {
            return shortest(value);
        }
        return shortest(
                new BigDecimal(value).round(new MathContext(significant)).doubleValue());
    }

    /** Writes a number that is not whole, such as 12.5 or 0.0125. */
    private static void plain(ShortestDecimal decimal, StringBuilder out) {
        int start = out.length();
        out.append(decimal.digits());
        int whole = out.length() - start + decimal.exponent();
        if (whole > 0) {
            out.insert(start + whole, '.');
        } else {
            out.insert(start, LEADING_ZEROS, 0, 2 - whole);
        }
    }

    private static void scientific(ShortestDecimal decimal, StringBuilder out) {
        int start = out.length();
        out.append(decimal.digits());
        int count = out.length() - start;
        if (count > 1) {
            out.insert(start + 1, '.');
        }
        out.append('E').append(count - 1 + decimal.exponent());
    }
}
