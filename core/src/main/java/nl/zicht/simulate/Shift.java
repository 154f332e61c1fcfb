package nl.zicht.simulate;

import nl.zicht.compile.Kernels;
import nl.zicht.compile.Store;

/** Moves the values of stocks up by one place when a step ends in whose begin a condition held (Vensim's SHIFT IF TRUE). */
final class Shift implements StoreState {
    private final Store store;
    private boolean due;
    private boolean gathering;
    private double first;

    Shift(Store store) {
        this.store = store;
    }

    @Override
    public void take(double[] values, long step) {
        due = Kernels.isTrue(values[store.inputs()[0]]);
        gathering = Kernels.isTrue(values[store.inputs()[1]]);
        first = values[store.inputs()[2]];
    }

    @Override
    public void give(double[] values) {
        int[] stocks = store.written();
        if (!due) {
            return;
        }
        int last = stocks.length - 1;
        double oldest = values[stocks[last]];
        for (int k = last; k > 0; k--) {
            values[stocks[k]] = values[stocks[k - 1]];
        }
        values[stocks[0]] = first;
        if (gathering) {
            values[stocks[last]] += oldest;
        }
    }
}
