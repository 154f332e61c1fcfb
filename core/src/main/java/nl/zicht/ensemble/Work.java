package nl.zicht.ensemble;

import java.util.function.BooleanSupplier;

/**
 * How an ensemble is run, without a say in what comes out of it.
 *
 * @param threads the number of threads, at least 1
 * @param block the number of members in a block, at least 1
 * @param stop asked before every block; when it says so, no further block is handed on
 */
public record Work(int threads, int block, BooleanSupplier stop) {
    /** The number of members in a block where nobody says otherwise. */
    public static final int BLOCK = 256;

    public Work {
        if (threads < 1 || block < 1) {
            throw new IllegalArgumentException(threads + " threads, blocks of " + block);
        }
    }

    /** Returns work on some threads in blocks of {@value #BLOCK}, to the end. */
    public static Work on(int threads) {
        return new Work(threads, BLOCK, () -> false);
    }
}
