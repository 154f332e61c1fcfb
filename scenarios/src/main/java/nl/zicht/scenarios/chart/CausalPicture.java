package nl.zicht.scenarios.chart;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.label.Label;

/**
 * What works on what in a part of the system: nodes and arrows with direction and order of strength.
 *
 * @param id file name and anchor
 * @param text words around the chart
 * @param semiQuantitative whether strengths only have an order; then the picture says "direction and order only"
 * @param nodes at least one
 * @param arrows between the nodes; none from a node to itself and none twice
 */
public record CausalPicture(String id, ChartText text, boolean semiQuantitative, List<Node> nodes, List<Arrow> arrows)
        implements Chart {

    /** What a node stands for. */
    public enum Kind {
        /** Something that can go up or down. */
        FACTOR,
        /** Something policy can do. */
        INTERVENTION,
        /** What the reader wants to know the effect on. */
        OUTCOME,
        /** Something that can go up or down, in another part of the system than the picture is about. */
        OUTSIDE
    }

    /** Order of how much one thing works on another. */
    public enum Strength {
        /** Hardly noticeable. */
        WEAK,
        /** Clearly noticeable. */
        AVERAGE,
        /** Decisive. */
        STRONG
    }

    /**
     * A thing in the picture.
     *
     * @param id name for arrows
     * @param label short name
     * @param kind what it stands for
     */
    public record Node(String id, Label label, Kind kind) {}

    /**
     * An influence of one node on another.
     *
     * @param from id of the node that works
     * @param to id of the node it works on
     * @param opposite false when both change in the same direction (+), true when in opposite directions (−)
     * @param strength how much
     * @param delayed whether it takes a year or more before the influence is felt
     */
    public record Arrow(String from, String to, boolean opposite, Strength strength, boolean delayed) {}

    /** Rejects arrows without nodes, naming them. */
    public CausalPicture {
        Chart.requireId(id);
        nodes = List.copyOf(nodes);
        arrows = List.copyOf(arrows);
        Set<String> known = new LinkedHashSet<>();
        for (Node node : nodes) {
            if (!known.add(node.id())) {
                throw new IllegalArgumentException("Picture \"" + id + "\" has two nodes \"" + node.id() + "\".");
            }
        }
        if (known.isEmpty()) {
            throw new IllegalArgumentException("Picture \"" + id + "\" has no nodes; expected at least one.");
        }
        Set<List<String>> seen = new HashSet<>();
        for (Arrow arrow : arrows) {
            String name = "\"" + arrow.from() + "\" -> \"" + arrow.to() + "\"";
            if (!known.contains(arrow.from()) || !known.contains(arrow.to())) {
                throw new IllegalArgumentException(
                        "Picture \"" + id + "\" has the arrow " + name + "; expected two of the nodes " + known + ".");
            }
            if (arrow.from().equals(arrow.to()) || !seen.add(List.of(arrow.from(), arrow.to()))) {
                throw new IllegalArgumentException("Picture \"" + id + "\" has the arrow " + name
                        + " twice or from a node to itself; expected one arrow between two nodes.");
            }
        }
    }

    @Override
    public Label kind() {
        return new Label("Oorzakendiagram", "Causal diagram");
    }
}
