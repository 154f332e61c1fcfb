package nl.zicht.simulate;

import nl.zicht.check.ClockValue;
import nl.zicht.model.SimulationSpecs;

/** What the clock says before the first step of a run, and as a step begins. */
final class RunClock {
    private RunClock() {}

    /**
     * Sets what is the same for all members of an ensemble; which member a run is stays as it is.
     *
     * @param clock numbers of which the first are those of the clock, by {@link ClockValue}
     */
    static void set(double[] clock, TimeGrid grid, SimulationSpecs specs, RunOptions options) {
        begin(clock, 0, grid.at(0));
        clock[ClockValue.DT.ordinal()] = grid.dt();
        clock[ClockValue.START.ordinal()] = specs.start();
        clock[ClockValue.STOP.ordinal()] = specs.stop();
        clock[ClockValue.SEED.ordinal()] = options.seed();
    }

    /** Sets the clock to the begin of a step. */
    static void begin(double[] clock, long step, double time) {
        clock[ClockValue.TIME.ordinal()] = time;
        clock[ClockValue.STEP_TIME.ordinal()] = time;
        clock[ClockValue.STEPS.ordinal()] = step;
    }
}
