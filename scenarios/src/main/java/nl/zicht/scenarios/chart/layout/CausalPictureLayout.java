package nl.zicht.scenarios.chart.layout;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.CausalPicture;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.drawing.Drawing;
import nl.zicht.scenarios.chart.drawing.Mark;

/** Draws a causal picture: heading, nodes and arrows, legend, foot. */
public final class CausalPictureLayout {

    private CausalPictureLayout() {}

    /** The whole picture in a language. Nodes and arrows stand in the same places in every language. */
    public static Drawing of(CausalPicture picture, Language language) {
        CausalPlacement placed = CausalPlacement.of(picture);
        double width = Math.max(Frame.WIDTH, placed.width() + 2 * Frame.EDGE);
        Frame frame = new Frame(picture.text(), language, width);
        List<Mark> marks = new ArrayList<>();
        double top = frame.addHeading(marks);
        double left = (width - placed.width()) / 2;
        placed.curves().forEach((arrow, curve) -> marks.addAll(CausalMarks.arrow(arrow, curve.moved(left, top))));
        for (NodeBox box : placed.boxes()) {
            marks.addAll(CausalMarks.node(box.at(box.x() + left, box.y() + top), language));
        }
        placed.curves().forEach((arrow, curve) -> marks.addAll(CausalMarks.badge(arrow, curve.moved(left, top))));
        double bottom = CausalLegend.add(marks, picture, language, top + placed.height() + 10, width);
        List<Label> notes = picture.semiQuantitative() ? List.of(ChartWords.ORDER_ONLY) : List.of();
        double height = frame.addFoot(marks, bottom, notes);
        return new Drawing(width, height, marks);
    }
}
