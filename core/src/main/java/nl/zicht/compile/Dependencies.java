package nl.zicht.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.zicht.check.Cell;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.ClockValue;
import nl.zicht.check.Rule;
import nl.zicht.check.Term;
import org.jspecify.annotations.Nullable;

/**
 * Which cells need which: the active graph, in force while time runs, and the initial graph, in force at the first moment.
 *
 * <p>Nodes are the cells by index and, after them, one node for every array that is subscripted while running, which needs all its elements (so that n such
 * references to an array of n elements are 2n edges and not n²).
 */
final class Dependencies {
    private record Block(int first, int size) {}

    private static final int[] NONE = {};

    private final List<Cell> cells;
    private final Map<Block, Integer> blockNodes = new HashMap<>();
    private final List<int[]> blocks = new ArrayList<>();
    private final int[][] active;
    private final int[][] initial;

    Dependencies(CheckedModel model) {
        cells = model.cells();
        active = new int[cells.size()][];
        initial = new int[cells.size()][];
        for (Cell cell : cells) {
            if (cell.rule() instanceof Rule.Computed computed) {
                active[cell.index()] = of(computed.value());
                initial[cell.index()] = computed.initial() == null ? active[cell.index()] : of(computed.initial());
            } else {
                active[cell.index()] = NONE;
                initial[cell.index()] = initialNeeds(cell.rule());
            }
        }
    }

    private int[] initialNeeds(Rule rule) {
        if (rule instanceof Rule.Integrated integrated) {
            return of(integrated.initial());
        } else if (rule instanceof Rule.Frozen frozen) {
            return of(frozen.value());
        } else if (rule instanceof Rule.Delayed delayed) {
            return of(delayed.initial());
        }
        throw new IllegalStateException("a rule of another kind: " + rule.getClass());
    }

    /** Returns the number of nodes known so far, cells first. */
    int size() {
        return cells.size() + blocks.size();
    }

    int cellCount() {
        return cells.size();
    }

    /** Returns what {@code node} needs while time runs. */
    int[] active(int node) {
        return node < cells.size() ? active[node] : elements(node);
    }

    /** Returns what {@code node} needs at the first moment. */
    int[] initial(int node) {
        return node < cells.size() ? initial[node] : elements(node);
    }

    /** Makes a delayed cell need its input at the same moment, as it does when its delay is 0 steps. */
    void bindDelay(int cell) {
        active[cell] = of(((Rule.Delayed) cells.get(cell).rule()).input());
    }

    /** Takes back {@link #bindDelay}. */
    void freeDelay(int cell) {
        active[cell] = NONE;
    }

    private int[] elements(int node) {
        return blocks.get(node - cells.size());
    }

    /** Returns the nodes that a term needs, in the order of reading. */
    int[] of(@Nullable Term term) {
        if (term == null || term instanceof Term.Constant) {
            return NONE;
        }
        IntList needs = new IntList();
        Terms.forEach(term, node -> {
            if (node instanceof Term.CellRef ref) {
                needs.add(ref.cell());
            } else if (node instanceof Term.ElementRef ref) {
                needs.add(block(ref));
            }
        });
        return needs.toArray();
    }

    private int block(Term.ElementRef ref) {
        Block block = new Block(ref.firstCell(), sizeOf(ref.shape()));
        return blockNodes.computeIfAbsent(block, added -> {
            blocks.add(
                    IntStream.range(added.first(), added.first() + added.size()).toArray());
            return cells.size() + blocks.size() - 1;
        });
    }

    static int sizeOf(List<Integer> shape) {
        return shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    }

    /** Returns whether a term looks at the clock's moving hands. */
    static boolean readsTime(Term term) {
        boolean[] found = {false};
        Terms.forEach(term, node -> {
            if (node instanceof Term.Clock clock) {
                found[0] |= clock.value() == ClockValue.TIME || clock.value() == ClockValue.STEP_TIME;
            }
        });
        return found[0];
    }
}
