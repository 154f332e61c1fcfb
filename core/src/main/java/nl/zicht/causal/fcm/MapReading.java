package nl.zicht.causal.fcm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.Link;

/**
 * A causal graph read as a fuzzy cognitive map.
 *
 * <p>Factors are concepts that start at their level; the weights of the links, divided by the largest when that exceeds 1, are
 * the weights of the map; speeds have no place in it. An intervention holds its factors at their setpoints, and its effect is
 * where the map comes to rest then, less where it comes to rest with the same factors held at their start. (Less where it comes to rest with
 * nothing held, as Mental Modeler has it, would compare a setpoint with a level that the map made up.)
 */
public final class MapReading {
    private final Map<String, Integer> places = new HashMap<>();
    private final CognitiveMap map;
    private final double[] start;
    private final Optional<double[]> baseline;

    private MapReading(CausalGraph graph, UpdateRule rule, Transfer transfer) {
        List<Factor> factors = graph.factors();
        factors.forEach(f -> places.put(f.id(), places.size()));
        double largest = Math.max(
                1,
                graph.links().stream()
                        .mapToDouble(l -> Math.abs(l.weight()))
                        .max()
                        .orElse(1));
        double[][] weights = new double[factors.size()][factors.size()];
        for (Link link : graph.links()) {
            // Links for several forms between the same two factors count once in a map: the first of them.
            if (weights[place(link.from())][place(link.to())] == 0) {
                weights[place(link.from())][place(link.to())] = link.weight() / largest;
            }
        }
        this.map = new CognitiveMap(weights, rule, transfer);
        this.start = factors.stream().mapToDouble(Factor::start).toArray();
        this.baseline = rest(start, new boolean[start.length]);
    }

    /** The graph as a map with these rules; narrow a graph with forms to one of them first. */
    public static MapReading of(CausalGraph graph, UpdateRule rule, Transfer transfer) {
        return new MapReading(graph, rule, transfer);
    }

    /** Whether the map comes to rest with nothing done. */
    public boolean settles() {
        return baseline.isPresent();
    }

    /** Whether the map surely has only one resting state. */
    public boolean surelyUnique() {
        return map.surelyUnique();
    }

    /** The change of each factor by an intervention, by its identifier; empty when the map does not come to rest. */
    public Optional<Map<String, Double>> effect(Intervention intervention) {
        double[] held = start.clone();
        boolean[] fixed = new boolean[start.length];
        for (Effect effect : intervention.effects()) {
            held[place(effect.factor())] = effect.setpoint();
            fixed[place(effect.factor())] = true;
        }
        Optional<double[]> without = rest(start, fixed);
        return rest(held, fixed).flatMap(after -> without.map(before -> differences(after, before)));
    }

    private Map<String, Double> differences(double[] after, double[] before) {
        Map<String, Double> changes = new HashMap<>();
        places.forEach((factor, i) -> changes.put(factor, after[i] - before[i]));
        return changes;
    }

    private Optional<double[]> rest(double[] from, boolean[] held) {
        MapRun run = map.run(from, held, CognitiveMap.THRESHOLD, CognitiveMap.MOST_STEPS);
        return run.end() == MapRun.End.FIXED_POINT ? Optional.of(run.activations()) : Optional.empty();
    }

    private int place(String factor) {
        Integer place = places.get(factor);
        if (place == null) {
            throw new IllegalArgumentException("No factor '" + factor + "' in the map.\nMaybe it was filtered out?");
        }
        return place;
    }
}
