package nl.zicht.model;

import nl.zicht.equation.Expression;
import org.jspecify.annotations.Nullable;

/**
 * How a stock moves what is in it: what comes in travels along a belt and leaves after the transit time (XMILE 1.0, section 4.2.1).
 *
 * @param transit the transit time, in units of time
 * @param capacity the largest content, or null for no bound
 * @param inflowLimit the most that may come in per unit of time, or null for no bound
 * @param sample when not 0 the transit time is looked at anew; null for always
 * @param arrest when not 0 the belt stands still; null for never
 * @param exponentialLeak whether leaks take a fraction of what is there per unit of time, not a part of what came in
 */
public record Conveyor(
        Expression transit,
        @Nullable Expression capacity,
        @Nullable Expression inflowLimit,
        @Nullable Expression sample,
        @Nullable Expression arrest,
        boolean exponentialLeak) {}
