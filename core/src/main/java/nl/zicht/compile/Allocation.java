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

    /**
     * Returns what the request at a place gets when some are counted in whole things: those are rounded down, then what is left of their sum goes one by one to
     * those that lost most, the first of equals first.
     *
     * @param count laid out as for {@link #price}
     * @param price the price of the allocation
     * @param fixedShare the part of fixed requests that the supply allows
     */
    public static double whole(double[] values, int first, int count, double price, double fixedShare, double place) {
        int n = count / 5;
        if (!Vectors.isPlace(place, n)) {
            return Double.NaN;
        }
        int asked = (int) place;
        double own = share(values, first, n, asked, price, fixedShare);
        if (!DemandCurve.isWhole(values[first + n + 4 * asked])) {
            return own;
        }
        double sum = 0;
        double given = 0;
        int before = 0;
        double lost = own - floor(own);
        for (int i = 0; i < n; i++) {
            if (DemandCurve.isWhole(values[first + n + 4 * i])) {
                double part = share(values, first, n, i, price, fixedShare);
                sum += part;
                given += floor(part);
                double rest = part - floor(part);
                before += rest > lost || (rest == lost && i < asked) ? 1 : 0;
            }
        }
        return floor(own) + (before < floor(sum) - given ? 1 : 0);
    }

    /** Returns the largest integer not above a number, or an integer that it misses by a rounding error. */
    private static double floor(double a) {
        double nearest = StrictMath.rint(a);
        return StrictMath.abs(a - nearest) <= 1e-9 * StrictMath.max(1, nearest) ? nearest : StrictMath.floor(a);
    }

    private static double share(double[] values, int first, int n, int i, double price, double fixedShare) {
        int p = first + n + 4 * i;
        double fraction = isFixed(values, p)
                ? fixedShare
                : DemandCurve.fraction(values[p], values[p + 1], values[p + 2], values[p + 3], price);
        return values[first + i] * fraction;
    }

    /**
     * Returns the price at which requests that fall from all to nothing over a width around their priorities add up to a supply; minus infinity when there is enough
     * for all, infinity when there is nothing.
     *
     * @param count n requests, then n priorities, so 2 n
     */
    public static double rectanglePrice(double[] values, int first, int count, double width, double supply) {
        int n = count / 2;
        double wanted = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            wanted += values[first + i];
            low = StrictMath.min(low, values[first + n + i] - width);
            high = StrictMath.max(high, values[first + n + i] + width);
        }
        if (supply >= wanted) {
            return Double.NEGATIVE_INFINITY;
        } else if (!(supply > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int k = 0; k < HALVINGS; k++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            double taken = 0;
            for (int i = 0; i < n; i++) {
                taken += values[first + i] * DemandCurve.fraction(1, values[first + n + i], width, 0, middle);
            }
            if (taken > supply) {
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
        double kind = values[profile];
        return kind < 0.5 || (DemandCurve.isWhole(kind) && DemandCurve.curve(kind) == 0);
    }
}
