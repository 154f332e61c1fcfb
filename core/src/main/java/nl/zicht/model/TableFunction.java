package nl.zicht.model;

import java.util.List;

/**
 * A graphical function that stands on its own and is called by name ({@code cost_f(2003)}); it has no value of its own.
 *
 * @param header name, dimensions, unit
 * @param definitions the tables, each without an expression
 */
public record TableFunction(Header header, List<Definition> definitions) implements Variable {
    public TableFunction {
        definitions = List.copyOf(definitions);
    }
}
