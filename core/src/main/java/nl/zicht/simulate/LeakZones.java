package nl.zicht.simulate;

import java.util.List;
import nl.zicht.check.Belt;

/** Which slats of a belt are within reach of each of its leaks. */
final class LeakZones {
    /** How far a place on the belt may miss the end of a leak. */
    private static final double SLACK = 1e-9;

    private final List<Belt.Leakage> leaks;
    private final int[][] before;

    LeakZones(List<Belt.Leakage> leaks) {
        this.leaks = leaks;
        before = new int[leaks.size()][];
    }

    /** Looks anew at a belt that has another length now. */
    void measure(int length) {
        for (int k = 0; k < before.length; k++) {
            before[k] = new int[length + 1];
            for (int i = 0; i < length; i++) {
                // the middle of the slat, 0 where material comes in and 1 where it leaves
                double place = 1 - (i + 0.5) / length;
                boolean within = place >= leaks.get(k).start() - SLACK
                        && place <= leaks.get(k).end() + SLACK;
                before[k][i + 1] = before[k][i] + (within ? 1 : 0);
            }
        }
    }

    /** Returns, for each number of slats from the exit on, how many of them are within reach of a leak. */
    int[] before(int leak) {
        return before[leak];
    }

    /** Returns whether the middle of a slat is within reach of a leak. */
    boolean within(int leak, int slat) {
        return before[leak][slat + 1] > before[leak][slat];
    }

    /** Returns for how many steps what lies on a slat is within reach of a leak, at least 1. */
    int steps(int leak, int slat) {
        return Math.max(before[leak][slat + 1], 1);
    }
}
