package nl.zicht.check;

import java.util.List;

/**
 * The conveyors and queues of a model, element by element.
 *
 * @param belts those of conveyors; their numbers are their places
 * @param lines those of queues; their numbers are their places
 * @param exchanges which of them let something in together; every belt and line is in one of them
 */
public record Containers(List<Belt> belts, List<Line> lines, List<Exchange> exchanges) {
    static final Containers NONE = new Containers(List.of(), List.of(), List.of());

    public Containers {
        belts = List.copyOf(belts);
        lines = List.copyOf(lines);
        exchanges = List.copyOf(exchanges);
    }

    /** Returns whether the model has neither conveyors nor queues. */
    public boolean isEmpty() {
        return belts.isEmpty() && lines.isEmpty();
    }
}
