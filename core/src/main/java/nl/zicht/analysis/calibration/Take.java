package nl.zicht.analysis.calibration;

/** How a figure is taken from the values of a variable over time. */
public enum Take {
    /** The value at a moment. */
    AT,
    /** The mean over a period; for a rate per year over one year, also its total. */
    MEAN,
    /** The integral over a period: the total of a rate. */
    INTEGRAL,
    /** What an accumulating stock grew by over a period. */
    GROWTH
}
