package nl.zicht.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zicht.equation.Code;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import nl.zicht.model.Flow;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Which flows fill and drain which stocks, and whether they fit together. */
final class StockFlows {
    private final NameTable names;
    private final ArrayShapes shapes;
    private final Findings findings;
    private final Map<Name, Stock> sources = new HashMap<>();
    private final Map<Name, Stock> destinations = new HashMap<>();
    private final Set<Name> shared = new HashSet<>();

    private StockFlows(NameTable names, ArrayShapes shapes, Findings findings) {
        this.names = names;
        this.shapes = shapes;
        this.findings = findings;
    }

    static StockFlows of(List<Variable> variables, NameTable names, ArrayShapes shapes, Findings findings) {
        StockFlows flows = new StockFlows(names, shapes, findings);
        for (Variable variable : variables) {
            if (variable instanceof Stock stock && names.variable(stock.name()) == stock) {
                flows.connect(stock, stock.inflows(), flows.destinations, "into");
                flows.connect(stock, stock.outflows(), flows.sources, "out of");
            }
        }
        return flows;
    }

    /** Returns the flow of that name with values that fit {@code stock}, or null when there is none (reported). */
    @Nullable
    Layout flow(Stock stock, Name flow) {
        Variable variable = names.variable(flow);
        Layout layout = shapes.layout(flow);
        Layout own = shapes.layout(stock.name());
        if (!(variable instanceof Flow) || layout == null || own == null) {
            return null;
        }
        return order(own.dimensions(), layout.dimensions()) == null ? null : layout;
    }

    /** Returns the flow of that name with values that fit {@code stock} or are to be added up for it, or null when there is none (reported). */
    @Nullable
    Layout wideFlow(Stock stock, Name flow) {
        Variable variable = names.variable(flow);
        Layout layout = shapes.layout(flow);
        Layout own = shapes.layout(stock.name());
        boolean fits = variable instanceof Flow
                && layout != null
                && own != null
                && (order(own.dimensions(), layout.dimensions()) != null
                        || isWider(stock, own.dimensions(), layout.dimensions()));
        return fits ? layout : null;
    }

    /** Returns the cells of the elements of a flow that belong to element {@code element} of a stock, all of them along the dimensions that the stock lacks. */
    static int[] cells(Layout stock, Layout flow, int element) {
        if (order(stock.dimensions(), flow.dimensions()) != null) {
            return new int[] {cell(stock, flow, element)};
        }
        int[] positions = Labels.positions(stock.dimensions(), element);
        return IntStream.range(0, flow.size())
                .filter(i -> {
                    int[] at = Labels.positions(flow.dimensions(), i);
                    boolean same = true;
                    for (int d = 0; d < positions.length; d++) {
                        same &= at[place(flow.dimensions(), stock.dimensions().get(d))] == positions[d];
                    }
                    return same;
                })
                .map(i -> flow.firstCell() + i)
                .toArray();
    }

    /** Returns whether a flow has the dimensions of an ordinary stock and more, none of them twice, so that its elements are added up. */
    private static boolean isWider(Stock stock, List<Dimension> own, List<Dimension> flow) {
        return stock.container() == null
                && flow.size() > own.size()
                && flow.stream().map(Dimension::name).distinct().count() == flow.size()
                && own.stream().map(Dimension::name).distinct().count() == own.size()
                && own.stream().allMatch(dimension -> place(flow, dimension) >= 0);
    }

    private static int place(List<Dimension> dimensions, Dimension wanted) {
        for (int d = 0; d < dimensions.size(); d++) {
            if (dimensions.get(d).name().equals(wanted.name())) {
                return d;
            }
        }
        return -1;
    }

    /** Returns the stock that a flow drains, or null. */
    @Nullable
    Stock source(Name flow) {
        return sources.get(flow);
    }

    /** Returns the stock that a flow fills, or null. */
    @Nullable
    Stock destination(Name flow) {
        return destinations.get(flow);
    }

    /** Returns whether a stock has a flow that flows the same way at another stock too, so that neither can limit it. */
    boolean sharesFlows(Stock stock) {
        return Stream.concat(stock.inflows().stream(), stock.outflows().stream())
                .anyMatch(shared::contains);
    }

    /** Returns the cell of the element of a flow that belongs to element {@code element} of a stock. */
    static int cell(Layout stock, Layout flow, int element) {
        int[] order = order(stock.dimensions(), flow.dimensions());
        if (order == null) {
            throw new IllegalArgumentException(flow + " does not fit " + stock);
        }
        int[] positions = Labels.positions(stock.dimensions(), element);
        int place = 0;
        for (int d = 0; d < order.length; d++) {
            place = place * flow.dimensions().get(d).size() + positions[order[d]];
        }
        return flow.firstCell() + place;
    }

    private void connect(Stock stock, List<Name> flows, Map<Name, Stock> ends, String direction) {
        Set<Name> seen = new HashSet<>();
        for (Name name : flows) {
            Variable flow = names.variable(name);
            if (!seen.add(name)) {
                report(stock, stock.name() + " names " + name + " twice as a flow " + direction + " it", "remove one");
                continue;
            }
            if (flow == null) {
                String hint = Hints.nearest(name, names.spellings());
                findings.error(
                        Code.BAD_FLOW,
                        stock.name() + " names " + name + " as a flow " + direction + " it, which does not exist",
                        stock.header().span(),
                        hint);
                continue;
            }
            if (!(flow instanceof Flow)) {
                report(
                        stock,
                        stock.name() + " names " + name + " as a flow " + direction + " it, which is not a flow",
                        "make it a flow");
                continue;
            }
            Stock other = ends.putIfAbsent(flow.name(), stock);
            if (other != null) {
                shared.add(flow.name());
                findings.warning(
                        Code.BAD_FLOW,
                        name + " flows " + direction + " two stocks, " + other.name() + " and " + stock.name()
                                + "; each gets the whole amount",
                        stock.header().span(),
                        "a second flow with the same equation says so more clearly");
            }
            checkShape(stock, flow);
        }
    }

    private void checkShape(Stock stock, Variable flow) {
        List<Dimension> own = shapes.shape(stock.name());
        List<Dimension> theirs = shapes.shape(flow.name());
        if (own != null && theirs != null && order(own, theirs) == null) {
            if (isWider(stock, own, theirs)) {
                findings.warning(
                        Code.BENT_RULE,
                        "the flow " + shown(flow.name(), theirs) + " has more dimensions than the stock "
                                + shown(stock.name(), own) + "; its elements are added up",
                        stock.header().span(),
                        "a flow of the sum says so more clearly");
                return;
            }
            report(
                    stock,
                    "stock " + shown(stock.name(), own) + " and its flow " + shown(flow.name(), theirs)
                            + " have different dimensions",
                    "give both the same dimensions");
        }
    }

    private void report(Stock stock, String message, String hint) {
        findings.error(Code.BAD_FLOW, message, stock.header().span(), hint);
    }

    private static String shown(Name name, List<Dimension> dimensions) {
        return dimensions.isEmpty() ? name.text() : References.example(name, dimensions);
    }

    /** Returns, for each dimension of the flow, which dimension of the stock it is; null when they are not the same ones. */
    private static int @Nullable [] order(List<Dimension> stock, List<Dimension> flow) {
        if (stock.size() != flow.size()) {
            return null;
        }
        int[] order = new int[flow.size()];
        Set<Integer> used = new HashSet<>();
        for (int d = 0; d < order.length; d++) {
            int found = -1;
            for (int s = 0; s < stock.size() && found < 0; s++) {
                if (!used.contains(s) && stock.get(s).name().equals(flow.get(d).name())) {
                    found = s;
                }
            }
            if (found < 0) {
                return null;
            }
            used.add(found);
            order[d] = found;
        }
        return order;
    }
}
