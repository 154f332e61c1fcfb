package nl.zicht.compile;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.zicht.check.Cell;
import nl.zicht.check.Components;
import nl.zicht.check.Dependencies;
import nl.zicht.check.Rule;
import nl.zicht.check.SolvedLoops;
import nl.zicht.check.Term;

/**
 * What every number of a model needs while time runs.
 *
 * <p>Node i of the graph is the value of cell i, and node i + n of n cells is what that cell carries over to the next moment: the net flow of a stock, the input of a
 * delay.
 */
final class RunningNeeds {
    private final List<Cell> cells;
    private final BitSet boundDelays;
    private final SolvedLoops loops;

    RunningNeeds(List<Cell> cells) {
        this.cells = cells;
        boundDelays = findBoundDelays();
        loops = SolvedLoops.of(
                graph(boundDelays), cells.size(), cell -> cells.get(cell).rule());
    }

    /** Returns the delays that, when of 0 steps, can give their input at the same moment: those outside feedback loops. */
    BitSet boundDelays() {
        return boundDelays;
    }

    /** Returns the loops that solvers cut, and the graph in which each is one thing. */
    SolvedLoops loops() {
        return loops;
    }

    /** Returns all nodes, each after what it needs. */
    int[] order() {
        Dependencies graph = loops.graph();
        IntList all = new IntList();
        Ordering ordering = new Ordering(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            ordering.place(node, all);
        }
        return all.toArray();
    }

    private BitSet findBoundDelays() {
        BitSet timed = new BitSet();
        cells.stream()
                .filter(cell -> cell.rule() instanceof Rule.Delayed delayed && delayed.delay() != null)
                .forEach(cell -> timed.set(cell.index()));
        if (!timed.isEmpty()) {
            Components.of(graph(timed))
                    .cyclic()
                    .forEach(members -> Arrays.stream(members).forEach(timed::clear));
        }
        return timed;
    }

    private Dependencies graph(BitSet bound) {
        return Dependencies.of(2 * cells.size(), node -> {
            Rule rule = cells.get(node % cells.size()).rule();
            if (node >= cells.size()) {
                return carriedOver(rule);
            } else if (rule instanceof Rule.Computed computed) {
                return List.of(computed.value());
            } else if (rule instanceof Rule.Held held) {
                return List.of(held.value());
            } else if (rule instanceof Rule.Moved moved) {
                return moved.needs();
            } else if (rule instanceof Rule.Probed probed) {
                return probed.needs();
            } else if (rule instanceof Rule.Solved solved) {
                return solved.needs();
            }
            return bound.get(node) ? carriedOver(rule) : List.of();
        });
    }

    private static List<Term> carriedOver(Rule rule) {
        if (rule instanceof Rule.Integrated integrated) {
            return List.of(integrated.netFlow());
        }
        if (rule instanceof Rule.Stored stored) {
            return stored.inputs();
        }
        return rule instanceof Rule.Delayed delayed ? List.of(delayed.input()) : List.of();
    }
}
