package nl.zicht.scenarios.chart.layout;

import java.util.List;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.Numbers;
import nl.zicht.scenarios.chart.drawing.Ink;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Mark.Anchor;
import nl.zicht.scenarios.chart.drawing.Palette;
import nl.zicht.scenarios.chart.drawing.TextMetrics;

/** The axes of plots over time: values upwards, years to the right, and where history ends. */
final class Axes {

    /** Size of the letters along the axes. */
    static final double TICK = 12;

    private Axes() {}

    /** Width of the numbers along a value axis. */
    static double widest(Scale scale, Language language) {
        double widest = 0;
        for (double tick : scale.ticks()) {
            String label = Numbers.format(tick, scale.rounding(), language);
            widest = Math.max(widest, TextMetrics.width(label, TICK, false));
        }
        return widest;
    }

    /** Adds a line for each round value, with its number left of the plot where wanted. */
    static void addValues(List<Mark> marks, Plot plot, Scale scale, Language language, boolean numbers) {
        for (double tick : scale.ticks()) {
            double y = plot.y(tick);
            String colour = tick == 0 ? Palette.AXIS : Palette.GRID;
            marks.add(Mark.line(plot.left(), y, plot.right(), y, Ink.solid(colour, 1)));
            if (numbers) {
                String label = Numbers.format(tick, scale.rounding(), language);
                marks.add(text(plot.left() - 8, y + TICK * 0.36, label, Anchor.END));
            }
        }
    }

    /** Adds the years under a plot. */
    static void addYears(List<Mark> marks, Plot plot) {
        double y = plot.bottom();
        marks.add(Mark.line(plot.left(), y, plot.right(), y, Ink.solid(Palette.AXIS, 1)));
        int steps = (int) Math.max(2, plot.width() / 65);
        Scale years = Scale.enclosing(plot.xMin(), plot.xMax(), steps);
        double step = Math.max(1, years.step());
        double first = step < 5 ? Math.ceil(plot.xMin()) : Math.ceil(plot.xMin() / step) * step;
        for (double year = first; year <= plot.xMax() + 1e-9; year += step) {
            double x = plot.x(year);
            marks.add(Mark.line(x, y, x, y + 5, Ink.solid(Palette.AXIS, 1)));
            marks.add(text(x, y + 5 + TICK, Integer.toString((int) Math.round(year)), Anchor.MIDDLE));
        }
    }

    /** Adds a line where history ends, with words on both sides of it. */
    static void addHistory(List<Mark> marks, Plot plot, double time, Language language) {
        if (time <= plot.xMin() || time >= plot.xMax()) {
            return;
        }
        double x = plot.x(time);
        double y = plot.top() - 8;
        marks.add(Mark.line(x, y - TICK, x, plot.bottom(), new Ink(Palette.AXIS, 1, List.of(4.0, 3.0))));
        marks.add(text(x - 6, y, "← " + ChartWords.HISTORY.in(language.locale()), Anchor.END));
        marks.add(text(x + 6, y, ChartWords.PROJECTION.in(language.locale()) + " →", Anchor.START));
    }

    static Mark.Text text(double x, double y, String text, Anchor anchor) {
        return new Mark.Text(x, y, text, TICK, false, Palette.SOFT_TEXT, anchor);
    }
}
