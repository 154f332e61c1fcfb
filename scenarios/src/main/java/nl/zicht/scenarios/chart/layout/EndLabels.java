package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.Line;
import nl.zicht.scenarios.chart.LineChart;
import nl.zicht.scenarios.chart.Numbers;
import nl.zicht.scenarios.chart.Point;
import nl.zicht.scenarios.chart.Unit;
import nl.zicht.scenarios.chart.drawing.Ink;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Mark.Anchor;
import nl.zicht.scenarios.chart.drawing.Palette;
import nl.zicht.scenarios.chart.drawing.TextMetrics;

/** The names of lines beside their ends, moved apart where they would overlap, each with a sample of its line. */
final class EndLabels {

    /** Width of the column of labels right of the plot. */
    static final double COLUMN = 196;

    private static final double SIZE = 12;
    private static final double LEADING = 15;
    private static final double GAP = 6;
    private static final double SAMPLE = 22;
    private static final double LEADER = 14;

    private record Label(PlottedLine line, List<String> text) {
        double height() {
            return text.size() * LEADING + GAP;
        }
    }

    private final List<Label> labels;

    private EndLabels(List<Label> labels) {
        this.labels = labels;
    }

    static EndLabels of(List<PlottedLine> lines, LineChart chart, Language language) {
        double width = COLUMN - LEADER - SAMPLE - 6;
        List<Label> labels = new ArrayList<>();
        PlottedLine middleOfContext = null;
        int context = 0;
        for (PlottedLine line : lines) {
            if (line.line().role() == Line.Role.CONTEXT) {
                context++;
                middleOfContext = line;
            } else if (reachesEnd(line, chart)) {
                String name = line.line().label().in(language.locale());
                String number = Numbers.format(last(line).value(), chart.rounding(), language);
                String value = chart.unit().equals(Unit.PERCENT) ? number + "%" : number;
                List<String> text = new ArrayList<>(TextMetrics.wrap(name, SIZE, false, width, 3));
                text.add(value);
                labels.add(new Label(line, text));
            }
        }
        if (middleOfContext != null) {
            String text = context + " " + ChartWords.OTHERS.in(language.locale());
            labels.add(new Label(middleOfContext, TextMetrics.wrap(text, SIZE, false, width, 2)));
        }
        return new EndLabels(labels);
    }

    private static boolean reachesEnd(PlottedLine line, LineChart chart) {
        double span = chart.axis().end() - chart.axis().start();
        return last(line).time() >= chart.axis().end() - 0.04 * span
                && line.line().role() != Line.Role.OBSERVED;
    }

    private static Point last(PlottedLine line) {
        return line.points().get(line.points().size() - 1);
    }

    /** Height of all labels together. */
    double height() {
        return labels.stream().mapToDouble(Label::height).sum();
    }

    /** Adds the labels beside a plot. */
    void add(List<Mark> marks, Plot plot) {
        double[] wanted = labels.stream()
                .mapToDouble(label -> plot.y(last(label.line()).value()))
                .toArray();
        double[] heights = labels.stream().mapToDouble(Label::height).toArray();
        double[] centres = LabelSpacing.spread(wanted, heights, plot.top() - GAP, plot.bottom() + GAP);
        for (int i = 0; i < centres.length; i++) {
            addLabel(marks, labels.get(i), plot, wanted[i], centres[i]);
        }
    }

    private static void addLabel(List<Mark> marks, Label label, Plot plot, double end, double centre) {
        double firstLine = centre - (label.text().size() - 1) * LEADING / 2;
        double sample = plot.right() + LEADER;
        SeriesStyle style = label.line().style();
        marks.add(Mark.line(plot.right() + 2, end, sample - 2, firstLine, Ink.solid(Palette.CONTEXT, 0.8)));
        addSample(marks, style, sample, firstLine);
        boolean context = label.line().line().role() == Line.Role.CONTEXT;
        for (int i = 0; i < label.text().size(); i++) {
            boolean bold = !context && i == label.text().size() - 1;
            marks.add(new Mark.Text(
                    sample + SAMPLE + 5,
                    firstLine + SIZE * 0.36 + i * LEADING,
                    label.text().get(i),
                    SIZE,
                    bold,
                    context ? Palette.SOFT_TEXT : Palette.TEXT,
                    Anchor.START));
        }
    }

    private static void addSample(List<Mark> marks, SeriesStyle style, double x, double y) {
        if (style.ink().width() > 0) {
            marks.add(Mark.line(x, y, x + SAMPLE, y, style.ink()));
        }
        marks.addAll(style.marker().at(x + SAMPLE / 2, y, style.ink().colour()));
    }

    /** Adds a row of samples and names for lines that have no label at their end, and returns the pixel below it. */
    static double addLegend(List<Mark> marks, List<PlottedLine> lines, LineChart chart, Language language, double top) {
        double y = top;
        for (PlottedLine line : lines) {
            if (line.line().role() != Line.Role.CONTEXT && !reachesEnd(line, chart)) {
                addSample(marks, line.style(), Frame.EDGE, y + SIZE / 2);
                String name = line.line().label().in(language.locale());
                double room = Frame.WIDTH - 2 * Frame.EDGE - SAMPLE;
                for (String part : TextMetrics.wrap(name, SIZE, false, room, 2)) {
                    marks.add(new Mark.Text(
                            Frame.EDGE + SAMPLE + 5, y + SIZE * 0.86, part, SIZE, false, Palette.TEXT, Anchor.START));
                    y += LEADING;
                }
                y += 3;
            }
        }
        return y;
    }
}
