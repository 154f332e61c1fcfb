package nl.zicht.scenarios.chart;

import java.util.OptionalDouble;

/**
 * The period a line chart shows.
 *
 * @param start first time, in years
 * @param end last time, in years; after the start
 * @param historyEnds the time up to which the model was held against observed figures; what comes later is projection
 */
public record TimeAxis(double start, double end, OptionalDouble historyEnds) {

    /** Rejects an empty period. */
    public TimeAxis {
        if (!Double.isFinite(start) || !Double.isFinite(end) || start >= end) {
            throw new IllegalArgumentException(
                    "Found a period from " + start + " to " + end + "; expected a start before the end.");
        }
    }

    /** A period that is all history or all projection. */
    public static TimeAxis of(double start, double end) {
        return new TimeAxis(start, end, OptionalDouble.empty());
    }

    /** A period with history up to a time and projection after it. */
    public static TimeAxis of(double start, double end, double historyEnds) {
        return new TimeAxis(start, end, OptionalDouble.of(historyEnds));
    }
}
