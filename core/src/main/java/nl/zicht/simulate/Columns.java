package nl.zicht.simulate;

import java.util.Arrays;
import nl.zicht.check.Layout;
import nl.zicht.compile.Plan;

/** Which cells of a model are recorded at every saved moment, in which column, and which once. Immutable. */
final class Columns {
    /** The column of a cell that is recorded once. */
    static final int KEPT = -1;

    private final int[] columnOfCell;
    private final int[] slotOfColumn;

    Columns(Plan plan) {
        columnOfCell = new int[plan.model().cells().size()];
        Arrays.fill(columnOfCell, KEPT);
        int[] found = new int[columnOfCell.length];
        int width = 0;
        for (Layout layout : plan.model().layouts()) {
            for (int cell = layout.firstCell(); cell < layout.firstCell() + layout.size(); cell++) {
                if (plan.isVarying(cell)) {
                    columnOfCell[cell] = width;
                    found[width++] = plan.slot(cell);
                }
            }
        }
        slotOfColumn = Arrays.copyOf(found, width);
    }

    /** Returns the slots of the changing numbers, in the order of a row. */
    int[] slots() {
        return slotOfColumn.clone();
    }

    int width() {
        return slotOfColumn.length;
    }

    /** Returns the column of a cell, {@link #KEPT} when it does not change. */
    int of(int cell) {
        return columnOfCell[cell];
    }

    /** Copies the changing numbers of a run into a row. */
    void gather(double[] values, double[] data, int at) {
        for (int column = 0; column < slotOfColumn.length; column++) {
            data[at + column] = values[slotOfColumn[column]];
        }
    }
}
