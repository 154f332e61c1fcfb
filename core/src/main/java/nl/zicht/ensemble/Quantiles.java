package nl.zicht.ensemble;

/** The quantiles of numbers that go by. Not thread-safe. */
public sealed interface Quantiles permits KeptValues, QuantileSketch {
    /** Takes a finite number. */
    void add(double value);

    /**
     * Returns a quantile; NaN of nothing.
     *
     * @param probability from 0 to 1
     */
    double quantile(double probability);

    /** Returns the largest part of all numbers by which the rank of a quantile can be off: a certainty, not a probability; 0 when exact. */
    double rankError();
}
