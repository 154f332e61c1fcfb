package nl.zicht.ensemble;

/**
 * One measure of one variable, for the members of a block. Not thread-safe.
 *
 * <p>Takes a moment of neighbouring members at once, because what is measured of a million members at hundreds of moments costs as much as running them when it is done
 * one by one: what differs between measures is decided outside the loops over members.
 */
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

    /** Takes the first values of the members from {@code from} to before {@code to}. */
    void first(int from, int to, double time, double[] values) {
        for (int lane = from; lane < to; lane++) {
            double value = values[lane];
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
    }

    /** Takes further values of members. */
    void next(int from, int to, double timeBefore, double time, double[] values) {
        switch (measure) {
            case FINAL -> System.arraycopy(values, from, result, from, to - from);
            case AT -> at(from, to, timeBefore, time, values);
            case PEAK -> highest(from, to, values);
            case LOW -> lowest(from, to, values);
            case PEAK_TIME -> timeOfHighest(from, to, time, values);
            case LOW_TIME -> timeOfLowest(from, to, time, values);
            case INTEGRAL, MEAN -> area(from, to, time - timeBefore, values);
            case RISES_TO -> rising(from, to, timeBefore, time, values);
            case FALLS_TO -> falling(from, to, timeBefore, time, values);
        }
    }

    private void at(int from, int to, double timeBefore, double time, double[] values) {
        if (StrictMath.abs(time - argument) <= slack) {
            System.arraycopy(values, from, result, from, to - from);
        } else if (argument > timeBefore + slack && argument < time) {
            for (int lane = from; lane < to; lane++) {
                double last = before[lane];
                result[lane] = last + (argument - timeBefore) / (time - timeBefore) * (values[lane] - last);
            }
        }
        System.arraycopy(values, from, before, from, to - from);
    }

    /** A value that is not a number makes the highest one that is not, for good; so in the next three. */
    private void highest(int from, int to, double[] values) {
        double[] highest = result;
        for (int lane = from; lane < to; lane++) {
            double value = values[lane];
            if (value > highest[lane] || Double.isNaN(value)) {
                highest[lane] = value;
            }
        }
    }

    private void lowest(int from, int to, double[] values) {
        double[] lowest = result;
        for (int lane = from; lane < to; lane++) {
            double value = values[lane];
            if (value < lowest[lane] || Double.isNaN(value)) {
                lowest[lane] = value;
            }
        }
    }

    private void timeOfHighest(int from, int to, double time, double[] values) {
        double[] highest = best;
        for (int lane = from; lane < to; lane++) {
            double value = values[lane];
            if (value > highest[lane] || Double.isNaN(value)) {
                highest[lane] = value;
                result[lane] = Double.isNaN(value) ? value : time;
            }
        }
    }

    private void timeOfLowest(int from, int to, double time, double[] values) {
        double[] lowest = best;
        for (int lane = from; lane < to; lane++) {
            double value = values[lane];
            if (value < lowest[lane] || Double.isNaN(value)) {
                lowest[lane] = value;
                result[lane] = Double.isNaN(value) ? value : time;
            }
        }
    }

    private void area(int from, int to, double width, double[] values) {
        double[] sum = result;
        double[] last = before;
        for (int lane = from; lane < to; lane++) {
            sum[lane] += width * (0.5 * (last[lane] + values[lane]));
        }
        System.arraycopy(values, from, last, from, to - from);
    }

    private void rising(int from, int to, double timeBefore, double time, double[] values) {
        double[] last = before;
        for (int lane = from; lane < to; lane++) {
            if (values[lane] >= argument && last[lane] < argument) {
                crossing(lane, timeBefore, time, values[lane]);
            }
        }
        System.arraycopy(values, from, last, from, to - from);
    }

    private void falling(int from, int to, double timeBefore, double time, double[] values) {
        double[] last = before;
        for (int lane = from; lane < to; lane++) {
            if (values[lane] <= argument && last[lane] > argument) {
                crossing(lane, timeBefore, time, values[lane]);
            }
        }
        System.arraycopy(values, from, last, from, to - from);
    }

    private void crossing(int lane, double timeBefore, double time, double value) {
        if (Double.isNaN(result[lane])) {
            double last = before[lane];
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
