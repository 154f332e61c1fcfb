package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.scenarios.chart.CoverageMap.State;
import nl.zicht.scenarios.chart.drawing.Ink;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Mark.Anchor;
import nl.zicht.scenarios.chart.drawing.Palette;
import nl.zicht.scenarios.chart.drawing.TextMetrics;

/**
 * Draws tiles so that their state shows without colour: covered is dark with white letters, not covered is crossed out with a dashed
 * edge, unknown is white and hatched from below up to a level.
 */
final class TileMarks {
    private static final String FILL = "#D3E1EE";
    private static final String STRIPE = "#7A9DBE";
    private static final double HATCH = 4.5;

    private TileMarks() {}

    /** A tile of a small map with its code. */
    static List<Mark> tile(
            State state, double level, String code, double size, double x, double y, double width, double height) {
        List<Mark> marks = new ArrayList<>();
        Ink edge = Ink.solid(Palette.DARK_BLUE, 1);
        switch (state) {
            case COVERED -> marks.add(box(x, y, width, height, edge, Palette.DARK_BLUE));
            case NOT_COVERED -> {
                marks.add(box(x, y, width, height, new Ink(Palette.AXIS, 1, List.of(3.0, 2.0)), Palette.PAPER));
                Ink cross = Ink.solid(Palette.CONTEXT, 0.9);
                marks.add(Mark.line(x + 2, y + 2, x + width - 2, y + height - 2, cross));
                marks.add(Mark.line(x + 2, y + height - 2, x + width - 2, y + 2, cross));
            }
            case UNKNOWN -> {
                marks.add(box(x, y, width, height, Ink.solid(Palette.PAPER, 0), Palette.PAPER));
                double filled = level * height;
                if (filled > 0) {
                    marks.add(plain(x, y + height - filled, width, filled, FILL));
                    marks.addAll(hatching(x, y + height - filled, width, filled));
                }
                marks.add(new Mark.Box(x, y, width, height, 0, Optional.of(edge), Optional.empty()));
            }
        }
        if (!code.isEmpty()) {
            double middle = y + height / 2 + size * 0.36;
            if (state == State.NOT_COVERED) {
                double half = TextMetrics.width(code, size, true) / 2 + 1.5;
                marks.add(plain(x + width / 2 - half, middle - size * 0.86, 2 * half, size * 1.06, Palette.PAPER));
            }
            String colour = state == State.COVERED ? Palette.PAPER : Palette.TEXT;
            marks.add(new Mark.Text(x + width / 2, middle, code, size, true, colour, Anchor.MIDDLE));
        }
        return marks;
    }

    private static Mark box(double x, double y, double width, double height, Ink edge, String fill) {
        Optional<Ink> ink = edge.width() > 0 ? Optional.of(edge) : Optional.empty();
        return new Mark.Box(x, y, width, height, 0, ink, Optional.of(fill));
    }

    private static Mark plain(double x, double y, double width, double height, String fill) {
        return new Mark.Box(x, y, width, height, 0, Optional.empty(), Optional.of(fill));
    }

    /** Lines rising to the right, cut off at the edges of the box. */
    private static List<Mark> hatching(double x, double y, double width, double height) {
        List<Mark> lines = new ArrayList<>();
        Ink ink = Ink.solid(STRIPE, 0.7);
        for (double begin = HATCH - height; begin < width; begin += HATCH) {
            double left = Math.max(0, begin);
            double right = Math.min(width, begin + height);
            double bottom = y + height;
            lines.add(Mark.line(x + left, bottom - (left - begin), x + right, bottom - (right - begin), ink));
        }
        return lines;
    }
}
