package nl.zicht.model;

import java.util.List;

/**
 * A variable that is the rate at which stocks fill or drain.
 *
 * @param header name, dimensions, unit
 * @param definitions its equations
 * @param nonNegative whether a negative value is taken as 0 (a flow in one direction only)
 */
public record Flow(Header header, List<Definition> definitions, boolean nonNegative) implements Variable {
    public Flow {
        definitions = List.copyOf(definitions);
    }
}
