package nl.zicht.scenario;

import java.util.List;
import nl.zicht.equation.Name;
import nl.zicht.label.Label;

/**
 * A number by which scenarios are compared, read from a run.
 *
 * @param id its name in files, in kebab case
 * @param variable the variable it is read from
 * @param aggregate how the elements of an arrayed variable become one number
 * @param kind what the number is
 * @param better which direction is wanted
 * @param decimals how many decimals people see
 * @param years the times that tables report
 * @param label what it is
 * @param unit its unit, for people
 */
public record Outcome(
        String id,
        Name variable,
        Aggregate aggregate,
        Kind kind,
        Better better,
        int decimals,
        List<Double> years,
        Label label,
        Label unit) {
    public Outcome {
        years = List.copyOf(years);
    }

    /** How the elements of an arrayed variable become one number. */
    public enum Aggregate {
        /** The variable is one number already. */
        NONE,
        /** The sum of its elements. */
        SUM,
        /** The mean of its elements. */
        MEAN
    }

    /** What the number is. */
    public enum Kind {
        /** An amount at a moment. */
        STOCK,
        /** A rate per unit of time at a moment. */
        FLOW,
        /** A part of a whole, from 0 to 1; people see a percentage. */
        SHARE,
        /** A total since the start of the run; what counts is the difference between two moments. */
        CUMULATIVE
    }

    /** Which direction is wanted. */
    public enum Better {
        UP,
        DOWN
    }
}
