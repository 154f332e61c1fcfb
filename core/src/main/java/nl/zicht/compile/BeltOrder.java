package nl.zicht.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import nl.zicht.check.Belt;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Dependencies;
import nl.zicht.check.Rule;

/**
 * When the belts of conveyors move among the equations of a moment: what needs no belt is at level 0, what needs a flow of a belt moved after level n is at
 * level n + 1 at least.
 */
final class BeltOrder {
    private final int[] levels;
    private final int[] leaving;
    private final int[] entering;
    private final int stages;

    private BeltOrder(int[] levels, int[] leaving, int[] entering) {
        this.levels = levels;
        this.leaving = leaving;
        this.entering = entering;
        this.stages = Math.max(
                        Arrays.stream(leaving).max().orElse(-1),
                        Arrays.stream(entering).max().orElse(-1))
                + 1;
    }

    /**
     * Finds the levels.
     *
     * @param model the model whose cells are the first nodes
     * @param graph what every node needs while time runs
     * @param order all nodes, each after what it needs
     */
    static BeltOrder of(CheckedModel model, Dependencies graph, int[] order) {
        List<Belt> belts = model.belts();
        int[] levels = new int[belts.isEmpty() ? 0 : graph.nodes()];
        IntUnaryOperator after = node -> {
            boolean moved =
                    node < model.cells().size() && model.cells().get(node).rule() instanceof Rule.Moved;
            return levels[node] + (moved ? 1 : 0);
        };
        for (int i = 0; i < order.length && !belts.isEmpty(); i++) {
            for (int k = 0; k < graph.count(order[i]); k++) {
                int need = after.applyAsInt(graph.of(order[i], k));
                levels[order[i]] = Math.max(levels[order[i]], need);
            }
        }
        int[] leaving = belts.stream().mapToInt(belt -> levels[belt.exit()]).toArray();
        int[] entering = belts.stream()
                .mapToInt(belt -> belt.inflows().stream()
                        .mapToInt(in -> in.request() >= 0 ? levels[in.flow()] : after.applyAsInt(in.flow()))
                        .reduce(after.applyAsInt(belt.exit()), Math::max))
                .toArray();
        return new BeltOrder(levels, leaving, entering);
    }

    /** Returns how many times belts are moved at one moment. */
    int stages() {
        return stages;
    }

    /** Returns those of some nodes that are at a level. */
    int[] nodes(int[] among, int level) {
        return levels.length == 0
                ? among
                : Arrays.stream(among).filter(node -> levels[node] == level).toArray();
    }

    List<Integer> leaving(int stage) {
        return at(leaving, stage);
    }

    List<Integer> entering(int stage) {
        return at(entering, stage);
    }

    private static List<Integer> at(int[] stages, int stage) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < stages.length; i++) {
            if (stages[i] == stage) {
                found.add(i);
            }
        }
        return found;
    }
}
