package nl.zicht.format.vensim;

import java.util.List;
import nl.zicht.equation.Name;

/**
 * The drawing in a Vensim file: its views with what stands on them, in pixels from the upper left corner.
 *
 * @param views in the order of the file
 */
public record Sketch(List<View> views) {
    public Sketch {
        views = List.copyOf(views);
    }

    /** One view: its name and its objects. */
    public record View(String name, List<Item> items) {
        public View {
            items = List.copyOf(items);
        }
    }

    /** Something on a view; arrows name others by number. */
    public sealed interface Item {
        /** Returns its number in the view. */
        int id();
    }

    /**
     * A variable.
     *
     * @param x the middle
     * @param y the middle
     * @param halfWidth half of its width
     * @param halfHeight half of its height
     * @param box whether it is drawn as a box
     * @param shadow whether it repeats a variable that stands elsewhere
     * @param atValve whether it is the name of the valve before it
     */
    public record Symbol(
            int id,
            Name name,
            double x,
            double y,
            double halfWidth,
            double halfHeight,
            boolean box,
            boolean shadow,
            boolean atValve)
            implements Item {}

    /** The valve in a pipe. */
    public record Valve(int id, double x, double y) implements Item {}

    /** A cloud at the end of a pipe. */
    public record Cloud(int id, double x, double y) implements Item {}

    /** A text for readers. */
    public record Note(int id, double x, double y, double halfWidth, double halfHeight, String text) implements Item {}

    /**
     * An arrow, or half of a pipe, which goes from the valve to an end.
     *
     * @param pipe whether material flows along it
     * @param source whether this half of a pipe is the one by which material comes
     * @param polarity {@code +}, {@code -} or empty
     * @param viaX a point on its way; 0 for a straight line
     * @param viaY a point on its way; 0 for a straight line
     */
    public record Arrow(
            int id, int from, int to, boolean pipe, boolean source, String polarity, double viaX, double viaY)
            implements Item {}
}
