package nl.zicht.scenarios.chart.drawing;

/** Something that can draw each sort of {@link Mark}. */
public interface Pen {

    /** Draws a line of text. */
    void text(Mark.Text text);

    /** Draws a shape made of lines and curves. */
    void shape(Mark.Shape shape);

    /** Draws a rectangle. */
    void box(Mark.Box box);

    /** Draws a circle. */
    void disc(Mark.Disc disc);
}
