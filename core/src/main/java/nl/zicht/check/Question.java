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
    ELEMENT,
    /** The mean time that what leaves through a flow now has spent on its way, by volume; 0 when nothing leaves. */
    CYCLE_TIME,
    /** How much leaves through a flow now, per unit of time. */
    CYCLE_FLOW,
    /** The mean time on the way of all that has left through a flow so far, by volume. */
    CYCLE_MEAN,
    /** The shortest of these times. */
    CYCLE_MIN,
    /** The longest of these times. */
    CYCLE_MAX,
    /** The standard deviation of these times, by volume. */
    CYCLE_DEVIATION,
    /** How much has left through a flow so far, per unit of time since the start. */
    THROUGHPUT;

    /** Returns whether a flow is asked about, and not a stock. */
    public boolean isOfFlow() {
        return compareTo(ELEMENT) > 0;
    }
}
