package nl.zicht.analysis.inference;

/**
 * How {@link DreamZs} goes about it.
 *
 * @param chains the number of chains, at least 3
 * @param burnIn the generations that are thrown away, in which the crossover probabilities adapt
 * @param generations the generations after them
 * @param thinning of how many generations one is kept
 * @param seed the seed of all random numbers, from 0 to 2^53
 */
public record DreamSettings(int chains, int burnIn, int generations, int thinning, long seed) {
    public DreamSettings {
        if (chains < 3 || burnIn < 0 || thinning < 1 || generations < 4 * thinning) {
            throw new IllegalArgumentException(chains + " chains, " + burnIn + " and " + generations
                    + " generations of which one in " + thinning + " is kept; expected 3 chains and 4 kept draws");
        }
    }

    /** Returns the number of draws that each chain keeps. */
    public int kept() {
        return generations / thinning;
    }
}
