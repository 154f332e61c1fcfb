package nl.zicht.model;

import org.jspecify.annotations.Nullable;

/**
 * How a flow goes out of one conveyor or queue and into another.
 *
 * @param leak where it leaks out of a conveyor, its equation giving the fraction; null when it does not leak
 * @param overflow whether it takes out of a queue what the outflows before it had no room for
 * @param spread where it is laid down on a conveyor; null for the begin
 */
public record Passage(
        @Nullable Leak leak, boolean overflow, @Nullable Spread spread) {
    /** That of an ordinary flow. */
    public static final Passage PLAIN = new Passage(null, false, null);
}
