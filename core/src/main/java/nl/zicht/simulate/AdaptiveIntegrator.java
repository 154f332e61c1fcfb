package nl.zicht.simulate;

import nl.zicht.check.ClockValue;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;

/**
 * Dormand and Prince's embedded method of order 5(4), with a step inside each step of the grid that keeps the estimated error below the tolerances.
 *
 * <p>J. R. Dormand, P. J. Prince, "A family of embedded Runge-Kutta formulae", Journal of Computational and Applied Mathematics 6, 1980; the implementation is
 * that of Apache Commons Math. Every step of the grid is met exactly, so that test inputs, delays and recording are where the fixed-step methods have them.
 */
final class AdaptiveIntegrator implements Integrator {
    /** The part of the tolerance that the estimated error of one step may take, because errors of many steps add up. */
    private static final double PER_STEP = 0.1;

    /** The smallest step inside a step of the grid, as a part of it; an error that asks for less means a stiff or discontinuous model. */
    private static final double SMALLEST_PART = 1e-12;

    private final RunOptions options;
    private DormandPrince54Integrator integrator;
    private double dt;
    private final Equations equations;
    private final int[] stocks;
    private final double[] state;

    AdaptiveIntegrator(Program program, double dt, RunOptions options) {
        Plan plan = program.plan();
        this.options = options;
        this.dt = dt;
        integrator = integrator(dt);
        equations = new Equations(program, options.limits().steps());
        stocks = plan.stocks();
        state = new double[stocks.length];
    }

    private DormandPrince54Integrator integrator(double longest) {
        return new DormandPrince54Integrator(
                SMALLEST_PART * longest,
                longest,
                PER_STEP * options.absoluteTolerance(),
                PER_STEP * options.relativeTolerance());
    }

    @Override
    public void step(double[] values, double from, double to) {
        if (state.length == 0) {
            return;
        }
        if (values[ClockValue.DT.ordinal()] != dt) {
            dt = values[ClockValue.DT.ordinal()];
            integrator = integrator(dt);
        }
        for (int i = 0; i < stocks.length; i++) {
            state[i] = values[stocks[i]];
        }
        equations.values = values;
        try {
            integrator.integrate(equations, from, state, to, state);
        } catch (MathIllegalArgumentException | MathIllegalStateException e) {
            throw new ModelException(Diagnostic.error(
                    Code.NOT_FINITE,
                    "the adaptive method cannot get from time " + NumberText.rounded(from, 12) + " to "
                            + NumberText.rounded(to, 12)
                            + " within its tolerances: the model is stiff there, or a flow jumps",
                    null,
                    "larger tolerances, or a fixed-step method"));
        }
        // The next step begins with the size that went well in this one.
        double last = integrator.getCurrentSignedStepsize();
        integrator.setInitialStepSize(Double.isFinite(last) ? last : -1);
        for (int i = 0; i < stocks.length; i++) {
            values[stocks[i]] = state[i];
        }
    }

    /** The model as Commons Math wants to see it. */
    private static final class Equations implements FirstOrderDifferentialEquations {
        private final Kernel rates;
        private final int[] slots;
        private final int toRate;
        private final long mostEvaluations;
        private long evaluations;
        private double[] values = {};

        Equations(Program program, long mostEvaluations) {
            this.mostEvaluations = mostEvaluations;
            rates = program.kernel(Phase.RATES);
            slots = program.plan().stocks();
            toRate = program.plan().firstRate() - program.plan().firstStock();
        }

        @Override
        public int getDimension() {
            return slots.length;
        }

        @Override
        public void computeDerivatives(double time, double[] stocks, double[] derivatives) {
            if (++evaluations > mostEvaluations) {
                throw new ModelException(Diagnostic.error(
                        Code.LIMIT_EXCEEDED,
                        "the adaptive method has evaluated the model " + mostEvaluations + " times and is at time "
                                + NumberText.rounded(time, 12),
                        null,
                        "larger tolerances, or another limit"));
            }
            Simulation.checkInterrupt();
            for (int i = 0; i < slots.length; i++) {
                values[slots[i]] = stocks[i];
            }
            values[ClockValue.TIME.ordinal()] = time;
            rates.evaluate(values);
            for (int i = 0; i < slots.length; i++) {
                derivatives[i] = values[slots[i] + toRate];
            }
            for (double derivative : derivatives) {
                if (!Double.isFinite(derivative)) {
                    throw notFinite(time);
                }
            }
        }

        private ModelException notFinite(double time) {
            return new ModelException(Diagnostic.error(
                    Code.NOT_FINITE,
                    "a net flow is not a finite number at time " + NumberText.rounded(time, 12)
                            + ", so that the adaptive method cannot choose a step",
                    null,
                    "a run with the method euler, whose results show where it begins"));
        }
    }
}
