package nl.zicht.compile;

import java.util.Arrays;
import nl.zicht.check.Dependencies;

/**
 * Puts nodes after everything they need, keeping to the order in which they are asked for otherwise; depth-first, without recursion.
 *
 * <p>An instance remembers what it has placed, so that a later call places only what is new.
 */
final class Ordering {
    private static final byte OPEN = 1;
    private static final byte PLACED = 2;

    private final Dependencies graph;
    private final byte[] state;

    Ordering(Dependencies graph) {
        this.graph = graph;
        state = new byte[graph.nodes()];
    }

    /** Leaves a node out as if it had been placed. */
    void skip(int node) {
        state[node] = PLACED;
    }

    /** Adds {@code root} and whatever it needs that is not placed yet to {@code order}. */
    void place(int root, IntList order) {
        if (state[root] == PLACED) {
            return;
        }
        IntList path = new IntList();
        IntList next = new IntList();
        path.add(root);
        next.add(0);
        state[root] = OPEN;
        while (!path.isEmpty()) {
            int node = path.last();
            int k = next.last();
            if (k == graph.count(node)) {
                path.removeLast();
                next.removeLast();
                state[node] = PLACED;
                order.add(node);
                continue;
            }
            next.setLast(k + 1);
            int need = graph.of(node, k);
            if (state[need] == OPEN) {
                throw new IllegalStateException("cell " + need + " needs itself; the check should have said so");
            }
            if (state[need] != PLACED) {
                path.add(need);
                next.add(0);
                state[need] = OPEN;
            }
        }
    }

    /** Returns the nodes of a loop, each after what it needs of it. */
    static int[] inside(int[] members, Dependencies graph) {
        if (members.length == 1) {
            return new int[0];
        }
        Ordering ordering = new Ordering(graph);
        IntList all = new IntList();
        Arrays.stream(members).forEach(member -> ordering.place(member, all));
        return Arrays.stream(all.toArray())
                .filter(node -> Arrays.binarySearch(members, node) >= 0)
                .toArray();
    }
}
