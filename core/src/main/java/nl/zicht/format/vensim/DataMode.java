package nl.zicht.format.vensim;

/** What a series gives between its points. */
enum DataMode {
    /** A straight line between the neighbours. */
    INTERPOLATE,
    /** The next point. */
    LOOK_FORWARD,
    /** The point before. */
    HOLD_BACKWARD,
    /** Nothing: missing but at the points themselves. */
    RAW
}
