package nl.zicht.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Name;
import nl.zicht.model.Flow;
import nl.zicht.model.Stock;
import org.jspecify.annotations.Nullable;

/**
 * The elements of conveyors and queues met so far, in the model and in macros.
 *
 * @param probes the cells that ask something of them
 * @param capacities the cells that stand for a capacity, each with the cell of the stock
 */
record ContainerSites(
        List<ConveyorSite> conveyors, List<QueueSite> queues, List<Integer> probes, Map<Integer, Integer> capacities) {
    ContainerSites() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    }

    /** One element of a queue; {@code start} holds the cells of its batches at the start. */
    record QueueSite(StockFlows flows, Stock stock, Layout layout, int element, List<Integer> start) {
        int cell() {
            return layout.firstCell() + element;
        }
    }

    /** Returns the cell of a flow of one element of a stock, or -1 when there is no such flow. */
    static int flow(StockFlows flows, Stock stock, Layout layout, int element, Name name) {
        Layout flow = flows.flow(stock, name);
        return flow == null ? -1 : StockFlows.cell(layout, flow, element);
    }

    /** Returns the flow of that name at a stock, or null. */
    static @Nullable Flow variable(StockFlows flows, Stock stock, Name name) {
        Layout flow = flows.flow(stock, name);
        return flow != null && flow.variable() instanceof Flow known ? known : null;
    }
}
