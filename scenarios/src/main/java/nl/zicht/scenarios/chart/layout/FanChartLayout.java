package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Fan;
import nl.zicht.scenarios.chart.FanChart;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.Numbers;
import nl.zicht.scenarios.chart.Point;
import nl.zicht.scenarios.chart.Unit;
import nl.zicht.scenarios.chart.drawing.Drawing;
import nl.zicht.scenarios.chart.drawing.Ink;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Mark.Anchor;
import nl.zicht.scenarios.chart.drawing.Palette;
import nl.zicht.scenarios.chart.drawing.TextMetrics;

/** A fan chart with everything in its place: panels of the same scale beside each other, each with its name and its last values above it. */
public final class FanChartLayout {

    private static final double SIZE = 12;
    private static final double LEADING = 15;
    private static final double GAP = 20;
    private static final double HEIGHT = 210;
    private static final double SAMPLE = 24;

    private final FanChart chart;
    private final Language language;
    private final List<Mark> marks = new ArrayList<>();
    private final Scale scale;

    private FanChartLayout(FanChart chart, Language language) {
        this.chart = chart;
        this.language = language;
        this.scale = scale(chart);
    }

    /** Lays out a chart in a language. */
    public static Drawing of(FanChart chart, Language language) {
        return new FanChartLayout(chart, language).drawing();
    }

    private String say(Label label) {
        return label.in(language.locale());
    }

    private Drawing drawing() {
        Frame frame = new Frame(chart.text(), language, Frame.WIDTH);
        double y = legend(frame.addHeading(marks)) + 6;
        int columns = chart.fans().size() == 4 ? 2 : chart.fans().size();
        double first = Frame.EDGE + Axes.widest(scale, language) + 8;
        double width = (Frame.WIDTH - Frame.EDGE - 8 - first - (columns - 1) * GAP) / columns;
        int lines = chart.fans().stream()
                .mapToInt(fan -> name(fan, width).size())
                .max()
                .orElse(1);
        for (int i = 0; i < chart.fans().size(); i++) {
            int column = i % columns;
            double left = first + column * (width + GAP);
            double top = y + (lines + 1) * LEADING + Axes.TICK + 22;
            Plot plot = new Plot(
                    left, top, width, HEIGHT, chart.axis().start(), chart.axis().end(), scale.low(), scale.high());
            panel(chart.fans().get(i), plot, y, lines, column == 0);
            if (column == columns - 1 || i == chart.fans().size() - 1) {
                y = plot.bottom() + Axes.TICK + 22;
            }
        }
        List<Label> notes = scale.low() > 0 ? List.of(ChartWords.NOT_FROM_ZERO) : List.of();
        double height = frame.addFoot(marks, y - 8, notes);
        return new Drawing(Frame.WIDTH, height, marks);
    }

    private void panel(Fan fan, Plot plot, double top, int lines, boolean leftmost) {
        List<String> name = name(fan, plot.width());
        double y = top + (lines - name.size()) * LEADING;
        for (String line : name) {
            y += LEADING;
            marks.add(new Mark.Text(plot.left(), y, line, SIZE, true, Palette.TEXT, Anchor.START));
        }
        marks.add(new Mark.Text(plot.left(), y + LEADING, last(fan), SIZE, false, Palette.TEXT, Anchor.START));
        Axes.addValues(marks, plot, scale, language, leftmost);
        Axes.addYears(marks, plot);
        FanMarks.add(marks, fan, plot, chart.axis());
        chart.axis().historyEnds().ifPresent(time -> Axes.addHistory(marks, plot, time, language));
    }

    private List<String> name(Fan fan, double width) {
        return TextMetrics.wrap(say(fan.label()), SIZE, true, width, 3);
    }

    /** What the fan comes to: "2035: 2,300 (1,500 to 3,100)". */
    private String last(Fan fan) {
        Fan.Moment last = fan.last();
        String percent = chart.unit().equals(Unit.PERCENT) ? "%" : "";
        return Math.round(last.time()) + ": " + number(last.middle()) + percent + " ("
                + number(last.widest().low()) + " " + say(ChartWords.TO) + " "
                + number(last.widest().high()) + percent + ")";
    }

    private String number(double value) {
        return Numbers.format(value, chart.rounding(), language);
    }

    /** Samples of bands and lines with their names, in a row that breaks where it is full; returns the pixel below it. */
    private double legend(double top) {
        double x = Frame.EDGE;
        double y = top + 4;
        marks.add(Axes.text(x, y + SIZE * 0.86, say(chart.unit().name()), Anchor.START));
        x += TextMetrics.width(say(chart.unit().name()), SIZE, false) + 24;
        for (FanMarks.Band band : FanMarks.Band.values()) {
            marks.add(new Mark.Box(x, y, SAMPLE, SIZE, 0, Optional.of(band.edge), Optional.of(band.fill)));
            x = named(x, y, band.percent + "%");
        }
        sample(x, y, FanMarks.MIDDLE);
        x = named(x, y, say(ChartWords.MIDDLE));
        if (chart.fans().stream().anyMatch(fan -> !fan.observed().isEmpty())) {
            FanMarks.addDot(marks, x + SAMPLE / 2, y + SIZE / 2);
            x = named(x, y, say(ChartWords.PUBLISHED));
        }
        if (chart.reference().isPresent()) {
            String name = say(chart.reference().get());
            if (x + SAMPLE + 5 + TextMetrics.width(name, SIZE, false) > Frame.WIDTH - Frame.EDGE) {
                x = Frame.EDGE;
                y += LEADING + 4;
            }
            sample(x, y, FanMarks.REFERENCE);
            named(x, y, name);
        }
        return y + SIZE + 4;
    }

    private void sample(double x, double y, Ink ink) {
        marks.add(Mark.line(x, y + SIZE / 2, x + SAMPLE, y + SIZE / 2, ink));
    }

    private double named(double x, double y, String name) {
        marks.add(new Mark.Text(x + SAMPLE + 5, y + SIZE * 0.86, name, SIZE, false, Palette.TEXT, Anchor.START));
        return x + SAMPLE + 5 + TextMetrics.width(name, SIZE, false) + 16;
    }

    /** All panels have one scale; it starts at zero unless that would flatten the fans. */
    private static Scale scale(FanChart chart) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Fan fan : chart.fans()) {
            for (Fan.Moment moment : fan.moments()) {
                low = Math.min(low, moment.widest().low());
                high = Math.max(high, moment.widest().high());
            }
            for (Point point : fan.reference()) {
                low = Math.min(low, point.value());
                high = Math.max(high, point.value());
            }
            for (Fan.Observed found : fan.observed()) {
                low = Math.min(low, found.low());
                high = Math.max(high, found.high());
            }
        }
        boolean fromZero = low >= 0 && high - low >= 0.2 * high;
        return Scale.enclosing(fromZero ? 0 : low, high, 5);
    }
}
