package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zicht.scenarios.chart.Fan;
import nl.zicht.scenarios.chart.Point;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.chart.TimeAxis;
import nl.zicht.scenarios.chart.drawing.Ink;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Mark.Step;
import nl.zicht.scenarios.chart.drawing.Marker;
import nl.zicht.scenarios.chart.drawing.Palette;

/** A fan in a plot: bands from light to dark, each with edges of its own so that they are told apart without colour, and the middle on top. */
final class FanMarks {

    /** The middle of the calculations. */
    static final Ink MIDDLE = Ink.solid(Palette.DARK_BLUE, 2.6);

    /** The line to compare with. */
    static final Ink REFERENCE = new Ink(Palette.DARK_GREY, 1.8, List.of(6.0, 4.0));

    /** A band: its fill and its edges. */
    enum Band {
        /** The middle 90 percent. */
        WIDEST(90, Palette.FAN_LIGHT, Ink.solid(Palette.AXIS, 0.9), Fan.Moment::widest),
        /** The middle 60 percent. */
        WIDE(60, Palette.FAN_MIDDLE, new Ink(Palette.AXIS, 0.9, List.of(1.5, 2.0)), Fan.Moment::wide),
        /** The middle 30 percent. */
        INNER(30, Palette.FAN_DARK, Ink.solid(Palette.FAN_DARK, 0.5), Fan.Moment::inner);

        final int percent;
        final String fill;
        final Ink edge;
        private final Function<Fan.Moment, Range> range;

        Band(int percent, String fill, Ink edge, Function<Fan.Moment, Range> range) {
            this.percent = percent;
            this.fill = fill;
            this.edge = edge;
            this.range = range;
        }

        List<Point> low(Fan fan) {
            return fan.line(moment -> range.apply(moment).low());
        }

        List<Point> high(Fan fan) {
            return fan.line(moment -> range.apply(moment).high());
        }
    }

    private FanMarks() {}

    static void add(List<Mark> marks, Fan fan, Plot plot, TimeAxis axis) {
        for (Band band : Band.values()) {
            List<Point> low = inside(band.low(fan), axis);
            List<Point> high = inside(band.high(fan), axis);
            List<Step> area = new ArrayList<>(steps(high, plot));
            for (int i = low.size() - 1; i >= 0; i--) {
                area.add(new Step.Straight(
                        plot.x(low.get(i).time()), plot.y(low.get(i).value())));
            }
            area.add(new Step.Close());
            marks.add(new Mark.Shape(area, Optional.empty(), Optional.of(band.fill)));
            marks.add(line(low, plot, band.edge));
            marks.add(line(high, plot, band.edge));
        }
        if (!fan.reference().isEmpty()) {
            List<Point> reference = inside(fan.reference(), axis);
            marks.add(line(reference, plot, Ink.solid(Palette.PAPER, 3.4)));
            marks.add(line(reference, plot, REFERENCE));
        }
        marks.add(line(inside(fan.line(Fan.Moment::middle), axis), plot, MIDDLE));
        for (Fan.Observed found : fan.observed()) {
            if (found.time() >= axis.start() && found.time() <= axis.end()) {
                addObserved(marks, found, plot);
            }
        }
    }

    private static void addObserved(List<Mark> marks, Fan.Observed found, Plot plot) {
        double x = plot.x(found.time());
        double y = plot.y(found.value());
        if (found.low() < found.high()) {
            Ink ink = Ink.solid(Palette.TEXT, 1.3);
            double low = plot.y(found.low());
            double high = plot.y(found.high());
            marks.add(Mark.line(x, low, x, high, ink));
            marks.add(Mark.line(x - 3, low, x + 3, low, ink));
            marks.add(Mark.line(x - 3, high, x + 3, high, ink));
        }
        addDot(marks, x, y);
    }

    /** A dot with a white rim, so that it is seen on every band. */
    static void addDot(List<Mark> marks, double x, double y) {
        marks.add(new Mark.Disc(x, y, Marker.RADIUS - 0.6, Optional.empty(), Optional.of(Palette.PAPER)));
        marks.add(new Mark.Disc(x, y, Marker.RADIUS - 1.6, Optional.empty(), Optional.of(Palette.TEXT)));
    }

    private static List<Point> inside(List<Point> points, TimeAxis axis) {
        return points.stream()
                .filter(point -> point.time() >= axis.start() && point.time() <= axis.end())
                .toList();
    }

    private static List<Step> steps(List<Point> points, Plot plot) {
        List<Step> steps = new ArrayList<>();
        for (Point point : points) {
            double x = plot.x(point.time());
            double y = plot.y(point.value());
            steps.add(steps.isEmpty() ? new Step.Move(x, y) : new Step.Straight(x, y));
        }
        return steps;
    }

    private static Mark line(List<Point> points, Plot plot, Ink ink) {
        return new Mark.Shape(steps(points, plot), Optional.of(ink), Optional.empty());
    }
}
