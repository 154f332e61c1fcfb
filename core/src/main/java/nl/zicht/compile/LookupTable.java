package nl.zicht.compile;

import java.util.Arrays;
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

    /** How many neighbours of a number of points in a unit are tried. */
    private static final int NEIGHBOURS = 16;

    /** By what part of their distance points may miss equal distances. */
    private static final double MOST_UNEVEN = 0.01;

    /** Abscissa, ordinate and slope. */
    private static final int STRIDE = 3;

    private static final double MISSING = -0x1p109;

    private final GraphicalFunction.Kind kind;
    private final double[] x;
    private final double[] y;
    private final double[] slope;
    private final double first;
    private final double last;
    private final double perPoint;

    /** The abscissas at which segments begin. */
    private final double[] begin;

    /** Where the first point would be if those furthest to the left of equal distances were in their places. */
    private final double origin;

    /** A number of points in a unit with which the segment of no abscissa comes out too low, 0 where there is none. */
    private final double notTooLow;

    private final double[] points;
    private final double slopeBelow;
    private final double slopeAbove;

    public LookupTable(GraphicalFunction function) {
        kind = function.kind();
        x = function.x();
        y = function.y();
        slope = slopes();
        first = x[0];
        last = x[x.length - 1];
        points = points();
        perPoint = kind == GraphicalFunction.Kind.NEXT || kind == GraphicalFunction.Kind.EXACT ? 0 : perPoint();
        begin = Arrays.copyOf(x, x.length - 1);
        origin = origin();
        notTooLow = perPoint > 0 ? notTooLow() : 0;
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
        // Short enough to become part of the code that calls it. With points at equal distances the place is known but
        // for rounding.
        if (at >= first && at < last && perPoint > 0) {
            int place = STRIDE * (int) ((at - first) * perPoint);
            if (points[place] > at) {
                place -= STRIDE;
            } else if (points[place + STRIDE] <= at) {
                place += STRIDE;
            }
            return points[place + 1] + (at - points[place]) * points[place + 2];
        }
        return anywhere(at);
    }

    /**
     * Puts the ordinates at many abscissas into an array, which may replace these: the same as {@link #at(double)} of each.
     *
     * @param values has the abscissas from {@code from} on, gets the ordinates from {@code to} on
     */
    void at(double[] values, int from, int to, int count) {
        double[] begins = begin;
        double[] ordinates = y;
        double[] slopes = slope;
        double scale = notTooLow;
        double start = origin;
        if (scale == 0) {
            for (int i = 0; i < count; i++) {
                values[to + i] = at(values[from + i]);
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            double x = values[from + i];
            // Never too low, but for rounding and for points that are not in their places; what is before the first
            // point or
            // beyond the last one, or not a number, is found out here too. One comparison with the table is all there
            // is room for.
            int segment = (int) Math.floor((x - start) * scale);
            if (segment < 0 || segment >= begins.length || !(x >= begins[segment])) {
                values[to + i] = at(x);
                continue;
            }
            values[to + i] = ordinates[segment] + (x - begins[segment]) * slopes[segment];
        }
    }

    private double anywhere(double at) {
        if (kind == GraphicalFunction.Kind.NEXT || kind == GraphicalFunction.Kind.EXACT) {
            return atPoint(at);
        }
        if (at >= first && at < last) {
            int i = lastNotAbove(at);
            return y[i] + (at - x[i]) * slope[i];
        } else if (at < first) {
            return line(0, at, slopeBelow);
        }
        return at >= last ? line(x.length - 1, at, slopeAbove) : Double.NaN;
    }

    /** Returns points with the slopes behind them, point by point, and two more points beyond the last. */
    private double[] points() {
        double[] all = new double[STRIDE * (x.length + 2)];
        for (int i = 0; i < x.length + 2; i++) {
            int point = Math.min(i, x.length - 1);
            all[STRIDE * i] = i < x.length ? x[i] : Double.POSITIVE_INFINITY;
            all[STRIDE * i + 1] = y[point];
            all[STRIDE * i + 2] = point < slope.length ? slope[point] : 0;
        }
        return all;
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

    /** Returns how many points there are in a unit of the abscissa when all distances are equal, but for rounding, otherwise 0. */
    private double perPoint() {
        int segments = x.length - 1;
        double width = (x[segments] - x[0]) / segments;
        for (int i = 0; i <= segments; i++) {
            if (!(Math.abs(x[i] - (x[0] + i * width)) <= MOST_UNEVEN * width)) {
                return 0;
            }
        }
        return Double.isInfinite(1 / width) ? 0 : 1 / width;
    }

    private double origin() {
        double least = first;
        for (int i = 0; i < x.length && perPoint > 0; i++) {
            least = Math.min(least, x[i] - i / perPoint);
        }
        return least;
    }

    /** Segments come out in the order of abscissas: if none is too low where one begins, nor where the last one ends, none is anywhere. */
    private double notTooLow() {
        double scale = perPoint;
        for (int tried = 0; tried < NEIGHBOURS; tried++) {
            int at = 0;
            while (at < x.length && Math.floor((x[at] - origin) * scale) >= at) {
                at++;
            }
            if (at == x.length) {
                return scale;
            }
            scale = Math.nextUp(scale);
        }
        return 0;
    }
}
