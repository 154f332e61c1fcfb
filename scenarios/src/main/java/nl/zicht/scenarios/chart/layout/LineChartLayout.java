package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.LineChart;
import nl.zicht.scenarios.chart.Numbers;
import nl.zicht.scenarios.chart.drawing.Drawing;
import nl.zicht.scenarios.chart.drawing.Ink;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Mark.Anchor;
import nl.zicht.scenarios.chart.drawing.Palette;
import nl.zicht.scenarios.chart.drawing.TextMetrics;

/**
 * A line chart with everything in its place.
 *
 * @param height of the whole chart in pixels; the width is {@link Frame#WIDTH}
 * @param plot where the data are drawn
 * @param below marks under the data
 * @param lines the data
 * @param above marks over the data
 */
public record LineChartLayout(double height, Plot plot, List<Mark> below, List<PlottedLine> lines, List<Mark> above) {

    private static final double TICK = 12;
    private static final double LEAST_PLOT_HEIGHT = 270;

    /** Lays out a chart in a language. */
    public static LineChartLayout of(LineChart chart, Language language) {
        List<PlottedLine> lines = LinePlotting.plot(chart);
        List<Mark> below = new ArrayList<>();
        List<Mark> above = new ArrayList<>();
        Frame frame = new Frame(chart.text(), language, Frame.WIDTH);
        double y = frame.addHeading(below);
        y = EndLabels.addLegend(below, lines, chart, language, y);
        below.add(
                text(Frame.EDGE, y + TICK, chart.unit().name().in(language.locale()), Palette.SOFT_TEXT, Anchor.START));
        boolean fromZero = startsAtZero(lines);
        Scale values = valueScale(lines, fromZero);
        EndLabels labels = EndLabels.of(lines, chart, language);
        Plot plot = plot(chart, language, values, labels, y + TICK + 24);
        addValueAxis(below, plot, values, language);
        addTimeAxis(below, plot);
        chart.axis().historyEnds().ifPresent(time -> addHistory(below, plot, time, language));
        labels.add(above, plot);
        List<Label> notes = fromZero || values.low() <= 0 ? List.of() : List.of(ChartWords.NOT_FROM_ZERO);
        double height = frame.addFoot(below, plot.bottom() + TICK + 12, notes);
        return new LineChartLayout(height, plot, below, lines, above);
    }

    /** The whole chart as one drawing. */
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>(below);
        lines.forEach(line -> marks.addAll(line.marks(plot)));
        marks.addAll(above);
        return new Drawing(Frame.WIDTH, height, marks);
    }

    private static Plot plot(LineChart chart, Language language, Scale values, EndLabels labels, double top) {
        double widest = 0;
        for (double tick : values.ticks()) {
            String label = Numbers.format(tick, values.rounding(), language);
            widest = Math.max(widest, TextMetrics.width(label, TICK, false));
        }
        double left = Frame.EDGE + widest + 8;
        double width = Frame.WIDTH - Frame.EDGE - EndLabels.COLUMN - left;
        double height = Math.max(LEAST_PLOT_HEIGHT, labels.height());
        return new Plot(
                left, top, width, height, chart.axis().start(), chart.axis().end(), values.low(), values.high());
    }

    /** A line chart need not start at zero, but does so unless that would flatten the lines. */
    private static boolean startsAtZero(List<PlottedLine> lines) {
        double low = LinePlotting.lowest(lines);
        double high = LinePlotting.highest(lines);
        return low >= 0 && high - low >= 0.2 * high;
    }

    private static Scale valueScale(List<PlottedLine> lines, boolean fromZero) {
        double low = LinePlotting.lowest(lines);
        return Scale.enclosing(fromZero ? 0 : low, LinePlotting.highest(lines), 5);
    }

    private static void addValueAxis(List<Mark> marks, Plot plot, Scale scale, Language language) {
        for (double tick : scale.ticks()) {
            double y = plot.y(tick);
            String colour = tick == 0 ? Palette.AXIS : Palette.GRID;
            marks.add(Mark.line(plot.left(), y, plot.right(), y, Ink.solid(colour, 1)));
            String label = Numbers.format(tick, scale.rounding(), language);
            marks.add(text(plot.left() - 8, y + TICK * 0.36, label, Palette.SOFT_TEXT, Anchor.END));
        }
    }

    private static void addTimeAxis(List<Mark> marks, Plot plot) {
        double y = plot.bottom();
        marks.add(Mark.line(plot.left(), y, plot.right(), y, Ink.solid(Palette.AXIS, 1)));
        int steps = (int) Math.max(2, plot.width() / 65);
        Scale years = Scale.enclosing(plot.xMin(), plot.xMax(), steps);
        double step = Math.max(1, years.step());
        double first = step < 5 ? Math.ceil(plot.xMin()) : Math.ceil(plot.xMin() / step) * step;
        for (double year = first; year <= plot.xMax() + 1e-9; year += step) {
            double x = plot.x(year);
            marks.add(Mark.line(x, y, x, y + 5, Ink.solid(Palette.AXIS, 1)));
            marks.add(
                    text(x, y + 5 + TICK, Integer.toString((int) Math.round(year)), Palette.SOFT_TEXT, Anchor.MIDDLE));
        }
    }

    private static void addHistory(List<Mark> marks, Plot plot, double time, Language language) {
        if (time <= plot.xMin() || time >= plot.xMax()) {
            return;
        }
        double x = plot.x(time);
        double y = plot.top() - 8;
        marks.add(Mark.line(x, y - TICK, x, plot.bottom(), new Ink(Palette.AXIS, 1, List.of(4.0, 3.0))));
        marks.add(text(x - 6, y, "← " + ChartWords.HISTORY.in(language.locale()), Palette.SOFT_TEXT, Anchor.END));
        marks.add(text(x + 6, y, ChartWords.PROJECTION.in(language.locale()) + " →", Palette.SOFT_TEXT, Anchor.START));
    }

    private static Mark.Text text(double x, double y, String text, String colour, Anchor anchor) {
        return new Mark.Text(x, y, text, TICK, false, colour, anchor);
    }
}
