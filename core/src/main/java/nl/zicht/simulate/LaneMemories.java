package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zicht.check.StoreKind;
import nl.zicht.compile.Delay;
import nl.zicht.compile.LanePlan;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Store;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;

/**
 * What the members in lanes remember beside their numbers: inputs of delays side by side, one row a step, and for every store a state of each member. Not
 * thread-safe.
 */
final class LaneMemories {
    private final Plan plan;
    private final LanePlan lanes;
    private final TimeGrid grid;
    private final int width;
    private final LaneRing[] rings;
    private final List<Store> stores;
    private final int[][] shown;
    private final StoreState[][] states;
    private final LaneJournals journals;
    private final double[] member;
    private int count;

    LaneMemories(LaneProgram program, TimeGrid grid) {
        plan = program.plan();
        lanes = program.lanes();
        this.grid = grid;
        width = program.width();
        rings = plan.delays().stream().map(delay -> new LaneRing(width)).toArray(LaneRing[]::new);
        stores = plan.stores().stream()
                .filter(store -> store.kind() != StoreKind.JOURNAL)
                .toList();
        shown = stores.stream()
                .map(store -> Arrays.stream(store.inputs()).map(lanes::shown).toArray())
                .toArray(int[][]::new);
        states = new StoreState[stores.size()][width];
        member = new double[stores.isEmpty() ? 0 : plan.size()];
        journals = new LaneJournals(program, grid);
    }

    /**
     * Returns why the stores of a model do not go into lanes, nothing when they do.
     *
     * @param steps the number of steps of a run
     */
    static Optional<String> obstacle(Plan plan, double steps) {
        if (plan.stores().stream().anyMatch(store -> store.kind() == StoreKind.STOP)) {
            return Optional.of("the model itself ends a run");
        }
        return LaneJournals.areTooLarge(plan, steps)
                ? Optional.of(
                        "the model has functions of all of the past, which is too long to keep it of many members at once")
                : Optional.empty();
    }

    /** Returns room for the numbers of one lane, behind which is what functions of the past look at. */
    double[] room() {
        return journals.room();
    }

    /**
     * Finds how long each delay of each member lasts, writes that to its slot, and makes the stores ready.
     *
     * @param values the numbers of the lanes, after the initial phase
     * @param count the number of members
     */
    void begin(double[] values, int count) {
        this.count = count;
        long[] total = new long[width];
        for (int i = 0; i < rings.length; i++) {
            beginDelay(plan.delays().get(i), rings[i], values, total);
        }
        journals.begin(values);
        for (int i = 0; i < states.length; i++) {
            Store store = stores.get(i);
            for (int lane = 0; lane < count; lane++) {
                gather(store.settings(), values, lane);
                gather(store.output(), values, lane);
                states[i][lane] = Stores.state(store, plan, grid, member);
            }
        }
    }

    private void beginDelay(Delay delay, LaneRing ring, double[] values, long[] total) {
        int[] lengths = new int[width];
        for (int lane = 0; lane < width; lane++) {
            List<Diagnostic> wrong = new ArrayList<>();
            double time = values[StrictMath.max(0, delay.time()) * width + lane];
            double steps = DelayMemories.steps(delay, time, plan, grid, wrong);
            if (!wrong.isEmpty()) {
                throw new ModelException(wrong);
            }
            if (!delay.isOneStep()) {
                values[delay.steps() * width + lane] = steps;
            }
            lengths[lane] = steps <= grid.steps() ? (int) steps : 0;
            total[lane] += lengths[lane];
            DelayMemories.refuseMoreThanLargest(total[lane]);
        }
        ring.begin(lengths);
    }

    /** Shows all memories the step that begins; to be called when its first stage is done. */
    void take(double[] values, double[] room, long step) {
        journals.take(values, room, step);
        for (int i = 0; i < rings.length; i++) {
            int input = lanes.shown(plan.delays().get(i).input());
            rings[i].remember(values, input * width, step);
        }
        for (int i = 0; i < states.length; i++) {
            int[] inputs = stores.get(i).inputs();
            for (int lane = 0; lane < count; lane++) {
                for (int k = 0; k < inputs.length; k++) {
                    member[inputs[k]] = values[shown[i][k] * width + lane];
                }
                states[i][lane].take(member, step);
            }
        }
    }

    /** Lets the outputs be what they are from the begin of a step on. */
    void give(double[] values, long step) {
        for (int i = 0; i < rings.length; i++) {
            rings[i].recall(values, plan.delays().get(i).output() * width, step);
        }
        for (int i = 0; i < states.length; i++) {
            Store store = stores.get(i);
            for (int lane = 0; lane < count; lane++) {
                gather(store.written(), values, lane);
                gather(store.output(), values, lane);
                states[i][lane].give(member);
                scatter(store.written(), values, lane);
                values[store.output() * width + lane] = member[store.output()];
            }
        }
    }

    private void gather(int[] slots, double[] values, int lane) {
        for (int slot : slots) {
            gather(slot, values, lane);
        }
    }

    private void gather(int slot, double[] values, int lane) {
        member[slot] = values[slot * width + lane];
    }

    private void scatter(int[] slots, double[] values, int lane) {
        for (int slot : slots) {
            values[slot * width + lane] = member[slot];
        }
    }
}
