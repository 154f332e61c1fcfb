package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zicht.scenarios.chart.Line;
import nl.zicht.scenarios.chart.LineChart;
import nl.zicht.scenarios.chart.Point;
import nl.zicht.scenarios.chart.TimeAxis;

/** Which points of which lines are drawn, and which of them carry a marker. */
final class LinePlotting {

    /** Markers on a line: enough to recognise it, few enough not to hide it. */
    private static final int MARKERS = 6;

    private LinePlotting() {}

    /** The lines of a chart in drawing order: context at the bottom, observations on top. */
    static List<PlottedLine> plot(LineChart chart) {
        List<SeriesStyle> styles = SeriesStyle.of(chart.lines());
        List<PlottedLine> plotted = new ArrayList<>();
        int count = chart.lines().size();
        for (int i = 0; i < count; i++) {
            Line line = chart.lines().get(i);
            List<Point> points = inside(line, chart.axis());
            if (points.isEmpty()) {
                throw new IllegalArgumentException("Chart \"" + chart.id() + "\" shows the period "
                        + chart.axis().start() + " to " + chart.axis().end() + ", in which line \"" + line.id()
                        + "\" has no points.");
            }
            points = sinceDeparture(line, points, chart);
            boolean observed = line.role() == Line.Role.OBSERVED;
            List<Point> marked = observed ? points : spaced(points, (i + 0.5) / count);
            plotted.add(new PlottedLine(line, styles.get(i), points, marked));
        }
        plotted.sort(Comparator.comparingInt(line -> depth(line.line().role())));
        return List.copyOf(plotted);
    }

    private static int depth(Line.Role role) {
        return switch (role) {
            case CONTEXT -> 0;
            case BASELINE -> 1;
            case SCENARIO -> 2;
            case OBSERVED -> 3;
        };
    }

    private static List<Point> inside(Line line, TimeAxis axis) {
        return line.points().stream()
                .filter(point -> point.time() >= axis.start() && point.time() <= axis.end())
                .toList();
    }

    /** A scenario is drawn from where it leaves the baseline: before that they are the same line. */
    private static List<Point> sinceDeparture(Line line, List<Point> points, LineChart chart) {
        Optional<Line> baseline = chart.lines().stream()
                .filter(other -> other.role() == Line.Role.BASELINE)
                .findFirst();
        if (baseline.isEmpty() || line.role() == Line.Role.BASELINE || line.role() == Line.Role.OBSERVED) {
            return points;
        }
        List<Point> base = inside(baseline.get(), chart.axis());
        int same = 0;
        while (same < Math.min(points.size(), base.size()) && points.get(same).equals(base.get(same))) {
            same++;
        }
        boolean neverLeaves = same == points.size();
        return neverLeaves ? points : points.subList(Math.max(0, same - 1), points.size());
    }

    /**
     * Inner points at regular distances, at most every third, shifted for each line so that markers of lines that run together do
     * not cover each other.
     */
    private static List<Point> spaced(List<Point> points, double shift) {
        int count = Math.min(MARKERS, (points.size() + 1) / 3);
        List<Point> marked = new ArrayList<>();
        double distance = (double) (points.size() - 2) / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            int index = 1 + (int) ((i + shift) * distance);
            marked.add(points.get(Math.min(points.size() - 1, index)));
        }
        return marked;
    }

    static double lowest(List<PlottedLine> lines) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::value)
                .min()
                .orElse(0);
    }

    static double highest(List<PlottedLine> lines) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::value)
                .max()
                .orElse(1);
    }
}
