package nl.zicht.check;

/**
 * The probability distributions that {@link ScalarFunction#DRAW} draws from, each as a base that a call shifts and stretches; a and b are its parameters.
 *
 * <p>{@code nl.zicht.compile.Draws} says how each is drawn.
 */
public enum Distribution {
    /** Uniform from a to b, both excluded. */
    UNIFORM,
    /** Normal of mean 0 and standard deviation 1. */
    NORMAL,
    /** Exponential of mean 1. */
    EXPONENTIAL,
    /** Log-normal whose own mean is a and own standard deviation b. */
    LOGNORMAL,
    /** Counts of mean a. */
    POISSON,
    /** Gamma of shape a and scale 1. */
    GAMMA,
    /** Beta of shapes a and b. */
    BETA,
    /** Weibull of shape a and scale 1. */
    WEIBULL,
    /** Logistic of mean 0 and scale 1. */
    LOGISTIC,
    /** Pareto of shape a, from 1 on. */
    PARETO,
    /** Triangular from 0 to 1 with its peak at a. */
    TRIANGULAR,
    /** Successes in a trials of probability b. */
    BINOMIAL,
    /** Trials of probability b up to and including success number a. */
    NEGATIVE_BINOMIAL,
    /** Trials of probability a up to and including the first success. */
    GEOMETRIC
}
