package nl.zicht.model;

/**
 * When a simulation starts and stops, in what steps, and by which method. Not checked here.
 *
 * @param start first time
 * @param stop last time
 * @param dt the step of integration
 * @param saveStep the interval between recorded values
 * @param method how stocks are integrated
 * @param timeUnit the unit of time as written, empty when none was given
 */
public record SimulationSpecs(
        double start, double stop, double dt, double saveStep, IntegrationMethod method, String timeUnit) {
    /** Start 0, stop 100, step 1, Euler: what a model gets that says nothing. */
    public static final SimulationSpecs DEFAULT = new SimulationSpecs(0, 100, 1, 1, IntegrationMethod.EULER, "");

    public SimulationSpecs withStart(double newStart) {
        return new SimulationSpecs(newStart, stop, dt, saveStep, method, timeUnit);
    }

    public SimulationSpecs withStop(double newStop) {
        return new SimulationSpecs(start, newStop, dt, saveStep, method, timeUnit);
    }

    /** Returns the same with another step; a save step equal to the old step follows it. */
    public SimulationSpecs withDt(double newDt) {
        return new SimulationSpecs(start, stop, newDt, saveStep == dt ? newDt : saveStep, method, timeUnit);
    }

    public SimulationSpecs withSaveStep(double newSaveStep) {
        return new SimulationSpecs(start, stop, dt, newSaveStep, method, timeUnit);
    }

    public SimulationSpecs withMethod(IntegrationMethod newMethod) {
        return new SimulationSpecs(start, stop, dt, saveStep, newMethod, timeUnit);
    }
}
