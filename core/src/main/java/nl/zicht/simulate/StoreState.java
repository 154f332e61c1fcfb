package nl.zicht.simulate;

/** What a run keeps for one store. Not thread-safe. */
interface StoreState {
    /** Looks at what the store is shown when a step begins. */
    void take(double[] values, long step);

    /** Writes the output as it is from the end of that step on. */
    void give(double[] values);
}
