package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;

/** Variables to read from many runs of one model, their names looked up once. Immutable; made by {@link CompiledModel#watch}. */
public final class WatchedValues {
    private final int[] cells;

    private WatchedValues(int[] cells) {
        this.cells = cells;
    }

    static WatchedValues of(CompiledModel model, List<String> names) {
        List<Diagnostic> wrong = new ArrayList<>();
        int[] cells = new int[names.size()];
        for (int i = 0; i < cells.length; i++) {
            try {
                cells[i] = model.labels().cell(names.get(i));
            } catch (ModelException e) {
                wrong.addAll(e.diagnostics());
            }
        }
        if (!wrong.isEmpty()) {
            throw new ModelException(wrong);
        }
        return new WatchedValues(cells);
    }

    /** Returns the number of variables. */
    public int count() {
        return cells.length;
    }

    int[] cells() {
        return cells.clone();
    }

    /**
     * Reads the values of a saved moment.
     *
     * @param run a run of the model this was made for
     * @param row the moment, from 0
     * @param values takes the value of variable i at {@code values[i][column]}
     */
    public void read(Run run, int row, double[][] values, int column) {
        for (int i = 0; i < cells.length; i++) {
            values[i][column] = run.value(cells[i], row);
        }
    }
}
