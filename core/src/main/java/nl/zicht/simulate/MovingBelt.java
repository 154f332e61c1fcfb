package nl.zicht.simulate;

import java.util.ArrayDeque;
import java.util.Deque;
import nl.zicht.compile.Density;
import nl.zicht.compile.Store;

/**
 * A belt whose speed is that of the present transit time for everything on it, and from which a part may leak (Vensim's DELAY CONVEYOR).
 *
 * <p>The belt has the length 1 and moves by h over the transit time in a step. What enters stands at its begin and leaves in the first step in which it has come to
 * the last half step before the end, so after as many steps, rounded, as a constant transit time has. Leakage takes the same fraction of everything that is on the
 * belt after the present input came on and the present output left.
 */
final class MovingBelt implements StoreState {
    private static final double ROUNDING = 0.5 - 1e-6;

    private final Store store;
    private final double dt;
    private final Deque<Parcel> belt = new ArrayDeque<>();
    private double moved;
    private double output;

    /** Some material and how far the belt had moved when it came on. */
    private static final class Parcel {
        private final double since;
        private double amount;

        private Parcel(double since, double amount) {
            this.since = since;
            this.amount = amount;
        }
    }

    /**
     * @param profile how the first content is spread over the times at which it leaves
     * @param settings first content, its transit time, first output
     */
    MovingBelt(Store store, Density profile, double[] settings, double dt) {
        this.store = store;
        this.dt = dt;
        load(profile, settings[0], settings[1], settings[0] - settings[2] * dt);
    }

    /** Puts the first content on the belt, without what leaves in the first step. */
    private void load(Density profile, double content, double time, double rest) {
        int steps = (int) StrictMath.min(1e6, StrictMath.floor(time / dt + 0.5 + 1e-6));
        double start = profile.quantile(0);
        double length = profile.quantile(profile.area()) - start;
        double all = profile.area() - profile.below(start + length / StrictMath.max(1, steps));
        double scale = all > 0 && content != 0 ? rest / all : 0;
        for (int k = 1; k < steps; k++) {
            double part = profile.below(start + length * (k + 1) / steps) - profile.below(start + length * k / steps);
            belt.add(new Parcel((double) k / steps - 1, part * scale));
        }
    }

    @Override
    public void take(double[] values, long step) {
        double time = values[store.inputs()[1]];
        double leak = values[store.inputs()[2]];
        double speed = time > dt ? dt / time : Double.isNaN(time) ? Double.NaN : 1;
        belt.add(new Parcel(moved, values[store.inputs()[0]] * dt));
        moved += speed;
        if (leak != 0) {
            double kept = 1 - leak * dt;
            belt.forEach(parcel -> parcel.amount *= kept);
        }
        double end = moved - 1 + ROUNDING * speed;
        double left = 0;
        while (!belt.isEmpty() && !(belt.getFirst().since >= end)) {
            left += belt.removeFirst().amount;
        }
        output = left / dt;
    }

    @Override
    public void give(double[] values) {
        values[store.output()] = output;
    }
}
