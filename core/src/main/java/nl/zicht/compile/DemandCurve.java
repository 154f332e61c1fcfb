package nl.zicht.compile;

import org.apache.commons.math3.special.Erf;

/** The curves of Vensim's allocation functions: which part of a request is made at a price. */
public final class DemandCurve {
    private DemandCurve() {}

    /**
     * Returns the part, from 1 at a low price to 0 at a high one; NaN for a kind that is not known.
     *
     * @param type 0 fixed, 1 rectangular, 2 triangular, 3 normal, 4 exponential
     * @param priority the middle of the curve
     * @param width its width; the standard deviation of a normal curve
     * @param extra the exponent of kinds that need one; none here does
     */
    public static double fraction(double type, double priority, double width, double extra, double price) {
        double u = (price - priority) / width;
        return switch ((int) (type + 0.5)) {
            case 0 -> 1;
            case 1 -> StrictMath.min(1, StrictMath.max(0, 0.5 - u));
            case 2 -> triangular(u + 0.5);
            case 3 -> Double.isNaN(u) ? Double.NaN : 0.5 * Erf.erfc(u / StrictMath.sqrt(2));
            case 4 -> u < 0 ? 1 - 0.5 * StrictMath.exp(u) : 0.5 * StrictMath.exp(-u);
            default -> Double.NaN;
        };
    }

    private static double triangular(double u) {
        if (u <= 0) {
            return 1;
        } else if (u < 0.5) {
            return 1 - 2 * u * u;
        }
        return u < 1 ? 2 * (1 - u) * (1 - u) : 0;
    }
}
