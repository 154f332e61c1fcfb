package nl.zicht.simulate;

import nl.zicht.compile.Store;

/**
 * Input that waits until there is enough for a batch; one batch at a time is worked on and leaves in one step when it is ready (Vensim's DELAY BATCH).
 *
 * <p>A batch is begun when a step begins, no other is worked on and what waits is enough; it takes as many whole steps as its time has then, at least one. The
 * output of the step in which it is ready is its amount over the step, so that what goes in comes out.
 */
final class Batches implements StoreState {
    private final Store store;
    private final TimeGrid grid;
    private double waiting;
    private double amount;
    private long ready;
    private double output;

    /**
     * @param settings amount of the first batch, 0 for none; time at which it is ready; what waits at the start
     */
    Batches(Store store, double[] settings, TimeGrid grid) {
        this.store = store;
        this.grid = grid;
        amount = settings[0];
        waiting = settings[2];
        ready = steps((settings[1] - grid.start()) / grid.dt(), 0);
    }

    /** Returns a number of steps, rounded, at least {@code fewest} and at most until after the end. */
    private long steps(double exact, long fewest) {
        double rounded = StrictMath.floor(exact + 0.5 + 1e-6);
        return (long) StrictMath.max(fewest, StrictMath.min(grid.steps() + 1.0, rounded));
    }

    @Override
    public void take(double[] values, long step) {
        double size = values[store.inputs()[1]];
        if (step >= ready) {
            amount = 0;
        }
        if (amount == 0 && size > 0 && waiting >= size * (1 - 1e-12)) {
            amount = size;
            waiting -= size;
            ready = step + steps(values[store.inputs()[2]] / grid.dt(), 1);
        }
        waiting += values[store.inputs()[0]] * grid.dt();
        output = amount != 0 && step + 1 == ready ? amount / grid.dt() : 0;
    }

    @Override
    public void give(double[] values) {
        values[store.output()] = output;
    }
}
