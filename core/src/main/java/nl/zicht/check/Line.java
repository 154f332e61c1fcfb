package nl.zicht.check;

import java.util.List;

/**
 * The line of batches in one element of a queue, its parts given as cells.
 *
 * @param stock the cell of the content
 * @param inflows the flows into it, in the order in which the stock names them
 * @param outflows what leaves it, in that order
 * @param start the batches at the start, the front one first; empty when the content is one batch
 */
public record Line(int stock, List<Integer> inflows, List<Outflow> outflows, List<Integer> start) {
    public Line {
        inflows = List.copyOf(inflows);
        outflows = List.copyOf(outflows);
        start = List.copyOf(start);
    }

    /**
     * An outflow.
     *
     * @param flow the flow
     * @param to the number of the belt that it leads to, or -1 when it leads to something that takes everything
     * @param overflow whether it takes only what the outflows before it had no room for
     */
    public record Outflow(int flow, int to, boolean overflow) {}
}
