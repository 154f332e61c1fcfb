package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Bar;
import nl.zicht.scenarios.chart.DifferenceBars;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.Numbers;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.chart.drawing.Drawing;
import nl.zicht.scenarios.chart.drawing.Ink;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Mark.Anchor;
import nl.zicht.scenarios.chart.drawing.Palette;
import nl.zicht.scenarios.chart.drawing.TextMetrics;

/**
 * A bar chart of differences with everything in its place: a row for each bar, all rows equally high.
 *
 * @param height of the whole chart in pixels; the width is {@link Frame#WIDTH}
 * @param plot where the bars are drawn; its horizontal axis carries the values
 * @param below marks under the bars
 * @param bars the bars from top to bottom
 * @param above marks over the bars
 */
public record DifferenceBarsLayout(
        double height, Plot plot, List<Mark> below, List<PlottedBar> bars, List<Mark> above) {

    /** Part of the height of a row that its bar fills. */
    public static final double FILL = 0.56;

    private static final double SIZE = 12.5;
    private static final double LEADING = 15.5;
    private static final double NAMES = 236;

    /**
     * A bar ready to be drawn.
     *
     * @param bar what it shows
     * @param colour fill as {@code #RRGGBB}
     * @param top upper edge of its row in pixels
     * @param height height of its row in pixels
     */
    public record PlottedBar(Bar bar, String colour, double top, double height) {}

    /** Lays out a chart in a language. */
    public static DifferenceBarsLayout of(DifferenceBars chart, Language language) {
        List<Mark> below = new ArrayList<>();
        List<Mark> above = new ArrayList<>();
        Frame frame = new Frame(chart.text(), language, Frame.WIDTH);
        double top = frame.addHeading(below) + 4;
        List<List<String>> names = chart.bars().stream()
                .map(bar -> TextMetrics.wrap(bar.label().in(language.locale()), SIZE, false, NAMES - 12, 3))
                .toList();
        int most = names.stream().mapToInt(List::size).max().orElse(1);
        double row = most * LEADING + 14;
        Scale scale = scale(chart);
        Plot plot = plot(chart, language, scale, top, row);
        addAxis(below, plot, scale, chart, language);
        List<PlottedBar> bars = new ArrayList<>();
        for (int i = 0; i < chart.bars().size(); i++) {
            Bar bar = chart.bars().get(i);
            PlottedBar plotted = new PlottedBar(bar, colour(chart, bar), top + i * row, row);
            bars.add(plotted);
            addName(below, names.get(i), plotted);
            addValue(above, plotted, chart, plot, language);
        }
        double zero = plot.x(0);
        above.add(Mark.line(zero, plot.top(), zero, plot.bottom(), Ink.solid(Palette.DARK_GREY, 1.5)));
        boolean ranges = chart.bars().stream().anyMatch(bar -> bar.range().isPresent());
        List<Label> notes = ranges ? List.of(ChartWords.RANGE) : List.of();
        double height = frame.addFoot(below, plot.bottom() + 40, notes);
        return new DifferenceBarsLayout(height, plot, below, bars, above);
    }

    /** The whole chart as one drawing. */
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>(below);
        for (PlottedBar bar : bars) {
            double from = plot.x(Math.min(0, bar.bar().value()));
            double to = plot.x(Math.max(0, bar.bar().value()));
            double thickness = bar.height() * FILL;
            double y = bar.top() + (bar.height() - thickness) / 2;
            marks.add(new Mark.Box(from, y, to - from, thickness, 0, Optional.empty(), Optional.of(bar.colour())));
        }
        marks.addAll(above);
        return new Drawing(Frame.WIDTH, height, marks);
    }

    private static Scale scale(DifferenceBars chart) {
        double low = 0;
        double high = 0;
        for (Bar bar : chart.bars()) {
            low = Math.min(low, lowEnd(bar));
            high = Math.max(high, highEnd(bar));
        }
        return Scale.enclosing(low, high, 5);
    }

    private static double lowEnd(Bar bar) {
        return Math.min(bar.value(), bar.range().map(Range::low).orElse(bar.value()));
    }

    private static double highEnd(Bar bar) {
        return Math.max(bar.value(), bar.range().map(Range::high).orElse(bar.value()));
    }

    /** Leaves room beside the longest bars for their values, which stand outside the bar. */
    private static Plot plot(DifferenceBars chart, Language language, Scale scale, double top, double row) {
        double left = Frame.EDGE + NAMES;
        double width = Frame.WIDTH - Frame.EDGE - left;
        double before = 0;
        double after = 0;
        for (Bar bar : chart.bars()) {
            double text = TextMetrics.width(value(chart, bar, language), SIZE, true) + 10;
            if (bar.value() < 0) {
                before = Math.max(
                        before, text - (lowEnd(bar) - scale.low()) / (scale.high() - scale.low()) * width * 0.5);
            } else {
                after = Math.max(
                        after, text - (scale.high() - highEnd(bar)) / (scale.high() - scale.low()) * width * 0.5);
            }
        }
        double perPixel = (scale.high() - scale.low()) / (width - before - after);
        return new Plot(
                left,
                top,
                width,
                row * chart.bars().size(),
                scale.low() - before * perPixel,
                scale.high() + after * perPixel,
                0,
                1);
    }

    private static void addAxis(List<Mark> marks, Plot plot, Scale scale, DifferenceBars chart, Language language) {
        double widest = 0;
        for (double tick : scale.ticks()) {
            String label = Numbers.formatSigned(tick, scale.rounding(), language);
            widest = Math.max(widest, TextMetrics.width(label, SIZE, false));
        }
        double distance = plot.x(scale.step()) - plot.x(0);
        long every = Math.max(1, (long) Math.ceil((widest + 12) / distance));
        for (double tick : scale.ticks()) {
            double x = plot.x(tick);
            if (Math.round(tick / scale.step()) % every != 0) {
                continue;
            }
            marks.add(Mark.line(x, plot.top(), x, plot.bottom() + 5, Ink.solid(Palette.GRID, 1)));
            String label = Numbers.formatSigned(tick, scale.rounding(), language);
            marks.add(text(x, plot.bottom() + 18, label, false, Palette.SOFT_TEXT, Anchor.MIDDLE));
        }
        double middle = (plot.x(scale.low()) + plot.x(scale.high())) / 2;
        String unit = chart.unit().name().in(language.locale());
        marks.add(text(middle, plot.bottom() + 36, unit, false, Palette.SOFT_TEXT, Anchor.MIDDLE));
    }

    private static void addName(List<Mark> marks, List<String> lines, PlottedBar bar) {
        double y = bar.top() + bar.height() / 2 - (lines.size() - 1) * LEADING / 2 + SIZE * 0.36;
        for (String line : lines) {
            marks.add(text(Frame.EDGE, y, line, false, Palette.TEXT, Anchor.START));
            y += LEADING;
        }
    }

    private static void addValue(
            List<Mark> marks, PlottedBar plotted, DifferenceBars chart, Plot plot, Language language) {
        Bar bar = plotted.bar();
        double middle = plotted.top() + plotted.height() / 2;
        bar.range().ifPresent(range -> addWhisker(marks, plot, range, middle));
        boolean negative = bar.value() < 0;
        double x = negative ? plot.x(lowEnd(bar)) - 7 : plot.x(highEnd(bar)) + 7;
        String label = value(chart, bar, language);
        double width = TextMetrics.width(label, SIZE, true) + 4;
        marks.add(new Mark.Box(
                negative ? x - width + 2 : x - 2,
                middle - SIZE * 0.7,
                width,
                SIZE * 1.4,
                0,
                Optional.empty(),
                Optional.of(Palette.PAPER)));
        marks.add(text(x, middle + SIZE * 0.36, label, true, Palette.TEXT, negative ? Anchor.END : Anchor.START));
    }

    private static void addWhisker(List<Mark> marks, Plot plot, Range range, double y) {
        double low = plot.x(range.low());
        double high = plot.x(range.high());
        Ink edge = Ink.solid(Palette.PAPER, 4);
        Ink ink = Ink.solid(Palette.TEXT, 1.5);
        marks.add(Mark.line(low, y, high, y, edge));
        marks.add(Mark.line(low, y, high, y, ink));
        marks.add(Mark.line(low, y - 5, low, y + 5, ink));
        marks.add(Mark.line(high, y - 5, high, y + 5, ink));
    }

    private static String value(DifferenceBars chart, Bar bar, Language language) {
        String number = Numbers.formatSigned(bar.value(), chart.rounding(), language);
        if (chart.desired().favours(bar.value())) {
            return number + " (" + ChartWords.FAVOURABLE.in(language.locale()) + ")";
        }
        if (chart.desired().opposes(bar.value())) {
            return number + " (" + ChartWords.UNFAVOURABLE.in(language.locale()) + ")";
        }
        return number;
    }

    private static String colour(DifferenceBars chart, Bar bar) {
        return chart.desired().opposes(bar.value()) ? Palette.ORANGE : Palette.DARK_BLUE;
    }

    private static Mark.Text text(double x, double y, String text, boolean bold, String colour, Anchor anchor) {
        return new Mark.Text(x, y, text, SIZE, bold, colour, anchor);
    }
}
