package nl.zicht.scenarios.chart.drawing;

import java.util.List;
import java.util.Optional;
import nl.zicht.scenarios.chart.drawing.Mark.Step;

/** A small symbol that tells series apart without colour. */
public enum Marker {
    /** No symbol. */
    NONE,
    /** A filled circle. */
    CIRCLE,
    /** A filled square. */
    SQUARE,
    /** A filled triangle, point upwards. */
    TRIANGLE,
    /** A filled square on its corner. */
    DIAMOND,
    /** A filled triangle, point downwards. */
    TRIANGLE_DOWN;

    /** Distance from the centre to the edge, in pixels. */
    public static final double RADIUS = 4.5;

    /** The symbol around a point; nothing for {@link #NONE}. */
    public List<Mark> at(double x, double y, String colour) {
        double r = RADIUS;
        return switch (this) {
            case NONE -> List.of();
            case CIRCLE -> List.of(new Mark.Disc(x, y, r, Optional.empty(), Optional.of(colour)));
            case SQUARE ->
                List.of(new Mark.Box(
                        x - r + 0.5, y - r + 0.5, 2 * r - 1, 2 * r - 1, 0, Optional.empty(), Optional.of(colour)));
            case TRIANGLE -> List.of(polygon(colour, x - r, y + r, x, y - r, x + r, y + r));
            case TRIANGLE_DOWN -> List.of(polygon(colour, x - r, y - r, x, y + r, x + r, y - r));
            case DIAMOND -> List.of(polygon(colour, x - r, y, x, y - r, x + r, y, x, y + r));
        };
    }

    private static Mark polygon(String colour, double... xy) {
        Step[] steps = new Step[xy.length / 2 + 1];
        for (int i = 0; i < steps.length - 1; i++) {
            steps[i] = i == 0 ? new Step.Move(xy[0], xy[1]) : new Step.Straight(xy[2 * i], xy[2 * i + 1]);
        }
        steps[steps.length - 1] = new Step.Close();
        return new Mark.Shape(List.of(steps), Optional.empty(), Optional.of(colour));
    }
}
