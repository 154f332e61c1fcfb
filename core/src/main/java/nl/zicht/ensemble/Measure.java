package nl.zicht.ensemble;

/** How the values of a variable over a run become one number. */
public enum Measure {
    /** The last saved value. */
    FINAL,
    /** The value at a time: the argument; between saved moments on the straight line. */
    AT,
    /** The highest saved value. */
    PEAK,
    /** The first moment of the highest saved value. */
    PEAK_TIME,
    /** The lowest saved value. */
    LOW,
    /** The first moment of the lowest saved value. */
    LOW_TIME,
    /** The integral over time of the straight lines between the saved values. */
    INTEGRAL,
    /** The integral divided by the length of the run. */
    MEAN,
    /** The first time the straight lines between the saved values come to the threshold (the argument) from below; NaN when they never do. */
    RISES_TO,
    /** The first time they come to the threshold from above; NaN when they never do. */
    FALLS_TO;

    /** Returns whether the measure needs an argument. */
    public boolean hasArgument() {
        return this == AT || this == RISES_TO || this == FALLS_TO;
    }
}
