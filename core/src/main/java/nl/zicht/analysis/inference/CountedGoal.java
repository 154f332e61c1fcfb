package nl.zicht.analysis.inference;

import java.util.concurrent.CancellationException;
import org.apache.commons.math3.analysis.MultivariateFunction;

/** A density as Commons Math wants it: downhill, with finite numbers; remembers the best point. Not thread-safe. */
final class CountedGoal implements MultivariateFunction {
    /** What stands for an impossible point: worse than all that is possible, but a number. */
    private static final double HOPELESS = 1e30;

    /** Thrown to leave a search whose evaluations are used up. */
    static final class Spent extends CancellationException {
        private static final long serialVersionUID = 1;
    }

    private final LogDensity density;
    private final long most;
    private double[] best;
    private double highest = Double.NEGATIVE_INFINITY;
    private long evaluations;

    CountedGoal(LogDensity density, double[] start, long most) {
        this.density = density;
        this.most = most;
        best = start.clone();
    }

    @Override
    public double value(double[] point) {
        if (evaluations >= most) {
            throw new Spent();
        }
        Interruption.check();
        evaluations++;
        double value = density.at(point);
        if (value > highest) {
            highest = value;
            best = point.clone();
        }
        return value == Double.NEGATIVE_INFINITY ? HOPELESS : -value;
    }

    long left() {
        return most - evaluations;
    }

    double highest() {
        return highest;
    }

    double[] best() {
        return best.clone();
    }

    Mode mode(boolean settled) {
        return new Mode(best(), highest, evaluations, settled);
    }
}
