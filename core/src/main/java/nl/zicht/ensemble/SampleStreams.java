package nl.zicht.ensemble;

import nl.zicht.compile.Philox;

/** The streams of random numbers of a plan: one for each dimension, apart from those that models draw from. */
final class SampleStreams {
    /** Models number their streams from 0 up; these go down from here. */
    private static final double FIRST_PLACE = -1_000_000;

    private SampleStreams() {}

    /** Returns the keys of the streams of a number of dimensions. A dimension more leaves the others as they were. */
    static double[] of(long seed, int dimensions) {
        double[] streams = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            streams[i] = Philox.stream(seed, FIRST_PLACE - i);
        }
        return streams;
    }

    /** Returns the number of a member in a stream: above 0, below 1. */
    static double uniform(double stream, long member) {
        return Philox.uniform(stream, member, 0, 0);
    }

    /** Returns 64 random bits that belong to two numbers. */
    static long bits(double stream, int a, int b) {
        long key = (long) stream;
        return Philox.half((int) key, (int) (key >>> 32), a, b, 0, 1, false);
    }
}
