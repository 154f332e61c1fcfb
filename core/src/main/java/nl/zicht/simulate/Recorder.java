package nl.zicht.simulate;

import java.util.Arrays;
import nl.zicht.compile.Plan;
import nl.zicht.compile.SolverSite;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;

/** Takes the values of one run, row by row, into one array. Not thread-safe. */
final class Recorder {
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;

    private final Plan plan;
    private final Columns columns;
    private double[] data;
    private final double[] kept;
    private double[] times = {};
    private int next;
    private int rows;
    private int unsolved = -1;

    /** Reserves the space for a run, or throws when it would not fit. */
    Recorder(Plan plan, Columns columns, TimeGrid grid) {
        this.plan = plan;
        this.columns = columns;
        data = new double[size(grid.rows())];
        kept = new double[plan.model().cells().size()];
    }

    /** Returns the length of an array for a number of moments, or throws when it would be too long. */
    private int size(long moments) {
        long numbers = StrictMath.max(columns.width(), 1) * moments;
        long bytes = 8 * numbers;
        if (numbers > LARGEST_ARRAY || bytes > Runtime.getRuntime().maxMemory()) {
            throw new ModelException(Diagnostic.error(
                    Code.LIMIT_EXCEEDED,
                    "the results would be " + moments + " moments of " + columns.width() + " changing values, "
                            + (bytes >> 20) + " MiB; there are "
                            + (Runtime.getRuntime().maxMemory() >> 20),
                    null,
                    "a larger save step"));
        }
        return (int) (columns.width() * moments);
    }

    /** Begins anew, over what was recorded before. */
    void restart() {
        next = 0;
        rows = 0;
    }

    /** Takes the numbers that no longer change. */
    void keep(double[] values) {
        for (int cell = 0; cell < kept.length; cell++) {
            if (columns.of(cell) == Columns.KEPT) {
                kept[cell] = values[plan.slot(cell)];
            }
        }
    }

    /** Looks, after the last moment, which searches of solvers failed. */
    void close(double[] values) {
        if (!plan.solvers().isEmpty()) {
            unsolved = plan.solvers().stream()
                    .filter(site -> values[site.failure()] != 0)
                    .mapToInt(SolverSite::head)
                    .findFirst()
                    .orElse(-1);
        }
    }

    /** Returns the cell of the first search that failed at some moment, -1 when none did. */
    int unsolved() {
        return unsolved;
    }

    /** Takes the changing numbers of a moment. */
    void record(double[] values) {
        columns.gather(values, data, next);
        next += columns.width();
    }

    /** Returns where in {@link #data()} the next row goes. */
    int next() {
        return next;
    }

    /** Says that rows were written into {@link #data()} by another. */
    void skip(int rows) {
        next += rows * columns.width();
    }

    /** Takes the changing numbers of a moment that was not foreseen. */
    void record(double[] values, double time) {
        if (rows == times.length) {
            times = Arrays.copyOf(times, StrictMath.max(64, 2 * rows));
        }
        times[rows++] = time;
        if (next + columns.width() > data.length) {
            data = Arrays.copyOf(data, size(2L * rows));
        }
        record(values);
    }

    /** Returns the times of moments that were not foreseen. */
    double[] times() {
        return Arrays.copyOf(times, rows);
    }

    double[] data() {
        return data;
    }

    double[] kept() {
        return kept;
    }
}
