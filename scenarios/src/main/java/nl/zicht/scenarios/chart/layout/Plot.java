package nl.zicht.scenarios.chart.layout;

/**
 * The rectangle in which data are drawn, and what its edges mean.
 *
 * @param left pixels
 * @param top pixels
 * @param width pixels
 * @param height pixels
 * @param xMin value at the left edge
 * @param xMax value at the right edge
 * @param yMin value at the bottom edge
 * @param yMax value at the top edge
 */
public record Plot(
        double left, double top, double width, double height, double xMin, double xMax, double yMin, double yMax) {

    /** The pixel of a value along the horizontal axis. */
    public double x(double value) {
        return left + (value - xMin) / (xMax - xMin) * width;
    }

    /** The pixel of a value along the vertical axis. */
    public double y(double value) {
        return top + height - (value - yMin) / (yMax - yMin) * height;
    }

    /** A plot that reaches some pixels further on all sides, with every value at the same pixel. */
    public Plot grown(double pixels) {
        double x = (xMax - xMin) / width * pixels;
        double y = (yMax - yMin) / height * pixels;
        return new Plot(
                left - pixels,
                top - pixels,
                width + 2 * pixels,
                height + 2 * pixels,
                xMin - x,
                xMax + x,
                yMin - y,
                yMax + y);
    }

    /** The right edge in pixels. */
    public double right() {
        return left + width;
    }

    /** The bottom edge in pixels. */
    public double bottom() {
        return top + height;
    }
}
