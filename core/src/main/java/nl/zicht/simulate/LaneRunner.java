package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zicht.check.ClockValue;
import nl.zicht.compile.LaneKernel;
import nl.zicht.compile.LanePlan;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Tableau;
import nl.zicht.compile.bytecode.BytecodeCompiler;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;

/**
 * Runs a model for many members of an ensemble at once, side by side in memory, so that the machine can compute several of them with one instruction.
 *
 * <p>A member has the same values, to the bit, as a single run with its inputs and its number, whatever the width. Holds work space; not thread-safe, each thread
 * makes its own with {@link #fork()}.
 */
public final class LaneRunner {
    /** Takes the values of the members whenever they are recorded. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes the values of one moment.
         *
         * @param row the number of the moment, from 0
         * @param time its time
         * @param values the numbers of all lanes; that of watched variable v in lane l is at {@code place(v) + l}
         */
        void record(int row, double time, double[] values);
    }

    private static final int NARROWEST = 8;
    private static final int WIDEST = 256;

    /** How many numbers may be computed between two looks at whether the thread was interrupted. */
    private static final long NUMBERS_PER_LOOK = 1_000_000;

    /** How many bytes of numbers the fast memory of a core holds with room to spare. */
    private static final int FAST_BYTES = 1 << 19;

    private final Plan plan;
    private final LanePlan lanes;
    private final Tableau tableau;
    private final TimeGrid grid;
    private final SimulationSpecs specs;
    private final RunOptions options;
    private final int width;
    private final int[] tracked;
    private final LaneKernel beginning;
    private final LaneKernel record;
    private final List<LaneKernel> stages;
    private final double[] defaults;
    private final double[] values;
    private final double[] clock = new double[ClockValue.values().length];
    private final double[] scratch;

    private LaneRunner(LaneRunner other) {
        plan = other.plan;
        lanes = other.lanes;
        tableau = other.tableau;
        grid = other.grid;
        specs = other.specs;
        options = other.options;
        width = other.width;
        tracked = other.tracked;
        beginning = other.beginning;
        record = other.record;
        stages = other.stages;
        defaults = other.defaults;
        values = new double[other.values.length];
        scratch = new double[other.scratch.length];
    }

    private LaneRunner(CompiledModel model, RunOptions options, int[] tracked, int width) {
        plan = model.plan();
        specs = model.specsOf(options);
        this.options = options;
        this.tracked = tracked;
        grid = TimeGrid.of(specs, options.limits());
        tableau = tableau(specs.method());
        lanes = LanePlan.of(plan, tableau, tracked);
        this.width = width > 0 ? width : widthFor(lanes.size());
        beginning = BytecodeCompiler.laneKernel(plan, lanes.beginning(), this.width, slot -> true);
        record = BytecodeCompiler.laneKernel(
                plan, lanes.record(), this.width, slot -> isTracked(slot) || lanes.isKept(slot));
        stages = new ArrayList<>();
        lanes.stages()
                .forEach(stage -> stages.add(BytecodeCompiler.laneKernel(plan, stage, this.width, lanes::isKept)));
        defaults = plan.defaults();
        values = new double[Math.multiplyExact(lanes.size(), this.width)];
        scratch = new double[plan.size()];
    }

    /** Returns a runner, or nothing for a model with memories, solvers or a clock of its own, and for the adaptive method. */
    static Optional<LaneRunner> of(CompiledModel model, RunOptions options, WatchedValues watched, int width) {
        Plan plan = model.plan();
        boolean able = model.specsOf(options).method() != IntegrationMethod.ADAPTIVE
                && !plan.hasMemories()
                && plan.solvers().isEmpty()
                && plan.model().pace().isSteady();
        if (!able) {
            return Optional.empty();
        }
        int[] tracked = Arrays.stream(watched.cells()).map(plan::slot).toArray();
        return Optional.of(new LaneRunner(model, options, tracked, width));
    }

    private static Tableau tableau(IntegrationMethod method) {
        return switch (method) {
            case EULER -> Tableau.EULER;
            case HEUN -> Tableau.HEUN;
            case RK4 -> Tableau.RK4;
            case ADAPTIVE ->
                throw new IllegalArgumentException("the adaptive method has no step common to all members");
        };
    }

    /** Returns the largest width of 8, 16, … 256 for which the numbers of all lanes stay in fast memory. */
    private static int widthFor(int slots) {
        int width = WIDEST;
        while (width > NARROWEST && (long) slots * width * Double.BYTES > FAST_BYTES) {
            width /= 2;
        }
        return width;
    }

    private boolean isTracked(int slot) {
        for (int each : tracked) {
            if (each == slot) {
                return true;
            }
        }
        return false;
    }

    /** Returns a runner of the same model with work space of its own. */
    public LaneRunner fork() {
        return new LaneRunner(this);
    }

    /** Returns the number of members that run at once. */
    public int width() {
        return width;
    }

    /** Returns the number of moments of a run. */
    public int rows() {
        return (int) grid.rows();
    }

    /** Returns where the numbers of a watched variable begin in the array of values. */
    public int place(int variable) {
        return tracked[variable] * width;
    }

    /**
     * Runs members with successive numbers.
     *
     * @param firstMember the number of the first
     * @param count how many, from 1 to {@link #width()}
     * @param bound where the inputs go
     * @param inputs for each input, the numbers of members, that of the first at {@code column}
     * @param column where the first member is
     * @param sink takes the values; those of lanes from {@code count} on mean nothing
     */
    public void run(long firstMember, int count, BoundInputs bound, double[][] inputs, int column, Sink sink) {
        fill(firstMember, count);
        bound.write(inputs, column, count, values, width);
        setClock();
        beginning.evaluate(values, clock, scratch);
        long steps = grid.steps();
        long stepsPerLook = Math.max(1, NUMBERS_PER_LOOK / values.length);
        long untilLook = stepsPerLook;
        long nextRecord = 0;
        int row = 0;
        double time = grid.at(0);
        for (long step = 0; ; step++) {
            clock[ClockValue.TIME.ordinal()] = time;
            clock[ClockValue.STEP_TIME.ordinal()] = time;
            clock[ClockValue.STEPS.ordinal()] = step;
            if (step == nextRecord || step == steps) {
                record.evaluate(values, clock, scratch);
                sink.record(row++, time, values);
                nextRecord = grid.stepOfRow(row);
            }
            if (step == steps) {
                return;
            }
            if (--untilLook == 0) {
                Simulation.checkInterrupt();
                untilLook = stepsPerLook;
            }
            double next = grid.at(step + 1);
            step(time, next);
            time = next;
        }
    }

    private void step(double from, double to) {
        for (int stage = 0; stage < stages.size(); stage++) {
            if (stage > 0) {
                double node = tableau.nodes()[stage];
                clock[ClockValue.TIME.ordinal()] = node == 1 ? to : from + node * grid.dt();
            }
            stages.get(stage).evaluate(values, clock, scratch);
        }
    }

    private void fill(long firstMember, int count) {
        Arrays.fill(values, 0);
        for (int slot = 0; slot < defaults.length; slot++) {
            if (Double.doubleToRawLongBits(defaults[slot]) != 0) { // not so for -0
                Arrays.fill(values, slot * width, (slot + 1) * width, defaults[slot]);
            }
        }
        for (int lane = 0; lane < width; lane++) {
            values[ClockValue.MEMBER.ordinal() * width + lane] = firstMember + Math.min(lane, count - 1);
        }
    }

    private void setClock() {
        clock[ClockValue.TIME.ordinal()] = grid.at(0);
        clock[ClockValue.STEP_TIME.ordinal()] = grid.at(0);
        clock[ClockValue.DT.ordinal()] = grid.dt();
        clock[ClockValue.START.ordinal()] = specs.start();
        clock[ClockValue.STOP.ordinal()] = specs.stop();
        clock[ClockValue.STEPS.ordinal()] = 0;
        clock[ClockValue.SEED.ordinal()] = options.seed();
    }
}
