package nl.zicht.compile.bytecode;

import java.util.function.Supplier;
import nl.zicht.compile.Kernel;

/** The kernel of a single run with two forms of code, see {@link LaneContest}. */
final class KernelContest implements Kernel {
    private final Supplier<Kernel> other;
    private volatile Kernel chosen;
    private int untilTrial;

    /**
     * @param known what to begin with
     * @param other makes the other form
     * @param untilTrial after how many evaluations to try it
     */
    KernelContest(Kernel known, Supplier<Kernel> other, int untilTrial) {
        this.chosen = known;
        this.other = other;
        this.untilTrial = untilTrial;
    }

    @Override
    public void evaluate(double[] values) {
        if (untilTrial > 0 && --untilTrial == 0) {
            begin(values.clone());
        }
        chosen.evaluate(values);
    }

    private void begin(double[] values) {
        Kernel known = chosen;
        Trials.submit(() -> {
            Kernel made = other.get();
            if (Trials.isFaster(attempt(made, values), attempt(known, values))) {
                chosen = made;
            }
        });
    }

    private static Runnable attempt(Kernel kernel, double[] values) {
        double[] own = values.clone();
        return () -> {
            System.arraycopy(values, 0, own, 0, own.length);
            kernel.evaluate(own);
        };
    }
}
