package nl.zicht.analysis.inference;

import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.Well19937c;

/**
 * Climbs with CMA-ES, the evolution strategy that learns the shape of the hill (N. Hansen, A. Ostermeier, Evolutionary Computation 9, 2001), in the version of
 * Commons Math.
 *
 * <p>When a search stops and evaluations are left, another begins with twice the population, by turns from where the best one ended and from a random point at the
 * distance of the first spread (A. Auger, N. Hansen, "A restart CMA evolution strategy with increasing population size", CEC 2005).
 *
 * @param spread the standard deviation of the first generation, in all coordinates
 * @param restarts how often to begin anew at most
 */
public record CmaEs(double spread, int restarts) implements Climber {
    private static final int LARGEST_POPULATION = 2000;

    /** A search for densities whose coordinates are standard normal before data are seen. */
    public static final CmaEs DEFAULT = new CmaEs(0.5, 2);

    public CmaEs {
        if (!(spread > 0) || restarts < 0) {
            throw new IllegalArgumentException("the spread " + spread + ", " + restarts + " restarts");
        }
    }

    @Override
    public String name() {
        return "cmaes";
    }

    @Override
    public Mode climb(LogDensity density, double[] start, int evaluations, long seed) {
        CountedGoal goal = new CountedGoal(density, start, evaluations);
        RandomStream random = new RandomStream(seed, 2, 0);
        int population = 4 + (int) (3 * StrictMath.log(start.length));
        double[] from = start.clone();
        boolean settled = false;
        for (int round = 0; round <= restarts && goal.left() > population; round++) {
            settled = search(goal, from, population, seed + round);
            population = Math.min(2 * population, LARGEST_POPULATION);
            boolean anew = round % 2 == 0;
            from = goal.best();
            for (int i = 0; i < from.length && anew; i++) {
                from[i] = start[i] + spread * random.normal();
            }
        }
        return goal.mode(settled);
    }

    private boolean search(CountedGoal goal, double[] from, int population, long seed) {
        double[] sigma = new double[from.length];
        java.util.Arrays.fill(sigma, spread);
        CMAESOptimizer optimizer = new CMAESOptimizer(
                1_000_000,
                Double.NEGATIVE_INFINITY,
                true,
                0,
                0,
                new Well19937c(seed),
                false,
                new SimpleValueChecker(-1, 1e-13));
        try {
            optimizer.optimize(
                    new MaxEval(Integer.MAX_VALUE),
                    new ObjectiveFunction(goal),
                    GoalType.MINIMIZE,
                    new InitialGuess(from),
                    SimpleBounds.unbounded(from.length),
                    new CMAESOptimizer.Sigma(sigma),
                    new CMAESOptimizer.PopulationSize(population));
            return true;
        } catch (CountedGoal.Spent | MathIllegalStateException e) {
            return false; // the goal knows the best point
        }
    }
}
