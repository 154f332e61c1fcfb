package nl.zicht.compile;

/**
 * The shape of a table taken as a density: straight lines between its points, nothing beyond them; the area under it need not be 1.
 *
 * <p>A table of a single point, or whose points all stand at one x, is everything at that x. Immutable.
 */
public final class Density {
    private final double[] x;
    private final double[] y;
    private final double[] area;
    private final boolean single;

    /**
     * @param x abscissas, not decreasing, at least one
     * @param y as many ordinates
     */
    public Density(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        single = !(x[0] < x[x.length - 1]);
        area = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            area[i] = area[i - 1] + (x[i] - x[i - 1]) * (y[i - 1] + y[i]) / 2;
        }
    }

    /** Returns whether the table is nowhere below 0 and not 0 throughout. */
    public boolean isProper() {
        boolean proper = area() > 0;
        for (double ordinate : y) {
            proper &= ordinate >= 0;
        }
        return proper;
    }

    /** Returns the whole area. */
    public double area() {
        return single ? StrictMath.max(y[0], y[y.length - 1]) : area[area.length - 1];
    }

    /** Returns the area below an abscissa. */
    public double below(double at) {
        if (single) {
            return at < x[0] ? 0 : area();
        } else if (!(at > x[0])) {
            return 0;
        } else if (at >= x[x.length - 1]) {
            return area();
        }
        int i = 1;
        while (x[i] < at) {
            i++;
        }
        double part = (at - x[i - 1]) / (x[i] - x[i - 1]);
        double height = y[i - 1] + part * (y[i] - y[i - 1]);
        return area[i - 1] + (at - x[i - 1]) * (y[i - 1] + height) / 2;
    }

    /** Returns the mean abscissa. */
    public double mean() {
        if (single) {
            return x[0];
        }
        double moment = 0;
        for (int i = 1; i < x.length; i++) {
            double a = x[i - 1];
            double b = x[i];
            moment += (b - a) * (y[i - 1] * (2 * a + b) + y[i] * (a + 2 * b)) / 6;
        }
        return moment / area();
    }

    /** Returns the abscissa below which an area lies. */
    public double quantile(double wanted) {
        if (single) {
            return x[0];
        }
        int i = 1;
        while (i < x.length - 1 && area[i] < wanted) {
            i++;
        }
        double rest = StrictMath.max(0, wanted - area[i - 1]);
        double length = x[i] - x[i - 1];
        double slope = length > 0 ? (y[i] - y[i - 1]) / length : 0;
        // y s + slope s²/2 = rest, in the form that does not cancel
        double root = StrictMath.sqrt(StrictMath.max(0, y[i - 1] * y[i - 1] + 2 * slope * rest));
        double step = y[i - 1] + root > 0 ? 2 * rest / (y[i - 1] + root) : 0;
        return x[i - 1] + StrictMath.min(length, step);
    }

    /**
     * Returns the weights with which steps of the past count when the shape is stretched so that its mean is a delay: the k-th, from 0, is that of k + 1 steps ago
     * and is the part from k + 1/2 to k + 3/2 steps; the first has what is before it too. They add up to 1.
     *
     * @param delay the mean, above 0
     * @param dt the step
     */
    public double[] weights(double delay, double dt) {
        double step = dt * mean() / delay;
        double last = single ? x[0] : x[x.length - 1];
        int count = (int) StrictMath.max(1, StrictMath.min(MOST, StrictMath.ceil(last / step - 0.5 - 1e-6)));
        double[] weights = new double[count];
        double before = 0;
        for (int k = 0; k < count; k++) {
            double now = k == count - 1 ? area() : below((k + 1.5 - 1e-6) * step);
            weights[k] = (now - before) / area();
            before = now;
        }
        return weights;
    }

    /** The most weights. */
    private static final double MOST = 1e5;
}
