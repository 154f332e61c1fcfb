package nl.zicht.compile;

import java.util.BitSet;
import nl.zicht.check.Dependencies;

/**
 * Puts nodes after everything they need, keeping to the order in which they are asked for otherwise; depth-first, without recursion.
 *
 * <p>An instance remembers what it has placed, so that a later call places only what is new.
 */
final class Ordering {
    private final Dependencies graph;
    private final BitSet placed = new BitSet();
    private final BitSet open = new BitSet();

    Ordering(Dependencies graph) {
        this.graph = graph;
    }

    /** Leaves a node out as if it had been placed. */
    void skip(int node) {
        placed.set(node);
    }

    /** Adds {@code root} and whatever it needs that is not placed yet to {@code order}. */
    void place(int root, IntList order) {
        if (placed.get(root)) {
            return;
        }
        IntList path = new IntList();
        IntList next = new IntList();
        path.add(root);
        next.add(0);
        open.set(root);
        while (!path.isEmpty()) {
            int node = path.last();
            int k = next.last();
            if (k == graph.count(node)) {
                path.removeLast();
                next.removeLast();
                open.clear(node);
                placed.set(node);
                order.add(node);
                continue;
            }
            next.setLast(k + 1);
            int need = graph.of(node, k);
            if (open.get(need)) {
                throw new IllegalStateException("cell " + need + " needs itself; the check should have said so");
            }
            if (!placed.get(need)) {
                path.add(need);
                next.add(0);
                open.set(need);
            }
        }
    }
}
