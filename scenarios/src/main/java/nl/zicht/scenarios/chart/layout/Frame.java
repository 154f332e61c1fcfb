package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.ChartText;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Palette;
import nl.zicht.scenarios.chart.drawing.TextMetrics;

/** The words above and below a chart: title and subtitle, notes, source and model version. */
final class Frame {

    /** Width of a chart in pixels: the text column of a page. */
    static final double WIDTH = 760;

    /** White space along the edges. */
    static final double EDGE = 16;

    private static final double TITLE = 18;
    private static final double SUBTITLE = 13;
    private static final double FOOT = 11;

    private final ChartText text;
    private final Language language;
    private final double width;

    Frame(ChartText text, Language language, double width) {
        this.text = text;
        this.language = language;
        this.width = width - 2 * EDGE;
    }

    /** Adds title and subtitle and returns the pixel below them. */
    double addHeading(List<Mark> marks) {
        double y = EDGE;
        y = addLines(marks, text.title().in(language.locale()), TITLE, true, Palette.TEXT, y, 1.25);
        y = addLines(marks, text.subtitle().in(language.locale()), SUBTITLE, false, Palette.SOFT_TEXT, y + 2, 1.3);
        return y + 8;
    }

    /** Adds notes, source and model version below the given pixel and returns the height of the chart. */
    double addFoot(List<Mark> marks, double top, List<Label> notes) {
        List<Label> all = new ArrayList<>(notes);
        text.note().ifPresent(all::add);
        StringBuilder joined = new StringBuilder();
        for (Label note : all) {
            joined.append(joined.isEmpty() ? "" : " ").append(note.in(language.locale()));
        }
        double y = top + 8;
        if (!joined.isEmpty()) {
            y = addLines(marks, joined.toString(), FOOT, false, Palette.TEXT, y, 1.35);
        }
        String source = ChartWords.SOURCE.in(language.locale())
                + text.source().in(language.locale())
                + ChartWords.EDITED.in(language.locale())
                + " "
                + ChartWords.MODEL.in(language.locale())
                + text.modelVersion()
                + ".";
        return addLines(marks, source, FOOT, false, Palette.SOFT_TEXT, y, 1.35) + EDGE - 4;
    }

    private double addLines(
            List<Mark> marks, String words, double size, boolean bold, String colour, double top, double spacing) {
        double y = top;
        for (String line : TextMetrics.wrap(words, size, bold, width)) {
            y += size * spacing;
            marks.add(new Mark.Text(EDGE, y - size * 0.25, line, size, bold, colour, Mark.Anchor.START));
        }
        return y;
    }
}
