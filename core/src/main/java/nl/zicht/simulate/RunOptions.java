package nl.zicht.simulate;

import nl.zicht.equation.Limits;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.model.SimulationSpecs;
import org.jspecify.annotations.Nullable;

/**
 * How to run a model, where that differs from what the model says. Immutable; start from {@link #DEFAULT}.
 *
 * @param start first time, or null for the model's
 * @param stop last time, or null for the model's
 * @param dt step of integration, or null for the model's; a save step that the model gives as one step follows it
 * @param saveStep interval between recorded values, or null for the model's
 * @param method method of integration, or null for the model's
 * @param backEnd what executes the equations
 * @param relativeTolerance error aimed at relative to the size of a stock; for the adaptive method only, which lets no step err by more
 *     than a tenth of it
 * @param absoluteTolerance error aimed at near zero, in the unit of the stock; for the adaptive method only, in the same way
 * @param limits bounds on the number of steps
 */
public record RunOptions(
        @Nullable Double start,
        @Nullable Double stop,
        @Nullable Double dt,
        @Nullable Double saveStep,
        @Nullable IntegrationMethod method,
        BackEnd backEnd,
        double relativeTolerance,
        double absoluteTolerance,
        Limits limits) {
    /** Everything as the model says, bytecode, tolerances of 1e-6. */
    public static final RunOptions DEFAULT =
            new RunOptions(null, null, null, null, null, BackEnd.BYTECODE, 1e-6, 1e-6, Limits.DEFAULT);

    public RunOptions {
        if (!(relativeTolerance > 0 && absoluteTolerance > 0)) {
            throw new IllegalArgumentException(
                    "tolerances must be positive, not " + relativeTolerance + " and " + absoluteTolerance);
        }
    }

    public RunOptions withStart(double value) {
        return new RunOptions(value, stop, dt, saveStep, method, backEnd, relativeTolerance, absoluteTolerance, limits);
    }

    public RunOptions withStop(double value) {
        return new RunOptions(
                start, value, dt, saveStep, method, backEnd, relativeTolerance, absoluteTolerance, limits);
    }

    public RunOptions withDt(double value) {
        return new RunOptions(
                start, stop, value, saveStep, method, backEnd, relativeTolerance, absoluteTolerance, limits);
    }

    public RunOptions withSaveStep(double value) {
        return new RunOptions(start, stop, dt, value, method, backEnd, relativeTolerance, absoluteTolerance, limits);
    }

    public RunOptions withMethod(IntegrationMethod value) {
        return new RunOptions(start, stop, dt, saveStep, value, backEnd, relativeTolerance, absoluteTolerance, limits);
    }

    public RunOptions withBackEnd(BackEnd value) {
        return new RunOptions(start, stop, dt, saveStep, method, value, relativeTolerance, absoluteTolerance, limits);
    }

    /** Returns the same with other tolerances of the adaptive method, both positive. */
    public RunOptions withTolerances(double relative, double absolute) {
        return new RunOptions(start, stop, dt, saveStep, method, backEnd, relative, absolute, limits);
    }

    public RunOptions withLimits(Limits value) {
        return new RunOptions(start, stop, dt, saveStep, method, backEnd, relativeTolerance, absoluteTolerance, value);
    }

    /** Returns the settings of a model changed as these options say. */
    SimulationSpecs applyTo(SimulationSpecs specs) {
        SimulationSpecs changed = dt == null ? specs : specs.withDt(dt);
        changed = start == null ? changed : changed.withStart(start);
        changed = stop == null ? changed : changed.withStop(stop);
        changed = saveStep == null ? changed : changed.withSaveStep(saveStep);
        return method == null ? changed : changed.withMethod(method);
    }
}
