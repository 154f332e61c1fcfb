package nl.zicht.scenarios.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How many digits of a number a reader sees.
 *
 * @param kind what {@code digits} counts
 * @param digits number of digits, 0 to 12 (at least 1 unless they are decimals)
 */
public record Rounding(Kind kind, int digits) {

    /** Whole numbers: people are never shown with decimals. */
    public static final Rounding WHOLE = decimals(0);

    /** What the digits are counted from. */
    public enum Kind {
        /** Digits after the decimal mark. */
        DECIMALS,
        /** Digits from the first one that is not zero. */
        SIGNIFICANT,
        /** The same, but never a part of one: for people and other things that come whole. */
        WHOLE
    }

    /** Rejects a number of digits that cannot be shown. */
    public Rounding {
        int least = kind == Kind.DECIMALS ? 0 : 1;
        if (digits < least || digits > 12) {
            throw new IllegalArgumentException("Found " + digits + " digits; expected " + least + " to 12.");
        }
    }

    /** A fixed number of digits after the decimal mark. */
    public static Rounding decimals(int digits) {
        return new Rounding(Kind.DECIMALS, digits);
    }

    /** A fixed number of significant digits; 1,312 to two digits is 1,300. */
    public static Rounding significant(int digits) {
        return new Rounding(Kind.SIGNIFICANT, digits);
    }

    /** A fixed number of significant digits of something that comes whole; 1.7 people are 2, and 1,312 to two digits 1,300. */
    public static Rounding whole(int digits) {
        return new Rounding(Kind.WHOLE, digits);
    }

    /**
     * Rounds a finite number, halves away from zero.
     *
     * @throws IllegalArgumentException when the value is infinite or not a number
     */
    public BigDecimal round(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Found " + value + "; expected a finite number to show.");
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        if (kind == Kind.DECIMALS) {
            return exact.setScale(digits, RoundingMode.HALF_UP);
        }
        if (exact.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (kind == Kind.WHOLE && exact.abs().compareTo(BigDecimal.TEN.pow(digits - 1)) < 0) {
            return exact.setScale(0, RoundingMode.HALF_UP);
        }
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
        int scale = Math.max(0, digits - (rounded.precision() - rounded.scale()));
        return rounded.setScale(scale, RoundingMode.HALF_UP);
    }
}
