package nl.zicht.simulate;

import nl.zicht.check.ClockValue;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;

/** Euler's method, order 1: stocks move by the step times the net flow at its begin. */
final class EulerIntegrator implements Integrator {
    private final Kernel moves;
    private final int firstStock;
    private final int firstRate;
    private final int stocks;

    EulerIntegrator(Program program) {
        Plan plan = program.plan();
        moves = program.kernel(Phase.MOVES);
        firstStock = plan.firstStock();
        firstRate = plan.firstRate();
        stocks = plan.stockSpan();
    }

    @Override
    public void step(double[] values, double from, double to) {
        if (moves != Kernel.EMPTY) {
            moves.evaluate(values);
            return;
        }
        double dt = values[ClockValue.DT.ordinal()];
        for (int j = 0; j < stocks; j++) {
            values[firstStock + j] += dt * values[firstRate + j];
        }
    }
}
