package nl.zicht.scenarios.chart;

/**
 * An interval around an estimate; what it covers is said where it is shown.
 *
 * @param low lower end
 * @param high upper end, not below the lower
 */
public record Range(double low, double high) {

    /** Rejects an interval that is upside down or not finite. */
    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException(
                    "Found a range from " + low + " to " + high + "; expected finite numbers, the low one first.");
        }
    }
}
