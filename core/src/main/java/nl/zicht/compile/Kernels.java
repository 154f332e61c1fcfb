package nl.zicht.compile;

import nl.zicht.check.BinaryOperation;
import nl.zicht.check.ScalarFunction;
import nl.zicht.equation.Powers;
import nl.zicht.equation.PowersOfMany;

/**
 * The numeric operations of equations: the one definition that both back ends call or copy instruction by instruction.
 *
 * <p>IEEE double precision throughout. Transcendental functions are those of {@link StrictMath}, which the Java specification pins to the bit, and powers those of
 * {@code Powers}, which has only operations that IEEE 754 rounds in one way, so that results are the same bits on every machine; functions with one right result
 * (roots, roundings, extremes) are those of {@link Math}, which are single instructions. Truth is 1 and falsehood 0; a number counts as true when it is neither 0
 * nor NaN.
 */
public final class Kernels {
    private Kernels() {}

    /** Returns whether a number counts as true. */
    public static boolean isTrue(double a) {
        return a < 0 || a > 0;
    }

    public static double truth(boolean a) {
        return a ? 1 : 0;
    }

    /** Returns {@code a - b * floor(a / b)}, of the sign of the divisor; NaN for divisor 0. XMILE 1.0, section 3.3.1. */
    public static double flooredModulo(double a, double b) {
        return a - b * Math.floor(a / b);
    }

    /** Returns the remainder of truncated division, of the sign of the dividend; NaN for divisor 0. */
    public static double truncatedModulo(double a, double b) {
        return a % b;
    }

    /** Returns a to the power b within 0.55 units in the last place; 1 for 0 to the power 0, NaN for a negative base and a fractional exponent. */
    public static double power(double a, double b) {
        return Powers.power(a, b);
    }

    /**
     * Raises many numbers to powers, as {@link #power} does each.
     *
     * @param values has the bases from {@code x} on, the exponents from {@code y} on, gets the powers from {@code to} on
     */
    public static void powers(double[] values, int x, int y, int to, int count) {
        PowersOfMany.powers(values, x, y, to, count);
    }

    /** Returns the smaller; NaN if either is. */
    public static double min(double a, double b) {
        return Math.min(a, b);
    }

    /** Returns the larger; NaN if either is. */
    public static double max(double a, double b) {
        return Math.max(a, b);
    }

    /** Returns a / b, or c where b is 0. */
    public static double safeDivide(double a, double b, double c) {
        return b == 0 ? c : a / b;
    }

    /** Returns a / b, or c where b is nearer to 0 than 1e-6 (Vensim XIDZ and ZIDZ). */
    public static double divideUnlessNearZero(double a, double b, double c) {
        return Math.abs(b) < 1e-6 ? c : a / b;
    }

    /** Returns the multiple of b next to a towards 0; a where b is not above 0. */
    public static double quantum(double a, double b) {
        return b > 0 ? b * truncate(a / b) : a;
    }

    /** Returns the remainder of truncated division, of the sign of the dividend; 0 where b is 0. */
    public static double remainder(double a, double b) {
        return b == 0 ? 0 : a % b;
    }

    /** Returns the argument without its fraction. */
    public static double truncate(double a) {
        return a < 0 ? Math.ceil(a) : Math.floor(a);
    }

    /** Returns the nearest integer, halves away from zero. */
    public static double round(double a) {
        double size = Math.abs(a);
        double below = Math.floor(size);
        double rounded = size - below >= 0.5 ? below + 1 : below;
        return Math.copySign(rounded, a);
    }

    public static double abs(double a) {
        return Math.abs(a);
    }

    public static double arccos(double a) {
        return StrictMath.acos(a);
    }

    public static double arcsin(double a) {
        return StrictMath.asin(a);
    }

    public static double arctan(double a) {
        return StrictMath.atan(a);
    }

    public static double cos(double a) {
        return StrictMath.cos(a);
    }

    public static double sin(double a) {
        return StrictMath.sin(a);
    }

    public static double tan(double a) {
        return StrictMath.tan(a);
    }

    public static double exp(double a) {
        return StrictMath.exp(a);
    }

    public static double ln(double a) {
        return StrictMath.log(a);
    }

    public static double log10(double a) {
        return StrictMath.log10(a);
    }

    public static double sqrt(double a) {
        return Math.sqrt(a);
    }

    public static double floor(double a) {
        return Math.floor(a);
    }

    /**
     * Takes one subscript further into an array.
     *
     * @param offset where the subscripts so far lead, -1 when one was out of range
     * @param size the size of this dimension
     * @param position the position in it, from 1, truncated to an integer
     * @return the offset in row-major order, -1 when out of range or not a number
     */
    public static int advance(int offset, int size, double position) {
        boolean inside = offset >= 0 && position >= 1 && position < size + 1.0;
        return inside ? offset * size + (int) position - 1 : -1;
    }

    /** Returns the element at an offset of an array of slots, or {@code outOfRange} for offset -1. */
    public static double element(double[] values, int first, int offset, double outOfRange) {
        return offset < 0 ? outOfRange : values[first + offset];
    }

    /** Returns the element at an offset of an array of a lane, or {@code outOfRange} for offset -1; its elements stand {@code width} apart from {@code first} on. */
    public static double laneElement(double[] values, int first, int offset, int width, double outOfRange) {
        return offset < 0 ? outOfRange : values[first + offset * width];
    }

    /** Copies {@code count} numbers of a lane, which stand {@code width} apart in {@code values} from {@code first} on, beside each other into {@code to}. */
    public static void gather(double[] values, int first, int width, double[] to, int at, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] = values[first + i * width];
        }
    }

    /** Returns the ordinate of a graphical function. */
    public static double lookup(LookupTable table, double x) {
        return table.at(x);
    }

    /** Looks many numbers up in a graphical function: those from {@code x} on, the ordinates go to {@code to} and on. */
    public static void lookups(LookupTable table, double[] values, int x, int to, int count) {
        table.at(values, x, to, count);
    }

    /** Applies an operation on two numbers. */
    public static double apply(BinaryOperation operation, double a, double b) {
        return switch (operation) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case FLOORED_MODULO -> flooredModulo(a, b);
            case TRUNCATED_MODULO -> truncatedModulo(a, b);
            case POWER -> power(a, b);
            case LESS -> truth(a < b);
            case LESS_OR_EQUAL -> truth(a <= b);
            case GREATER -> truth(a > b);
            case GREATER_OR_EQUAL -> truth(a >= b);
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
            case AND -> truth(isTrue(a) && isTrue(b));
            case OR -> truth(isTrue(a) || isTrue(b));
        };
    }

    /** Applies a function; {@code a} has as many numbers as the function takes. */
    public static double apply(ScalarFunction function, double... a) {
        return switch (function) {
            case ABS -> abs(a[0]);
            case ARCCOS -> arccos(a[0]);
            case ARCSIN -> arcsin(a[0]);
            case ARCTAN -> arctan(a[0]);
            case COS -> cos(a[0]);
            case SIN -> sin(a[0]);
            case TAN -> tan(a[0]);
            case EXP -> exp(a[0]);
            case LN -> ln(a[0]);
            case LOG10 -> log10(a[0]);
            case SQRT -> sqrt(a[0]);
            case FLOOR -> floor(a[0]);
            case TRUNCATE -> truncate(a[0]);
            case ROUND -> round(a[0]);
            case MIN -> min(a[0], a[1]);
            case MAX -> max(a[0], a[1]);
            case SAFE_DIVIDE -> safeDivide(a[0], a[1], a[2]);
            case QUANTUM -> quantum(a[0], a[1]);
            case REMAINDER -> remainder(a[0], a[1]);
            case DIVIDE_UNLESS_NEAR_ZERO -> divideUnlessNearZero(a[0], a[1], a[2]);
            case DEMAND_FRACTION -> DemandCurve.fraction(a[0], a[1], a[2], a[3], a[4]);
            case PULSE_TRAIN -> TestInputs.pulseTrain(a[0], a[1], a[2], a[3], a[4], a[5]);
            case STEP -> TestInputs.step(a[0], a[1], a[2], a[3]);
            case RAMP -> TestInputs.ramp(a[0], a[1], a[2], a[3]);
            case PULSE -> TestInputs.pulse(a[0], a[1], a[2], a[3], a[4]);
            case GAMMALN -> SpecialFunctions.logGamma(a[0]);
            case FACTORIAL -> SpecialFunctions.factorial(a[0]);
            case COMBINATIONS -> SpecialFunctions.combinations(a[0], a[1]);
            case PERMUTATIONS -> SpecialFunctions.permutations(a[0], a[1]);
            case NORMAL_PROBABILITY -> SpecialFunctions.normalProbability(a[0]);
            case STREAM -> Philox.stream(a[0], a[1]);
            case DRAW -> Draws.draw(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9]);
        };
    }
}
