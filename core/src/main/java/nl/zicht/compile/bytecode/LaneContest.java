package nl.zicht.compile.bytecode;

import java.util.function.Supplier;
import nl.zicht.compile.LaneKernel;

/** Lanes with two forms of code: begins with the one and changes over to the other where a {@link Trials trial} says that it is faster. */
final class LaneContest implements LaneKernel {
    private final Supplier<LaneKernel> other;
    private volatile LaneKernel chosen;
    private int untilTrial;

    /**
     * @param known what to begin with
     * @param other makes the other form
     * @param untilTrial after how many evaluations to try it
     */
    LaneContest(LaneKernel known, Supplier<LaneKernel> other, int untilTrial) {
        this.chosen = known;
        this.other = other;
        this.untilTrial = untilTrial;
    }

    @Override
    public void evaluate(double[] values, double[] clock, double[] scratch) {
        // Threads that count at the same time may delay the trial or begin a second one: no harm.
        if (untilTrial > 0 && --untilTrial == 0) {
            begin(values.clone(), clock.clone(), scratch.length);
        }
        chosen.evaluate(values, clock, scratch);
    }

    private void begin(double[] values, double[] clock, int scratch) {
        LaneKernel known = chosen;
        Trials.submit(() -> {
            LaneKernel made = other.get();
            if (Trials.isFaster(attempt(made, values, clock, scratch), attempt(known, values, clock, scratch))) {
                chosen = made;
            }
        });
    }

    private static Runnable attempt(LaneKernel kernel, double[] values, double[] clock, int scratch) {
        double[] own = values.clone();
        double[] room = new double[scratch];
        return () -> {
            System.arraycopy(values, 0, own, 0, own.length);
            kernel.evaluate(own, clock, room);
        };
    }
}
