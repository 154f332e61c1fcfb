package nl.zicht.simulate;

import nl.zicht.check.StoreKind;
import nl.zicht.compile.LanePlan;
import nl.zicht.compile.Past;
import nl.zicht.compile.Plan;
import nl.zicht.compile.Store;

/**
 * All that the journals of the members in lanes were shown, one number for every step, behind the room for the numbers of one lane, where functions of the past find
 * them. Not thread-safe.
 */
final class LaneJournals {
    /** The most numbers that the journals of as many members as ever run side by side may hold together. */
    private static final long LARGEST = 1L << 24;

    private final int[] shown;
    private final int[] outputs;
    private final int first;
    private final int width;
    private final int steps;

    LaneJournals(LaneProgram program, TimeGrid grid) {
        Plan plan = program.plan();
        LanePlan lanes = program.lanes();
        Store[] stores = plan.stores().stream().filter(LaneJournals::isJournal).toArray(Store[]::new);
        shown = new int[stores.length];
        outputs = new int[stores.length];
        for (int i = 0; i < stores.length; i++) {
            shown[i] = lanes.shown(stores[i].inputs()[0]);
            outputs[i] = stores[i].output();
        }
        first = plan.size();
        width = program.width();
        steps = stores.length == 0 ? 0 : Math.toIntExact(grid.steps());
    }

    private static boolean isJournal(Store store) {
        return store.kind() == StoreKind.JOURNAL;
    }

    /** Returns whether the journals of many members at once would take more memory than lanes are worth. */
    static boolean areTooLarge(Plan plan, double steps) {
        long journals = plan.stores().stream().filter(LaneJournals::isJournal).count();
        return journals * steps * LaneProgram.WIDEST > LARGEST;
    }

    /** Returns room for the numbers of one lane, with the journals of all lanes behind it. */
    double[] room() {
        return new double[Math.toIntExact(first + (long) shown.length * width * steps)];
    }

    /** Tells the equations of every lane where its journals are. */
    void begin(double[] values) {
        for (int i = 0; i < outputs.length; i++) {
            for (int lane = 0; lane < width; lane++) {
                values[outputs[i] * width + lane] = Past.JOURNAL + place(i, lane);
            }
        }
    }

    /** Writes down what is shown of the step that begins, once its first stage is done. */
    void take(double[] values, double[] room, long step) {
        for (int i = 0; i < shown.length; i++) {
            for (int lane = 0; lane < width; lane++) {
                room[place(i, lane) + (int) step] = values[shown[i] * width + lane];
            }
        }
    }

    private int place(int journal, int lane) {
        return first + (journal * width + lane) * steps;
    }
}
