package nl.zicht.compile;

import nl.zicht.check.VectorFunction;
import nl.zicht.equation.Powers;

/** The functions of whole vectors, the one definition that both back ends call. A vector is {@code count} numbers from {@code first} on. */
public final class Vectors {
    private static final double MISSING = -0x1p109;

    private Vectors() {}

    /** Applies a function; {@code a} has as many numbers as it takes beside the vector. */
    public static double apply(VectorFunction function, double[] values, int first, int count, double... a) {
        return switch (function) {
            case SELECT -> select(values, first, count, a[0], a[1]);
            case SORT_ORDER -> sortOrder(values, first, count, a[0], a[1]);
            case RANK -> rank(values, first, count, a[0], a[1]);
            case ALLOCATION_PRICE -> Allocation.price(values, first, count, a[0]);
            case FIXED_SHARE -> Allocation.fixedShare(values, first, count, a[0]);
            case WHOLE_ALLOCATION -> Allocation.whole(values, first, count, a[0], a[1], a[2]);
            case RECTANGLE_PRICE -> Allocation.rectanglePrice(values, first, count, a[0], a[1]);
            case VECTOR_LOOKUP -> VectorTable.at(values, first, count, a[0], a[1], a[2], a[3]);
            case ALLOCATION_BY_PRIORITY -> Allocation.byPriority(values, first, count, a[0], a[1], a[2]);
            case MARKET_PRICE -> Allocation.marketPrice(values, first, count, a[0]);
            case SERIES_MAXIMUM -> SeriesStatistics.maximum(values, first, count, a[0], a[1]);
            case SERIES_MINIMUM -> SeriesStatistics.minimum(values, first, count, a[0], a[1]);
            case SERIES_MEAN -> SeriesStatistics.mean(values, first, count, a[0], a[1]);
            case SERIES_MEDIAN -> SeriesStatistics.median(values, first, count, a[0], a[1]);
            case SERIES_DEVIATION -> SeriesStatistics.deviation(values, first, count, a[0], a[1]);
            case WEIGHTED_START -> Densities.weightedStart(values, first, count, a[0], a[1], a[2]);
            case HISTORY -> Past.history(values, first, count, a[0], a[1], a[2]);
            case RATE_OF_RETURN -> Past.rateOfReturn(values, first, count, a[0], a[1], a[2], a[3], a[4], a[5]);
            case QUANTILE -> Densities.quantile(values, first, count, a[0], a[1], a[2]);
            case POLYLINE -> Densities.polyline(values, first, count, a[0]);
        };
    }

    /**
     * Combines the values whose selection is not 0 (Vensim VECTOR SELECT).
     *
     * @param count n selections, then n values, so 2 n
     * @param missing the result when nothing is selected
     * @param action 0 sum of selection times value, 1 product, 2 smallest, 3 largest, 4 mean of them; 5 product of value to the power of the selection; 6 sum, 7
     *     product, 8 smallest, 9 largest, 10 mean of the values alone
     */
    public static double select(double[] values, int first, int count, double missing, double action) {
        int n = count / 2;
        int kind = (int) action;
        double folded = kind == 1 || kind == 5 || kind == 7 ? 1 : 0;
        int selected = 0;
        for (int i = 0; i < n; i++) {
            double selection = values[first + i];
            if (selection == 0) {
                continue;
            }
            double value = values[first + n + i];
            double part = kind < 5 ? selection * value : kind == 5 ? Powers.power(value, selection) : value;
            folded = switch (kind) {
                case 1, 5, 7 -> folded * part;
                case 2, 8 -> selected == 0 ? part : StrictMath.min(folded, part);
                case 3, 9 -> selected == 0 ? part : StrictMath.max(folded, part);
                default -> folded + part;
            };
            selected++;
        }
        if (selected == 0) {
            return missing;
        }
        return kind == 4 || kind == 10 ? folded / selected : folded;
    }

    /** Returns the place, from 0, of the element that is k-th (from 0) in ascending order for a direction above 0, else descending; ties in the order of places. */
    public static double sortOrder(double[] values, int first, int count, double direction, double k) {
        for (int i = 0; i < count; i++) {
            if (before(values, first, count, direction, i) == (int) k) {
                return i;
            }
        }
        return MISSING;
    }

    /** Returns the rank, from 1, of the element at a place. */
    public static double rank(double[] values, int first, int count, double direction, double place) {
        return isPlace(place, count) ? before(values, first, count, direction, (int) place) + 1 : MISSING;
    }

    /** Returns whether a number is a place, from 0, in a vector. */
    static boolean isPlace(double place, int count) {
        return place >= 0 && place < count;
    }

    /** Returns how many elements come before the one at place {@code at}. */
    private static int before(double[] values, int first, int count, double direction, int at) {
        double own = values[first + at];
        int before = 0;
        for (int i = 0; i < count; i++) {
            double other = values[first + i];
            boolean earlier = direction > 0 ? other < own : other > own;
            before += earlier || (other == own && i < at) ? 1 : 0;
        }
        return before;
    }
}
