package nl.zicht.scenarios.chart;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.label.Label;

/**
 * One outcome over time in a line chart.
 *
 * @param id name in data files; lower-case letters, digits and hyphens
 * @param label what the reader sees at the end of the line
 * @param role what the line is for, which decides how it looks
 * @param points at least one point, in order of time
 */
public record Line(String id, Label label, Role role, List<Point> points) {

    /** What a line is for. */
    public enum Role {
        /** Continuing present policy. */
        BASELINE,
        /** A policy the reader compares with the baseline. */
        SCENARIO,
        /** A line that only shows where the others stand; drawn thin and grey, without a label of its own. */
        CONTEXT,
        /** Figures from a register or study; drawn as points. */
        OBSERVED
    }

    /** Rejects lines that cannot be drawn, naming the point. */
    public Line {
        Chart.requireId(id);
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("Line \"" + id + "\" has no points; expected at least one.");
        }
        double previous = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            if (!Double.isFinite(point.time()) || !Double.isFinite(point.value())) {
                throw new IllegalArgumentException("Line \"" + id + "\" has the value " + point.value() + " at time "
                        + point.time() + "; expected finite numbers.");
            }
            if (point.time() <= previous) {
                throw new IllegalArgumentException("Line \"" + id + "\" has time " + point.time() + " after time "
                        + previous + "; expected times that increase.");
            }
            previous = point.time();
        }
    }

    /**
     * A line from two columns of the same length.
     *
     * @throws IllegalArgumentException when the columns differ in length
     */
    public static Line of(String id, Label label, Role role, double[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException("Line \"" + id + "\" has " + times.length + " times and " + values.length
                    + " values; expected as many of each.");
        }
        List<Point> points = new ArrayList<>(times.length);
        for (int i = 0; i < times.length; i++) {
            points.add(new Point(times[i], values[i]));
        }
        return new Line(id, label, role, points);
    }

    /** The last point of the line. */
    public Point last() {
        return points.get(points.size() - 1);
    }
}
