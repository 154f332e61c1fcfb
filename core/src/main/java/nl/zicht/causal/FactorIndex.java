package nl.zicht.causal;

import java.util.HashMap;
import java.util.Map;

/** The place of each factor in its graph, from 0. */
final class FactorIndex {
    private final Map<String, Integer> places = new HashMap<>();

    FactorIndex(CausalGraph graph) {
        for (Factor factor : graph.factors()) {
            places.put(factor.id(), places.size());
        }
    }

    int size() {
        return places.size();
    }

    int of(String factor) {
        Integer place = places.get(factor);
        if (place == null) {
            throw new IllegalArgumentException("No factor '" + factor + "' in the graph.");
        }
        return place;
    }
}
