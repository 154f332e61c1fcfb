package nl.zicht.simulate;

import nl.zicht.compile.Past;
import nl.zicht.compile.Store;

/** All that a store was shown, one number for every step, behind the numbers of the run, where functions of the past find them. */
final class Journal implements StoreState {
    private final int input;
    private final int place;

    Journal(Store store, int place, double[] values) {
        input = store.inputs()[0];
        this.place = place;
        values[store.output()] = Past.JOURNAL + place;
    }

    @Override
    public void take(double[] values, long step) {
        values[place + (int) step] = values[input];
    }

    @Override
    public void give(double[] values) {
        // what was written stays
    }
}
