package nl.zicht.scenarios.briefing.national;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Goal;
import nl.zicht.causal.Link;

/**
 * The part of the system analysis that a scenario touches, small enough to read: the factors it moves, the strongest ways from
 * there to the goals, and the strongest ways back.
 */
final class CausalSelection {

    /** As many factors as fit on a page. */
    private static final int MOST_FACTORS = 14;

    /** Being one link longer must be worth this much strength (natural logarithm). */
    private static final double LENGTH = 0.35;

    private final CausalGraph graph;
    private final Map<String, List<Link>> outgoing = new HashMap<>();
    private final Set<String> factors = new LinkedHashSet<>();

    CausalSelection(CausalGraph graph, Collection<Factor> moved) {
        this.graph = graph;
        graph.links()
                .forEach(link -> outgoing.computeIfAbsent(link.from(), id -> new ArrayList<>())
                        .add(link));
        moved.stream().limit(MOST_FACTORS / 2).forEach(factor -> factors.add(factor.id()));
        Set<String> start = Set.copyOf(factors);
        graph.goals().stream()
                .sorted(Comparator.comparingDouble(goal -> -goal.weight()))
                .forEach(goal -> addWay(start, Set.of(goal.factor())));
        for (Goal goal : graph.goals()) {
            if (factors.contains(goal.factor())) {
                addWay(Set.of(goal.factor()), start);
            }
        }
    }

    /** The factors of the picture, in the order in which they were found. */
    List<Factor> factors() {
        return factors.stream().map(graph::factor).toList();
    }

    /** The links among them; of links with the same ends the strongest. */
    List<Link> links() {
        Map<List<String>, Link> kept = new LinkedHashMap<>();
        for (Link link : graph.links()) {
            if (factors.contains(link.from()) && factors.contains(link.to())) {
                kept.merge(
                        List.of(link.from(), link.to()),
                        link,
                        (a, b) -> b.strength().factor() > a.strength().factor() ? b : a);
            }
        }
        return List.copyOf(kept.values());
    }

    /** Adds the strongest way between two sets of factors if it still fits. */
    private void addWay(Set<String> from, Set<String> to) {
        Set<String> more = new LinkedHashSet<>(way(from, to));
        more.removeAll(factors);
        if (factors.size() + more.size() <= MOST_FACTORS) {
            factors.addAll(more);
        }
    }

    /** Dijkstra (1959) over lengths that are small for strong links. */
    private List<String> way(Set<String> from, Set<String> to) {
        record Reached(String factor, double length) {}
        Map<String, Double> shortest = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        PriorityQueue<Reached> queue =
                new PriorityQueue<>(Comparator.comparingDouble(Reached::length).thenComparing(Reached::factor));
        from.forEach(id -> {
            shortest.put(id, 0.0);
            queue.add(new Reached(id, 0));
        });
        Set<String> done = new HashSet<>();
        while (!queue.isEmpty()) {
            Reached next = queue.remove();
            if (!done.add(next.factor())) {
                continue;
            }
            if (to.contains(next.factor()) && !from.contains(next.factor())) {
                return traced(next.factor(), before);
            }
            for (Link link : outgoing.getOrDefault(next.factor(), List.of())) {
                double length = next.length()
                        + LENGTH
                        - Math.log(Math.min(1, link.strength().factor()));
                if (length < shortest.getOrDefault(link.to(), Double.POSITIVE_INFINITY)) {
                    shortest.put(link.to(), length);
                    before.put(link.to(), next.factor());
                    queue.add(new Reached(link.to(), length));
                }
            }
        }
        return List.of();
    }

    private static List<String> traced(String end, Map<String, String> before) {
        Deque<String> way = new ArrayDeque<>();
        String at = end;
        while (at != null) {
            way.addFirst(at);
            at = before.get(at);
        }
        return List.copyOf(way);
    }

    /** The number of feedback loops among the factors, counted up to a limit. */
    int loops(int limit) {
        Map<String, List<String>> next = new HashMap<>();
        links().forEach(link ->
                next.computeIfAbsent(link.from(), id -> new ArrayList<>()).add(link.to()));
        List<String> order = List.copyOf(factors);
        int[] count = {0};
        for (int i = 0; i < order.size() && count[0] < limit; i++) {
            Set<String> allowed = new HashSet<>(order.subList(i, order.size()));
            walk(order.get(i), order.get(i), allowed, next, count, limit);
        }
        return Math.min(count[0], limit);
    }

    /** Follows every simple way from a factor through those that come later, back to it. */
    private static void walk(
            String at, String start, Set<String> allowed, Map<String, List<String>> next, int[] count, int limit) {
        allowed.remove(at);
        for (String to : next.getOrDefault(at, List.of())) {
            if (to.equals(start)) {
                count[0]++;
            } else if (allowed.contains(to) && count[0] < limit) {
                walk(to, start, allowed, next, count, limit);
            }
        }
        allowed.add(at);
    }
}
