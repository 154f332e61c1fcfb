package nl.zicht.check;

/** What may be asked of a conveyor or queue: about the slats of its belt or its batches, or about the cycle times of what leaves it through a flow. */
public enum Question {
    /** How many slats or batches there are. */
    SIZE,
    /** The mean of their contents, not a number when there are none. */
    MEAN,
    /** The smallest content, not a number when there are none. */
    MIN,
    /** The largest content, not a number when there are none. */
    MAX,
    /** The standard deviation of the contents with their number as divisor, not a number when there are none. */
    DEVIATION,
    /** The content of one, counted from 1 at the exit or front; not a number when there is no such one. */
    ELEMENT
}
