package nl.zicht.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected components of a dependency graph: the sets of nodes that need each other.
 *
 * <p>R. Tarjan, Depth-first search and linear graph algorithms, SIAM Journal on Computing 1 (1972), with a stack of its own instead of recursion.
 */
public final class Components {
    private static final int UNSEEN = -1;

    private final Dependencies graph;
    private final int[] order;
    private final int[] lowest;
    private final int[] component;
    private final int[] next;
    private final int[] path;
    private final int[] open;
    private int seen;
    private int pathLength;
    private int opened;
    private final List<int[]> cyclic = new ArrayList<>();
    private int found;

    private Components(Dependencies graph) {
        int n = graph.nodes();
        this.graph = graph;
        this.order = new int[n];
        this.lowest = new int[n];
        this.component = new int[n];
        this.next = new int[n];
        this.path = new int[n];
        this.open = new int[n];
        Arrays.fill(order, UNSEEN);
        Arrays.fill(component, UNSEEN);
    }

    /** Finds the components of a graph. */
    public static Components of(Dependencies graph) {
        Components components = new Components(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            if (components.order[node] == UNSEEN) {
                components.search(node);
            }
        }
        return components;
    }

    /** Returns the number of the component that a node lies in. */
    public int component(int node) {
        return component[node];
    }

    /** Returns the components in which there is a cycle, the nodes of each ascending. */
    public List<int[]> cyclic() {
        return cyclic;
    }

    private void search(int root) {
        enter(root);
        while (pathLength > 0) {
            int node = path[pathLength - 1];
            if (next[node] < graph.count(node)) {
                int target = graph.of(node, next[node]++);
                if (order[target] == UNSEEN) {
                    enter(target);
                } else if (component[target] == UNSEEN) {
                    lowest[node] = Math.min(lowest[node], order[target]);
                }
                continue;
            }
            pathLength--;
            if (pathLength > 0) {
                int parent = path[pathLength - 1];
                lowest[parent] = Math.min(lowest[parent], lowest[node]);
            }
            if (lowest[node] == order[node]) {
                close(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = seen;
        lowest[node] = seen++;
        path[pathLength++] = node;
        open[opened++] = node;
    }

    private void close(int root) {
        int from = opened;
        do {
            from--;
            component[open[from]] = found;
        } while (open[from] != root);
        int[] members = Arrays.copyOfRange(open, from, opened);
        opened = from;
        found++;
        if (members.length > 1 || needsItself(root)) {
            Arrays.sort(members);
            cyclic.add(members);
        }
    }

    private boolean needsItself(int node) {
        for (int k = 0; k < graph.count(node); k++) {
            if (graph.of(node, k) == node) {
                return true;
            }
        }
        return false;
    }
}
