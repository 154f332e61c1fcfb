package nl.zicht.scenarios.chart.drawing;

/** Something that can follow each sort of {@link Mark.Step}. */
public interface Path {

    /** Goes to a point without drawing. */
    void move(double x, double y);

    /** Draws a straight line to a point. */
    void straight(double x, double y);

    /** Draws a cubic Bézier curve to a point. */
    void curve(double x1, double y1, double x2, double y2, double x, double y);

    /** Draws a line back to where the shape began. */
    void close();
}
