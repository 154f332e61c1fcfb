package nl.zicht.compile;

/**
 * Random bits by counting: the generator Philox4x32-10, a keyed scrambling of a counter of 128 bits.
 *
 * <p>J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011. There is no state: the same key and counter
 * give the same bits wherever, whenever and in whatever order they are asked for.
 */
public final class Philox {
    private static final long FACTOR_0 = 0xD2511F53L;
    private static final long FACTOR_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final int ROUNDS = 10;
    private static final long LOW = 0xFFFFFFFFL;

    private Philox() {}

    /**
     * Returns half of the block that belongs to a counter.
     *
     * @param key0 first word of the key
     * @param key1 second word of the key
     * @param second whether the words 2 and 3 are wanted, not 0 and 1
     * @return the lower-numbered word in the upper 32 bits
     */
    public static long half(
            int key0, int key1, int counter0, int counter1, int counter2, int counter3, boolean second) {
        int c0 = counter0;
        int c1 = counter1;
        int c2 = counter2;
        int c3 = counter3;
        int k0 = key0;
        int k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = FACTOR_0 * (c0 & LOW);
            long product1 = FACTOR_1 * (c2 & LOW);
            c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c1 = (int) product1;
            c3 = (int) product0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        return second ? (long) c2 << 32 | (c3 & LOW) : (long) c0 << 32 | (c1 & LOW);
    }

    /**
     * Returns a uniform number between 0 and 1, both excluded, in multiples of 2^-53.
     *
     * @param stream the key, an integer below 2^53 such as {@link #stream} makes
     * @param member the member of an ensemble, an integer from 0 to 2^32 - 1
     * @param draw the number of the draw in its stream, an integer from 0 to 2^53
     * @param k which of the uniform numbers that a draw may need, from 0
     */
    public static double uniform(double stream, double member, double draw, int k) {
        long key = (long) stream;
        long at = (long) draw;
        long bits = half(
                (int) key, (int) (key >>> 32), k >>> 1, (int) at, (int) (at >>> 32), (int) (long) member, (k & 1) == 1);
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }

    /**
     * Returns the key of a stream: 53 bits that mix a seed with a place.
     *
     * @param seed any number
     * @param place any number; another place gives an independent stream of the same seed
     */
    public static double stream(double seed, double place) {
        long mixed = mix(mix(Double.doubleToLongBits(seed + 0.0)) + Double.doubleToLongBits(place + 0.0));
        return mixed >>> 11;
    }

    /** D. Stafford's thirteenth mixer of 64 bits, as in {@link java.util.SplittableRandom}. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
