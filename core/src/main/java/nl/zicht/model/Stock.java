package nl.zicht.model;

import java.util.List;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/**
 * A variable that accumulates: it starts at its initial value and changes only by its flows.
 *
 * @param header name, dimensions, unit
 * @param definitions equations of the initial value
 * @param inflows the flows into it, highest priority first
 * @param outflows the flows out of it, highest priority first
 * @param netFlow equations of the net rate of change beside the named flows (Vensim INTEG), empty when there are none; elements whose net rate has no expression
 *     accumulate nothing: their equation holds at every moment (Vensim, where an array may have levels and auxiliaries)
 * @param nonNegative whether outflows are limited so that it cannot fall below zero
 * @param container how it moves what is in it, or null when it is an ordinary stock
 */
public record Stock(
        Header header,
        List<Definition> definitions,
        List<Name> inflows,
        List<Name> outflows,
        List<Definition> netFlow,
        boolean nonNegative,
        @Nullable Container container)
        implements Variable {
    public Stock {
        definitions = List.copyOf(definitions);
        inflows = List.copyOf(inflows);
        outflows = List.copyOf(outflows);
        netFlow = List.copyOf(netFlow);
    }

    /** Makes an ordinary stock. */
    public Stock(
            Header header,
            List<Definition> definitions,
            List<Name> inflows,
            List<Name> outflows,
            List<Definition> netFlow,
            boolean nonNegative) {
        this(header, definitions, inflows, outflows, netFlow, nonNegative, null);
    }

    /** Returns the conveyor that it is, or null. */
    public @Nullable Conveyor conveyor() {
        return container instanceof Conveyor conveyor ? conveyor : null;
    }
}
