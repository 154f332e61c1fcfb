package nl.zicht.simulate;

import java.util.concurrent.CancellationException;
import nl.zicht.check.ClockValue;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;
import nl.zicht.model.SimulationSpecs;

/** One run on its way: the numbers of the run and the loop over its steps. Used once, by one thread. */
final class Simulation {
    /** How many numbers may be computed between two looks at whether the thread was interrupted. */
    private static final long NUMBERS_PER_LOOK = 100_000;

    private final Program program;
    private final Plan plan;
    private final TimeGrid grid;
    private final Recorder recorder;
    private final double[] values;

    /**
     * @param program what to compute
     * @param grid when
     * @param recorder takes the values
     * @param values the plan's defaults with the inputs written over them
     */
    Simulation(Program program, TimeGrid grid, Recorder recorder, double[] values) {
        this.program = program;
        this.plan = program.plan();
        this.grid = grid;
        this.recorder = recorder;
        this.values = Stores.withRoom(values, plan, grid);
    }

    /** Runs to the end and returns the moments that there were: all, unless the model stops the run before. */
    TimeGrid run(SimulationSpecs specs, RunOptions options) {
        setClock(specs, options);
        program.kernel(Phase.CONSTANTS).evaluate(values);
        program.kernel(Phase.INITIAL).evaluate(values);
        DelayMemories memories = new DelayMemories(plan, grid, values);
        Stores stores = new Stores(plan, grid, values);
        program.kernel(Phase.SETTLED).evaluate(values);
        recorder.keep(values);
        return loop(memories, stores, integrator(specs, options));
    }

    private void setClock(SimulationSpecs specs, RunOptions options) {
        values[ClockValue.TIME.ordinal()] = grid.at(0);
        values[ClockValue.STEP_TIME.ordinal()] = grid.at(0);
        values[ClockValue.DT.ordinal()] = grid.dt();
        values[ClockValue.START.ordinal()] = specs.start();
        values[ClockValue.STOP.ordinal()] = specs.stop();
        values[ClockValue.STEPS.ordinal()] = 0;
        values[ClockValue.SEED.ordinal()] = options.seed();
        values[ClockValue.MEMBER.ordinal()] = options.member();
    }

    private Integrator integrator(SimulationSpecs specs, RunOptions options) {
        return switch (specs.method()) {
            case EULER -> new EulerIntegrator(plan, grid.dt());
            case HEUN -> new RungeKuttaIntegrator(Tableau.HEUN, program, grid.dt());
            case RK4 -> new RungeKuttaIntegrator(Tableau.RK4, program, grid.dt());
            case ADAPTIVE -> new AdaptiveIntegrator(program, grid.dt(), options);
        };
    }

    private TimeGrid loop(DelayMemories memories, Stores stores, Integrator integrator) {
        Belts belts = plan.stages().isEmpty() ? null : new Belts(program, grid.dt());
        Kernel rates = belts == null ? program.kernel(Phase.RATES) : belts;
        Kernel inputs = program.kernel(Phase.MEMORIES);
        Kernel reports = program.kernel(Phase.REPORTS);
        boolean remembering = inputs != Kernel.EMPTY;
        boolean reporting = reports != Kernel.EMPTY;
        long last = grid.steps();
        long stepsPerLook = StrictMath.max(1, NUMBERS_PER_LOOK / plan.size());
        long untilLook = stepsPerLook;
        long untilSave = 0;
        double time = grid.at(0);
        for (long step = 0; ; step++) {
            values[ClockValue.TIME.ordinal()] = time;
            values[ClockValue.STEP_TIME.ordinal()] = time;
            values[ClockValue.STEPS.ordinal()] = step;
            rates.evaluate(values);
            if (remembering) {
                inputs.evaluate(values);
            }
            boolean end = step == last || stores.stop(values);
            if (untilSave == 0 || end) {
                if (reporting) {
                    reports.evaluate(values);
                }
                recorder.record(values);
                untilSave = grid.saveEvery();
            }
            untilSave--;
            if (end) {
                return grid.endingAfter(step);
            }
            if (--untilLook == 0) {
                checkInterrupt();
                untilLook = stepsPerLook;
            }
            memories.remember(values, step);
            stores.take(values, step);
            double next = grid.at(step + 1);
            integrator.step(values, time, next);
            if (belts != null) {
                belts.settle(values);
            }
            memories.recall(values, step + 1);
            stores.give(values);
            time = next;
        }
    }

    /** Throws when the thread was asked to stop; it stays interrupted. */
    static void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the run was cancelled");
        }
    }
}
