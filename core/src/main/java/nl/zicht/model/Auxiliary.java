package nl.zicht.model;

import java.util.List;

/**
 * A variable computed from others at the same moment, or a constant.
 *
 * @param header name, dimensions, unit
 * @param definitions its equations
 */
public record Auxiliary(Header header, List<Definition> definitions) implements Variable {
    public Auxiliary {
        definitions = List.copyOf(definitions);
    }
}
