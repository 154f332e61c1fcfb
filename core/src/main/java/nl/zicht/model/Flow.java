package nl.zicht.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable that is the rate at which stocks fill or drain.
 *
 * @param header name, dimensions, unit
 * @param definitions its equations
 * @param nonNegative whether a negative value is taken as 0 (a flow in one direction only)
 * @param passage how it goes out of and into conveyors and queues
 */
public record Flow(Header header, List<Definition> definitions, boolean nonNegative, Passage passage)
        implements Variable {
    public Flow {
        definitions = List.copyOf(definitions);
    }

    /** Makes an ordinary flow. */
    public Flow(Header header, List<Definition> definitions, boolean nonNegative) {
        this(header, definitions, nonNegative, Passage.PLAIN);
    }

    /** Returns where it leaks out of a conveyor, or null. */
    public @Nullable Leak leak() {
        return passage.leak();
    }
}
