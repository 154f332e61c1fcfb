package nl.zicht.check;

import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.max;
import static nl.zicht.check.Algebra.number;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which belts and lines let something in together, in which order their flows get what there is, and what must be known before: all that one belt or line
 * of them needs.
 */
final class Exchanges {
    private final List<Belt> belts;
    private final List<Line> lines;
    private final CellSheet sheet;
    private final int[] leader;

    Exchanges(List<Belt> belts, List<Line> lines, CellSheet sheet) {
        this.belts = belts;
        this.lines = lines;
        this.sheet = sheet;
        this.leader = new int[belts.size() + lines.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
        for (int i = 0; i < lines.size(); i++) {
            for (Line.Outflow outflow : lines.get(i).outflows()) {
                if (outflow.to() >= 0) {
                    leader[find(belts.size() + i)] = find(outflow.to());
                }
            }
        }
    }

    private int find(int node) {
        int at = node;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }

    /** Returns the exchanges and gives their flows their rules. */
    List<Exchange> all() {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            groups.computeIfAbsent(find(i), none -> new ArrayList<>()).add(i);
        }
        List<Exchange> all = new ArrayList<>();
        for (List<Integer> members : groups.values()) {
            List<Integer> itsBelts =
                    members.stream().filter(i -> i < belts.size()).toList();
            List<Integer> itsLines = members.stream()
                    .filter(i -> i >= belts.size())
                    .map(i -> i - belts.size())
                    .toList();
            all.add(exchange(itsBelts, itsLines));
        }
        return all;
    }

    private Exchange exchange(List<Integer> itsBelts, List<Integer> itsLines) {
        Order order = new Order(itsLines);
        for (int belt : itsBelts) {
            for (int i = 0; i < belts.get(belt).inflows().size(); i++) {
                order.inflow(belt, i);
            }
        }
        for (int line : itsLines) {
            for (int k = 0; k < lines.get(line).outflows().size(); k++) {
                order.outflow(line, k);
            }
        }
        setRules(itsBelts, itsLines, order);
        return new Exchange(itsBelts, itsLines, order.moves);
    }

    private void setRules(List<Integer> itsBelts, List<Integer> itsLines, Order order) {
        List<Term> needs = new ArrayList<>();
        for (int number : itsBelts) {
            Belt belt = belts.get(number);
            needs.addAll(
                    List.of(cell(belt.capacity()), cell(belt.inflowLimit()), cell(belt.arrest()), cell(belt.exit())));
            for (Belt.Inflow inflow : belt.inflows()) {
                needs.addAll(Placements.needs(inflow.placement()));
                if (inflow.line() < 0) {
                    needs.add(cell(inflow.isDriven() ? inflow.flow() : inflow.request()));
                }
            }
        }
        for (int line : itsLines) {
            lines.get(line).inflows().stream()
                    .filter(flow -> !order.moved.contains(flow))
                    .forEach(flow -> needs.add(cell(flow)));
        }
        for (Exchange.Move move : order.moves) {
            int request = move.line() >= 0
                    ? -1
                    : belts.get(move.belt()).inflows().get(move.inflow()).request();
            Term initial = request >= 0 && isOpen(belts.get(move.belt())) ? max(number(0), cell(request)) : null;
            sheet.set(move.flow(), new Rule.Moved(needs, initial, request));
        }
    }

    /** Returns whether a belt takes everything. */
    private boolean isOpen(Belt belt) {
        return Junctions.isNever(sheet, belt.arrest())
                && Junctions.isUnbounded(sheet, belt.capacity())
                && Junctions.isUnbounded(sheet, belt.inflowLimit())
                && !belt.intake().discrete();
    }

    /** Puts flows in an order in which those named first by a belt, and by a line, come first; lines come after lines that lead to them. */
    private final class Order {
        private final List<Exchange.Move> moves = new ArrayList<>();
        private final Set<Integer> begun = new HashSet<>();
        private final Set<Integer> moved = new HashSet<>();
        private final List<Integer> here;

        private Order(List<Integer> here) {
            this.here = here;
        }

        private void inflow(int belt, int place) {
            Belt.Inflow inflow = belts.get(belt).inflows().get(place);
            if (inflow.isDriven() || begun.contains(inflow.flow())) {
                return;
            }
            if (inflow.line() >= 0) {
                List<Line.Outflow> outflows = lines.get(inflow.line()).outflows();
                for (int k = 0; k < outflows.size(); k++) {
                    if (outflows.get(k).flow() == inflow.flow()) {
                        outflow(inflow.line(), k);
                    }
                }
                return;
            }
            begun.add(inflow.flow());
            before(belt, place);
            add(new Exchange.Move(inflow.flow(), belt, place, -1, -1));
        }

        private void outflow(int line, int place) {
            Line.Outflow outflow = lines.get(line).outflows().get(place);
            if (!begun.add(outflow.flow())) {
                return;
            }
            if (place > 0) {
                outflow(line, place - 1);
            } else {
                lines.get(line).inflows().forEach(this::feeder);
            }
            int inflow = -1;
            if (outflow.to() >= 0) {
                List<Belt.Inflow> inflows = belts.get(outflow.to()).inflows();
                for (int i = 0; i < inflows.size(); i++) {
                    inflow = inflows.get(i).flow() == outflow.flow() ? i : inflow;
                }
                before(outflow.to(), inflow);
            }
            add(new Exchange.Move(outflow.flow(), outflow.to(), inflow, line, place));
        }

        private void before(int belt, int place) {
            for (int i = 0; i < place; i++) {
                inflow(belt, i);
            }
        }

        /** A line of this exchange that leads to another one gives before that one does. */
        private void feeder(int flow) {
            for (int line : here) {
                List<Line.Outflow> outflows = lines.get(line).outflows();
                for (int k = 0; k < outflows.size(); k++) {
                    if (outflows.get(k).flow() == flow) {
                        outflow(line, k);
                    }
                }
            }
        }

        private void add(Exchange.Move move) {
            moves.add(move);
            moved.add(move.flow());
        }
    }
}
