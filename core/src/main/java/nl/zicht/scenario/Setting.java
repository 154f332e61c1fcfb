package nl.zicht.scenario;

/**
 * How a scenario sets one lever: from when, how gradually and how far.
 *
 * @param lever the id of the lever
 * @param start the time at which the lever begins to move
 * @param ramp how long it moves in a straight line, in units of time; 0 moves it at once
 * @param change what {@code size} means
 * @param size the value to reach, the amount to add or the factor
 */
public record Setting(String lever, double start, double ramp, Change change, double size) {
    public Setting {
        if (!(ramp >= 0) || !Double.isFinite(start) || !Double.isFinite(ramp) || !Double.isFinite(size)) {
            throw new IllegalArgumentException(
                    "lever " + lever + " starts at " + start + ", ramps for " + ramp + " and has size " + size);
        }
    }
}
