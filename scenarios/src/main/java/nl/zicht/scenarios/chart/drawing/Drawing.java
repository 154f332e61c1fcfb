package nl.zicht.scenarios.chart.drawing;

import java.util.List;

/**
 * A finished picture: marks on white paper, drawn in order.
 *
 * @param width in pixels
 * @param height in pixels
 * @param marks what stands on it, the first at the bottom
 */
public record Drawing(double width, double height, List<Mark> marks) {

    /** Copies the marks. */
    public Drawing {
        marks = List.copyOf(marks);
    }
}
