package nl.zicht.compile;

/**
 * Functions of all values that something had since the start of a run. They read a journal, which lies behind the numbers of the plan: the cell of the journal says
 * where, and step k stands k places further.
 */
public final class Past {
    /** The factor by which the search for a rate widens, the first width, and how far it goes, all in logarithms of growth. */
    private static final double WIDER = 1.1;

    private static final double WIDTH = 0.01;
    private static final double FARTHEST = 14;

    /** What is added to the place of a journal in its cell, so that no other number is taken for one. */
    public static final double JOURNAL = 0x1p40;

    private Past() {}

    /** Returns the value at a step of the past, {@code present} for the step that is now; 0 for one that was not or is still to come. */
    public static double history(double[] values, int first, int count, double step, double now, double present) {
        if (step == now) {
            return present;
        }
        return step >= 0 && step < now && inside(values, first, step) ? values[place(values, first) + (int) step] : 0;
    }

    /**
     * Returns the rate per time at which all values since a step, this one included, are together worth nothing: the one nearest to 0.
     *
     * @param now number of the present step
     * @param present the value now
     * @param begin number of the first step that counts
     * @param steps how many steps a period has; within it nothing is discounted
     * @param length how many units of time a period counts for
     * @param none the result when there is no such rate
     */
    public static double rateOfReturn(
            double[] values,
            int first,
            int count,
            double now,
            double present,
            double begin,
            double steps,
            double length,
            double none) {
        if (!(begin >= 0 && begin <= now && steps >= 1 && length > 0) || (now > 0 && !inside(values, first, now - 1))) {
            return none;
        }
        int from = (int) begin;
        double[] worth = new double[(int) ((now - from) / steps + 1e-9) + 1];
        for (int k = from; k < now; k++) {
            worth[(int) ((k - from) / steps + 1e-9)] += values[place(values, first) + k];
        }
        worth[worth.length - 1] += present;
        double at = value(worth, 0);
        if (at == 0) {
            return worth.length == 1 ? none : 0;
        }
        double up = 0;
        double down = 0;
        double upValue = at;
        double downValue = at;
        for (double width = WIDTH * length; up / length < FARTHEST; width *= WIDER) {
            double upper = value(worth, up + width);
            if (upper * upValue <= 0) {
                return rate(worth, up, up + width, length);
            }
            double lower = value(worth, down - width);
            if (lower * downValue <= 0) {
                return rate(worth, down, down - width, length);
            }
            up += width;
            upValue = upper;
            down -= width;
            downValue = lower;
        }
        return none;
    }

    /** Returns the rate between two logarithms of growth per period, at the first of which the value has another sign than at the second. */
    private static double rate(double[] worth, double a, double b, double length) {
        double sign = value(worth, a);
        double from = a;
        double to = b;
        for (int i = 0; i < 100; i++) {
            double middle = (from + to) / 2;
            if (value(worth, middle) * sign > 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return StrictMath.expm1(to / length);
    }

    /** Returns the worth at the start for a logarithm of growth per period. */
    private static double value(double[] worth, double growth) {
        double factor = StrictMath.exp(-growth);
        double sum = 0;
        for (int k = worth.length - 1; k >= 0; k--) {
            sum = sum * factor + worth[k];
        }
        return sum;
    }

    private static boolean inside(double[] values, int first, double step) {
        return values[first] >= JOURNAL && values[first] - JOURNAL + step < values.length;
    }

    private static int place(double[] values, int first) {
        return (int) (values[first] - JOURNAL);
    }
}
