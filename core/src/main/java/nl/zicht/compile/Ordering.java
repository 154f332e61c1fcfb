package nl.zicht.compile;

import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * Puts nodes after everything they need, keeping to the order in which they are asked for otherwise; depth-first, without recursion.
 *
 * <p>An instance remembers what it has placed, so that a later call places only what is new.
 */
final class Ordering {
    private final IntFunction<int[]> needs;
    private final BitSet placed = new BitSet();
    private final BitSet open = new BitSet();

    /**
     * @param needs the nodes that a node needs
     */
    Ordering(IntFunction<int[]> needs) {
        this.needs = needs;
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
            int[] below = needs.apply(node);
            int i = next.last();
            if (i == below.length) {
                path.removeLast();
                next.removeLast();
                open.clear(node);
                placed.set(node);
                order.add(node);
                continue;
            }
            next.set(next.size() - 1, i + 1);
            if (open.get(below[i])) {
                throw new IllegalStateException("cell " + below[i] + " needs itself; the check should have said so");
            }
            if (!placed.get(below[i])) {
                path.add(below[i]);
                next.add(0);
                open.set(below[i]);
            }
        }
    }
}
