package nl.zicht.compile.bytecode;

import java.util.function.Supplier;
import nl.zicht.compile.LaneKernel;

/** Lanes with two forms of code, see {@link Contest}. */
final class LaneContest implements LaneKernel {
    private final Contest<LaneKernel> contest;

    /**
     * @param known what to begin with
     * @param other makes the other form
     * @param untilTrial after how many evaluations to try it
     */
    LaneContest(LaneKernel known, Supplier<LaneKernel> other, int untilTrial, Trials trials) {
        contest = new Contest<>(known, other, untilTrial, trials);
    }

    @Override
    public void evaluate(double[] values, double[] clock, double[] scratch) {
        if (contest.isTime()) {
            begin(values.clone(), clock.clone(), scratch.length);
        }
        contest.chosen().evaluate(values, clock, scratch);
    }

    private void begin(double[] values, double[] clock, int scratch) {
        contest.begin(kernel -> {
            double[] own = values.clone();
            double[] room = new double[scratch];
            return () -> {
                System.arraycopy(values, 0, own, 0, own.length);
                kernel.evaluate(own, clock, room);
            };
        });
    }
}
