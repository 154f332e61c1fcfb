package nl.zicht.compile;

import java.util.List;
import nl.zicht.check.Cell;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Rule;

/**
 * Where every number of a run lives in one flat array: clock values, stocks, net flows, all other cells, temporaries.
 *
 * <p>Stocks and net flows lie beside each other in the same order, so that an integrator is a counted loop over two stretches. Within a stretch the order
 * of the cells is that of {@link SlotOrder}. What may be computed in a loop begins at a multiple of {@value #ALIGNMENT}: HotSpot up to version 21 computes
 * several rounds at once only where all numbers of a round lie equally far from such a place. The gaps between stocks this leaves stay 0, as do their net flows.
 */
final class Slots {
    /** The most numbers that a machine handles at once (512 bits). */
    static final int ALIGNMENT = 8;

    static final int FIRST_STOCK = aligned(ClockValue.values().length);

    private final int[] ofCell;
    private final int[] stocks;
    private final int span;
    private int size;

    /**
     * @param cells the cells
     * @param order their numbers in the order in which they get slots, in groups
     */
    Slots(List<Cell> cells, List<SlotOrder.Group> order) {
        ofCell = new int[cells.size()];
        IntList found = new IntList();
        size = FIRST_STOCK;
        for (SlotOrder.Group group : order) {
            place(group, true, cells, found);
        }
        span = aligned(size) - FIRST_STOCK;
        stocks = found.toArray();
        size = FIRST_STOCK + 2 * span;
        for (SlotOrder.Group group : order) {
            place(group, false, cells, found);
        }
    }

    private void place(SlotOrder.Group group, boolean wanted, List<Cell> cells, IntList stockSlots) {
        boolean first = true;
        for (int cell : group.cells()) {
            boolean stock = cells.get(cell).rule() instanceof Rule.Integrated;
            if (stock == wanted) {
                size = first && group.aligned() ? aligned(size) : size;
                first = false;
                ofCell[cell] = size++;
                if (stock) {
                    stockSlots.add(ofCell[cell]);
                }
            }
        }
    }

    private static int aligned(int slot) {
        return Math.multiplyExact((slot + ALIGNMENT - 1) / ALIGNMENT, ALIGNMENT);
    }

    /** Returns the number of slots from the first stock to the last, with the gaps between them. */
    int span() {
        return span;
    }

    /** Returns the slots of the stocks, rising. */
    int[] stocks() {
        return stocks.clone();
    }

    int firstRate() {
        return FIRST_STOCK + span;
    }

    /** Returns the first slot that belongs to neither the clock nor a stock nor a net flow. */
    int firstOther() {
        return firstRate() + span;
    }

    int ofCell(int cell) {
        return ofCell[cell];
    }

    /** Returns the slot of the net flow of a stock. */
    int rateOf(int stockCell) {
        return ofCell[stockCell] + span;
    }

    /** Returns whether {@code count} cells from {@code first} on lie beside each other. */
    boolean together(int first, int count) {
        for (int i = 1; i < count; i++) {
            if (ofCell[first + i] != ofCell[first] + i) {
                return false;
            }
        }
        return true;
    }

    /** Takes {@code count} new slots beside each other and returns the first. */
    int add(int count) {
        int first = count < ALIGNMENT ? size : aligned(size);
        size = Math.addExact(first, count);
        return first;
    }

    int size() {
        return size;
    }
}
