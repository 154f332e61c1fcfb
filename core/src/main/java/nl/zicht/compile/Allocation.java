package nl.zicht.compile;

/**
 * The allocation of a supply over requests as Vensim does it.
 *
 * <p>By profile: every request shrinks along its {@link DemandCurve} as a common price rises; the price is the one at which requests add up to the supply. By
 * priority: a request begins to be filled when those of higher priority are filled far enough.
 */
public final class Allocation {
    private static final int HALVINGS = 200;

    private Allocation() {}

    /**
     * Returns the price at which requests add up to a supply: minus infinity when there is enough for all, infinity when there is nothing left.
     *
     * @param count n requests and four numbers of profile for each, so 5 n
     */
    public static double price(double[] values, int first, int count, double supply) {
        int n = count / 5;
        double fixed = 0;
        double wanted = 0;
        for (int i = 0; i < n; i++) {
            double request = values[first + i];
            wanted += request;
            fixed += isFixed(values, first + n + 4 * i) ? request : 0;
        }
        if (supply >= wanted) {
            return Double.NEGATIVE_INFINITY;
        } else if (supply <= fixed) {
            return Double.POSITIVE_INFINITY;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            int profile = first + n + 4 * i;
            if (!isFixed(values, profile)) {
                // 40 widths from the middle every curve has ended to the last bit
                low = StrictMath.min(low, values[profile + 1] - 40 * values[profile + 2]);
                high = StrictMath.max(high, values[profile + 1] + 40 * values[profile + 2]);
            }
        }
        for (int k = 0; k < HALVINGS && low < high; k++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (demand(values, first, first + n, n, middle) > supply) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** Returns the part of fixed requests that a supply allows, 1 when there is enough. */
    public static double fixedShare(double[] values, int first, int count, double supply) {
        int n = count / 5;
        double fixed = 0;
        for (int i = 0; i < n; i++) {
            fixed += isFixed(values, first + n + 4 * i) ? values[first + i] : 0;
        }
        return fixed > 0 ? StrictMath.min(1, StrictMath.max(0, supply) / fixed) : 1;
    }

    /**
     * Returns the price at which demand falls to what is supplied, supply rising with the price.
     *
     * @param demands how many of the quantities are demands; they and their profiles come first
     */
    public static double marketPrice(double[] values, int first, int count, double demands) {
        int n = (int) StrictMath.min(count / 5, StrictMath.max(0, demands));
        int m = count / 5 - n;
        int supply = first + 5 * n;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n + m; i++) {
            int profile = i < n ? first + n + 4 * i : supply + m + 4 * (i - n);
            low = StrictMath.min(low, values[profile + 1] - 40 * values[profile + 2]);
            high = StrictMath.max(high, values[profile + 1] + 40 * values[profile + 2]);
        }
        for (int k = 0; k < HALVINGS && low < high; k++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            double total = 0;
            for (int i = 0; i < m; i++) {
                total += values[supply + i];
            }
            double offered = total - demand(values, supply, supply + m, m, middle);
            if (demand(values, first, first + n, n, middle) > offered) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /**
     * Returns what the request at a place gets: the highest priority is filled first, the next joins when the leader has the part of its request that the
     * distance of priorities is of the width, all that are being filled get in proportion to their requests.
     *
     * @param count n requests, then n priorities, so 2 n
     */
    public static double byPriority(double[] values, int first, int count, double width, double supply, double place) {
        int n = count / 2;
        if (!Vectors.isPlace(place, n)) {
            return Double.NaN;
        }
        // A level falls from the highest priority; a request is filled while the level goes from its priority down by
        // the width.
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            top = StrictMath.max(top, values[first + n + i]);
        }
        double total = 0;
        double bottom = top;
        for (int i = 0; i < n; i++) {
            total += StrictMath.max(0, values[first + i]);
            bottom = StrictMath.min(bottom, values[first + n + i] - width);
        }
        if (supply >= total) {
            return values[first + (int) place];
        } else if (!(supply > 0)) {
            return 0;
        }
        return rectangle(values, first, n, (int) place, level(values, first, n, width, supply, bottom, top), width);
    }

    private static double level(
            double[] values, int first, int n, double width, double supply, double bottom, double top) {
        double low = bottom;
        double high = top;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            double taken = 0;
            for (int i = 0; i < n; i++) {
                taken += rectangle(values, first, n, i, middle, width);
            }
            if (taken > supply) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    private static double rectangle(double[] values, int first, int n, int i, double level, double width) {
        double part = (values[first + n + i] - level) / width;
        return StrictMath.max(0, values[first + i]) * StrictMath.min(1, StrictMath.max(0, part));
    }

    private static double demand(double[] values, int quantities, int profiles, int n, double price) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int p = profiles + 4 * i;
            sum += values[quantities + i]
                    * DemandCurve.fraction(values[p], values[p + 1], values[p + 2], values[p + 3], price);
        }
        return sum;
    }

    private static boolean isFixed(double[] values, int profile) {
        return values[profile] < 0.5;
    }
}
