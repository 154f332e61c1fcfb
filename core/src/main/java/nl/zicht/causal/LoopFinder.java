package nl.zicht.causal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Enumerates feedback loops by depth-first search from each factor, one loop length after the other.
 *
 * <p>Not {@code JohnsonSimpleCycles} of JGraphT: it knows no bound on the length, and throws on parallel links. A path
 * is given up as soon as the way back to its first factor is too long (distances by breadth-first search), so nearly
 * every path that is followed ends in a loop. Each loop is found once, from the member that stands first in the graph.
 */
final class LoopFinder {
    private static final int UNREACHABLE = Integer.MAX_VALUE / 2;

    private final CausalGraph graph;
    private final LoopSearch search;
    private final List<List<Link>> out = new ArrayList<>();
    private final List<List<Link>> in = new ArrayList<>();
    private final FactorIndex index;

    private final List<FeedbackLoop> found = new ArrayList<>();
    private final Deque<Link> path = new ArrayDeque<>();
    private final boolean[] onPath;
    private int start;
    private int length;
    private int[] wayBack = {};
    private long steps;
    private boolean longerPossible;

    LoopFinder(CausalGraph graph, LoopSearch search) {
        this.graph = graph;
        this.search = search;
        this.index = new FactorIndex(graph);
        this.onPath = new boolean[index.size()];
        for (int i = 0; i < index.size(); i++) {
            out.add(new ArrayList<>());
            in.add(new ArrayList<>());
        }
        for (Link link : graph.links()) {
            out.get(index.of(link.from())).add(link);
            in.get(index.of(link.to())).add(link);
        }
        // Loops of equal length then come out in the order of their members.
        out.forEach(links -> links.sort((a, b) -> Integer.compare(index.of(a.to()), index.of(b.to()))));
    }

    FeedbackLoops find() {
        List<int[]> waysBack = new ArrayList<>();
        for (int s = 0; s < index.size(); s++) {
            waysBack.add(distancesTo(s));
        }
        int longest = Math.min(search.maxLength(), index.size());
        for (length = 2; length <= longest; length++) {
            longerPossible = false;
            for (start = 0; start < index.size(); start++) {
                wayBack = waysBack.get(start);
                if (!extend(start, graph.forms().stream().map(Form::id).toList())) {
                    return new FeedbackLoops(found, search, true, longerPossible);
                }
            }
        }
        return new FeedbackLoops(found, search, false, longerPossible && longest < index.size());
    }

    /** Follows every link from a factor; false when a bound of the search is hit. */
    private boolean extend(int at, List<String> forms) {
        onPath[at] = true;
        for (Link link : out.get(at)) {
            int next = index.of(link.to());
            if (next < start || (next != start && onPath[next]) || wayBack[next] >= UNREACHABLE) {
                continue;
            }
            List<String> shared = forms.stream().filter(link.forms()::contains).toList();
            if (shared.isEmpty() && !graph.forms().isEmpty()) {
                continue;
            }
            path.addLast(link);
            boolean goOn = ++steps <= search.maxSteps() && follow(next, shared);
            path.removeLast();
            if (!goOn) {
                return false;
            }
        }
        onPath[at] = false;
        return true;
    }

    private boolean follow(int next, List<String> forms) {
        if (next == start) {
            return path.size() < length || add(forms);
        }
        if (path.size() + wayBack[next] > length) {
            longerPossible = true;
            return true;
        }
        return extend(next, forms);
    }

    private boolean add(List<String> forms) {
        if (found.size() == search.maxCount()) {
            return false;
        }
        found.add(new FeedbackLoop(List.copyOf(path), forms));
        return true;
    }

    /** The number of links on the shortest way from each factor to the given one, over factors not before it. */
    private int[] distancesTo(int target) {
        int[] distance = new int[index.size()];
        Arrays.fill(distance, UNREACHABLE);
        distance[target] = 0;
        Deque<Integer> queue = new ArrayDeque<>(List.of(target));
        while (!queue.isEmpty()) {
            int at = queue.removeFirst();
            for (Link link : in.get(at)) {
                int previous = index.of(link.from());
                if (previous > target && distance[previous] == UNREACHABLE) {
                    distance[previous] = distance[at] + 1;
                    queue.addLast(previous);
                }
            }
        }
        return distance;
    }
}
