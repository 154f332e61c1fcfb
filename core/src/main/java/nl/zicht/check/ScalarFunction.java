package nl.zicht.check;

/**
 * The built-in functions of numbers that keep no state, each with its number of arguments.
 *
 * <p>Their values are defined once, by the kernels of {@code nl.zicht.compile}, which both back ends call.
 */
public enum ScalarFunction {
    ABS(1),
    ARCCOS(1),
    ARCSIN(1),
    ARCTAN(1),
    COS(1),
    SIN(1),
    TAN(1),
    EXP(1),
    LN(1),
    LOG10(1),
    SQRT(1),
    /** The largest integer not above the argument (XMILE INT). */
    FLOOR(1),
    /** The argument without its fraction (Vensim INTEGER). */
    TRUNCATE(1),
    /** The nearest integer, halves away from zero (Stella ROUND). */
    ROUND(1),
    /** The smaller; NaN if either is. */
    MIN(2),
    /** The larger; NaN if either is. */
    MAX(2),
    /** a / b, or c where b is 0: arguments a, b, c. */
    SAFE_DIVIDE(3),
    /** The multiple of b next to a towards 0; a where b is not above 0: arguments a, b (Vensim QUANTUM). */
    QUANTUM(2),
    /** The remainder of truncated division, 0 where b is 0: arguments a, b (Vensim MODULO). */
    REMAINDER(2),
    /** a / b, or c where b is nearer to 0 than 1e-6: arguments a, b, c (Vensim XIDZ). */
    DIVIDE_UNLESS_NEAR_ZERO(3),
    /** The part of a request that is made at a price: arguments profile type, priority, width, extra, price (Vensim's allocation). */
    DEMAND_FRACTION(5),
    /** 1 during pulses of a width that begin at first and every interval up to an end: arguments first, width, interval, end, stepTime, dt. */
    PULSE_TRAIN(6),
    /** height when STEP_TIME + DT/2 is past start, else 0: arguments height, start, stepTime, dt. */
    STEP(4),
    /** slope x (t - start) after start, constant after end: arguments slope, start, end, stepTime. */
    RAMP(4),
    /** volume / dt during the step that begins at first and every interval (0: once): arguments volume, first, interval, stepTime, dt. */
    PULSE(5),
    /** The logarithm of the gamma function. */
    GAMMALN(1),
    /** n! */
    FACTORIAL(1),
    /** The number of ways to choose r of n: arguments n, r. */
    COMBINATIONS(2),
    /** The number of ordered choices of r of n: arguments n, r. */
    PERMUTATIONS(2),
    /** The probability that a standard normal variable is at most the argument. */
    NORMAL_PROBABILITY(1),
    /** The key of a stream of random numbers: arguments seed, place. */
    STREAM(2),
    /**
     * shift + stretch x a draw from a {@link Distribution}, drawn again until it is from least to most: arguments ordinal of the distribution, key of the stream,
     * member of the ensemble, number of the draw, least, most, shift, stretch, first and second parameter of the distribution.
     */
    DRAW(10);

    private final int arity;

    ScalarFunction(int arity) {
        this.arity = arity;
    }

    public int arity() {
        return arity;
    }
}
