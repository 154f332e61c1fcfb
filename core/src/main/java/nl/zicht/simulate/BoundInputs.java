package nl.zicht.simulate;

import java.util.BitSet;

/**
 * Names of inputs with the places where their values go, found once for many runs of one model. Immutable; made by {@link CompiledModel#bind}.
 *
 * <p>An input that is a whole array has as many places as elements. Inputs are written in order: where two share a place, the later wins.
 */
public final class BoundInputs {
    private final int[][] slots;

    BoundInputs(int[][] slots) {
        this.slots = slots;
    }

    /** Returns the number of inputs. */
    public int count() {
        return slots.length;
    }

    /**
     * Returns the slots of a {@link nl.zicht.compile.Plan} that an input fills.
     *
     * @param input the number of the input, from 0
     */
    public int[] slots(int input) {
        return slots[input].clone();
    }

    /** Returns all slots that some input fills. */
    BitSet places() {
        BitSet places = new BitSet();
        for (int[] each : slots) {
            for (int slot : each) {
                places.set(slot);
            }
        }
        return places;
    }

    /** Returns whether no input fills a slot that is not in a set. */
    boolean isWithin(BitSet allowed) {
        BitSet other = places();
        other.andNot(allowed);
        return other.isEmpty();
    }

    /** Writes one column of values, a row for each input, into the slots of a run. */
    void write(double[][] inputs, int column, double[] values) {
        for (int i = 0; i < slots.length; i++) {
            for (int slot : slots[i]) {
                values[slot] = inputs[i][column];
            }
        }
    }

    /** Writes columns of values into the slots of lanes; lanes beyond the last column get its values. */
    void write(double[][] inputs, int firstColumn, int columns, double[] values, int width) {
        for (int i = 0; i < slots.length; i++) {
            for (int slot : slots[i]) {
                for (int lane = 0; lane < width; lane++) {
                    values[slot * width + lane] = inputs[i][firstColumn + Math.min(lane, columns - 1)];
                }
            }
        }
    }
}
