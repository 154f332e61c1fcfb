package nl.zicht.compile;

import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * Finds the nodes of a directed graph that reach themselves.
 *
 * <p>Robert Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1(2), 1972, without recursion.
 */
final class Feedback {
    private final IntFunction<int[]> edges;
    private final int[] number;
    private final int[] low;
    private final BitSet onStack = new BitSet();
    private final BitSet found = new BitSet();
    private final IntList stack = new IntList();
    private int count;

    private Feedback(int size, IntFunction<int[]> edges) {
        this.edges = edges;
        number = new int[size];
        low = new int[size];
    }

    /** Returns the nodes from 0 to {@code size} that lie on a cycle. */
    static BitSet nodesOnCycles(int size, IntFunction<int[]> edges) {
        Feedback search = new Feedback(size, edges);
        for (int node = 0; node < size; node++) {
            if (search.number[node] == 0) {
                search.from(node);
            }
        }
        return search.found;
    }

    private void from(int root) {
        IntList path = new IntList();
        IntList next = new IntList();
        enter(root, path, next);
        while (!path.isEmpty()) {
            int node = path.last();
            int[] below = edges.apply(node);
            int i = next.last();
            if (i == below.length) {
                leave(node, path, next);
                continue;
            }
            next.set(next.size() - 1, i + 1);
            int target = below[i];
            if (target == node) {
                found.set(node);
            } else if (number[target] == 0) {
                enter(target, path, next);
            } else if (onStack.get(target)) {
                low[node] = StrictMath.min(low[node], number[target]);
            }
        }
    }

    private void enter(int node, IntList path, IntList next) {
        number[node] = ++count;
        low[node] = count;
        onStack.set(node);
        stack.add(node);
        path.add(node);
        next.add(0);
    }

    private void leave(int node, IntList path, IntList next) {
        path.removeLast();
        next.removeLast();
        if (!path.isEmpty()) {
            low[path.last()] = StrictMath.min(low[path.last()], low[node]);
        }
        if (low[node] != number[node]) {
            return;
        }
        boolean several = stack.last() != node;
        int member;
        do {
            member = stack.removeLast();
            onStack.clear(member);
            if (several) {
                found.set(member);
            }
        } while (member != node);
    }
}
