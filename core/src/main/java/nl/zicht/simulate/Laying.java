package nl.zicht.simulate;

import java.util.Arrays;
import nl.zicht.check.Belt;
import nl.zicht.model.Spread;
import org.jspecify.annotations.Nullable;

/** Lays the inflows of one belt down on it, at its begin or spread along the way ({@link Spread}). */
final class Laying {
    private final BeltLayout layout;
    private final Places places;
    private final Belt.Placement[] placements;
    private double[] weights = new double[0];

    /** Is told where how much of an inflow was laid down. */
    @FunctionalInterface
    interface Note {
        void laid(int inflow, int slat, double amount);
    }

    Laying(Belt belt, BeltLayout layout, Places places) {
        placements = belt.inflows().stream().map(Belt.Inflow::placement).toArray(Belt.Placement[]::new);
        this.layout = layout;
        this.places = places;
    }

    /**
     * Lays down what came in in a step.
     *
     * @param state the belt, at least {@code slats} long
     * @param slats how many steps from the exit the belt begins
     * @param amounts the amount of each inflow
     * @param note is told of each part, or null
     */
    void lay(BeltState state, int slats, double[] amounts, double[] values, ConveyorBelt[] all, @Nullable Note note) {
        double atBegin = 0;
        for (int i = 0; i < amounts.length; i++) {
            Belt.Placement placement = placements[i];
            if (placement.kind() == Spread.Kind.BEGINNING) {
                atBegin += amounts[i];
                if (note != null) {
                    note.laid(i, slats - 1, amounts[i]);
                }
            } else if (amounts[i] > 0) {
                spread(state, slats, amounts[i], placement, values, all);
                for (int slat = 0; slat < slats && note != null; slat++) {
                    note.laid(i, slat, amounts[i] * weights[slat]);
                }
            }
        }
        state.put(slats - 1, atBegin);
    }

    private void spread(
            BeltState state, int slats, double amount, Belt.Placement placement, double[] values, ConveyorBelt[] all) {
        if (weights.length < slats) {
            weights = new double[slats];
        }
        Arrays.fill(weights, 0, slats, 0);
        weigh(state, slats, placement, values, all);
        double sum = 0;
        for (int i = 0; i < slats; i++) {
            sum += weights[i];
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            state.put(slats - 1, amount); // no weights: as any other inflow
            Arrays.fill(weights, 0, slats, 0);
            weights[slats - 1] = 1;
            return;
        }
        for (int i = 0; i < slats; i++) {
            weights[i] /= sum;
            if (weights[i] > 0) {
                state.put(i, amount * weights[i]);
            }
        }
    }

    private void weigh(BeltState state, int slats, Belt.Placement placement, double[] values, ConveyorBelt[] all) {
        switch (placement.kind()) {
            case EVEN -> Arrays.fill(weights, 0, slats, 1);
            case CONTENT -> {
                for (int i = 0; i < slats; i++) {
                    weights[i] = state.at(i);
                }
            }
            case DISTRIBUTION -> {
                for (int i = 0; i < slats; i++) {
                    weights[i] = StrictMath.max(0, density(placement, 1 - (i + 0.5) / slats, values));
                }
            }
            case SOURCE -> mirror(all[placement.belt()].state(), slats, placement.leak());
            case BEGINNING -> weights[slats - 1] = 1;
        }
    }

    /** Returns the distribution at a place from 0, the begin, to 1, the exit; an array is a row of steps. */
    private double density(Belt.Placement placement, double place, double[] values) {
        if (placement.table() >= 0) {
            return layout.table(placement.table()).at(place);
        }
        int step = (int) StrictMath.min(placement.weights() - 1, StrictMath.floor(place * placement.weights()));
        return values[places.of(placement.firstWeight() + step)];
    }

    /** Gives every slat what leaked from the slat at the same part of the way. */
    private void mirror(BeltState source, int slats, int leak) {
        double[] removed = source.removed(leak);
        int length = source.leakLength();
        for (int i = 0; i < length; i++) {
            int slat = length == slats ? i : (int) ((i + 0.5) / length * slats);
            weights[StrictMath.min(slat, slats - 1)] += removed[i];
        }
    }
}
