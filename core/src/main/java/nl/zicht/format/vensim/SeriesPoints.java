package nl.zicht.format.vensim;

import nl.zicht.model.GraphicalFunction;

/** The points of a series at rising times and the rule for what lies between them. Not changed after it was made. */
final class SeriesPoints {
    private static final double SLACK = 1e-9;

    private final GraphicalFunction.Kind kind;
    private final double[] times;
    private final double[] values;

    SeriesPoints(GraphicalFunction series) {
        kind = series.kind();
        times = series.x();
        values = series.y();
    }

    double[] times() {
        return times;
    }

    double[] values() {
        return values;
    }

    /** Returns the value at a time; the ends hold beyond, and a raw series has the missing value where it has no point. */
    double at(double time) {
        int last = times.length - 1;
        double slack = SLACK * StrictMath.max(1, StrictMath.abs(time));
        int next = 0;
        while (next < last && times[next] < time - slack) {
            next++;
        }
        boolean there = StrictMath.abs(times[next] - time) <= slack;
        if (there || kind == GraphicalFunction.Kind.NEXT) {
            return values[next];
        } else if (kind == GraphicalFunction.Kind.EXACT) {
            return Missing.VALUE;
        } else if (times[next] < time || next == 0) {
            return values[next];
        } else if (kind == GraphicalFunction.Kind.DISCRETE) {
            return values[next - 1];
        }
        double rise = (values[next] - values[next - 1]) / (times[next] - times[next - 1]);
        return values[next - 1] + (time - times[next - 1]) * rise;
    }
}
