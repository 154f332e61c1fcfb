package nl.zicht.simulate;

import java.util.Arrays;
import nl.zicht.check.StoreKind;
import nl.zicht.compile.Store;

/**
 * A delay whose time may vary: what enters when a step begins leaves as many whole steps later as the delay time has then, at least one.
 *
 * <p>Material that arrives together adds up; where nothing arrives the output is another value. Of information the latest entry counts: one that arrives after
 * a later one is dropped, and the output stays until the next. At first, for as many steps as the first delay time has, the initial value leaves.
 */
final class Schedule implements StoreState {
    private final Store store;
    private final boolean material;
    private final TimeGrid grid;
    private final double initial;
    private double[] due = new double[16];
    private long[] entered = new long[16];
    private long first;
    private long latest = -1;
    private double output;

    Schedule(Store store, TimeGrid grid, double initial) {
        this.store = store;
        this.grid = grid;
        this.initial = initial;
        material = store.kind() == StoreKind.MATERIAL;
        output = initial;
        Arrays.fill(entered, -1);
    }

    @Override
    public void take(double[] values, long step) {
        double time = values[store.inputs()[1]];
        double steps = StrictMath.max(1, StrictMath.floor(time / grid.dt() + 0.5 + 1e-6));
        double input = Double.isNaN(steps) ? Double.NaN : values[store.inputs()[0]];
        long ahead = steps > grid.steps() ? grid.steps() + 1 : Double.isNaN(steps) ? 1 : (long) steps;
        if (step == 0) {
            first = ahead;
        }
        enter(step, ahead, input);
        leave(step + 1, material ? values[store.inputs()[2]] : 0);
    }

    private void enter(long step, long ahead, double input) {
        if (step + ahead > grid.steps()) {
            return; // leaves after the end
        }
        if (ahead >= due.length) {
            grow(step, (int) ahead);
        }
        int place = (int) ((step + ahead) & (due.length - 1));
        due[place] = material && entered[place] >= 0 ? due[place] + input : input;
        entered[place] = step;
    }

    private void leave(long step, double missing) {
        int place = (int) (step & (due.length - 1));
        boolean arrived = entered[place] >= 0;
        if (material) {
            double early = step < first ? initial : 0;
            output = arrived ? early + due[place] : step < first ? initial : missing;
        } else if (arrived && entered[place] > latest) {
            latest = entered[place];
            output = due[place];
        }
        entered[place] = -1;
    }

    /** Makes room for what leaves {@code ahead} steps after {@code step}. */
    private void grow(long step, int ahead) {
        int size = Integer.highestOneBit(ahead) * 2;
        double[] moreDue = new double[size];
        long[] moreEntered = new long[size];
        Arrays.fill(moreEntered, -1);
        for (long at = step + 1; at < step + due.length; at++) {
            moreDue[(int) (at & (size - 1))] = due[(int) (at & (due.length - 1))];
            moreEntered[(int) (at & (size - 1))] = entered[(int) (at & (due.length - 1))];
        }
        due = moreDue;
        entered = moreEntered;
    }

    @Override
    public void give(double[] values) {
        values[store.output()] = output;
    }
}
