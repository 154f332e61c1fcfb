package nl.zicht.format.graph;

import java.io.IOException;
import java.util.Locale;
import nl.zicht.causal.CausalGraph;

/** Writes a causal graph in one of four forms. The text is the same for the same graph, on every machine. */
public final class GraphWriters {
    private GraphWriters() {}

    /**
     * Writes JSON: an object with {@code title} and the arrays {@code domains}, {@code actionLines}, {@code forms},
     * {@code groups}, {@code actors}, {@code factors}, {@code interventions}, {@code links}, {@code loops}, {@code
     * goals} and {@code sources}.
     */
    public static void json(CausalGraph graph, Appendable out) throws IOException {
        GraphJson.write(graph, out);
    }

    /**
     * Writes GraphML 1.0: factors, actors and interventions as nodes, links, ties and effects as edges, told apart by
     * the attribute {@code kind}. Labels are in the language of the locale.
     */
    public static void graphMl(CausalGraph graph, Locale language, Appendable out) throws IOException {
        GraphMl.write(graph, language, out);
    }

    /**
     * Writes the factors and links for Graphviz: a cluster for each domain, arrows by sign (colour and head), strength
     * (width) and speed (dashed when low). Labels are in the language of the locale.
     */
    public static void dot(CausalGraph graph, Locale language, Appendable out) throws IOException {
        GraphDot.write(graph, language, out);
    }

    /**
     * Writes the links as CSV with a heading, one link in a row. Text that a spreadsheet would take for a formula (it
     * begins with {@code = + - @}, a tab or a carriage return) is preceded by an apostrophe.
     */
    public static void linksCsv(CausalGraph graph, Appendable out) throws IOException {
        LinksCsv.write(graph, out);
    }
}
