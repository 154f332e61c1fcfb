package nl.zicht.ensemble;

import java.util.List;

/**
 * Something that policy can choose: an input and the values to try, each with the same members.
 *
 * @param variable a constant, a stock that starts from a constant, or an element of one as {@code name[A,B]}
 * @param values the values to try, one at least, in the unit of the variable
 * @param unit the unit, for people; empty when not told
 * @param source where the values come from; empty when not told
 */
public record LeverValues(String variable, List<Double> values, String unit, String source) {
    public LeverValues {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values for the lever " + variable);
        }
    }
}
