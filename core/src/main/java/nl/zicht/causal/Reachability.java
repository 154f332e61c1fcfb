package nl.zicht.causal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;

/** Which nodes of a network can be reached from which, with some nodes taken out. */
final class Reachability {
    private final int size;
    private final Map<Named, Integer> places = new HashMap<>();
    private final int[][] next;
    private final int[][] neighbours;
    private final BitSet[] reachable;
    private final int largestPart;

    Reachability(Graph<Named, DefaultEdge> network) {
        List<Named> nodes = List.copyOf(network.vertexSet());
        size = nodes.size();
        nodes.forEach(n -> places.put(n, places.size()));
        next = new int[size][];
        neighbours = new int[size][];
        for (Named node : nodes) {
            int[] out = network.outgoingEdgesOf(node).stream()
                    .mapToInt(e -> place(network.getEdgeTarget(e)))
                    .toArray();
            int[] in = network.incomingEdgesOf(node).stream()
                    .mapToInt(e -> place(network.getEdgeSource(e)))
                    .toArray();
            next[place(node)] = out;
            neighbours[place(node)] =
                    IntStream.concat(Arrays.stream(out), Arrays.stream(in)).toArray();
        }
        BitSet none = new BitSet();
        reachable = new BitSet[size];
        for (int i = 0; i < size; i++) {
            reachable[i] = reach(i, next, none);
        }
        largestPart = largestPart(none);
    }

    /** What falls apart when a node goes, and everything in {@code gone} (which includes the node) with it. */
    Fragmentation without(Named node, Set<Named> gone) {
        BitSet removed = new BitSet();
        gone.forEach(n -> removed.set(place(n)));
        int self = place(node);
        long before = 0;
        long after = 0;
        for (int i = 0; i < size; i++) {
            if (i == self) {
                continue;
            }
            before += reachable[i].cardinality() - 1 - (reachable[i].get(self) ? 1 : 0);
            if (!removed.get(i)) {
                after += reach(i, next, removed).cardinality() - 1;
            }
        }
        long lost = before - after;
        int partLoss = Math.max(0, largestPart - 1 - largestPart(removed));
        return new Fragmentation(gone.size() - 1, partLoss, lost, before == 0 ? 0 : (double) lost / before);
    }

    private int largestPart(BitSet removed) {
        BitSet seen = (BitSet) removed.clone();
        int largest = 0;
        for (int i = seen.nextClearBit(0); i < size; i = seen.nextClearBit(i)) {
            BitSet part = reach(i, neighbours, removed);
            largest = Math.max(largest, part.cardinality());
            seen.or(part);
        }
        return largest;
    }

    /** The nodes that can be reached from one, itself included. */
    private BitSet reach(int from, int[][] steps, BitSet removed) {
        BitSet reached = new BitSet(size);
        int[] stack = new int[size];
        int height = 0;
        stack[height++] = from;
        reached.set(from);
        while (height > 0) {
            for (int to : steps[stack[--height]]) {
                if (!reached.get(to) && !removed.get(to)) {
                    reached.set(to);
                    stack[height++] = to;
                }
            }
        }
        return reached;
    }

    private int place(Named node) {
        Integer place = places.get(node);
        if (place == null) {
            throw new IllegalArgumentException("Not in the network: " + node.id());
        }
        return place;
    }
}
