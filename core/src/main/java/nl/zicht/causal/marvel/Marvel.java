package nl.zicht.causal.marvel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.Link;
import nl.zicht.label.Label;

/** Runs MARVEL on a causal graph; the equations and their source stand in the package description. */
public final class Marvel {

    /** What must stand beside every table and chart made from a MARVEL run. */
    public static final Label CAVEAT = new Label(
            "Alleen richting en volgorde; de verticale schaal is een index.",
            "Direction and order only; the vertical scale is an index.");

    private Marvel() {}

    /** A run over this many years with the options of the published example. */
    public static MarvelRun run(CausalGraph graph, Collection<String> interventions, double years) {
        return run(graph, interventions, MarvelOptions.years(years));
    }

    /**
     * A run of the graph with some interventions active; without any, nothing moves.
     *
     * <p>In a graph with forms, a link that holds for some forms only counts in full; filter the graph on one form to
     * see that form alone.
     *
     * @param graph the graph; parallel links must have been narrowed to one form
     * @param interventions the identifiers of the interventions
     * @param options how to compute it
     */
    public static MarvelRun run(CausalGraph graph, Collection<String> interventions, MarvelOptions options) {
        List<Intervention> chosen = new LinkedHashSet<>(interventions)
                .stream().map(graph::intervention).toList();
        return run(graph, chosen, LinkNumbers.of(graph), options);
    }

    /**
     * A run with numbers of one's own in the place of the words.
     *
     * @param graph the graph; parallel links must have been narrowed to one form
     * @param interventions what is done, not necessarily in the graph
     * @param numbers the weight and delay of each link
     * @param options how to compute it
     */
    public static MarvelRun run(
            CausalGraph graph, List<Intervention> interventions, LinkNumbers numbers, MarvelOptions options) {
        refuseParallelLinks(graph);
        numbers.fit(graph);
        List<Effect> effects = new ArrayList<>();
        interventions.forEach(i -> effects.addAll(i.effects()));
        MarvelEquations equations = new MarvelEquations(graph, effects, numbers, options);
        return new Integration(equations, options).run(graph, interventions);
    }

    /**
     * What happens to every factor over time after one of them is lifted by one, for good and all at once, with nothing
     * else done. Levels are not clipped: the answer is for each unit of a small push.
     *
     * @return the change of each factor of the graph at each save of the options, both ends included
     */
    public static double[][] lift(CausalGraph graph, String factor, LinkNumbers numbers, MarvelOptions options) {
        refuseParallelLinks(graph);
        numbers.fit(graph);
        int place = graph.factors().indexOf(graph.factor(factor));
        MarvelEquations equations = new MarvelEquations(graph, List.of(), numbers, options.withClip(false));
        Integration integration = new Integration(equations, options.withClip(false), equations.lifted(place));
        return integration.levels(graph.factors().size());
    }

    /** The scores of doing nothing and of every combination of up to so many interventions, best first. */
    public static MarvelComparison compare(CausalGraph graph, MarvelOptions options, int largestCombination) {
        return MarvelComparison.of(graph, options, largestCombination);
    }

    private static void refuseParallelLinks(CausalGraph graph) {
        Set<List<String>> pairs = new HashSet<>();
        for (Link link : graph.links()) {
            if (!pairs.add(List.of(link.from(), link.to()))) {
                throw new IllegalArgumentException("MARVEL needs one link at most between two factors, found several "
                        + "from '" + link.from() + "' to '" + link.to()
                        + "' for different forms.\nMaybe filter the graph on one form first?");
            }
        }
    }
}
