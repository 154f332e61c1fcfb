package nl.zicht.simulate;

import nl.zicht.compile.Plan;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;

/** Takes the values of one run, row by row, into one array. Not thread-safe. */
final class Recorder {
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;

    private final Plan plan;
    private final Columns columns;
    private final double[] data;
    private final double[] kept;
    private int next;

    /** Reserves the space for a run, or throws when it would not fit. */
    Recorder(Plan plan, Columns columns, TimeGrid grid) {
        this.plan = plan;
        this.columns = columns;
        long numbers = StrictMath.max(columns.width(), 1) * grid.rows();
        long bytes = 8 * numbers;
        if (numbers > LARGEST_ARRAY || bytes > Runtime.getRuntime().maxMemory()) {
            throw new ModelException(Diagnostic.error(
                    Code.LIMIT_EXCEEDED,
                    "the results would be " + grid.rows() + " moments of " + columns.width() + " changing values, "
                            + (bytes >> 20) + " MiB; there are "
                            + (Runtime.getRuntime().maxMemory() >> 20),
                    null,
                    "a larger save step"));
        }
        data = new double[(int) (columns.width() * grid.rows())];
        kept = new double[plan.model().cells().size()];
    }

    /** Begins anew, over what was recorded before. */
    void restart() {
        next = 0;
    }

    /** Takes the numbers that no longer change. */
    void keep(double[] values) {
        for (int cell = 0; cell < kept.length; cell++) {
            if (columns.of(cell) == Columns.KEPT) {
                kept[cell] = values[plan.slot(cell)];
            }
        }
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

    double[] data() {
        return data;
    }

    double[] kept() {
        return kept;
    }
}
