package nl.zicht.check;

import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.max;
import static nl.zicht.check.Algebra.min;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.negate;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Name;
import nl.zicht.model.Flow;
import nl.zicht.model.Stock;
import org.jspecify.annotations.Nullable;

/**
 * Limits what leaves a non-negative stock to what is there, as Stella does it (XMILE digest, section 27.4).
 *
 * <p>Every flow at a non-negative stock is taken apart into a forward stream (what is positive) and a backward stream (what is negative). A stream that leaves the
 * stock gets at most {@code stock/DT + all that flows in - all that leaves before it}; forward streams leave in the order in which the stock names its outflows,
 * backward streams of its inflows after them. A flow never flows both ways at once, so its own other stream is not counted: a chain of stocks is no loop. The
 * flow is forward minus backward, so what is reported is what happened. When the streams that fill a stock depend on those that leave it, they are left out of
 * what is available and that is reported. A stock with a flow that drains or fills another stock the same way cannot limit that flow; it only stops at 0.
 */
final class NonNegativity {
    private final CellSheet sheet;
    private final Findings findings;
    private final Map<Integer, Limited> limited = new HashMap<>();
    private final List<Pool> pools = new ArrayList<>();
    private final List<Supply> supplies = new ArrayList<>();

    NonNegativity(CellSheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    /** A stream: at first what is wished for, then what is granted of it. */
    private static final class Stream {
        private final int flow;
        private Term granted;

        private Stream(int flow, Term wish) {
            this.flow = flow;
            this.granted = wish;
        }
    }

    /**
     * A flow at one or two non-negative stocks; a flow in one direction has no backward stream. While initial values are found it is not limited, since the
     * content of the stock may depend on it.
     */
    private record Limited(
            int cell, Stream forward, @Nullable Stream backward, Term initial) {}

    /** One element of a non-negative stock. */
    private record Pool(Stock stock, int cell, List<Stream> in, List<Stream> out) {}

    /** What the element of a stock can give in a unit of time: a hidden cell with what is there and what these streams bring. */
    private record Supply(Pool pool, int cell, List<Stream> in) {}

    /** Finds the non-negative stocks among some variables, and the flows at them. */
    void gather(StockFlows flows, List<Layout> layouts) {
        for (Layout layout : layouts) {
            if (layout.variable() instanceof Stock stock && stock.nonNegative()) {
                for (int i = 0; i < layout.size(); i++) {
                    if (flows.sharesFlows(stock)) {
                        stopAtZero(layout.firstCell() + i);
                    } else {
                        gather(stock, layout, i, flows);
                    }
                }
            }
        }
    }

    /** Limits the flows at all stocks that were found. */
    void limit() {
        pools.forEach(this::grant);
        limited.values().stream()
                .sorted((a, b) -> Integer.compare(a.cell(), b.cell()))
                .forEach(this::combine);
        supplies.forEach(supply -> fill(supply, supply.in()));
        openLoops();
    }

    /** Lets a stock of which the flows cannot be limited fall no further than 0: its rate of change is at least minus what is there. */
    private void stopAtZero(int stock) {
        if (sheet.rule(stock) instanceof Rule.Integrated rule) {
            Term least = negate(over(cell(stock), clock(ClockValue.DT)));
            sheet.set(stock, new Rule.Integrated(rule.initial(), max(least, rule.netFlow())));
        }
    }

    private void gather(Stock stock, Layout layout, int element, StockFlows flows) {
        List<Stream> in = new ArrayList<>();
        List<Stream> out = new ArrayList<>();
        List<Stream> last = new ArrayList<>();
        for (Name name : stock.outflows()) {
            Layout itsFlow = flows.wideFlow(stock, name);
            if (itsFlow == null) {
                continue;
            }
            for (int at : StockFlows.cells(layout, itsFlow, element)) {
                Limited flow = limited(itsFlow, at);
                if (flow != null) {
                    out.add(flow.forward());
                    if (flow.backward() != null) {
                        in.add(flow.backward());
                    }
                }
            }
        }
        for (Name name : stock.inflows()) {
            Layout itsFlow = flows.wideFlow(stock, name);
            if (itsFlow == null) {
                continue;
            }
            for (int at : StockFlows.cells(layout, itsFlow, element)) {
                Limited flow = limited(itsFlow, at);
                if (flow != null) {
                    in.add(0, flow.forward());
                    if (flow.backward() != null) {
                        last.add(flow.backward());
                    }
                } else if (sheet.rule(at) instanceof Rule.Moved) {
                    in.add(0, new Stream(at, cell(at))); // what a conveyor or queue sends into it
                }
            }
        }
        out.addAll(last);
        int cell = layout.firstCell() + element;
        if (!out.isEmpty()) {
            pools.add(new Pool(stock, cell, in, out));
        }
    }

    private @Nullable Limited limited(Layout flow, int itsCell) {
        int cell = itsCell;
        if (sheet.rule(cell) instanceof Rule.Moved moved && moved.request() >= 0) {
            cell = moved.request(); // a conveyor grants no more than what this stock can give
        }
        Limited known = limited.get(cell);
        if (known != null) {
            return known;
        }
        if (!(sheet.rule(cell) instanceof Rule.Computed computed)) {
            return null;
        }
        boolean uniflow = flow.variable() instanceof Flow variable && variable.nonNegative();
        Term initial = computed.initial() == null ? computed.value() : computed.initial();
        Limited made;
        if (uniflow) {
            made = new Limited(cell, new Stream(cell, computed.value()), null, initial);
        } else {
            Term wish = sheet.hide(cell, "wish", new Rule.Computed(computed.value(), null));
            Stream backward = new Stream(cell, max(number(0), negate(wish)));
            made = new Limited(cell, new Stream(cell, max(number(0), wish)), backward, initial);
        }
        limited.put(cell, made);
        return made;
    }

    /** Grants every stream that leaves a stock its share, in order; what is left for the next is a hidden cell. */
    private void grant(Pool pool) {
        Term left = null;
        List<Stream> before = new ArrayList<>();
        for (Stream stream : pool.out()) {
            List<Stream> others =
                    pool.in().stream().filter(in -> in.flow != stream.flow).toList();
            Term share;
            if (others.size() < pool.in().size()) {
                share = after(before, supply(pool, others));
            } else if (left == null) {
                left = after(before, supply(pool, pool.in()));
                share = left;
            } else {
                left = sheet.hide(pool.cell(), "left", new Rule.Computed(left, null));
                share = left;
            }
            Term granted = min(stream.granted, max(number(0), share)); // a second stock may limit it further
            stream.granted = sheet.hide(stream.flow, "granted", new Rule.Computed(granted, null));
            before.add(stream);
            left = left == null ? null : minus(left, stream.granted);
        }
    }

    private static Term after(List<Stream> granted, Term supply) {
        Term left = supply;
        for (Stream stream : granted) {
            left = minus(left, stream.granted);
        }
        return left;
    }

    private Term supply(Pool pool, List<Stream> in) {
        int cell = sheet.reserve(pool.cell(), "available");
        supplies.add(new Supply(pool, cell, in));
        return cell(cell);
    }

    private void combine(Limited flow) {
        Stream backward = flow.backward();
        Term value = flow.forward().granted;
        sheet.set(
                flow.cell(),
                new Rule.Computed(backward == null ? value : minus(value, backward.granted), flow.initial()));
    }

    /** Says what a stock has to give: what is in it, spread over the step, and what flows in meanwhile. */
    private void fill(Supply supply, List<Stream> in) {
        Term available = over(cell(supply.pool().cell()), clock(ClockValue.DT));
        for (Stream stream : in) {
            available = plus(available, stream.granted);
        }
        sheet.set(supply.cell(), new Rule.Computed(available, null));
    }

    /** Leaves out those inflows that need, in the same moment, what the stock gives. */
    private void openLoops() {
        if (supplies.isEmpty()) {
            return;
        }
        Components components = Components.of(Dependencies.active(sheet.size(), sheet::rule));
        Set<Name> told = new HashSet<>();
        for (Supply supply : supplies) {
            int home = components.component(supply.cell());
            List<Stream> kept = supply.in().stream()
                    .filter(stream -> Terms.cells(stream.granted).length == 0
                            || components.component(Terms.cells(stream.granted)[0]) != home)
                    .toList();
            if (kept.size() < supply.in().size()) {
                fill(supply, kept);
                if (told.add(supply.pool().stock().name())) {
                    report(supply.pool().stock());
                }
            }
        }
    }

    private void report(Stock stock) {
        findings.warning(
                Code.BENT_RULE,
                "what flows into the non-negative stock " + stock.name()
                        + " depends on what flows out of it at the same moment; its outflows are limited by its content at the beginning of the step,"
                        + " without that inflow",
                stock.header().span(),
                "let the stock be negative, or put a delay between its outflow and its inflow");
    }
}
