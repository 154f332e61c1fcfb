package nl.zicht.compile;

/**
 * The loop of a run over its steps as one method that keeps the numbers of the run in local variables; only for small models without memories.
 *
 * <p>Gives the same bits as evaluating {@link Phase#RATES} and {@link Phase#REPORTS} and moving the stocks, step by step. Implementations keep no state.
 */
@FunctionalInterface
public interface StepLoop {
    /**
     * Takes {@code count} steps.
     *
     * @param values the numbers of the run as they are before the rates of the first of these steps; afterwards as they are before those of the next one, but for what
     *     is computed anew in every step before it is read
     * @param rows gets the recorded numbers, row by row
     * @param at where in {@code rows} the next row goes
     * @param step the number of the first of these steps
     * @param count how many steps to take
     * @param untilSave how many of these steps pass before one is recorded
     * @param saveEvery how many steps there are from one record to the next
     * @param start the time of step 0
     * @param dt the step
     * @param perUnit when above 0, the number of steps in a unit of time: step i is at {@code start + i / perUnit}, otherwise at {@code start + i dt}
     */
    void advance(
            double[] values,
            double[] rows,
            int at,
            long step,
            int count,
            int untilSave,
            int saveEvery,
            double start,
            double dt,
            double perUnit);
}
