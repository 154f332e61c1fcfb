package nl.zicht.analysis.realisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.zicht.equation.Name;

/**
 * The variables through which some variables influence others, while those of other factors are held.
 *
 * @param sources the variables that are pushed
 * @param moving the variables on the way and at its end, which move; empty when there is no way
 * @param shortest one of the shortest ways, both ends included; empty when there is none
 */
public record Route(Set<Name> sources, Set<Name> moving, List<Name> shortest) {
    /** Copies the list. */
    public Route {
        shortest = List.copyOf(shortest);
    }

    /** Returns whether there is a way. */
    public boolean exists() {
        return !shortest.isEmpty();
    }

    /**
     * Finds all ways between variables.
     *
     * @param influences what influences what
     * @param sources where the ways begin
     * @param targets where they end; a way may pass a target and come back to it
     * @param held what they may not pass
     */
    static Route between(InfluenceGraph influences, Set<Name> sources, Set<Name> targets, Set<Name> held) {
        Predicate<Name> passable = name -> !sources.contains(name) && (targets.contains(name) || !held.contains(name));
        Set<Name> moving = new LinkedHashSet<>(influences.after(sources, passable));
        Set<Name> leading = influences.before(targets, passable);
        moving.removeIf(name -> !leading.contains(name) && !targets.contains(name));
        return new Route(sources, moving, shortest(influences, sources, targets, moving));
    }

    private static List<Name> shortest(
            InfluenceGraph influences, Set<Name> sources, Set<Name> targets, Set<Name> moving) {
        Map<Name, Name> from = new HashMap<>();
        Deque<Name> waiting = new ArrayDeque<>(sources);
        while (!waiting.isEmpty()) {
            Name here = waiting.remove();
            if (targets.contains(here) && from.containsKey(here)) {
                return way(here, from);
            }
            for (Name next : influences.effectsOf(here)) {
                if (moving.contains(next) && from.putIfAbsent(next, here) == null) {
                    waiting.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<Name> way(Name end, Map<Name, Name> from) {
        List<Name> way = new ArrayList<>(List.of(end));
        for (Name before = from.get(end); before != null; before = from.get(before)) {
            way.add(0, before);
        }
        return way;
    }
}
