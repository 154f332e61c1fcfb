package nl.zicht.simulate;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import nl.zicht.check.Cell;
import nl.zicht.check.Containers;
import nl.zicht.check.Rule;
import nl.zicht.compile.LookupTable;
import nl.zicht.compile.Plan;

/** What the belts and lines of all runs of a model have in common. Immutable. */
final class BeltLayout {
    private final Plan plan;
    private final double dt;
    private final LookupTable[] tables;
    private final BitSet mirrored = new BitSet();
    private final List<Cell> probed;
    private final int[][] leaving;
    private final int[][] entering;

    BeltLayout(Plan plan, double dt) {
        this.plan = plan;
        this.dt = dt;
        boolean shaped = containers().belts().stream()
                .flatMap(belt -> belt.inflows().stream())
                .anyMatch(inflow -> inflow.placement().table() >= 0);
        tables = shaped ? LookupTable.of(plan.model().tables()) : new LookupTable[0];
        containers().belts().stream()
                .flatMap(belt -> belt.inflows().stream())
                .filter(inflow -> inflow.placement().belt() >= 0)
                .forEach(inflow -> mirrored.set(inflow.placement().belt()));
        probed = plan.model().cells().stream()
                .filter(cell -> cell.rule() instanceof Rule.Probed)
                .toList();
        leaving = numbers(plan, Plan.Stage::leaving);
        entering = numbers(plan, Plan.Stage::entering);
    }

    private static int[][] numbers(Plan plan, Function<Plan.Stage, List<Integer>> part) {
        return plan.stages().stream()
                .map(stage ->
                        part.apply(stage).stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    Plan plan() {
        return plan;
    }

    Containers containers() {
        return plan.model().containers();
    }

    /** Returns the length of a step. */
    double dt() {
        return dt;
    }

    /** Returns a graphical function along which an inflow is spread. */
    LookupTable table(int number) {
        return tables[number];
    }

    /** Returns whether what leaks from a belt is laid down elsewhere as it lay on it. */
    boolean isMirrored(int belt) {
        return mirrored.get(belt);
    }

    /** Returns the cells whose values conveyors and queues tell. */
    List<Cell> probed() {
        return probed;
    }

    /** Returns how often belts and lines are asked and moved at one moment. */
    int turns() {
        return leaving.length;
    }

    /** Returns the belts, by number, whose leaks and exits are found in a turn. */
    int[] leaving(int turn) {
        return leaving[turn];
    }

    /** Returns the exchanges, by number, whose flows are found in a turn, after all leaving belts. */
    int[] entering(int turn) {
        return entering[turn];
    }
}
