package nl.zicht.analysis.inference;

import java.util.Arrays;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Climbs with BOBYQA, a local search that fits a parabola to the points it knows (M. J. D. Powell, 2009), in the version of Commons Math.
 *
 * <p>Searches within a box about the start and, when it ends on a wall of the box or has improved much, again from there.
 *
 * @param radius the first radius of trust
 * @param box half the width of the box
 */
public record Bobyqa(double radius, double box) implements Climber {
    private static final double LAST_RADIUS = 1e-8;
    private static final int MOST_ROUNDS = 20;

    /** A search for densities whose coordinates are standard normal before data are seen. */
    public static final Bobyqa DEFAULT = new Bobyqa(0.3, 6);

    public Bobyqa {
        if (!(radius > 0 && box > 2 * radius)) {
            throw new IllegalArgumentException("the radius " + radius + " in a box of " + box);
        }
    }

    @Override
    public String name() {
        return "bobyqa";
    }

    @Override
    public Mode climb(LogDensity density, double[] start, int evaluations, long seed) {
        CountedGoal goal = new CountedGoal(density, start, evaluations);
        if (start.length == 1) {
            return alone(density, start[0], evaluations);
        }
        boolean settled = false;
        double before = Double.NEGATIVE_INFINITY;
        double trust = radius;
        for (int round = 0; round < MOST_ROUNDS && goal.left() > 4L * start.length; round++) {
            settled = search(goal, goal.best(), trust);
            boolean still = goal.highest() - before <= 1e-10 * (1 + StrictMath.abs(before));
            if (settled && still) {
                break;
            }
            before = goal.highest();
            trust = StrictMath.max(0.3 * trust, 1e-4);
        }
        return goal.mode(settled);
    }

    private boolean search(CountedGoal goal, double[] from, double trust) {
        double[] low = Arrays.stream(from).map(x -> x - box).toArray();
        double[] high = Arrays.stream(from).map(x -> x + box).toArray();
        try {
            new BOBYQAOptimizer(2 * from.length + 1, trust, LAST_RADIUS)
                    .optimize(
                            new MaxEval(Integer.MAX_VALUE),
                            new ObjectiveFunction(goal),
                            GoalType.MINIMIZE,
                            new InitialGuess(from),
                            new SimpleBounds(low, high));
            return true;
        } catch (CountedGoal.Spent | MathIllegalStateException e) {
            return false; // the goal knows the best point
        }
    }

    /** BOBYQA needs two coordinates; a second one that changes nothing but its own hill stands in. */
    private Mode alone(LogDensity density, double start, int evaluations) {
        LogDensity two = LogDensity.of(2, point -> density.at(new double[] {point[0]}) - point[1] * point[1]);
        Mode mode = climb(two, new double[] {start, 0}, evaluations, 0);
        double[] point = {mode.point()[0]};
        return new Mode(point, density.at(point), mode.evaluations() + 1, mode.settled());
    }
}
