package nl.zicht.check;

import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Limits;
import nl.zicht.model.SimulationSpecs;

/** Checks that start, stop, step and save step make a simulation that ends. */
final class SpecsCheck {
    /** How far from a whole number of steps still counts as whole (XMILE digest: start and stop are decimal numbers, the step a binary one). */
    private static final double WHOLE = 1e-6;

    private SpecsCheck() {}

    static void check(SimulationSpecs specs, Dialect dialect, Limits limits, Findings findings) {
        double start = specs.start();
        double stop = specs.stop();
        double dt = specs.dt();
        boolean startIsFinite = finite("start time", start, findings);
        boolean finite = finite("stop time", stop, findings) && startIsFinite;
        if (finite && stop < start) {
            error(findings, "the stop time " + stop + " lies before the start time " + start, "the two are exchanged");
            finite = false;
        }
        if (!(dt > 0) || Double.isInfinite(dt)) {
            error(findings, "the time step is " + dt + ", it must be a number above 0", "use a step such as 0.25");
            return;
        }
        if (finite && start + dt == start) {
            error(findings, "the time step " + dt + " is too small to move the time " + start, "use a larger step");
        } else if (finite) {
            horizon(stop - start, dt, limits, findings);
        }
        saveStep(specs.saveStep(), dt, dialect, findings);
    }

    private static void horizon(double length, double dt, Limits limits, Findings findings) {
        double steps = length / dt;
        if (steps > limits.steps()) {
            findings.error(
                    Code.LIMIT_EXCEEDED,
                    "the simulation takes " + steps + " steps, at most " + limits.steps() + " are allowed",
                    null,
                    "take a larger step or raise the limit");
        } else if (Math.abs(steps - Math.rint(steps)) > WHOLE) {
            findings.warning(
                    Code.BAD_SIMULATION_SPECS,
                    "the time step " + dt + " does not divide the " + length
                            + " units of time between start and stop; the last step ends after the stop time",
                    null,
                    "choose a step such as " + length / Math.ceil(steps));
        }
    }

    private static void saveStep(double saveStep, double dt, Dialect dialect, Findings findings) {
        if (!(saveStep > 0) || Double.isInfinite(saveStep)) {
            error(
                    findings,
                    "the save step is " + saveStep + ", it must be a number above 0",
                    "use the time step " + dt);
            return;
        }
        double steps = saveStep / dt;
        if (Math.abs(steps - Math.rint(steps)) > WHOLE || steps < 1 - WHOLE) {
            double used = Math.max(1, Math.rint(steps)) * dt;
            boolean each = dialect == Dialect.VENSIM && steps > 1;
            findings.warning(
                    Code.BAD_SIMULATION_SPECS,
                    "the save step " + saveStep + " is not a multiple of the time step " + dt + "; "
                            + (each ? "recorded is the first step at or after each multiple of it" : used + " is used"),
                    null,
                    "write " + used);
        }
    }

    private static boolean finite(String what, double value, Findings findings) {
        boolean finite = Double.isFinite(value);
        if (!finite) {
            error(findings, "the " + what + " is " + value + ", it must be a number", null);
        }
        return finite;
    }

    private static void error(Findings findings, String message, @org.jspecify.annotations.Nullable String hint) {
        findings.error(Code.BAD_SIMULATION_SPECS, message, null, hint);
    }
}
