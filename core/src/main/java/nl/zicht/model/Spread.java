package nl.zicht.model;

import nl.zicht.equation.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Where on a conveyor an inflow is laid down (a feature of Stella, {@code isee:spreadflow}).
 *
 * @param kind the rule
 * @param distribution for {@link Kind#DISTRIBUTION} the name of an array, or of a graphical function over the way from 0 to 1; else null
 */
public record Spread(Kind kind, @Nullable Expression distribution) {
    /** A rule for where an inflow is laid down. */
    public enum Kind {
        /** At the begin. */
        BEGINNING,
        /** Evenly all along. */
        EVEN,
        /** In proportion to what lies there. */
        CONTENT,
        /** By a distribution. */
        DISTRIBUTION,
        /** Where it lay on the conveyor out of which it leaks. */
        SOURCE
    }
}
