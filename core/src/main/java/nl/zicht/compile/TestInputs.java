package nl.zicht.compile;

/**
 * The test inputs STEP, RAMP and PULSE on the grid of steps: they go by the time at which a step begins, so that they do not change within it.
 *
 * <p>A time that is not on the grid, or not exactly representable (0.1, 1/3), still makes a pulse fire once and once only.
 */
public final class TestInputs {
    /** The part of a step by which a time may miss the grid and still count as on it. */
    private static final double SLACK = 1e-6;

    private TestInputs() {}

    /** Returns {@code height} when the step that begins at {@code stepTime} begins less than half a step before {@code start} or later, else 0. */
    public static double step(double height, double start, double stepTime, double dt) {
        return stepTime + dt / 2 > start ? height : 0;
    }

    /** Returns 0 until {@code start}, then {@code slope} a unit of time, constant after {@code end}. */
    public static double ramp(double slope, double start, double end, double stepTime) {
        if (!(stepTime > start)) {
            return 0;
        }
        return stepTime < end ? slope * (stepTime - start) : slope * Math.max(end - start, 0);
    }

    /**
     * Returns {@code volume / dt} in the step that begins at {@code first} or less than a step after it, and again every {@code interval}; else 0.
     *
     * @param interval time between pulses; not above 0 for a single one
     */
    public static double pulse(double volume, double first, double interval, double stepTime, double dt) {
        double slack = SLACK * dt;
        if (!(stepTime >= first - slack)) {
            return 0;
        }
        double latest = first;
        if (interval > 0) {
            latest = first + interval * Math.floor((stepTime - first + slack) / interval);
        }
        return stepTime < latest + dt - slack ? volume / dt : 0;
    }

    /**
     * Returns 1 in the steps that begin in a pulse, else 0. Pulses begin at {@code first} and every {@code interval} until {@code end}, a pulse that begins
     * exactly then included; a pulse lasts at least a step.
     *
     * @param interval time between the beginnings of pulses; one that is less than the width, or not above 0, makes one long pulse
     */
    public static double pulseTrain(
            double first, double width, double interval, double end, double stepTime, double dt) {
        double middle = stepTime + dt / 2;
        double length = Math.max(width, dt);
        if (!(middle > first) || !(stepTime <= end + SLACK * dt)) {
            return 0;
        }
        double since = middle - first;
        double into = interval > 0 ? since - interval * Math.floor(since / interval) : 0;
        return into < length ? 1 : 0;
    }
}
