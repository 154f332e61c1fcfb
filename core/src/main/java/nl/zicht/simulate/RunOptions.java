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
 * @param seed the seed of all random numbers that the model does not seed itself, from 0 to 2^53; the same seed gives the same run
 * @param member which member of an ensemble the run is, from 0 to 2^32 - 1; members of one seed have independent random numbers
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
        long seed,
        long member,
        Limits limits) {
    /** The largest seed: whole numbers up to here are exact in the numbers that equations compute with. */
    public static final long LARGEST_SEED = 1L << 53;

    private static final long LARGEST_MEMBER = (1L << 32) - 1;

    /** Everything as the model says, bytecode, tolerances of 1e-6, seed 0. */
    public static final RunOptions DEFAULT =
            new RunOptions(null, null, null, null, null, BackEnd.BYTECODE, 1e-6, 1e-6, 0, 0, Limits.DEFAULT);

    public RunOptions {
        if (!(relativeTolerance > 0 && absoluteTolerance > 0)) {
            throw new IllegalArgumentException(
                    "tolerances must be positive, not " + relativeTolerance + " and " + absoluteTolerance);
        }
        if (seed < 0 || seed > LARGEST_SEED || member < 0 || member > LARGEST_MEMBER) {
            throw new IllegalArgumentException("the seed must be from 0 to " + LARGEST_SEED
                    + " and the member from 0 to " + LARGEST_MEMBER + ", they are " + seed + " and " + member);
        }
    }

    public RunOptions withStart(double value) {
        return new RunOptions(
                value, stop, dt, saveStep, method, backEnd, relativeTolerance, absoluteTolerance, seed, member, limits);
    }

    public RunOptions withStop(double value) {
        return new RunOptions(
                start,
                value,
                dt,
                saveStep,
                method,
                backEnd,
                relativeTolerance,
                absoluteTolerance,
                seed,
                member,
                limits);
    }

    public RunOptions withDt(double value) {
        return new RunOptions(
                start,
                stop,
                value,
                saveStep,
                method,
                backEnd,
                relativeTolerance,
                absoluteTolerance,
                seed,
                member,
                limits);
    }

    public RunOptions withSaveStep(double value) {
        return new RunOptions(
                start, stop, dt, value, method, backEnd, relativeTolerance, absoluteTolerance, seed, member, limits);
    }

    public RunOptions withMethod(IntegrationMethod value) {
        return new RunOptions(
                start, stop, dt, saveStep, value, backEnd, relativeTolerance, absoluteTolerance, seed, member, limits);
    }

    public RunOptions withBackEnd(BackEnd value) {
        return new RunOptions(
                start, stop, dt, saveStep, method, value, relativeTolerance, absoluteTolerance, seed, member, limits);
    }

    /** Returns the same with other tolerances of the adaptive method, both positive. */
    public RunOptions withTolerances(double relative, double absolute) {
        return new RunOptions(start, stop, dt, saveStep, method, backEnd, relative, absolute, seed, member, limits);
    }

    /** Returns the same with another seed of random numbers, from 0 to 2^53. */
    public RunOptions withSeed(long value) {
        return new RunOptions(
                start,
                stop,
                dt,
                saveStep,
                method,
                backEnd,
                relativeTolerance,
                absoluteTolerance,
                value,
                member,
                limits);
    }

    /** Returns the same for another member of an ensemble, from 0 to 2^32 - 1. */
    public RunOptions withMember(long value) {
        return new RunOptions(
                start, stop, dt, saveStep, method, backEnd, relativeTolerance, absoluteTolerance, seed, value, limits);
    }

    public RunOptions withLimits(Limits value) {
        return new RunOptions(
                start, stop, dt, saveStep, method, backEnd, relativeTolerance, absoluteTolerance, seed, member, value);
    }

    /** Returns the settings of a model changed as these options say. */
    public SimulationSpecs applyTo(SimulationSpecs specs) {
        SimulationSpecs changed = dt == null ? specs : specs.withDt(dt);
        changed = start == null ? changed : changed.withStart(start);
        changed = stop == null ? changed : changed.withStop(stop);
        changed = saveStep == null ? changed : changed.withSaveStep(saveStep);
        return method == null ? changed : changed.withMethod(method);
    }
}
