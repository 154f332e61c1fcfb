package nl.zicht.simulate;

import java.util.Arrays;
import nl.zicht.compile.Kernels;
import nl.zicht.compile.Store;

/** The inputs of the past, each with the weight of how long ago it was; before the start the input grew by a fraction per time (Vensim's DELAY PROFILE). */
final class WeightedPast implements StoreState {
    private final Store store;
    private final double[] weights;
    private final double[] past;
    private double output;

    /**
     * @param weights that of one step ago, of two, and so on
     * @param settings mean delay, input before the start, its growth per time
     */
    WeightedPast(Store store, double[] weights, double[] settings, double dt) {
        this.store = store;
        this.weights = weights;
        past = new double[weights.length];
        Arrays.fill(past, settings[1]);
        for (int k = 0; k < past.length && settings[2] != 0; k++) {
            past[past.length - 1 - k] = settings[1] * Kernels.power(1 + settings[2], -(k + 1) * dt);
        }
    }

    @Override
    public void take(double[] values, long step) {
        int length = past.length;
        int newest = (int) (step % length);
        past[newest] = values[store.inputs()[0]];
        double sum = 0;
        for (int k = 0; k < length; k++) {
            int place = newest - k;
            sum += weights[k] * past[place < 0 ? place + length : place];
        }
        output = sum;
    }

    @Override
    public void give(double[] values) {
        values[store.output()] = output;
    }
}
