package nl.zicht.model;

import nl.zicht.equation.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A belt: what comes in travels along and leaves after the transit time (XMILE 1.0, section 4.2.1).
 *
 * @param transit the transit time, in units of time
 * @param capacity the largest content, or null for no bound
 * @param inflowLimit the most that may come in per unit of time, or null for no bound
 * @param sample when not 0 the transit time is looked at anew; null for always
 * @param arrest when not 0 the belt stands still; null for never
 * @param exponentialLeak whether leaks take a fraction of what is there per unit of time, not a part of what came in
 * @param intake what may come in at once
 */
public record Conveyor(
        Expression transit,
        @Nullable Expression capacity,
        @Nullable Expression inflowLimit,
        @Nullable Expression sample,
        @Nullable Expression arrest,
        boolean exponentialLeak,
        Intake intake)
        implements Container {

    /**
     * What may come in at once.
     *
     * @param discrete whether material comes in whole units, and the limit counts for a unit of time and not for a step
     * @param wholeBatches whether a batch of a queue comes in as a whole or not at all
     * @param oneAtATime whether at most the front batch of a queue comes in in one step
     */
    public record Intake(boolean discrete, boolean wholeBatches, boolean oneAtATime) {
        /** Any amount. */
        public static final Intake CONTINUOUS = new Intake(false, false, true);
    }
}
