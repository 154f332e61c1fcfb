package nl.zicht.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.zicht.check.Belt;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Containers;
import nl.zicht.check.Dependencies;
import nl.zicht.check.Exchange;
import nl.zicht.check.Rule;

/**
 * When the belts of conveyors and the lines of queues move among the equations of a moment: what needs none of them is at level 0, what needs a flow of one
 * that moved after level n, or an answer that it gave then, is at level n + 1 at least.
 */
final class BeltOrder {
    private final CheckedModel model;
    private final int[] levels;
    private final int[] leaving;
    private final int[] entering;
    private final int stages;

    private BeltOrder(CheckedModel model, int[] levels, int[] leaving, int[] entering) {
        this.model = model;
        this.levels = levels;
        this.leaving = leaving;
        this.entering = entering;
        IntStream asked =
                IntStream.range(0, levels.length).filter(this::isStaged).map(node -> levels[node]);
        this.stages = IntStream.concat(asked, IntStream.concat(Arrays.stream(leaving), Arrays.stream(entering)))
                        .max()
                        .orElse(-1)
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
        Containers containers = model.containers();
        int[] levels = new int[containers.isEmpty() ? 0 : graph.nodes()];
        IntUnaryOperator after = node -> levels[node] + (isStaged(model, node) ? 1 : 0);
        for (int i = 0; i < order.length && levels.length > 0; i++) {
            for (int k = 0; k < graph.count(order[i]); k++) {
                int need = after.applyAsInt(graph.of(order[i], k));
                levels[order[i]] = Math.max(levels[order[i]], need);
            }
        }
        int[] leaving = containers.belts().stream()
                .mapToInt(belt -> levels[belt.exit()])
                .toArray();
        int[] entering = containers.exchanges().stream()
                .mapToInt(exchange -> level(exchange, containers, levels, after))
                .toArray();
        return new BeltOrder(model, levels, leaving, entering);
    }

    /** Returns the level at which the flows of an exchange are found: all that its belts and lines need is known then. */
    private static int level(Exchange exchange, Containers containers, int[] levels, IntUnaryOperator after) {
        if (!exchange.moves().isEmpty()) {
            return levels[exchange.moves().get(0).flow()];
        }
        int level = 0;
        for (int number : exchange.belts()) {
            Belt belt = containers.belts().get(number);
            level = Math.max(level, after.applyAsInt(belt.exit()));
            for (Belt.Inflow inflow : belt.inflows()) {
                level = Math.max(level, after.applyAsInt(inflow.flow()));
            }
        }
        for (int number : exchange.lines()) {
            for (int flow : containers.lines().get(number).inflows()) {
                level = Math.max(level, after.applyAsInt(flow));
            }
        }
        return level;
    }

    private static boolean isStaged(CheckedModel model, int node) {
        if (node >= model.cells().size()) {
            return false;
        }
        Rule rule = model.cells().get(node).rule();
        return rule instanceof Rule.Moved
                || (rule instanceof Rule.Probed probed && !probed.needs().isEmpty());
    }

    private boolean isStaged(int node) {
        return isStaged(model, node);
    }

    /** Returns how many times belts and lines are asked and moved at one moment. */
    int stages() {
        return stages;
    }

    /** Returns those of some nodes that are at a level. */
    int[] nodes(int[] among, int level) {
        return levels.length == 0
                ? among
                : Arrays.stream(among).filter(node -> levels[node] == level).toArray();
    }

    /** Returns those of some nodes that are asked at a stage. */
    List<Integer> probed(int[] among, int stage) {
        return Arrays.stream(nodes(among, stage))
                .filter(node -> isStaged(node) && model.cells().get(node).rule() instanceof Rule.Probed)
                .boxed()
                .toList();
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
