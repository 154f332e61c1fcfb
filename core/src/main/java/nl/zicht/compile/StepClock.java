package nl.zicht.compile;

/** The time of a step, counted in whole steps so that nothing drifts. */
public final class StepClock {
    private StepClock() {}

    /**
     * Returns the time after {@code step} steps.
     *
     * @param start the time of step 0
     * @param dt the step
     * @param perUnit when above 0, the number of steps in a unit of time, for a {@code dt} that is its reciprocal and not exact in binary
     */
    public static double at(long step, double start, double dt, double perUnit) {
        return perUnit > 0 ? start + step / perUnit : start + step * dt;
    }
}
