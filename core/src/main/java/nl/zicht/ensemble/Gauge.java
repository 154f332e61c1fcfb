package nl.zicht.ensemble;

/** One measure of one variable, for the members of a block. Not thread-safe. */
final class Gauge {
    private final Measure measure;
    private final double argument;
    private final double slack;
    private double[] result = new double[0];
    private double[] best = new double[0];
    private double[] before = new double[0];
    private double[] began = new double[0];

    Gauge(Measure measure, double argument, double slack) {
        this.measure = measure;
        this.argument = argument;
        this.slack = slack;
    }

    /** Makes room for a block. */
    void begin(int lanes) {
        if (result.length < lanes) {
            result = new double[lanes];
            best = new double[lanes];
            before = new double[lanes];
            began = new double[lanes];
        }
    }

    /** Takes the first value of a member. */
    void first(int lane, double time, double value) {
        before[lane] = value;
        best[lane] = value;
        began[lane] = time;
        result[lane] = switch (measure) {
            case FINAL, PEAK, LOW -> value;
            case PEAK_TIME, LOW_TIME -> time;
            case INTEGRAL, MEAN -> 0;
            case AT -> StrictMath.abs(time - argument) <= slack ? value : Double.NaN;
            case RISES_TO, FALLS_TO -> Double.NaN;
        };
    }

    /** Takes a further value. */
    void next(int lane, double timeBefore, double time, double value) {
        double last = before[lane];
        before[lane] = value;
        switch (measure) {
            case FINAL -> result[lane] = value;
            case AT -> at(lane, timeBefore, time, last, value);
            case PEAK, PEAK_TIME -> extreme(lane, time, value, value > best[lane]);
            case LOW, LOW_TIME -> extreme(lane, time, value, value < best[lane]);
            case INTEGRAL, MEAN -> result[lane] += (time - timeBefore) * (0.5 * (last + value));
            case RISES_TO -> crossing(lane, timeBefore, time, last, value, last < argument && value >= argument);
            case FALLS_TO -> crossing(lane, timeBefore, time, last, value, last > argument && value <= argument);
        }
    }

    private void at(int lane, double timeBefore, double time, double last, double value) {
        if (StrictMath.abs(time - argument) <= slack) {
            result[lane] = value;
        } else if (argument > timeBefore + slack && argument < time) {
            result[lane] = last + (argument - timeBefore) / (time - timeBefore) * (value - last);
        }
    }

    /** A value that is not a number makes the extreme one that is not, for good. */
    private void extreme(int lane, double time, double value, boolean better) {
        boolean lost = Double.isNaN(value) && !Double.isNaN(best[lane]);
        if (better || lost) {
            best[lane] = value;
            boolean ofValue = measure == Measure.PEAK || measure == Measure.LOW;
            result[lane] = ofValue || lost ? value : time;
        }
    }

    private void crossing(int lane, double timeBefore, double time, double last, double value, boolean crosses) {
        if (crosses && Double.isNaN(result[lane])) {
            result[lane] = timeBefore + (argument - last) / (value - last) * (time - timeBefore);
        }
    }

    /** Returns the measure of a member whose last moment has gone by. */
    double result(int lane, double end) {
        if (measure != Measure.MEAN) {
            return result[lane];
        }
        double length = end - began[lane];
        return length > 0 ? result[lane] / length : before[lane];
    }
}
