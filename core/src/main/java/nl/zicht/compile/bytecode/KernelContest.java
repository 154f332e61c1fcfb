package nl.zicht.compile.bytecode;

import java.util.function.Supplier;
import nl.zicht.compile.Kernel;

/** The kernel of a single run with two forms of code, see {@link Contest}. */
final class KernelContest implements Kernel {
    private final Contest<Kernel> contest;

    /**
     * @param known what to begin with
     * @param other makes the other form
     * @param untilTrial after how many evaluations to try it
     */
    KernelContest(Kernel known, Supplier<Kernel> other, int untilTrial, Trials trials) {
        contest = new Contest<>(known, other, untilTrial, trials);
    }

    @Override
    public void evaluate(double[] values) {
        if (contest.isTime()) {
            begin(values.clone());
        }
        contest.chosen().evaluate(values);
    }

    private void begin(double[] values) {
        contest.begin(kernel -> {
            double[] own = values.clone();
            return () -> {
                System.arraycopy(values, 0, own, 0, own.length);
                kernel.evaluate(own);
            };
        });
    }
}
