package nl.zicht.analysis.inference;

/** A way to climb a density from a point. */
public interface Climber {
    /** Returns the name of the method in files and on the command line. */
    String name();

    /**
     * Climbs.
     *
     * @param start where to begin; the scale of all coordinates is 1
     * @param evaluations how often the density may be asked for
     * @param seed the seed of random numbers, for methods that use them
     */
    Mode climb(LogDensity density, double[] start, int evaluations, long seed);
}
