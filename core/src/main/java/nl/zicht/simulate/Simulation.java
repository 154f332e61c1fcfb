package nl.zicht.simulate;

import java.util.concurrent.CancellationException;
import nl.zicht.check.ClockValue;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;
import nl.zicht.compile.StepLoop;
import nl.zicht.compile.Tableau;
import nl.zicht.model.SimulationSpecs;
import org.jspecify.annotations.Nullable;

/** One run on its way: the numbers of the run and the loop over its steps. Used once, by one thread. */
final class Simulation {
    /** How many numbers may be computed between two looks at whether the thread was interrupted. */
    private static final long NUMBERS_PER_LOOK = 100_000;

    private final Program program;
    private final Plan plan;
    private final TimeGrid grid;
    private final Recorder recorder;
    private final double[] values;
    private final @Nullable StepLoop stepLoop;

    /**
     * @param program what to compute
     * @param stepLoop what takes all steps but the last moment at once, or null to go through them here
     * @param grid when
     * @param recorder takes the values
     * @param values the plan's defaults with the inputs written over them
     */
    Simulation(Program program, @Nullable StepLoop stepLoop, TimeGrid grid, Recorder recorder, double[] values) {
        this.program = program;
        this.stepLoop = stepLoop;
        this.plan = program.plan();
        this.grid = grid;
        this.recorder = recorder;
        this.values = Stores.withRoom(values, plan, grid);
    }

    /** Runs to the end and returns the moments that were recorded. */
    Moments run(SimulationSpecs specs, RunOptions options) {
        RunClock.set(values, grid, specs, options);
        values[ClockValue.MEMBER.ordinal()] = options.member();
        program.kernel(Phase.CONSTANTS).evaluate(values);
        program.kernel(Phase.INITIAL).evaluate(values);
        Pacer pacer = Pacer.of(program, grid, specs, options);
        if (pacer != null) {
            pacer.begin(program.kernel(Phase.INITIAL), values);
        }
        DelayMemories memories = new DelayMemories(plan, grid, values);
        Stores stores = new Stores(plan, grid, values);
        program.kernel(Phase.SETTLED).evaluate(values);
        recorder.keep(values);
        long done = stepLoop == null ? 0 : takeSteps(stepLoop);
        return loop(done, memories, stores, integrator(specs, options), pacer);
    }

    /** Takes all steps, looking up now and then; only the values of the last moment remain to be computed. */
    private long takeSteps(StepLoop stepLoop) {
        long step = 0;
        long stepsPerLook = stepsPerLook();
        int every = (int) Math.min(grid.recordEvery(), Integer.MAX_VALUE);
        while (step < grid.steps()) {
            int count = (int) Math.min(stepsPerLook, grid.steps() - step);
            int untilSave = (int) ((every - step % every) % every);
            int rows = untilSave >= count ? 0 : (count - untilSave - 1) / every + 1;
            stepLoop.advance(
                    values,
                    recorder.data(),
                    recorder.next(),
                    step,
                    count,
                    untilSave,
                    every,
                    grid.start(),
                    grid.dt(),
                    grid.perUnit());
            recorder.skip(rows);
            step += count;
            checkInterrupt();
        }
        return step;
    }

    private long stepsPerLook() {
        return Math.max(1, NUMBERS_PER_LOOK / plan.size());
    }

    private Integrator integrator(SimulationSpecs specs, RunOptions options) {
        return switch (specs.method()) {
            case EULER -> new EulerIntegrator(program);
            case HEUN -> new RungeKuttaIntegrator(Tableau.HEUN, program);
            case RK4 -> new RungeKuttaIntegrator(Tableau.RK4, program);
            case ADAPTIVE -> new AdaptiveIntegrator(program, grid.dt(), options);
        };
    }

    private Moments loop(
            long firstStep, DelayMemories memories, Stores stores, Integrator integrator, @Nullable Pacer pacer) {
        BeltKernel belts = plan.stages().isEmpty() ? null : new BeltKernel(program, grid.dt());
        Kernel rates = belts == null ? program.kernel(Phase.RATES) : belts;
        Kernel inputs = program.kernel(Phase.MEMORIES);
        Kernel reports = program.kernel(Phase.REPORTS);
        boolean remembering = inputs != Kernel.EMPTY;
        boolean reporting = reports != Kernel.EMPTY;
        long last = grid.steps();
        long stepsPerLook = stepsPerLook();
        long untilLook = stepsPerLook;
        long row = 0;
        long nextRecord = firstStep;
        double time = grid.at(firstStep);
        for (long step = firstStep; ; step++) {
            RunClock.begin(values, step, time);
            if (pacer != null) {
                pacer.settle(values, time);
            }
            rates.evaluate(values);
            if (remembering) {
                inputs.evaluate(values);
            }
            boolean end = (pacer == null ? step == last : pacer.ends(time)) || stores.stop(values);
            if (end || (pacer == null ? step == nextRecord : pacer.saves(time))) {
                if (reporting) {
                    reports.evaluate(values);
                }
                record(pacer, time);
                nextRecord = grid.stepOfRow(++row);
            }
            if (end) {
                recorder.close(values);
                return pacer == null ? grid.endingAfter(step) : Moments.Listed.of(recorder.times());
            }
            if (--untilLook == 0) {
                checkInterrupt();
                untilLook = stepsPerLook;
            }
            memories.remember(values, step);
            stores.take(values, step);
            double next = pacer == null ? grid.at(step + 1) : pacer.next(time);
            integrator.step(values, time, next);
            if (belts != null) {
                belts.settle(values);
            }
            memories.recall(values, step + 1, next);
            stores.give(values);
            time = next;
        }
    }

    private void record(@Nullable Pacer pacer, double time) {
        if (pacer == null) {
            recorder.record(values);
        } else {
            recorder.record(values, time);
        }
    }

    /** Throws when the thread was asked to stop; it stays interrupted. */
    static void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the run was cancelled");
        }
    }
}
