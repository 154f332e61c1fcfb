package nl.zicht.scenario.paired;

import java.util.List;
import nl.zicht.equation.Name;
import nl.zicht.scenario.Outcome;

/**
 * A number to read from every member: a variable, its elements taken together, at some times.
 *
 * @param id its name among the readings
 * @param variable the variable of the model
 * @param aggregate how its elements become one number
 * @param times when it is read, rising; between recorded moments on the straight line
 */
public record Reading(String id, Name variable, Outcome.Aggregate aggregate, List<Double> times) {
    /** Rejects times that do not rise. */
    public Reading {
        times = List.copyOf(times);
        for (int i = 1; i < times.size(); i++) {
            if (!(times.get(i - 1) < times.get(i))) {
                throw new IllegalArgumentException("the reading " + id + " has the time " + times.get(i) + " after "
                        + times.get(i - 1) + "; expected times that rise");
            }
        }
        if (times.isEmpty()) {
            throw new IllegalArgumentException("the reading " + id + " has no times; expected at least one");
        }
    }

    /** Returns an outcome as a reading with the same id. */
    public static Reading of(Outcome outcome, List<Double> times) {
        return new Reading(outcome.id(), outcome.variable(), outcome.aggregate(), times);
    }
}
