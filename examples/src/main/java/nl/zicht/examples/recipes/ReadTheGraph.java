package nl.zicht.examples.recipes;

import java.io.IOException;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.FeedbackLoop;
import nl.zicht.causal.LoopSearch;
import nl.zicht.causal.Measure;
import nl.zicht.format.graph.GraphWriters;
import nl.zicht.scenarios.analysis.SystemAnalysis;

/** Reads the system analysis: its size, its feedback loops of at most five links, the most central factor, and its links as CSV. */
final class ReadTheGraph {
    private ReadTheGraph() {}

    public static void main(String[] args) throws IOException {
        CausalGraph graph = SystemAnalysis.load();
        System.out.println(graph.factors().size() + " factors, " + graph.links().size() + " links");
        for (FeedbackLoop loop : graph.feedbackLoops(LoopSearch.of(5, 100)).loops()) {
            System.out.println(loop.kind().letter() + " " + String.join(" > ", loop.members()));
        }
        System.out.println("most central: "
                + graph.ranking()
                        .factorsBy(Measure.BETWEENNESS)
                        .get(0)
                        .node()
                        .label()
                        .en());
        StringBuilder csv = new StringBuilder();
        GraphWriters.linksCsv(graph, csv);
        csv.toString().lines().limit(3).forEach(System.out::println);
    }
}
