package nl.zicht.scenarios.chart.drawing;

import java.util.List;

/**
 * How the outline of a shape is drawn.
 *
 * @param colour {@code #RRGGBB}
 * @param width in pixels
 * @param dash lengths of strokes and gaps in pixels, in turn; empty for a line without gaps
 */
public record Ink(String colour, double width, List<Double> dash) {

    /** Copies the dash pattern. */
    public Ink {
        dash = List.copyOf(dash);
    }

    /** A line without gaps. */
    public static Ink solid(String colour, double width) {
        return new Ink(colour, width, List.of());
    }
}
