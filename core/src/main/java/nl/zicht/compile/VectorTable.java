package nl.zicht.compile;

/**
 * A table whose ordinates are the elements of a vector and whose abscissas lie at equal distances (Vensim VECTOR LOOKUP). Beyond its ends it keeps its first and
 * last value, or goes on along its end segments where a mode says so.
 */
public final class VectorTable {
    private VectorTable() {}

    /**
     * Returns what a mode asks of the table.
     *
     * @param x the abscissa; for inversion the ordinate
     * @param from the abscissa of the first element
     * @param to that of the last
     * @param mode 0 value, 1 area from the first abscissa on, 2 point before, 3 value, continued, 4 point after, 5 inverse, 6 slope, 7 area, continued, 8 inverse,
     *     continued, 9 slope, continued; NaN for any other
     */
    public static double at(double[] values, int first, int count, double x, double from, double to, double mode) {
        double step = (to - from) / (count - 1);
        if (count < 2 || !(step > 0)) {
            return count == 1 ? values[first] : Double.NaN;
        }
        double place = (x - from) / step;
        return switch ((int) (mode + 0.5)) {
            case 0 -> value(values, first, count, place, false);
            case 1 -> step * area(values, first, count, place, false);
            case 2 -> point(values, first, count, StrictMath.floor(near(place)));
            case 3 -> value(values, first, count, place, true);
            case 4 -> point(values, first, count, StrictMath.ceil(near(place)));
            case 5 -> from + step * inverse(values, first, count, x, false);
            case 6 -> slope(values, first, count, place, false) / step;
            case 7 -> step * area(values, first, count, place, true);
            case 8 -> from + step * inverse(values, first, count, x, true);
            case 9 -> slope(values, first, count, place, true) / step;
            default -> Double.NaN;
        };
    }

    /** A place that misses a point by a rounding error counts as that point. */
    private static double near(double place) {
        double nearest = StrictMath.rint(place);
        return StrictMath.abs(place - nearest) <= 1e-9 ? nearest : place;
    }

    private static double point(double[] values, int first, int count, double place) {
        return Double.isNaN(place)
                ? Double.NaN
                : values[first + (int) StrictMath.min(count - 1, StrictMath.max(0, place))];
    }

    private static double value(double[] values, int first, int count, double place, boolean continued) {
        if (Double.isNaN(place)) {
            return Double.NaN;
        }
        double at = continued ? place : StrictMath.min(count - 1, StrictMath.max(0, place));
        int i = segment(at, count);
        double low = values[first + i];
        return at == i + 1 ? values[first + i + 1] : low + (at - i) * (values[first + i + 1] - low);
    }

    /** Returns the segment of a place, the first or the last one for a place outside. */
    private static int segment(double place, int count) {
        return (int) StrictMath.min(count - 2, StrictMath.max(0, StrictMath.floor(place)));
    }

    /** Returns the area in units of a segment's length from place 0 on, negative to the left of it. */
    private static double area(double[] values, int first, int count, double place, boolean continued) {
        double inside = StrictMath.min(count - 1, StrictMath.max(0, place));
        double sum = 0;
        for (int i = 0; i < count - 1 && i < inside; i++) {
            double width = StrictMath.min(1, inside - i);
            sum += width * (values[first + i] + value(values, first, count, i + width, false)) / 2;
        }
        if (place == inside) {
            return sum;
        }
        double edge = value(values, first, count, inside, false);
        return sum + (place - inside) * (edge + value(values, first, count, place, continued)) / 2;
    }

    /** Returns the first place whose value is {@code y}; where none is, the nearer end, or where the end segment leads there. */
    private static double inverse(double[] values, int first, int count, double y, boolean continued) {
        for (int i = 0; i < count - 1; i++) {
            double a = values[first + i];
            double b = values[first + i + 1];
            if ((a <= y && y <= b) || (b <= y && y <= a)) {
                return a == b ? i : i + (y - a) / (b - a);
            }
        }
        double begin = values[first];
        double end = values[first + count - 1];
        boolean before = StrictMath.abs(y - begin) < StrictMath.abs(y - end);
        int segment = before ? 0 : count - 2;
        double rise = values[first + segment + 1] - values[first + segment];
        if (Double.isNaN(y)) {
            return Double.NaN;
        }
        return continued && rise != 0 ? segment + (y - values[first + segment]) / rise : before ? 0 : count - 1;
    }

    private static double slope(double[] values, int first, int count, double place, boolean continued) {
        double at = near(place);
        if (Double.isNaN(at)) {
            return Double.NaN;
        } else if (!continued && (at < 0 || at >= count - 1)) {
            return 0;
        }
        int i = segment(at, count);
        return values[first + i + 1] - values[first + i];
    }
}
