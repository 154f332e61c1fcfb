package nl.zicht.ensemble;

/** Takes the watched values of some members, moment by moment. Not thread-safe. */
@FunctionalInterface
public interface OutcomeSink {
    /**
     * Takes a saved moment of neighbouring members, one at least, that have had the same moments so far; of each member the moments come in order.
     *
     * @param firstLane the first of the members, counted from 0 in the block
     * @param lanes the number of members
     * @param time the time of the moment
     * @param values the values: that of watched variable w in lane l of the block at {@code values[w][l]}, for l from {@code firstLane} on
     */
    void row(int firstLane, int lanes, double time, double[][] values);
}
