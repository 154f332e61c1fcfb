package nl.zicht.causal;

import java.util.Comparator;
import java.util.List;

/**
 * How much each factor and each actor matters to the network, by several measures.
 *
 * <p>Factors are ranked in the network of links. Actors are ranked in the whole network: links, a tie both ways between
 * an actor and each factor it holds, and a way from an actor over each intervention it is responsible for to the
 * factors this acts on.
 *
 * @param factors the factors in the order of the graph
 * @param actors the actors in the order of the graph
 */
public record Ranking(List<Rank> factors, List<Rank> actors) {

    /** Copies the lists. */
    public Ranking {
        factors = List.copyOf(factors);
        actors = List.copyOf(actors);
    }

    /** The factors with the most central first; ties in the order of the graph. */
    public List<Rank> factorsBy(Measure measure) {
        return sorted(factors, measure);
    }

    /** The actors with the most central first; ties in the order of the graph. */
    public List<Rank> actorsBy(Measure measure) {
        return sorted(actors, measure);
    }

    private static List<Rank> sorted(List<Rank> ranks, Measure measure) {
        return ranks.stream()
                .sorted(Comparator.comparingDouble((Rank r) -> measure.of(r)).reversed())
                .toList();
    }
}
