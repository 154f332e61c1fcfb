package nl.zicht.model;

import java.util.List;
import nl.zicht.equation.Name;

/**
 * A variable that accumulates: it starts at its initial value and changes only by its flows.
 *
 * @param header name, dimensions, unit
 * @param definitions equations of the initial value
 * @param inflows the flows into it, highest priority first
 * @param outflows the flows out of it, highest priority first
 * @param netFlow equations of the net rate of change beside the named flows (Vensim INTEG), empty when there are none
 * @param nonNegative whether outflows are limited so that it cannot fall below zero
 */
public record Stock(
        Header header,
        List<Definition> definitions,
        List<Name> inflows,
        List<Name> outflows,
        List<Definition> netFlow,
        boolean nonNegative)
        implements Variable {
    public Stock {
        definitions = List.copyOf(definitions);
        inflows = List.copyOf(inflows);
        outflows = List.copyOf(outflows);
        netFlow = List.copyOf(netFlow);
    }
}
