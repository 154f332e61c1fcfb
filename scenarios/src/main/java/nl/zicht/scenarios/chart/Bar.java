package nl.zicht.scenarios.chart;

import java.util.Optional;
import nl.zicht.label.Label;

/**
 * The difference one scenario makes.
 *
 * @param id name in data files; lower-case letters, digits and hyphens
 * @param label what the reader sees beside the bar
 * @param value difference from the baseline
 * @param range interval around the value, if there is one
 */
public record Bar(String id, Label label, double value, Optional<Range> range) {

    /** Rejects bars that cannot be drawn. */
    public Bar {
        Chart.requireId(id);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Bar \"" + id + "\" has the value " + value + "; expected a finite number.");
        }
    }

    /** A bar without an interval. */
    public static Bar of(String id, Label label, double value) {
        return new Bar(id, label, value, Optional.empty());
    }
}
