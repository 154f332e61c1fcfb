package nl.zicht.scenarios.chart.layout;

import java.util.List;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.CausalPicture;
import nl.zicht.scenarios.chart.CausalPicture.Arrow;
import nl.zicht.scenarios.chart.CausalPicture.Kind;
import nl.zicht.scenarios.chart.CausalPicture.Strength;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.drawing.Ink;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Mark.Anchor;
import nl.zicht.scenarios.chart.drawing.Palette;
import nl.zicht.scenarios.chart.drawing.TextMetrics;

/** What the signs in a causal picture mean, in a row that breaks where it is too long. Only signs that are used. */
final class CausalLegend {

    private static final double SIZE = 11.5;
    private static final double ROW = 22;

    private final List<Mark> marks;
    private final Language language;
    private final double right;
    private double x = Frame.EDGE;
    private double y;

    private CausalLegend(List<Mark> marks, Language language, double top, double right) {
        this.marks = marks;
        this.language = language;
        this.y = top + ROW / 2;
        this.right = right;
    }

    /** Adds the legend and returns the pixel below it. */
    static double add(List<Mark> marks, CausalPicture picture, Language language, double top, double width) {
        CausalLegend legend = new CausalLegend(marks, language, top, width - Frame.EDGE);
        legend.nodes(picture);
        legend.arrows(picture);
        return legend.y + ROW / 2;
    }

    private void nodes(CausalPicture picture) {
        List<Kind> used = picture.nodes().stream()
                .map(CausalPicture.Node::kind)
                .distinct()
                .sorted()
                .toList();
        for (Kind kind : used) {
            Label name = switch (kind) {
                case FACTOR -> ChartWords.FACTOR;
                case INTERVENTION -> ChartWords.INTERVENTION;
                case OUTCOME -> ChartWords.OUTCOME;
                case OUTSIDE -> ChartWords.OUTSIDE;
            };
            entry(30, name);
            marks.addAll(CausalMarks.box(kind, x, y - 8, 30, 16));
            next(30, name);
        }
    }

    private void arrows(CausalPicture picture) {
        List<Arrow> arrows = picture.arrows();
        for (boolean opposite : List.of(false, true)) {
            if (arrows.stream().anyMatch(arrow -> arrow.opposite() == opposite)) {
                Label name = opposite ? ChartWords.OPPOSITE_DIRECTION : ChartWords.SAME_DIRECTION;
                entry(16, name);
                marks.addAll(CausalMarks.badge(opposite, x + 8, y));
                next(16, name);
            }
        }
        if (arrows.stream().map(Arrow::strength).distinct().count() > 1) {
            entry(72, ChartWords.STRENGTH);
            for (Strength strength : Strength.values()) {
                double from = x + strength.ordinal() * 25;
                Ink ink = Ink.solid(Palette.AXIS, CausalMarks.width(strength));
                marks.add(Mark.line(from, y, from + 20, y, ink));
            }
            next(72, ChartWords.STRENGTH);
        }
        if (arrows.stream().anyMatch(Arrow::delayed)) {
            entry(26, ChartWords.DELAY);
            marks.add(Mark.line(x, y, x + 26, y, Ink.solid(Palette.AXIS, 2.2)));
            marks.addAll(CausalMarks.delay(new ArrowCurve.Place(x + 13, y, 1, 0), Palette.AXIS));
            next(26, ChartWords.DELAY);
        }
    }

    /** Begins a new row when the entry does not fit on this one. */
    private void entry(double sample, Label name) {
        if (x > Frame.EDGE && x + sample + 6 + width(name) > right) {
            x = Frame.EDGE;
            y += ROW;
        }
    }

    private void next(double sample, Label name) {
        String text = name.in(language.locale());
        marks.add(new Mark.Text(x + sample + 6, y + SIZE * 0.36, text, SIZE, false, Palette.TEXT, Anchor.START));
        x += sample + 6 + width(name) + 18;
    }

    private double width(Label name) {
        return TextMetrics.width(name.in(language.locale()), SIZE, false);
    }
}
