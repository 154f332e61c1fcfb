package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.compile.StepClock;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.model.SimulationSpecs;

/**
 * The moments of a run: {@code start + i dt} for i from 0 to {@code steps}, counted in integers so that nothing drifts.
 *
 * @param start first time
 * @param dt the step
 * @param perUnit the number of steps in a unit of time when {@code dt} is not exact in binary and the reciprocal of an integer, else 0
 * @param steps number of steps
 * @param recordEvery number of steps from one multiple of the save step to the next, at least 1; not always a whole number, and then the first step at or after
 *     each multiple is recorded (Vensim digest, section 12.3)
 */
record TimeGrid(double start, double dt, double perUnit, long steps, double recordEvery) implements Moments {
    /** The part of a step by which the last time may miss the grid. */
    private static final double SLACK = 1e-6;

    /** Returns the grid of checked settings; throws when they make no sense or ask for too many steps. */
    static TimeGrid of(SimulationSpecs specs, Limits limits) {
        List<Diagnostic> wrong = mistakes(specs);
        if (!wrong.isEmpty()) {
            throw new ModelException(wrong);
        }
        double exact = (specs.stop() - specs.start()) / specs.dt();
        if (!(exact <= limits.steps())) {
            throw new ModelException(Diagnostic.error(
                    Code.LIMIT_EXCEEDED,
                    "the run would take " + NumberText.rounded(exact, 6) + " steps, more than " + limits.steps(),
                    null,
                    "a larger step, or another limit"));
        }
        double nearest = StrictMath.rint(exact);
        long steps = (long) (StrictMath.abs(exact - nearest) <= SLACK ? nearest : StrictMath.ceil(exact));
        return new TimeGrid(specs.start(), specs.dt(), perUnit(specs.dt()), steps, every(specs, steps));
    }

    private static double every(SimulationSpecs specs, long steps) {
        double every = specs.saveStep() / specs.dt();
        double nearest = StrictMath.rint(every);
        double exact = StrictMath.abs(every - nearest) <= SLACK ? nearest : every;
        return StrictMath.min(StrictMath.max(exact, 1), StrictMath.max((double) steps, 1));
    }

    /** Returns the grid of steps of one length from a time on, without an end. */
    static TimeGrid from(double start, double dt) {
        return new TimeGrid(start, dt, perUnit(dt), Long.MAX_VALUE, 1);
    }

    private static double perUnit(double dt) {
        double reciprocal = StrictMath.rint(1 / dt);
        return !isPowerOfTwo(dt) && 1 / reciprocal == dt ? reciprocal : 0;
    }

    /** A power of two is exact in binary, so that nothing is gained by dividing by its reciprocal. */
    private static boolean isPowerOfTwo(double dt) {
        return StrictMath.scalb(1.0, StrictMath.getExponent(dt)) == dt;
    }

    private static List<Diagnostic> mistakes(SimulationSpecs specs) {
        List<Diagnostic> wrong = new ArrayList<>();
        if (!Double.isFinite(specs.start()) || !Double.isFinite(specs.stop()) || specs.stop() < specs.start()) {
            wrong.add(mistake("the run goes from " + NumberText.shortest(specs.start()) + " to "
                    + NumberText.shortest(specs.stop()) + "; the stop must not be before the start"));
        }
        if (!(specs.dt() > 0) || !Double.isFinite(specs.dt())) {
            wrong.add(mistake("the step is " + NumberText.shortest(specs.dt()) + "; it must be positive"));
        } else if (specs.start() + specs.dt() == specs.start()) {
            wrong.add(mistake("the step " + NumberText.shortest(specs.dt()) + " is too small to move the time "
                    + NumberText.shortest(specs.start())));
        }
        if (!(specs.saveStep() > 0)) {
            wrong.add(mistake("the save step is " + NumberText.shortest(specs.saveStep()) + "; it must be positive"));
        }
        return wrong;
    }

    private static Diagnostic mistake(String message) {
        return Diagnostic.error(Code.BAD_SIMULATION_SPECS, message, null, null);
    }

    /** Returns the time after {@code step} steps. */
    double at(long step) {
        return StepClock.at(step, start, dt, perUnit);
    }

    /** Returns the moments of a run that ends after fewer steps. */
    TimeGrid endingAfter(long fewer) {
        return fewer == steps ? this : new TimeGrid(start, dt, perUnit, fewer, recordEvery);
    }

    /** Returns whether recorded moments lie equally many steps apart, but for the last. */
    boolean isEven() {
        return recordEvery == StrictMath.rint(recordEvery);
    }

    /** Returns the number of recorded moments; the first and the last are always among them. */
    @Override
    public long rows() {
        long whole =
                (long) StrictMath.floor(steps / recordEvery); // no multiple after this one lies before the last step
        return whole + (step(whole) < steps ? 2 : 1);
    }

    /** Returns the time of a recorded moment. */
    @Override
    public double timeOfRow(long row) {
        return at(stepOfRow(row));
    }

    /** Returns the step at which a recorded moment lies; for every row past the last, that of the last. */
    long stepOfRow(long row) {
        return StrictMath.min(step(row), steps);
    }

    /** Returns the first step at or after a multiple of the save step. */
    private long step(long multiple) {
        return (long) StrictMath.ceil(multiple * recordEvery - SLACK);
    }
}
