package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.check.Cell;
import nl.zicht.check.ClockValue;
import nl.zicht.compile.Delay;
import nl.zicht.compile.Plan;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import org.jspecify.annotations.Nullable;

/** What the delays of one run remember: for each, a ring with the inputs of as many steps as it lasts. Not thread-safe. */
final class DelayMemories {
    /** The most numbers that all delays of a run may remember together. */
    static final long LARGEST = 1L << 28;

    private final List<Delay> delays;
    private final double[][] rings;
    private final @Nullable TimedMemory[] timed;

    /**
     * Finds how long each delay lasts and writes that to its slot.
     *
     * @param plan the plan
     * @param grid the moments of the run
     * @param values the numbers of the run, after the initial phase
     */
    DelayMemories(Plan plan, TimeGrid grid, double[] values) {
        delays = plan.delays();
        rings = new double[delays.size()][];
        timed = new TimedMemory[delays.size()];
        boolean changing = plan.model().pace().dt() >= 0;
        List<Diagnostic> wrong = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < rings.length; i++) {
            Delay delay = delays.get(i);
            double steps = steps(delay, values[StrictMath.max(0, delay.time())], plan, grid, wrong);
            if (Double.isNaN(steps)) {
                continue;
            }
            if (!delay.isOneStep()) {
                values[delay.steps()] = steps;
            }
            if (changing && !delay.isOneStep()) {
                rings[i] = new double[0];
                timed[i] = new TimedMemory(values[delay.time()]);
                continue;
            }
            // What would come out only after the end need not be remembered.
            rings[i] = new double[steps <= grid.steps() ? (int) steps : 0];
            total += rings[i].length;
            refuseMoreThanLargest(total);
        }
        if (!wrong.isEmpty()) {
            throw new ModelException(wrong);
        }
    }

    static void refuseMoreThanLargest(long numbers) {
        if (numbers > LARGEST) {
            throw new ModelException(Diagnostic.error(
                    Code.LIMIT_EXCEEDED, "the delays would remember more than " + LARGEST + " numbers", null, null));
        }
    }

    /**
     * Returns how many steps a delay lasts, NaN after a mistake.
     *
     * @param time the delay time; for a delay of exactly one step it means nothing
     * @param wrong gets the mistake
     */
    static double steps(Delay delay, double time, Plan plan, TimeGrid grid, List<Diagnostic> wrong) {
        double steps = delay.isOneStep() ? 1 : StrictMath.floor(time / grid.dt() + 0.5);
        if (!(steps >= 0) || (steps == 0 && delay.inFeedback())) {
            wrong.add(mistake(plan.model().cells().get(delay.cell()), time, grid));
            return Double.NaN;
        }
        return steps;
    }

    private static Diagnostic mistake(Cell cell, double time, TimeGrid grid) {
        boolean loop = time >= 0;
        String message = "the delay time in the equation of " + cell.variable() + " is " + NumberText.shortest(time)
                + (loop
                        ? ", less than half a step of " + NumberText.shortest(grid.dt()) + ", inside a feedback loop"
                        : "");
        return Diagnostic.error(
                loop ? Code.DELAY_TOO_SHORT : Code.BAD_VALUE,
                message,
                cell.span(),
                loop ? "a smaller step of integration" : "a delay time of 0 or more");
    }

    /** Puts the inputs of the step that begins into memory. */
    void remember(double[] values, long step) {
        for (int i = 0; i < rings.length; i++) {
            double[] ring = rings[i];
            TimedMemory memory = timed[i];
            if (memory != null) {
                memory.remember(
                        values[ClockValue.STEP_TIME.ordinal()],
                        values[delays.get(i).input()]);
            }
            if (ring.length > 0) {
                ring[(int) (step % ring.length)] = values[delays.get(i).input()];
            }
        }
    }

    /** Lets the outputs be what they are from the begin of {@code step}, at {@code time}, on. */
    void recall(double[] values, long step, double time) {
        for (int i = 0; i < rings.length; i++) {
            double[] ring = rings[i];
            TimedMemory memory = timed[i];
            int output = delays.get(i).output();
            if (memory != null) {
                values[output] = memory.recall(time, values[output]);
            }
            if (ring.length > 0 && step >= ring.length) {
                values[delays.get(i).output()] = ring[(int) (step % ring.length)];
            }
        }
    }
}
