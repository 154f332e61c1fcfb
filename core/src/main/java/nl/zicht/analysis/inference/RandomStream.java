package nl.zicht.analysis.inference;

import nl.zicht.compile.Philox;
import nl.zicht.compile.SpecialFunctions;

/** Random numbers one after another, counted from a seed and the number of the stream. Not thread-safe. */
public final class RandomStream {
    /** Models number their streams from 0 up, plans from -1,000,000 down; these lie below both. */
    private static final double FIRST_PLACE = -2_000_000;

    private final double key;
    private final double number;
    private long drawn;

    /**
     * Begins a stream.
     *
     * @param seed from 0 to 2^53
     * @param purpose what the numbers are for, from 0: another purpose gives independent numbers
     * @param number which stream of that purpose, from 0 to 2^32 - 1
     */
    public RandomStream(long seed, int purpose, long number) {
        key = Philox.stream(seed, FIRST_PLACE - purpose);
        this.number = number;
    }

    /** Returns a number between 0 and 1, both excluded. */
    public double uniform() {
        return Philox.uniform(key, number, drawn++, 0);
    }

    /** Returns a number between two bounds. */
    public double uniform(double low, double high) {
        return low + uniform() * (high - low);
    }

    /** Returns a draw from the standard normal distribution. */
    public double normal() {
        return SpecialFunctions.normalQuantile(uniform());
    }

    /** Returns a whole number from 0 to {@code below - 1}. */
    public int index(int below) {
        return (int) (uniform() * below);
    }
}
