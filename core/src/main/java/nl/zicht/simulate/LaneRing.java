package nl.zicht.simulate;

import java.util.Arrays;

/** The inputs of one delay of all members in lanes: a ring of rows, a row a step, as many as the longest of their delays lasts. Not thread-safe. */
final class LaneRing {
    private final int width;
    private int[] lengths = {};
    private boolean equal;
    private int rows;
    private double[] ring = {};

    LaneRing(int width) {
        this.width = width;
    }

    /**
     * Begins anew.
     *
     * @param lengths for each lane, after how many steps what was remembered comes out; 0 for never
     */
    void begin(int[] lengths) {
        this.lengths = lengths;
        rows = Arrays.stream(lengths).max().orElse(0);
        equal = Arrays.stream(lengths).allMatch(length -> length == rows);
        if (ring.length < (long) rows * width) {
            ring = new double[Math.multiplyExact(rows, width)];
        }
    }

    /** Takes the inputs of a step, which stand in {@code values} from {@code first} on. */
    void remember(double[] values, int first, long step) {
        if (rows > 0) {
            System.arraycopy(values, first, ring, (int) (step % rows) * width, width);
        }
    }

    /** Writes what comes out from the begin of {@code step} on to {@code values} from {@code first} on; nothing where there is nothing yet. */
    void recall(double[] values, int first, long step) {
        if (equal && rows > 0 && step >= rows) {
            System.arraycopy(ring, (int) (step % rows) * width, values, first, width);
        } else if (!equal) {
            for (int lane = 0; lane < width; lane++) {
                int length = lengths[lane];
                if (length > 0 && step >= length) {
                    values[first + lane] = ring[(int) ((step - length) % rows) * width + lane];
                }
            }
        }
    }
}
