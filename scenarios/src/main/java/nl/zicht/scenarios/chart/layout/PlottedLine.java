package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.scenarios.chart.Line;
import nl.zicht.scenarios.chart.Point;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Mark.Step;

/**
 * A line ready to be drawn.
 *
 * @param line what it shows
 * @param style how it looks
 * @param points the points inside the plot; at least one
 * @param marked those that carry a marker
 */
public record PlottedLine(Line line, SeriesStyle style, List<Point> points, List<Point> marked) {

    /** The marks of this line in a plot. */
    List<Mark> marks(Plot plot) {
        List<Mark> marks = new ArrayList<>();
        if (style.ink().width() > 0 && points.size() > 1) {
            List<Step> steps = new ArrayList<>();
            for (Point point : points) {
                double x = plot.x(point.time());
                double y = plot.y(point.value());
                steps.add(steps.isEmpty() ? new Step.Move(x, y) : new Step.Straight(x, y));
            }
            marks.add(new Mark.Shape(steps, Optional.of(style.ink()), Optional.empty()));
        }
        for (Point point : marked) {
            marks.addAll(style.marker()
                    .at(plot.x(point.time()), plot.y(point.value()), style.ink().colour()));
        }
        return marks;
    }
}
