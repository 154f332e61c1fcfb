package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.LineChart;
import nl.zicht.scenarios.chart.drawing.Drawing;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Mark.Anchor;

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

    private static final double LEAST_PLOT_HEIGHT = 270;

    /** Lays out a chart in a language. */
    public static LineChartLayout of(LineChart chart, Language language) {
        List<PlottedLine> lines = LinePlotting.plot(chart);
        List<Mark> below = new ArrayList<>();
        List<Mark> above = new ArrayList<>();
        Frame frame = new Frame(chart.text(), language, Frame.WIDTH);
        double y = frame.addHeading(below);
        y = EndLabels.addLegend(below, lines, chart, language, y);
        below.add(Axes.text(Frame.EDGE, y + Axes.TICK, chart.unit().name().in(language.locale()), Anchor.START));
        boolean fromZero = startsAtZero(lines);
        Scale values = valueScale(lines, fromZero);
        EndLabels labels = EndLabels.of(lines, chart, language);
        Plot plot = plot(chart, language, values, labels, y + Axes.TICK + 24);
        Axes.addValues(below, plot, values, language, true);
        Axes.addYears(below, plot);
        chart.axis().historyEnds().ifPresent(time -> Axes.addHistory(below, plot, time, language));
        labels.add(above, plot);
        List<Label> notes = fromZero || values.low() <= 0 ? List.of() : List.of(ChartWords.NOT_FROM_ZERO);
        double height = frame.addFoot(below, plot.bottom() + Axes.TICK + 12, notes);
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
        double left = Frame.EDGE + Axes.widest(values, language) + 8;
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
}
