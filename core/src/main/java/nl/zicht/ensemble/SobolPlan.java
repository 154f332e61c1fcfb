package nl.zicht.ensemble;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Sobol's sequence, scrambled: members fill the cube evenly, best when their number is a power of two.
 *
 * <p>Direction numbers of S. Joe and F. Y. Kuo (2008) as Commons Math has them, for up to 1,000 dimensions; scrambled after A. B. Owen, "Randomly permuted
 * (t,m,s)-nets and (t,s)-sequences" (1995): each binary digit is flipped or not by a coin of its own for every pattern of the digits before it. That keeps the
 * evenness, makes every member uniform, and makes means over several seeds unbiased.
 */
public final class SobolPlan implements SamplingPlan {
    /** The most dimensions there are direction numbers for. */
    public static final int MOST_DIMENSIONS = 1000;

    private static final int INDEX_BITS = 31;
    private static final int SCRAMBLED_BITS = 32;
    private static final double TO_INTEGER = 0x1p52;

    private final long members;
    private final double[] streams;
    private final long[][] directions;

    /** Makes a plan of at most 2^31 - 1 members in at most {@value #MOST_DIMENSIONS} dimensions; the same seed gives the same plan. */
    public SobolPlan(long members, int dimensions, long seed) {
        if (dimensions > MOST_DIMENSIONS || members > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(members + " members in " + dimensions
                    + " dimensions; Sobol's sequence has up to " + Integer.MAX_VALUE + " in " + MOST_DIMENSIONS);
        }
        this.members = members;
        streams = SampleStreams.of(seed, dimensions);
        directions = dimensions == 0 ? new long[0][] : directions(dimensions);
    }

    /** One member differs from the one before by the direction of the lowest bit that is set in its number. */
    private static long[][] directions(int dimensions) {
        SobolSequenceGenerator generator = new SobolSequenceGenerator(dimensions);
        long[][] directions = new long[dimensions][INDEX_BITS];
        for (int bit = 0; bit < INDEX_BITS; bit++) {
            int index = 1 << bit;
            double[] before = generator.skipTo(index - 1);
            double[] after = generator.skipTo(index);
            for (int i = 0; i < dimensions; i++) {
                directions[i][bit] = (long) (after[i] * TO_INTEGER) ^ (long) (before[i] * TO_INTEGER);
            }
        }
        return directions;
    }

    @Override
    public String name() {
        return "sobol";
    }

    @Override
    public long members() {
        return members;
    }

    @Override
    public void point(long member, double[] point) {
        for (int i = 0; i < streams.length; i++) {
            long scrambled = scramble(unscrambled(member, directions[i]) >>> 20, streams[i]);
            point[i] = ((scrambled >>> 12) + 0.5) * 0x1p-52;
        }
    }

    /** Returns a coordinate of Sobol's sequence as 52 binary digits. */
    private static long unscrambled(long member, long[] directions) {
        long gray = member ^ (member >>> 1);
        long digits = 0;
        for (int bit = 0; gray != 0; bit++, gray >>>= 1) {
            digits ^= (gray & 1) == 1 ? directions[bit] : 0;
        }
        return digits;
    }

    /** Scrambles the first 32 digits; those after them, which tell no members apart, are random. Returns 64 digits. */
    private static long scramble(long digits, double stream) {
        long scrambled = 0;
        for (int depth = 0; depth < SCRAMBLED_BITS; depth++) {
            int before = (int) (depth == 0 ? 0 : digits >>> (SCRAMBLED_BITS - depth));
            long coin = SampleStreams.bits(stream, before, depth) & 1;
            long digit = digits >>> (SCRAMBLED_BITS - 1 - depth) & 1;
            scrambled = scrambled << 1 | (digit ^ coin);
        }
        long rest = SampleStreams.bits(stream, (int) digits, SCRAMBLED_BITS);
        return scrambled << 32 | rest >>> 32;
    }
}
