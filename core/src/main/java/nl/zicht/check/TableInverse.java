package nl.zicht.check;

import java.util.Arrays;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.GraphicalFunction.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The inverse of a graphical function, from ordinates to abscissas.
 *
 * <p>Stella knows it only for functions that rise or fall throughout. Vensim gives for any other the abscissa in the first segment that has the ordinate, and
 * beyond all ordinates that of the smallest or largest.
 */
final class TableInverse {
    private TableInverse() {}

    /** Returns the inverse of a function that rises or falls throughout, else null. */
    static @Nullable GraphicalFunction strict(GraphicalFunction table) {
        double[] x = table.x();
        double[] y = table.y();
        boolean falls = y[0] > y[y.length - 1];
        for (int i = 0; falls && i < y.length / 2; i++) {
            swap(x, i);
            swap(y, i);
        }
        for (int i = 1; i < y.length; i++) {
            if (!(y[i - 1] < y[i])) {
                return null;
            }
        }
        return table.kind() == Kind.DISCRETE ? null : new GraphicalFunction(table.kind(), y, x);
    }

    /** Returns the inverse through the first segment, from the left, that has an ordinate. */
    static GraphicalFunction first(GraphicalFunction table) {
        double[] x = table.x();
        double[] y = table.y();
        double[] levels = Arrays.stream(y).sorted().distinct().toArray();
        if (levels.length == 1) {
            return new GraphicalFunction(Kind.CONTINUOUS, levels, new double[] {x[0]});
        }
        // Between two neighbouring levels the same segment is always the first; each such band gets its two ends.
        double[] from = new double[2 * (levels.length - 1)];
        double[] to = new double[from.length];
        for (int band = 0; band + 1 < levels.length; band++) {
            int segment = segment(y, levels[band], levels[band + 1]);
            for (int end = 0; end < 2; end++) {
                from[2 * band + end] = levels[band + end];
                to[2 * band + end] = across(x, y, segment, levels[band + end]);
            }
        }
        for (int band = 1; band + 1 < levels.length; band++) {
            // Of two bands that meet the later holds at the level, but it shall be the one further to the left.
            boolean earlier = to[2 * band - 1] < to[2 * band];
            from[2 * band] = earlier ? Math.nextUp(levels[band]) : levels[band];
        }
        return new GraphicalFunction(Kind.CONTINUOUS, from, to);
    }

    private static int segment(double[] y, double low, double high) {
        int i = 0;
        while (!(Math.min(y[i], y[i + 1]) <= low && Math.max(y[i], y[i + 1]) >= high)) {
            i++;
        }
        return i;
    }

    private static double across(double[] x, double[] y, int i, double level) {
        if (level == y[i]) {
            return x[i];
        }
        return level == y[i + 1] ? x[i + 1] : x[i] + (x[i + 1] - x[i]) * (level - y[i]) / (y[i + 1] - y[i]);
    }

    private static void swap(double[] values, int i) {
        int other = values.length - 1 - i;
        double kept = values[i];
        values[i] = values[other];
        values[other] = kept;
    }
}
