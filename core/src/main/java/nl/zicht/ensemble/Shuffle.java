package nl.zicht.ensemble;

/**
 * A random order of the numbers from 0 to n - 1 of which any place can be asked for without computing the others.
 *
 * <p>A Feistel network over the smallest even number of bits that holds n, walked until it comes to a number below n (J. Black, P. Rogaway, "Ciphers with
 * arbitrary finite domains", CT-RSA 2002).
 */
final class Shuffle {
    private static final int ROUNDS = 8;

    private final long size;
    private final double stream;
    private final int halfBits;
    private final long mask;

    Shuffle(long size, double stream) {
        this.size = size;
        this.stream = stream;
        int bits = Math.max(2, Long.SIZE - Long.numberOfLeadingZeros(Math.max(size - 1, 1)));
        halfBits = (bits + 1) / 2;
        mask = (1L << halfBits) - 1;
    }

    /** Returns the number at a place. */
    long at(long place) {
        long at = place;
        do {
            at = network(at);
        } while (at >= size);
        return at;
    }

    private long network(long number) {
        long left = number >>> halfBits;
        long right = number & mask;
        for (int round = 1; round <= ROUNDS; round++) {
            long mixed = left ^ (SampleStreams.bits(stream, (int) right, round) & mask);
            left = right;
            right = mixed;
        }
        return left << halfBits | right;
    }
}
