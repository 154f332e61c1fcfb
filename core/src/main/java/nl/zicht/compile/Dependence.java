package nl.zicht.compile;

import nl.zicht.check.Cell;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Rule;

/** How often the value of a cell can change, the rarer first. */
enum Dependence {
    /** Given by constants and settings of the clock; the same at the first moment and later. */
    CONSTANT,
    /** Does not change during a run but is known only after the initial values. */
    SETTLED,
    /** May change at every moment. */
    VARYING;

    /** Finds the dependence of every node of a model; {@code order} has every node after what it needs while time runs. */
    static Dependence[] ofAll(CheckedModel model, Dependencies graph, int[] order) {
        Dependence[] found = new Dependence[graph.size()];
        for (int node : order) {
            found[node] = node < graph.cellCount()
                    ? of(model.cells().get(node), graph.active(node), found)
                    : highest(CONSTANT, graph.active(node), found);
        }
        return found;
    }

    private static Dependence of(Cell cell, int[] needs, Dependence[] known) {
        if (cell.rule() instanceof Rule.Frozen) {
            return SETTLED;
        } else if (cell.rule() instanceof Rule.Computed computed && !Dependencies.readsTime(computed.value())) {
            return highest(computed.initial() == null ? CONSTANT : SETTLED, needs, known);
        }
        return VARYING;
    }

    private static Dependence highest(Dependence start, int[] needs, Dependence[] known) {
        Dependence highest = start;
        for (int need : needs) {
            highest = known[need].compareTo(highest) > 0 ? known[need] : highest;
        }
        return highest;
    }
}
