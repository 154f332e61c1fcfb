package nl.zicht.format.graph;

import java.io.IOException;
import java.util.Locale;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Domain;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Link;
import nl.zicht.causal.Polarity;
import nl.zicht.causal.Speed;

/** Writes the factors and links of a graph in the DOT language of Graphviz. */
final class GraphDot {
    private GraphDot() {}

    static void write(CausalGraph graph, Locale language, Appendable out) throws IOException {
        out.append("digraph ").append(quoted(graph.title().in(language))).append(" {\n");
        out.append("  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");
        out.append("  edge [fontname=\"sans-serif\"];\n");
        int cluster = 0;
        for (Domain domain : graph.domains()) {
            out.append("  subgraph cluster_" + cluster++ + " {\n    label=")
                    .append(quoted(domain.label().in(language)))
                    .append(";\n");
            for (Factor factor : graph.factors()) {
                if (factor.domain().equals(domain.id())) {
                    out.append("    ").append(quoted(factor.id())).append(" [label=");
                    out.append(quoted(factor.label().in(language))).append("];\n");
                }
            }
            out.append("  }\n");
        }
        for (Link link : graph.links()) {
            link(link, out);
        }
        out.append("}\n");
    }

    /** Colour is never the only carrier: a negative link also has another head and a minus sign. */
    private static void link(Link link, Appendable out) throws IOException {
        boolean negative = link.polarity() == Polarity.NEGATIVE;
        double width = 0.5 + 2 * link.strength().factor();
        out.append("  ").append(quoted(link.from())).append(" -> ").append(quoted(link.to()));
        out.append(" [label=\"").append(link.polarity().symbol()).append('"');
        out.append(", color=\"").append(negative ? "#CA3C00" : "#01689B").append('"');
        out.append(", arrowhead=").append(negative ? "tee" : "normal");
        out.append(", penwidth=").append(String.format(Locale.ROOT, "%.1f", width));
        out.append(link.speed() == Speed.LOW ? ", style=dashed];\n" : "];\n");
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "")
                        .replace("\n", "\\n")
                + '"';
    }
}
