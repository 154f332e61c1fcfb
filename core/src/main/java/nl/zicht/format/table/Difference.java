package nl.zicht.format.table;

import java.util.Locale;

/**
 * A variable whose result does not match the reference.
 *
 * @param variable the variable, as the reference writes it
 * @param kind what is wrong
 * @param time the first time at which it is wrong, NaN when the variable is missing
 * @param reference the reference value at that time, NaN when the variable is missing
 * @param result the result at that time, NaN when there is none
 * @param values how many values are wrong
 */
public record Difference(String variable, Kind kind, double time, double reference, double result, int values) {
    /** The ways in which a result can fail to match. */
    public enum Kind {
        /** The result does not have the variable. */
        MISSING_VARIABLE,
        /** The result has no value at that time. */
        MISSING_TIME,
        /** The values lie too far apart. */
        VALUE
    }

    @Override
    public String toString() {
        return switch (kind) {
            case MISSING_VARIABLE -> variable + ": not in the result";
            case MISSING_TIME -> variable + ": no value at time " + time + counted();
            case VALUE ->
                variable + " at time " + time + ": " + result + ", reference " + reference
                        + String.format(Locale.ROOT, " (off by %.3g)", Math.abs(result - reference)) + counted();
        };
    }

    private String counted() {
        return values > 1 ? ", " + values + " values in all" : "";
    }
}
