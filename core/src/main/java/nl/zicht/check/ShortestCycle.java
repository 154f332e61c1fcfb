package nl.zicht.check;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The shortest cycle in a strongly connected component.
 *
 * <p>A breadth-first search from every node gives the shortest cycle through it; a node that was searched is taken out, and with it every node that can then
 * no longer lie on a cycle, so that a ring of 100,000 nodes costs one search. Searches stop at the length of the best cycle so far. When a budget of edges is
 * spent the best cycle so far is returned; it is a cycle in any case.
 */
final class ShortestCycle {
    private static final long BUDGET = 50_000_000;

    private final int n;
    private final int[][] needs;
    private final int[][] neededBy;
    private final boolean[] gone;
    private final int[] lengths;
    private int[] best = {};
    private int bestLength = Integer.MAX_VALUE;
    private long spent;

    private ShortestCycle(int[][] needs, int[] lengths) {
        this.lengths = lengths;
        this.n = needs.length;
        this.needs = needs;
        this.neededBy = reversed(needs);
        this.gone = new boolean[n];
    }

    /**
     * Returns the nodes of a shortest cycle, each needing the next and the last the first.
     *
     * @param graph the graph
     * @param members the nodes of the component, in the order that decides between cycles of equal length
     * @param counts whether a node counts; the others (parts of equations) make a cycle no longer
     */
    static int[] in(Dependencies graph, List<Integer> members, IntPredicate counts) {
        Map<Integer, Integer> local = new HashMap<>();
        members.forEach(node -> local.put(node, local.size()));
        int[][] needs = new int[members.size()][];
        for (int i = 0; i < needs.length; i++) {
            int node = members.get(i);
            int[] targets = new int[graph.count(node)];
            int count = 0;
            for (int k = 0; k < targets.length; k++) {
                Integer target = local.get(graph.of(node, k));
                if (target != null) {
                    targets[count++] = target;
                }
            }
            needs[i] = Arrays.stream(targets, 0, count).sorted().distinct().toArray();
        }
        int[] lengths =
                members.stream().mapToInt(node -> counts.test(node) ? 1 : 0).toArray();
        int[] cycle = new ShortestCycle(needs, lengths).search();
        return Arrays.stream(cycle).map(members::get).toArray();
    }

    private int[] search() {
        for (int start = 0; start < n && bestLength > 1; start++) {
            if (gone[start]) {
                continue;
            }
            from(start);
            if (spent > BUDGET) {
                break;
            }
            remove(start);
        }
        return best;
    }

    /** Finds the shortest cycle through {@code start}; a deque serves nodes of length 0 before those of length 1. */
    private void from(int start) {
        int[] before = new int[n];
        int[] distance = new int[n];
        Arrays.fill(distance, Integer.MAX_VALUE);
        distance[start] = 0;
        spent += n;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(start);
        int last = -1;
        while (!queue.isEmpty()) {
            int node = queue.remove();
            if (distance[node] + lengths[start] >= bestLength) {
                break;
            }
            for (int target : needs[node]) {
                spent++;
                if (target == start) {
                    bestLength = distance[node] + lengths[start];
                    last = node;
                } else if (!gone[target] && distance[node] + lengths[target] < distance[target]) {
                    distance[target] = distance[node] + lengths[target];
                    before[target] = node;
                    if (lengths[target] == 0) {
                        queue.addFirst(target);
                    } else {
                        queue.addLast(target);
                    }
                }
            }
        }
        if (last >= 0) {
            best = path(before, start, last);
        }
    }

    private static int[] path(int[] before, int start, int last) {
        ArrayDeque<Integer> path = new ArrayDeque<>();
        for (int node = last; node != start; node = before[node]) {
            path.addFirst(node);
        }
        path.addFirst(start);
        return path.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Takes a node out, and all those that no longer have both a need and someone who needs them. */
    private void remove(int node) {
        ArrayDeque<Integer> leaving = new ArrayDeque<>();
        gone[node] = true;
        leaving.add(node);
        while (!leaving.isEmpty()) {
            int left = leaving.remove();
            for (int other : needs[left]) {
                dropIfLoose(other, neededBy[other], leaving);
            }
            for (int other : neededBy[left]) {
                dropIfLoose(other, needs[other], leaving);
            }
        }
    }

    private void dropIfLoose(int node, int[] neighbours, ArrayDeque<Integer> leaving) {
        if (gone[node]) {
            return;
        }
        for (int neighbour : neighbours) {
            spent++;
            if (!gone[neighbour]) {
                return;
            }
        }
        gone[node] = true;
        leaving.add(node);
    }

    private static int[][] reversed(int[][] edges) {
        int[] counts = new int[edges.length];
        for (int[] targets : edges) {
            for (int target : targets) {
                counts[target]++;
            }
        }
        int[][] reversed = new int[edges.length][];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = new int[counts[i]];
        }
        for (int node = 0; node < edges.length; node++) {
            for (int target : edges[node]) {
                reversed[target][--counts[target]] = node;
            }
        }
        return reversed;
    }
}
