package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.scenarios.chart.CausalPicture.Arrow;
import nl.zicht.scenarios.chart.CausalPicture.Kind;
import nl.zicht.scenarios.chart.CausalPicture.Strength;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.Numbers;
import nl.zicht.scenarios.chart.drawing.Ink;
import nl.zicht.scenarios.chart.drawing.Mark;
import nl.zicht.scenarios.chart.drawing.Mark.Anchor;
import nl.zicht.scenarios.chart.drawing.Mark.Step;
import nl.zicht.scenarios.chart.drawing.Palette;

/** The signs of a causal picture: boxes for nodes, arrows with polarity, strength and delay. */
final class CausalMarks {

    private static final double HEAD = 11;
    private static final double BADGE = 7.5;
    private static final double BADGE_FROM_TIP = 25;

    private CausalMarks() {}

    /** The box of a node without its text. */
    static List<Mark> box(Kind kind, double x, double y, double width, double height) {
        return switch (kind) {
            case FACTOR -> List.of(rectangle(x, y, width, height, 5, Ink.solid(Palette.AXIS, 1.2), Palette.PAPER));
            case INTERVENTION ->
                List.of(rectangle(x, y, width, height, height / 2, Ink.solid(Palette.DARK_BLUE, 2.5), Palette.TINT));
            case OUTSIDE ->
                List.of(rectangle(x, y, width, height, 5, new Ink(Palette.AXIS, 1, List.of(4.0, 3.0)), Palette.TINT));
            case OUTCOME ->
                List.of(
                        rectangle(x, y, width, height, 0, Ink.solid(Palette.TEXT, 1.6), Palette.PAPER),
                        rectangle(
                                x + 3.5, y + 3.5, width - 7, height - 7, 0, Ink.solid(Palette.TEXT, 1), Palette.PAPER));
        };
    }

    /** A node with its label. */
    static List<Mark> node(NodeBox box, Language language) {
        List<Mark> marks = new ArrayList<>(box(box.node().kind(), box.x(), box.y(), box.width(), box.height()));
        List<String> lines = NodeBox.lines(box.node(), language);
        double middle = box.x() + box.width() / 2;
        double y = box.y() + box.height() / 2 - (lines.size() - 1) * NodeBox.LEADING / 2 + NodeBox.SIZE * 0.36;
        boolean bold = NodeBox.bold(box.node());
        for (String line : lines) {
            marks.add(new Mark.Text(middle, y, line, NodeBox.SIZE, bold, Palette.TEXT, Anchor.MIDDLE));
            y += NodeBox.LEADING;
        }
        return marks;
    }

    /** The line and head of an arrow, with a delay mark if it has one. */
    static List<Mark> arrow(Arrow arrow, ArrowCurve curve) {
        List<Mark> marks = new ArrayList<>();
        String colour = colour(arrow.opposite());
        double width = width(arrow.strength());
        marks.add(new Mark.Shape(curve.steps(HEAD * 0.7), Optional.of(Ink.solid(colour, width)), Optional.empty()));
        marks.add(head(curve.tip(), colour, width));
        if (arrow.delayed()) {
            marks.addAll(delay(curve.fromEnd(Math.max(curve.length() / 2, BADGE_FROM_TIP + 16)), colour));
        }
        return marks;
    }

    /** The sign of an arrow, on the line a little before the head. */
    static List<Mark> badge(Arrow arrow, ArrowCurve curve) {
        ArrowCurve.Place place = curve.fromEnd(Math.min(BADGE_FROM_TIP, curve.length() / 2));
        return badge(arrow.opposite(), place.x(), place.y());
    }

    static List<Mark> badge(boolean opposite, double x, double y) {
        String colour = colour(opposite);
        return List.of(
                new Mark.Disc(x, y, BADGE, Optional.of(Ink.solid(colour, 1.2)), Optional.of(Palette.PAPER)),
                new Mark.Text(x, y + 4.6, opposite ? Numbers.MINUS : "+", 13, true, colour, Anchor.MIDDLE));
    }

    static List<Mark> delay(ArrowCurve.Place place, String colour) {
        List<Mark> marks = new ArrayList<>();
        marks.add(across(place, 0, 6, Ink.solid(Palette.PAPER, 7)));
        marks.add(across(place, -2.5, 8, Ink.solid(colour, 1.8)));
        marks.add(across(place, 2.5, 8, Ink.solid(colour, 1.8)));
        return marks;
    }

    private static Mark across(ArrowCurve.Place place, double forward, double reach, Ink ink) {
        double x = place.x() + forward * place.dx();
        double y = place.y() + forward * place.dy();
        double dx = -place.dy() * reach;
        double dy = place.dx() * reach;
        return Mark.line(x - dx, y - dy, x + dx, y + dy, ink);
    }

    private static Mark head(ArrowCurve.Place tip, String colour, double width) {
        double length = HEAD + width;
        double half = 3.6 + width * 0.8;
        double x = tip.x() - length * tip.dx();
        double y = tip.y() - length * tip.dy();
        return new Mark.Shape(
                List.of(
                        new Step.Move(tip.x(), tip.y()),
                        new Step.Straight(x - half * tip.dy(), y + half * tip.dx()),
                        new Step.Straight(x + half * tip.dy(), y - half * tip.dx()),
                        new Step.Close()),
                Optional.empty(),
                Optional.of(colour));
    }

    static String colour(boolean opposite) {
        return opposite ? Palette.DARK_PINK : Palette.DARK_BLUE;
    }

    static double width(Strength strength) {
        return switch (strength) {
            case WEAK -> 1.1;
            case AVERAGE -> 2.2;
            case STRONG -> 4;
        };
    }

    private static Mark rectangle(
            double x, double y, double width, double height, double radius, Ink ink, String fill) {
        return new Mark.Box(x, y, width, height, radius, Optional.of(ink), Optional.of(fill));
    }
}
