package nl.zicht.format.xmile.write;

import java.util.List;
import java.util.Map;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/**
 * What a file shows of a model beside what it says: views, ranges for devices, groups (XMILE 1.0, sections 4.1.2, 4.6 and 5).
 *
 * @param views drawings of the model
 * @param ranges for a variable, the least and the most that devices offer
 * @param groups names of variables by the name of their group
 */
public record Picture(List<View> views, Map<Name, Range> ranges, Map<String, List<Name>> groups) {
    /** Nothing to show. */
    public static final Picture NONE = new Picture(List.of(), Map.of(), Map.of());

    public Picture {
        views = List.copyOf(views);
    }

    /** A least and a most, NaN where there is none. */
    public record Range(double least, double most) {}

    /** A drawing: its name and its shapes, places in pixels. */
    public record View(String name, List<Shape> shapes) {
        public View {
            shapes = List.copyOf(shapes);
        }
    }

    /** A point of a drawing. */
    public record Point(double x, double y) {}

    /** Something in a drawing. */
    public sealed interface Shape {}

    /**
     * The symbol of a stock or auxiliary.
     *
     * @param tag {@code stock} or {@code aux}
     * @param width its width, 0 for what the tool takes
     * @param height its height, 0 for what the tool takes
     */
    public record Symbol(String tag, Name name, Point middle, double width, double height) implements Shape {}

    /** A flow: its valve, and its pipe from where material comes to where it goes. */
    public record Pipe(Name name, Point valve, Point from, Point to) implements Shape {}

    /** A variable that is shown once more. */
    public record Alias(int uid, Name of, Point middle) implements Shape {}

    /**
     * An arrow.
     *
     * @param from what it comes from; an alias by its number
     * @param to what it goes to
     * @param angle the direction in which it leaves, in degrees against the clock from the right
     * @param polarity {@code +}, {@code -} or empty
     */
    public record Connector(int uid, End from, End to, double angle, String polarity) implements Shape {}

    /** An end of an arrow: a variable, or an alias by its number. */
    public record End(Name name, @Nullable Integer alias) {}

    /** A text for readers. */
    public record Note(String text, Point corner, double width, double height) implements Shape {}
}
