package nl.zicht.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zicht.check.StoreKind;
import nl.zicht.compile.Density;
import nl.zicht.compile.Kernels;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Store;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.ModelException;
import nl.zicht.model.GraphicalFunction;

/** The stores of one run: shown their inputs when a step begins, giving their outputs when it ends. Not thread-safe. */
final class Stores {
    /** The most numbers that all journals of a run may hold together. */
    private static final long LARGEST = 1L << 27;

    private static final int[] NONE = {};

    private final StoreState[] states;
    private final int[] stops;

    /**
     * @param plan the plan
     * @param grid the moments of the run
     * @param values the numbers of the run with room for journals, after the initial phase
     */
    Stores(Plan plan, TimeGrid grid, double[] values) {
        refuseChangingSteps(plan);
        List<StoreState> all = new ArrayList<>();
        long room = plan.size();
        for (Store store : plan.stores()) {
            if (store.kind() == StoreKind.JOURNAL) {
                all.add(new Journal(store, (int) room, values));
                room += grid.steps();
            } else if (store.kind() != StoreKind.STOP) {
                all.add(state(store, plan, grid, values));
            }
        }
        states = all.toArray(new StoreState[0]);
        stops = plan.stores().isEmpty()
                ? NONE
                : plan.stores().stream()
                        .filter(store -> store.kind() == StoreKind.STOP)
                        .mapToInt(store -> store.inputs()[0])
                        .toArray();
    }

    /** A store counts in steps; only one that ends the run does not mind how long they are. */
    private static void refuseChangingSteps(Plan plan) {
        for (Store store : plan.stores()) {
            if (!plan.model().pace().isSteady() && store.kind() != StoreKind.STOP) {
                var cell = plan.model().cells().get(store.cell());
                throw new ModelException(Diagnostic.error(
                        Code.NOT_SUPPORTED,
                        "the equation of " + cell.variable()
                                + " counts in time steps, whose length or number changes while" + " this model runs",
                        cell.span(),
                        "a TIME STEP and a FINAL TIME that are numbers"));
            }
        }
    }

    /** Returns the numbers of a run with room behind them for what journals will hold. */
    static double[] withRoom(double[] values, Plan plan, TimeGrid grid) {
        if (plan.stores().isEmpty()) {
            return values;
        }
        long journals = plan.stores().stream()
                .filter(store -> store.kind() == StoreKind.JOURNAL)
                .count();
        if (journals * grid.steps() > LARGEST) {
            throw new ModelException(Diagnostic.error(
                    Code.LIMIT_EXCEEDED,
                    "the functions of the past would remember more than " + LARGEST + " numbers",
                    null,
                    "a larger step, or fewer such functions"));
        }
        return journals == 0 ? values : Arrays.copyOf(values, (int) (plan.size() + journals * grid.steps()));
    }

    /**
     * Returns what a run keeps for a store that has no place of its own.
     *
     * @param values the numbers of the run, of which the settings and the first output are read
     */
    static StoreState state(Store store, Plan plan, TimeGrid grid, double[] values) {
        double[] settings = Arrays.stream(store.settings())
                .mapToDouble(slot -> values[slot])
                .toArray();
        return switch (store.kind()) {
            case MATERIAL, INFORMATION -> new Schedule(store, grid, values[store.output()]);
            case BELT -> new MovingBelt(store, density(store, plan), settings, grid.dt());
            case BATCHES -> new Batches(store, settings, grid);
            case WEIGHTED -> new WeightedPast(store, weights(store, plan, settings, grid), settings, grid.dt());
            case SHIFT -> new Shift(store);
            case JOURNAL, STOP -> throw new IllegalArgumentException(store.kind() + " has its own place");
        };
    }

    private static Density density(Store store, Plan plan) {
        GraphicalFunction table = plan.model().tables().get(store.table());
        return new Density(table.x(), table.y());
    }

    private static double[] weights(Store store, Plan plan, double[] settings, TimeGrid grid) {
        if (!(settings[0] > 0 && settings[0] < Double.POSITIVE_INFINITY)) {
            var cell = plan.model().cells().get(store.cell());
            throw new ModelException(Diagnostic.error(
                    Code.BAD_VALUE,
                    "the mean delay in the equation of " + cell.variable() + " is " + NumberText.shortest(settings[0]),
                    cell.span(),
                    "a delay above 0"));
        }
        return density(store, plan).weights(settings[0], grid.dt());
    }

    /** Shows every store what it is to see of the step that begins. */
    void take(double[] values, long step) {
        for (StoreState state : states) {
            state.take(values, step);
        }
    }

    /** Lets the outputs be what they are from the end of the step on. */
    void give(double[] values) {
        for (StoreState state : states) {
            state.give(values);
        }
    }

    /** Returns whether the run is to end at this moment. */
    boolean stop(double[] values) {
        for (int slot : stops) {
            if (Kernels.isTrue(values[slot])) {
                return true;
            }
        }
        return false;
    }
}
