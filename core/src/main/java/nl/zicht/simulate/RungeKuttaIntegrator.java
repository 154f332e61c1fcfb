package nl.zicht.simulate;

import nl.zicht.check.ClockValue;
import nl.zicht.compile.Kernel;
import nl.zicht.compile.Phase;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Program;
import nl.zicht.compile.Tableau;

/** A Runge-Kutta method of fixed step, given by its tableau. Allocates nothing while stepping. */
final class RungeKuttaIntegrator implements Integrator {
    private final Tableau tableau;
    private final Kernel rates;
    private final int firstStock;
    private final int firstRate;
    private final double[] begin;
    private final double[] sum;

    RungeKuttaIntegrator(Tableau tableau, Program program) {
        Plan plan = program.plan();
        this.tableau = tableau;
        rates = program.kernel(Phase.RATES);
        firstStock = plan.firstStock();
        firstRate = plan.firstRate();
        begin = new double[plan.stockSpan()];
        sum = new double[plan.stockSpan()];
    }

    @Override
    public void step(double[] values, double from, double to) {
        double dt = values[ClockValue.DT.ordinal()];
        System.arraycopy(values, firstStock, begin, 0, begin.length);
        double first = tableau.weights()[0];
        for (int j = 0; j < sum.length; j++) {
            sum[j] = first * values[firstRate + j];
        }
        for (int stage = 1; stage < tableau.nodes().length; stage++) {
            double node = tableau.nodes()[stage];
            double ahead = node * dt;
            for (int j = 0; j < begin.length; j++) {
                values[firstStock + j] = begin[j] + ahead * values[firstRate + j];
            }
            values[ClockValue.TIME.ordinal()] = node == 1 ? to : from + ahead;
            rates.evaluate(values);
            double weight = tableau.weights()[stage];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += weight * values[firstRate + j];
            }
        }
        double scale = dt / tableau.divisor();
        for (int j = 0; j < begin.length; j++) {
            values[firstStock + j] = begin[j] + scale * sum[j];
        }
    }
}
