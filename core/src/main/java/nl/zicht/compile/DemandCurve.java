package nl.zicht.compile;

import org.apache.commons.math3.special.Erf;

/** The curves of Vensim's allocation functions: which part of a request is made at a price. */
public final class DemandCurve {
    private DemandCurve() {}

    /** What is added to a kind of curve when what is allocated by it is counted in whole things. */
    private static final int WHOLE = 10;

    /** Returns the curve of a kind, whole things or not. */
    static int curve(double type) {
        int kind = (int) (type + 0.5); // 0 for NaN
        return kind >= WHOLE ? kind - WHOLE : kind;
    }

    /** Returns whether what is allocated by a kind is counted in whole things. */
    static boolean isWhole(double type) {
        return type + 0.5 >= WHOLE;
    }

    /**
     * Returns the part, from 1 at a low price to 0 at a high one; NaN for a kind that is not known; the check refuses those that it sees, 5 (constant elasticity) among them.
     *
     * @param type 0 fixed, 1 rectangular, 2 triangular, 3 normal, 4 exponential; 10 more for whole things, which changes nothing here
     * @param priority the middle of the curve
     * @param width its width; the standard deviation of a normal curve
     * @param extra the exponent of kinds that need one; none here does
     */
    public static double fraction(double type, double priority, double width, double extra, double price) {
        double u = (price - priority) / width;
        return switch (curve(type)) {
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
