package nl.zicht.analysis.calibration;

import java.util.List;

/**
 * A number taken from a run: a sum of variables, at a moment or over a period.
 *
 * @param variables variables, or elements of arrays as {@code name[A]}, that are added up; one at least
 * @param take how the number is taken
 * @param from the moment, or the begin of the period, in the time of the model
 * @param to the end of the period; the moment again for {@link Take#AT}
 */
public record Reading(List<String> variables, Take take, double from, double to) {
    public Reading {
        variables = List.copyOf(variables);
        if (variables.isEmpty() || !(take == Take.AT ? from == to : from < to)) {
            throw new IllegalArgumentException(take + " of " + variables + " from " + from + " to " + to);
        }
    }
}
