package nl.zicht.compile;

import nl.zicht.check.CheckedModel;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Dependencies;
import nl.zicht.check.Pace;
import nl.zicht.check.Rule;
import nl.zicht.check.Term;
import nl.zicht.check.Terms;

/** How often the value of a cell can change, the rarer first. */
enum Dependence {
    /** Given by constants and settings of the clock; the same at the first moment and later. */
    CONSTANT,
    /** Does not change during a run but is known only after the initial values. */
    SETTLED,
    /** May change at every moment. */
    VARYING;

    /**
     * Finds the dependence of every node of a graph.
     *
     * @param model the model whose cells are the first nodes
     * @param graph what every node needs while time runs
     * @param order all nodes, each after what it needs
     */
    static Dependence[] ofAll(CheckedModel model, Dependencies graph, int[] order) {
        Dependence[] found = new Dependence[graph.nodes()];
        for (int node : order) {
            Dependence own =
                    node < model.cells().size() ? own(model.cells().get(node).rule(), model.pace()) : CONSTANT;
            found[node] = highest(own, graph, node, found);
        }
        return found;
    }

    /** Returns the dependence that a rule has whatever it refers to. */
    private static Dependence own(Rule rule, Pace pace) {
        if (rule instanceof Rule.Frozen) {
            return SETTLED;
        } else if (rule instanceof Rule.Computed computed && !readsTime(computed.value(), pace)) {
            return computed.initial() == null ? CONSTANT : SETTLED;
        } else if (rule instanceof Rule.Solved solved
                && solved.kind() == Rule.Solved.Kind.INVERSE
                && solved.targets().stream().noneMatch(target -> readsTime(target, pace))) {
            return CONSTANT;
        }
        return VARYING;
    }

    private static boolean readsTime(Term term, Pace pace) {
        boolean[] found = {false};
        Terms.forEachNode(term, node -> {
            if (node instanceof Term.Clock clock) {
                ClockValue value = clock.value();
                boolean running =
                        value == ClockValue.TIME || value == ClockValue.STEP_TIME || value == ClockValue.STEPS;
                found[0] |= running || pace.changes(value);
            }
        });
        return found[0];
    }

    private static Dependence highest(Dependence start, Dependencies graph, int node, Dependence[] known) {
        Dependence highest = start;
        for (int k = 0; k < graph.count(node); k++) {
            Dependence need = known[graph.of(node, k)];
            highest = need.compareTo(highest) > 0 ? need : highest;
        }
        return highest;
    }
}
