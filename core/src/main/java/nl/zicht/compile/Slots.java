package nl.zicht.compile;

import java.util.List;
import nl.zicht.check.Cell;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Rule;

/**
 * Where every number of a run lives in one flat array: clock values, stocks, net flows, all other cells, temporaries.
 *
 * <p>Stocks and net flows lie beside each other in the same order, so that an integrator is a counted loop over two stretches. The order of cells is kept
 * within a stretch, so that the elements of an array stay together.
 */
final class Slots {
    static final int FIRST_STOCK = ClockValue.values().length;

    private final int[] ofCell;
    private final int stocks;
    private int size;

    Slots(List<Cell> cells) {
        ofCell = new int[cells.size()];
        stocks = (int) cells.stream()
                .filter(cell -> cell.rule() instanceof Rule.Integrated)
                .count();
        int stock = FIRST_STOCK;
        int other = firstRate() + stocks;
        for (Cell cell : cells) {
            ofCell[cell.index()] = cell.rule() instanceof Rule.Integrated ? stock++ : other++;
        }
        size = other;
    }

    int stocks() {
        return stocks;
    }

    int firstRate() {
        return FIRST_STOCK + stocks;
    }

    int ofCell(int cell) {
        return ofCell[cell];
    }

    int[] ofCells() {
        return ofCell.clone();
    }

    /** Returns the slot of the net flow of a stock. */
    int rateOf(int stockCell) {
        return ofCell[stockCell] + stocks;
    }

    /** Returns whether {@code count} cells from {@code first} on lie beside each other. */
    boolean together(int first, int count) {
        return ofCell[first + count - 1] - ofCell[first] == count - 1;
    }

    /** Takes {@code count} new slots beside each other and returns the first. */
    int add(int count) {
        int first = size;
        size = Math.addExact(size, count);
        return first;
    }

    int size() {
        return size;
    }
}
