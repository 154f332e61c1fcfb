package nl.zicht.causal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/** Builds the two networks of a graph in JGraphT and measures their nodes. */
final class RankingCalculation {
    private final Graph<Named, DefaultEdge> network;
    private final Map<Named, Double> betweenness;
    private final Map<Named, Double> closeness;
    private final Map<Named, Double> pageRank;
    private final Reachability reachability;

    private RankingCalculation(Graph<Named, DefaultEdge> network) {
        this.network = network;
        this.betweenness = new BetweennessCentrality<>(network, false).getScores();
        this.closeness = new HarmonicCentrality<>(network, false, true).getScores();
        this.pageRank = new PageRank<>(network, PageRank.DAMPING_FACTOR_DEFAULT, 1000, 1e-12).getScores();
        this.reachability = new Reachability(network);
    }

    static Ranking of(CausalGraph graph) {
        if (graph.factors().isEmpty()) {
            return new Ranking(List.of(), List.of());
        }
        RankingCalculation links = new RankingCalculation(links(graph));
        List<Rank> factors = new ArrayList<>();
        for (Factor factor : graph.factors()) {
            factors.add(links.rank(factor, Set.of()));
        }
        RankingCalculation whole = new RankingCalculation(wholeNetwork(graph));
        List<Rank> actors = new ArrayList<>();
        for (Actor actor : graph.actors()) {
            actors.add(whole.rank(actor, heldByNobodyElse(graph, actor)));
        }
        return new Ranking(factors, actors);
    }

    private static Graph<Named, DefaultEdge> links(CausalGraph graph) {
        Graph<Named, DefaultEdge> network = new DefaultDirectedGraph<>(DefaultEdge.class);
        graph.factors().forEach(network::addVertex);
        // A simple graph: parallel links for different forms count once.
        graph.links().forEach(l -> network.addEdge(graph.factor(l.from()), graph.factor(l.to())));
        return network;
    }

    private static Graph<Named, DefaultEdge> wholeNetwork(CausalGraph graph) {
        Graph<Named, DefaultEdge> network = links(graph);
        graph.interventions().forEach(network::addVertex);
        graph.actors().forEach(network::addVertex);
        for (Factor factor : graph.factors()) {
            for (String id : factor.actors()) {
                network.addEdge(graph.actor(id), factor);
                network.addEdge(factor, graph.actor(id));
            }
        }
        for (Intervention intervention : graph.interventions()) {
            intervention.actors().forEach(id -> network.addEdge(graph.actor(id), intervention));
            intervention.effects().forEach(e -> network.addEdge(intervention, graph.factor(e.factor())));
        }
        return network;
    }

    private static Set<Named> heldByNobodyElse(CausalGraph graph, Actor actor) {
        List<String> only = List.of(actor.id());
        Set<Named> held = new LinkedHashSet<>();
        graph.factors().stream().filter(f -> f.actors().equals(only)).forEach(held::add);
        graph.interventions().stream().filter(i -> i.actors().equals(only)).forEach(held::add);
        return held;
    }

    private Rank rank(Named node, Set<Named> alsoLost) {
        double others = network.vertexSet().size() - 1.0;
        double pairs = Math.max(1, others * (others - 1));
        Set<Named> gone = new HashSet<>(alsoLost);
        gone.add(node);
        return new Rank(
                node,
                network.inDegreeOf(node),
                network.outDegreeOf(node),
                betweenness.getOrDefault(node, 0.0) / pairs,
                network.vertexSet().size() < 2 ? 0 : closeness.getOrDefault(node, 0.0),
                pageRank.getOrDefault(node, 0.0),
                reachability.without(node, gone));
    }
}
