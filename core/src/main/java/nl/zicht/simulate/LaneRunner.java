package nl.zicht.simulate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.zicht.check.ClockValue;
import nl.zicht.compile.LaneKernel;
import nl.zicht.compile.Plan;
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

    /** How many numbers may be computed between two looks at whether the thread was interrupted. */
    private static final long NUMBERS_PER_LOOK = 1_000_000;

    private final LaneProgram program;
    private final TimeGrid grid;
    private final SimulationSpecs specs;
    private final RunOptions options;
    private final int width;
    private final double[] defaults;
    private final double[] values;
    private final double[] clock = new double[ClockValue.values().length];
    private final double[] scratch;
    private final LaneMemories memories;
    private final LaneBelts belts;

    private LaneRunner(LaneRunner other) {
        this(other.program, other.grid, other.specs, other.options);
    }

    private LaneRunner(LaneProgram program, TimeGrid grid, SimulationSpecs specs, RunOptions options) {
        this.program = program;
        this.grid = grid;
        this.specs = specs;
        this.options = options;
        width = program.width();
        defaults = program.plan().defaults();
        values = new double[Math.multiplyExact(program.lanes().size(), width)];
        memories = new LaneMemories(program, grid);
        scratch = memories.room();
        belts = new LaneBelts(program, grid.dt());
    }

    /** Returns a runner, or nothing for a model that has an {@link #obstacle}. */
    static Optional<LaneRunner> of(
            CompiledModel model, RunOptions options, WatchedValues watched, BitSet inputs, int width) {
        if (obstacle(model, options).isPresent()) {
            return Optional.empty();
        }
        SimulationSpecs specs = model.specsOf(options);
        List<Integer> tracked =
                Arrays.stream(watched.cells()).mapToObj(model.plan()::slot).toList();
        LaneProgram program = model.laneProgram(new LaneProgram.Key(specs.method(), tracked, inputs, width));
        return Optional.of(new LaneRunner(program, TimeGrid.of(specs, options.limits()), specs, options));
    }

    /** Returns why the members of an ensemble of a model run one after another, nothing when they run in lanes. */
    static Optional<String> obstacle(CompiledModel model, RunOptions options) {
        Plan plan = model.plan();
        SimulationSpecs specs = model.specsOf(options);
        if (specs.method() == IntegrationMethod.ADAPTIVE) {
            return Optional.of("the adaptive method gives each member steps of its own");
        } else if (!plan.model().pace().isSteady()) {
            return Optional.of("the model computes its step or its end while it runs");
        } else if (!plan.solvers().isEmpty()) {
            return Optional.of("the model has loops that a solver cuts, or inverts matrices");
        }
        return LaneMemories.obstacle(plan, (specs.stop() - specs.start()) / specs.dt());
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
        return program.key().tracked().get(variable) * width;
    }

    /**
     * Runs members with successive numbers.
     *
     * @param firstMember the number of the first
     * @param count how many, from 1 to {@link #width()}
     * @param bound where the inputs go; no other places than those the lanes were made for
     * @param inputs for each input, the numbers of members, that of the first at {@code column}
     * @param column where the first member is
     * @param sink takes the values; those of lanes from {@code count} on mean nothing
     */
    public void run(long firstMember, int count, BoundInputs bound, double[][] inputs, int column, Sink sink) {
        if (!bound.isWithin(program.key().inputs())) {
            throw new IllegalArgumentException("these lanes were made for other inputs");
        }
        fill(firstMember, count);
        bound.write(inputs, column, count, values, width);
        RunClock.set(clock, grid, specs, options);
        evaluate(program.beginning());
        memories.begin(values, count);
        evaluate(program.settling());
        belts.begin(count);
        long steps = grid.steps();
        long stepsPerLook = Math.max(1, NUMBERS_PER_LOOK / values.length);
        long untilLook = stepsPerLook;
        long nextRecord = 0;
        int row = 0;
        double time = grid.at(0);
        for (long step = 0; ; step++) {
            RunClock.begin(clock, step, time);
            evaluate(program.rates());
            evaluate(program.memories());
            belts.move(time, values, clock, scratch);
            if (step == nextRecord || step == steps) {
                evaluate(program.record());
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
            step(step, time, next);
            time = next;
        }
    }

    private void evaluate(LaneKernel kernel) {
        kernel.evaluate(values, clock, scratch);
    }

    /** Takes a step from where the rates are those of its begin. */
    private void step(long step, double from, double to) {
        for (int stage = 0; stage < program.stages().size(); stage++) {
            if (stage > 0) {
                double node = program.tableau().nodes()[stage];
                clock[ClockValue.TIME.ordinal()] = node == 1 ? to : from + node * grid.dt();
                evaluate(program.rates());
            }
            evaluate(program.stages().get(stage));
            if (stage == 0) {
                memories.take(values, scratch, step);
            }
        }
        belts.settle(values);
        memories.give(values, step + 1);
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
}
