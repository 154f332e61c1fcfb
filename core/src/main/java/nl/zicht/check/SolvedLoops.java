package nl.zicht.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The loops of equations that a solver cuts: in each, cells need each other at the same moment, and those that the solver seeks make it whole.
 *
 * <p>In {@link #graph} such a loop is one thing: its head, the first cell that is sought, needs all that the loop needs from outside, the other cells of the loop need
 * the head. What is in a loop besides is computed where the head is. Immutable.
 */
public final class SolvedLoops {
    private final Dependencies graph;
    private final Map<Integer, int[]> members = new HashMap<>();
    private final Map<Integer, Integer> headOf = new HashMap<>();

    private SolvedLoops(Dependencies raw, IntFunction<Rule> rules) {
        boolean any = false;
        for (int node = 0; node < raw.cells() && !any; node++) {
            any = isSought(rules.apply(node));
        }
        if (any) {
            Components.of(raw).cyclic().forEach(loop -> find(loop, raw.cells(), rules));
        }
        graph = members.isEmpty()
                ? raw
                : raw.around(members, headOf, node -> node < raw.cells() && isSought(rules.apply(node)));
    }

    /**
     * Finds the loops.
     *
     * @param raw what every node needs
     * @param rules the rules of the nodes that are cells
     */
    public static SolvedLoops of(Dependencies raw, int cells, IntFunction<Rule> rules) {
        Rule none = new Rule.Computed(new Term.Constant(0), null);
        return new SolvedLoops(raw, node -> node < cells ? rules.apply(node) : none);
    }

    private static boolean isSought(Rule rule) {
        return rule instanceof Rule.Solved solved && solved.kind() != Rule.Solved.Kind.INVERSE;
    }

    private void find(int[] loop, int cells, IntFunction<Rule> rules) {
        for (int node : loop) {
            if (node < cells
                    && rules.apply(node) instanceof Rule.Solved solved
                    && isSought(solved)
                    && solved.head() == node) {
                members.put(node, loop);
                for (int member : loop) {
                    headOf.put(member, node);
                }
                return;
            }
        }
    }

    /** Returns what every node needs where a solved loop is one thing. */
    public Dependencies graph() {
        return graph;
    }

    /** Returns whether a node is in a loop and not its head. */
    public boolean isInside(int node) {
        return headOf.getOrDefault(node, node) != node;
    }

    /** Returns the nodes of the loop of a head, just the head when it is in no loop. */
    public int[] members(int head) {
        return members.getOrDefault(head, new int[] {head});
    }

    /** Returns the loops. */
    List<int[]> all() {
        return List.copyOf(members.values());
    }
}
