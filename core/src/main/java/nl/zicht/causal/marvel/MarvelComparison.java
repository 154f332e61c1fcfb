package nl.zicht.causal.marvel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Intervention;

/**
 * The scores of combinations of interventions.
 *
 * @param base the score of doing nothing
 * @param combinations every combination, best first; ties in the order of the graph
 */
public record MarvelComparison(double base, List<Combination> combinations) {

    /** The most combinations that are run. */
    public static final long MAX_COMBINATIONS = 100_000;

    /**
     * One combination.
     *
     * @param interventions the identifiers, in the order of the graph
     * @param score the score, 0 to 1
     */
    public record Combination(List<String> interventions, double score) {}

    /** Copies the combinations. */
    public MarvelComparison {
        combinations = List.copyOf(combinations);
    }

    /** The best combination of exactly so many interventions. */
    public Combination best(int size) {
        return combinations.stream()
                .filter(c -> c.interventions().size() == size)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No combination of " + size + " interventions was compared.\nMaybe compare larger ones?"));
    }

    static MarvelComparison of(CausalGraph graph, MarvelOptions options, int largest) {
        if (largest < 1) {
            throw new IllegalArgumentException(
                    "A combination has at least 1 intervention, found " + largest + ".\nMaybe 2?");
        }
        if (graph.goals().isEmpty()) {
            throw new IllegalArgumentException(
                    "Comparing needs goals to score by, found none in the graph.\nMaybe add a section 'goals'?");
        }
        List<String> ids = graph.interventions().stream().map(Intervention::id).toList();
        refuseTooMany(ids.size(), largest);
        List<List<String>> sets = new ArrayList<>();
        combine(ids, 0, List.of(), largest, sets);
        List<Combination> scored = new ArrayList<>();
        for (List<String> set : sets) {
            scored.add(new Combination(set, Marvel.run(graph, set, options).score()));
        }
        scored.sort(Comparator.comparingDouble(Combination::score).reversed());
        return new MarvelComparison(Marvel.run(graph, List.of(), options).score(), scored);
    }

    private static void refuseTooMany(int interventions, int largest) {
        double count = 0;
        double ofSize = 1;
        for (int size = 1; size <= Math.min(largest, interventions); size++) {
            ofSize = ofSize * (interventions - size + 1) / size;
            count += ofSize;
        }
        if (count > MAX_COMBINATIONS) {
            throw new IllegalArgumentException("At most " + MAX_COMBINATIONS + " combinations are compared, found "
                    + Math.round(count) + ".\nMaybe ask for smaller combinations?");
        }
    }

    private static void combine(List<String> ids, int from, List<String> chosen, int largest, List<List<String>> sets) {
        for (int i = from; i < ids.size(); i++) {
            List<String> larger = new ArrayList<>(chosen);
            larger.add(ids.get(i));
            sets.add(List.copyOf(larger));
            if (larger.size() < largest) {
                combine(ids, i + 1, larger, largest, sets);
            }
        }
    }
}
