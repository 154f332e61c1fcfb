package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.scenarios.chart.CausalPicture.Kind;
import nl.zicht.scenarios.chart.CausalPicture.Node;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.drawing.TextMetrics;

/**
 * A node with its place in a causal picture.
 *
 * @param node what it stands for
 * @param x left in pixels
 * @param y top in pixels
 * @param width in pixels
 * @param height in pixels
 */
record NodeBox(Node node, double x, double y, double width, double height) {

    static final double SIZE = 12.5;
    static final double LEADING = 15.5;

    private static final double MOST_TEXT = 124;
    private static final double LEAST_WIDTH = 96;
    private static final double ROOM_FOR_ARROW = 30;

    /** A box at the origin that holds the label in either language and has room for its arrows on the side they touch. */
    static NodeBox sized(Node node, int arrowsAbove, int arrowsBelow) {
        double width = LEAST_WIDTH;
        int lines = 1;
        for (Language language : Language.values()) {
            List<String> wrapped = lines(node, language);
            lines = Math.max(lines, wrapped.size());
            for (String line : wrapped) {
                width = Math.max(width, TextMetrics.width(line, SIZE, bold(node)) + 26);
            }
        }
        width = Math.max(width, ROOM_FOR_ARROW * (Math.max(arrowsAbove, arrowsBelow) + 1));
        return new NodeBox(node, 0, 0, width, lines * LEADING + 16);
    }

    /** The label as it is broken over lines. */
    static List<String> lines(Node node, Language language) {
        String label = node.label().in(language.locale());
        double most = MOST_TEXT;
        // Dutch words can be longer than a box is wide; the box gives way, not the word.
        for (String word : label.split(" ", -1)) {
            most = Math.max(most, TextMetrics.width(word, SIZE, bold(node)));
        }
        return new ArrayList<>(TextMetrics.wrap(label, SIZE, bold(node), most, 4));
    }

    static boolean bold(Node node) {
        return node.kind() == Kind.OUTCOME;
    }

    NodeBox at(double newX, double newY) {
        return new NodeBox(node, newX, newY, width, height);
    }
}
