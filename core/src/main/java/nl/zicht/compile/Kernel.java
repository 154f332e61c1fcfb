package nl.zicht.compile;

/** The statements of one phase, executable. Implementations keep no state, so that any number of runs may share one. */
@FunctionalInterface
public interface Kernel {
    /** Does nothing. */
    Kernel EMPTY = values -> {};

    /**
     * Computes the phase.
     *
     * @param values the numbers of one run, laid out as the plan says; read and written
     */
    void evaluate(double[] values);
}
