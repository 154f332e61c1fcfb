package nl.zicht.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.zicht.check.Cell;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Layout;
import nl.zicht.check.Rule;
import nl.zicht.check.Term;

/**
 * The order in which cells get their slots: that of the model, with the variables whose equations have one shape moved together behind the rest.
 *
 * <p>Elements of an array stay side by side. What stands side by side can be computed in a loop.
 */
final class SlotOrder {
    private SlotOrder() {}

    /**
     * Cells that get slots side by side.
     *
     * @param aligned whether the first slot is better a round number
     */
    record Group(int[] cells, boolean aligned) {}

    /**
     * Returns the numbers of all cells.
     *
     * @param shortest the fewest cells of one shape that are moved together
     */
    static List<Group> of(CheckedModel model, int shortest) {
        List<Cell> cells = model.cells();
        int[] arraySize = new int[cells.size()];
        for (Layout layout : model.layouts()) {
            arraySize[layout.firstCell()] = layout.size();
        }
        Map<String, Integer> counts = counts(cells, arraySize);
        List<Group> groups = new ArrayList<>();
        Map<String, IntList> moved = new LinkedHashMap<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            int size = Math.max(1, arraySize[cell]);
            String shape = arraySize[cell] == 1 ? common(cells.get(cell).rule(), counts, shortest) : "";
            if (counts.getOrDefault(shape, 0) >= shortest) {
                moved.computeIfAbsent(shape, none -> new IntList()).add(cell);
            } else {
                groups.add(new Group(IntStream.range(cell, cell + size).toArray(), size >= shortest));
            }
            cell += size - 1;
        }
        moved.values().forEach(group -> groups.add(new Group(group.toArray(), true)));
        return groups;
    }

    private static Map<String, Integer> counts(List<Cell> cells, int[] arraySize) {
        List<String> shapes = new ArrayList<>();
        for (Cell cell : cells) {
            if (arraySize[cell.index()] == 1) {
                shapes.add(Shape.of(running(cell.rule())));
            }
        }
        return Shape.count(shapes);
    }

    private static String common(Rule rule, Map<String, Integer> counts, int shortest) {
        return Shape.of(Shape.common(running(rule), counts, shortest));
    }

    /** Returns the equation of a cell while time runs; a lone constant for a rule without one. */
    private static Term running(Rule rule) {
        if (rule instanceof Rule.Computed computed) {
            return computed.value();
        }
        return rule instanceof Rule.Integrated integrated ? integrated.netFlow() : new Term.Constant(0);
    }
}
