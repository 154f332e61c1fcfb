package nl.zicht.unit;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction, in lowest terms, to which a base unit is raised.
 *
 * <p>Numbers past 9.2 x 10^18, which only a hostile file comes to, are cut off there, so that no calculation with units can fail.
 *
 * @param numerator carries the sign
 * @param denominator above 0
 */
public record Exponent(long numerator, long denominator) {
    static final Exponent ZERO = new Exponent(0, 1);
    static final Exponent ONE = new Exponent(1, 1);

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    /**
     * Makes a fraction; it is brought to lowest terms.
     *
     * @throws IllegalArgumentException if the denominator is 0
     */
    public Exponent {
        if (denominator == 0) {
            throw new IllegalArgumentException("an exponent of " + numerator + "/0");
        }
        long divisor = gcd(numerator, denominator) * Long.signum(denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    Exponent plus(Exponent other) {
        BigInteger below = big(other.denominator);
        BigInteger above =
                big(numerator).multiply(below).add(big(other.numerator).multiply(big(denominator)));
        return of(above, below.multiply(big(denominator)));
    }

    Exponent times(Exponent other) {
        return of(
                big(numerator).multiply(big(other.numerator)), big(denominator).multiply(big(other.denominator)));
    }

    Exponent negated() {
        return new Exponent(-numerator, denominator);
    }

    boolean isZero() {
        return numerator == 0;
    }

    private static Exponent of(BigInteger above, BigInteger below) {
        BigInteger divisor = above.gcd(below);
        BigInteger numerator = above.divide(divisor).min(LARGEST).max(LARGEST.negate());
        return new Exponent(
                numerator.longValueExact(), below.divide(divisor).min(LARGEST).longValueExact());
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static long gcd(long a, long b) {
        return big(a).gcd(big(b)).longValueExact();
    }

    // Written out: making what a record has of itself takes a cold process longer than reading a small model.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exponent exponent
                && numerator == exponent.numerator
                && denominator == exponent.denominator;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(numerator) + Long.hashCode(denominator);
    }

    /** Returns {@code 2}, {@code -1} or {@code (1/2)}. */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : "(" + numerator + "/" + denominator + ")";
    }
}
