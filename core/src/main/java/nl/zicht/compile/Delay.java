package nl.zicht.compile;

/**
 * A memory of a plan: what {@code input} was some steps ago is in {@code output}.
 *
 * @param cell the cell whose value it is
 * @param output slot of the delayed value; after {@link Phase#INITIAL} it holds the value given while nothing old enough is remembered
 * @param input slot of the value to remember, valid after {@link Phase#MEMORIES}
 * @param time slot of the delay time, valid after {@link Phase#INITIAL}; -1 for exactly one step
 * @param steps slot that takes the delay in whole steps before {@link Phase#SETTLED}; -1 for exactly one step
 * @param inFeedback whether the input depends on the output at the same moment, so that a delay of 0 steps makes no sense
 */
public record Delay(int cell, int output, int input, int time, int steps, boolean inFeedback) {
    public boolean isOneStep() {
        return time < 0;
    }
}
