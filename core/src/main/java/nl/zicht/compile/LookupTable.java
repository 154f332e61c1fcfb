package nl.zicht.compile;

import java.util.List;
import nl.zicht.model.GraphicalFunction;

/**
 * A graphical function made ready for evaluation.
 *
 * <p>NaN gives NaN. Of two points at one abscissa the later holds there, and the earlier just below. Immutable.
 */
public final class LookupTable {
    /** How near an abscissa counts as the same, relative to its size. */
    private static final double SLACK = 1e-9;

    private static final double MISSING = -0x1p109;

    private final GraphicalFunction.Kind kind;
    private final double[] x;
    private final double[] y;
    private final double[] slope;
    private final double slopeBelow;
    private final double slopeAbove;

    public LookupTable(GraphicalFunction function) {
        kind = function.kind();
        x = function.x();
        y = function.y();
        slope = slopes();
        slopeBelow = kind == GraphicalFunction.Kind.EXTRAPOLATE ? firstSlope(0, 1) : 0;
        slopeAbove = kind == GraphicalFunction.Kind.EXTRAPOLATE ? firstSlope(slope.length - 1, -1) : 0;
    }

    /** Returns the tables of a list of graphical functions. */
    public static LookupTable[] of(List<GraphicalFunction> functions) {
        return functions.stream().map(LookupTable::new).toArray(LookupTable[]::new);
    }

    /** Returns the slope of every segment; 0 for a discrete function and for a step. */
    private double[] slopes() {
        double[] slopes = new double[x.length - 1];
        for (int i = 0; i < slopes.length; i++) {
            boolean sloping = (kind == GraphicalFunction.Kind.CONTINUOUS || kind == GraphicalFunction.Kind.EXTRAPOLATE)
                    && !GraphicalFunction.isStep(x[i], x[i + 1]);
            slopes[i] = sloping ? (y[i + 1] - y[i]) / (x[i + 1] - x[i]) : 0;
        }
        return slopes;
    }

    /** Returns the slope of the first segment from {@code i} on that has a length, 0 when none has. */
    private double firstSlope(int i, int direction) {
        for (int at = i; at >= 0 && at < slope.length; at += direction) {
            if (!GraphicalFunction.isStep(x[at], x[at + 1])) {
                return slope[at];
            }
        }
        return 0;
    }

    /** Returns the ordinate at {@code at}. */
    public double at(double at) {
        if (kind == GraphicalFunction.Kind.NEXT || kind == GraphicalFunction.Kind.EXACT) {
            return atPoint(at);
        }
        int last = x.length - 1;
        if (at >= x[0] && at < x[last]) {
            int i = lastNotAbove(at);
            return line(i, at, slope[i]);
        } else if (at < x[0]) {
            return line(0, at, slopeBelow);
        }
        return at >= x[last] ? line(last, at, slopeAbove) : Double.NaN;
    }

    /** Returns the ordinate of the first point that is not below {@code at}, for an exact table only when it is there. */
    private double atPoint(double at) {
        if (Double.isNaN(at)) {
            return Double.NaN;
        }
        double slack = SLACK * StrictMath.max(1, StrictMath.abs(at));
        int i = firstNotBelow(at - slack);
        boolean there = StrictMath.abs(x[i] - at) <= slack;
        return there || kind == GraphicalFunction.Kind.NEXT ? y[i] : MISSING;
    }

    /** Returns the first point whose abscissa is not below {@code at}, the last when all are. */
    private int firstNotBelow(double at) {
        int low = 0;
        int high = x.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double line(int i, double at, double rise) {
        return rise == 0 ? y[i] : y[i] + (at - x[i]) * rise;
    }

    /** Returns the last point whose abscissa is not above {@code at}, which lies between the first and the last. */
    private int lastNotAbove(double at) {
        int low = 0;
        int high = x.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (x[middle] <= at) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
