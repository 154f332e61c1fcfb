package nl.zicht.simulate;

import nl.zicht.check.ClockValue;
import nl.zicht.check.Pace;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.model.SimulationSpecs;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a run whose step, end or interval of recording the model computes while it runs (Vensim). Not thread-safe.
 *
 * <p>At the begin of every step the three are computed anew. The step then holds until the next moment; the run ends at the first moment that is not before the end
 * as it is then; recorded are the first and the last moment and every first one at or after a multiple, counted from the start, of the interval as it is then. What
 * the caller of the run has set does not change.
 */
final class Pacer {
    /** The part of a step by which a moment may miss a time and still count as that time. */
    private static final double SLACK = 1e-6;

    private final Plan plan;
    private final Pace pace;
    private final Kernel kernel;
    private final RunOptions options;
    private final double start;
    private double stop;
    private double saveStep;
    private double before = Double.NEGATIVE_INFINITY;
    private TimeGrid grid;
    private long steps;
    private long stepsOfLength;

    private Pacer(Program program, TimeGrid grid, SimulationSpecs specs, RunOptions options) {
        this.plan = program.plan();
        this.pace = plan.model().pace();
        this.kernel = program.kernel(Phase.PACE);
        this.options = options;
        this.grid = grid;
        start = grid.start();
        stop = specs.stop();
        saveStep = specs.saveStep();
    }

    /** Returns the clock of a run, null when its moments are known before. */
    static @Nullable Pacer of(Program program, TimeGrid grid, SimulationSpecs specs, RunOptions options) {
        return program.plan().model().pace().isSteady() ? null : new Pacer(program, grid, specs, options);
    }

    /** Sets the clock at the start: initial values may depend on the step, and the step on initial values. */
    void begin(Kernel initial, double[] values) {
        double assumed = values[ClockValue.DT.ordinal()];
        settle(values, start);
        if (values[ClockValue.DT.ordinal()] != assumed) {
            initial.evaluate(values);
            settle(values, start);
        }
    }

    /** Computes step, end and interval at a moment, of which the stocks are known, and sets the clock. */
    void settle(double[] values, double time) {
        kernel.evaluate(values);
        if (pace.dt() >= 0 && options.dt() == null) {
            values[ClockValue.DT.ordinal()] = positive(values[plan.slot(pace.dt())], "TIME STEP", time);
            kernel.evaluate(values); // the others may depend on the step
        }
        double dt = values[ClockValue.DT.ordinal()];
        if (dt != grid.dt()) {
            grid = TimeGrid.from(time, dt);
            stepsOfLength = 0;
        }
        if (pace.stop() >= 0 && options.stop() == null) {
            stop = values[plan.slot(pace.stop())];
            values[ClockValue.STOP.ordinal()] = stop;
        }
        if (pace.saveStep() >= 0 && options.saveStep() == null) {
            saveStep = positive(values[plan.slot(pace.saveStep())], "SAVEPER", time);
        }
    }

    private static double positive(double value, String name, double time) {
        if (value > 0 && !Double.isInfinite(value)) {
            return value;
        }
        throw new ModelException(Diagnostic.error(
                Code.BAD_SIMULATION_SPECS,
                name + " is " + NumberText.shortest(value) + " at time " + NumberText.rounded(time, 12)
                        + ", it must be a number above 0",
                null,
                null));
    }

    /** Returns whether a moment is the last. */
    boolean ends(double time) {
        return !(time < stop - SLACK * grid.dt());
    }

    /** Returns whether a moment that is not the last is recorded; to be asked once a moment. */
    boolean saves(double time) {
        boolean first = before == Double.NEGATIVE_INFINITY;
        boolean due = first || multiples(time) > multiples(before);
        before = time;
        return due;
    }

    private double multiples(double time) {
        return StrictMath.floor((time - start + SLACK * grid.dt()) / saveStep);
    }

    /** Returns the moment after the present one. */
    double next(double time) {
        steps++;
        if (steps > options.limits().steps()) {
            throw new ModelException(Diagnostic.error(
                    Code.LIMIT_EXCEEDED,
                    "the run has taken " + options.limits().steps() + " steps and is at time "
                            + NumberText.rounded(time, 12),
                    null,
                    "an end that stays away, larger steps, or another limit"));
        }
        double next = grid.at(++stepsOfLength);
        if (!(next > time)) {
            throw new ModelException(Diagnostic.error(
                    Code.BAD_SIMULATION_SPECS,
                    "the step " + NumberText.shortest(grid.dt()) + " is too small to move the time "
                            + NumberText.shortest(time),
                    null,
                    null));
        }
        return next;
    }
}
