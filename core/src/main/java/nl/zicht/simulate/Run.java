package nl.zicht.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.zicht.check.Cell;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Layout;
import nl.zicht.compile.Plan;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.model.SimulationSpecs;

/**
 * The values that one simulation recorded: every variable at every saved moment, the first and the last included.
 *
 * <p>Flows and auxiliaries are those of the recorded moment, computed from the stocks of that moment. Names follow the rules of models: letter case does not
 * count, blank and underscore are the same; {@code name[A,B]} is an element of an array. Immutable.
 */
public final class Run {
    private final CompiledModel model;
    private final SimulationSpecs specs;
    private final Moments moments;
    private final double[] data;
    private final double[] kept;
    private final List<Diagnostic> warnings;
    private final int unsolved;

    Run(CompiledModel model, SimulationSpecs specs, Moments moments, Recorder recorder, List<Diagnostic> warnings) {
        this.model = model;
        this.specs = specs;
        this.moments = moments;
        data = recorder.data();
        kept = recorder.kept();
        this.warnings = List.copyOf(warnings);
        unsolved = recorder.unsolved();
    }

    /** Returns the model that was run. */
    public CheckedModel model() {
        return model.model();
    }

    /** Returns the settings the run was made with. */
    public SimulationSpecs specs() {
        return specs;
    }

    /** Returns the number of saved moments. */
    public int rows() {
        return (int) moments.rows();
    }

    /** Returns the time of a saved moment, counted from 0. */
    public double time(int row) {
        return moments.timeOfRow(checked(row));
    }

    /** Returns the saved moments, rising. */
    public double[] times() {
        return IntStream.range(0, rows()).mapToDouble(moments::timeOfRow).toArray();
    }

    /** Returns the labels of all recorded values in the order of the file, arrays as {@code name[A,B]} in row-major order. */
    public List<String> names() {
        return model.names();
    }

    /** Returns the variables that have values, in the order of the file. */
    public List<Layout> layouts() {
        return model().layouts();
    }

    /**
     * Returns the values of a variable, or of an element of an array, at {@link #times()}.
     *
     * @throws ModelException when the name stands for nothing or for a whole array
     */
    public double[] series(String name) {
        return series(cell(name));
    }

    /** Returns the values of one element, counted from 0 in row-major order, of a variable at {@link #times()}. */
    public double[] series(Layout variable, int element) {
        if (element < 0 || element >= variable.size()) {
            throw new IndexOutOfBoundsException(
                    "element " + element + " of " + variable.variable().name() + ", which has " + variable.size());
        }
        return series(variable.firstCell() + element);
    }

    double[] series(int cell) {
        return IntStream.range(0, rows()).mapToDouble(row -> value(cell, row)).toArray();
    }

    /**
     * Returns the value of a variable, or of an element of an array, at a time between the first and the last; between saved moments on the straight line.
     *
     * @throws ModelException when the name stands for nothing or for a whole array, or the time lies outside the run
     */
    public double at(String name, double time) {
        int cell = cell(name);
        double first = time(0);
        double last = time(rows() - 1);
        double slack = 1e-6 * moments.dt();
        if (!(time >= first - slack && time <= last + slack)) {
            throw new ModelException(Diagnostic.error(
                    Code.BAD_VALUE,
                    String.format(
                            Locale.ROOT,
                            "there is no value of %s at time %s: the run goes from %s to %s",
                            name,
                            NumberText.rounded(time, 12),
                            NumberText.rounded(first, 12),
                            NumberText.rounded(last, 12)),
                    null,
                    "a run with another start or stop"));
        }
        int row = rowNotAfter(time + slack);
        double before = time(row);
        if (row == rows() - 1 || time <= before + slack) {
            return value(cell, row);
        }
        double part = (time - before) / (time(row + 1) - before);
        double low = value(cell, row);
        return low + part * (value(cell, row + 1) - low);
    }

    private int rowNotAfter(double time) {
        int low = 0;
        int high = rows();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (time(middle) <= time) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Returns the last value of a variable, or of an element of an array.
     *
     * @throws ModelException when the name stands for nothing or for a whole array
     */
    public double last(String name) {
        return value(cell(name), rows() - 1);
    }

    /**
     * Returns what was done otherwise than the options of the run asked, then each variable of which a recorded value lies outside the range that the model gives for
     * it, with the first; empty when all was done as asked and lies inside.
     */
    public List<Diagnostic> warnings() {
        List<Diagnostic> all = new ArrayList<>(warnings);
        all.addAll(OutOfRange.of(this));
        return all;
    }

    /**
     * Returns the first number that is not finite, as a warning that names variable and time; else a search of a solver that failed, whose best values were kept; empty
     * when there is neither.
     */
    public Optional<Diagnostic> firstProblem() {
        return FirstProblem.of(this, model.plan()).or(() -> Optional.ofNullable(unsolved < 0 ? null : failedSearch()));
    }

    private Diagnostic failedSearch() {
        Cell cell = model().cells().get(unsolved);
        return Diagnostic.warning(
                Code.NOT_FINITE,
                "what the equation of " + cell.variable()
                        + " seeks was not found within its tolerance at some time; the best values found were kept",
                cell.span(),
                "another first guess, a larger tolerance or more rounds");
    }

    /** Writes the run as comma-separated values; the file is complete or not there. */
    public void writeCsv(Path file) {
        write(file, TableFormat.CSV);
    }

    /** Writes the run as a table; the file is complete or not there. */
    public void write(Path file, TableFormat format) {
        try {
            RunTable.writeFile(this, file, format);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Writes the run as a table. */
    public void write(Appendable out, TableFormat format) {
        try {
            RunTable.write(this, out, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the cells whose values users see, in the order of {@link #names()}. */
    List<Integer> visibleCells() {
        List<Integer> cells = new ArrayList<>();
        for (Layout layout : layouts()) {
            for (int i = 0; i < layout.size(); i++) {
                cells.add(layout.firstCell() + i);
            }
        }
        return cells;
    }

    boolean isVarying(int cell) {
        return model.columns().of(cell) != Columns.KEPT;
    }

    /** Returns whether the value of a cell can be told: hidden cells that change are not recorded. */
    boolean isRecorded(int cell) {
        Plan plan = model.plan();
        return isVarying(cell) || !plan.isVarying(cell);
    }

    double value(int cell, int row) {
        Columns columns = model.columns();
        int column = columns.of(cell);
        return column == Columns.KEPT ? kept[cell] : data[checked(row) * columns.width() + column];
    }

    private int checked(int row) {
        if (row < 0 || row >= rows()) {
            throw new IndexOutOfBoundsException("row " + row + " of " + rows());
        }
        return row;
    }

    private int cell(String name) {
        return model.labels().cell(name);
    }

    @Override
    public String toString() {
        return "run of " + model().structure().name() + ", " + rows() + " moments of " + names().size() + " values";
    }
}
