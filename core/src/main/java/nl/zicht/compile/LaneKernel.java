package nl.zicht.compile;

/**
 * Statements executed for many members of an ensemble at once, executable. Implementations keep no state.
 *
 * <p>The members lie side by side: the number of slot s of lane l is at {@code s * width + l}.
 */
@FunctionalInterface
public interface LaneKernel {
    /**
     * Executes the statements.
     *
     * @param values the numbers of all lanes; read and written
     * @param clock what the clock tells all lanes, by {@link nl.zicht.check.ClockValue}; its member is not read, every lane has its own among the values
     * @param scratch room for the numbers of one lane
     */
    void evaluate(double[] values, double[] clock, double[] scratch);
}
