package nl.zicht.causal;

/**
 * How far a search for feedback loops goes.
 *
 * <p>The number of loops explodes with the size of a graph, so every search is bounded. Short loops come first; when
 * a bound is hit, what is missing is longer than, or as long as, the longest loop found.
 *
 * @param maxLength the most links in a loop, at least 2
 * @param maxCount the most loops, at least 1
 * @param maxSteps the most links tried before giving up, at least 1
 */
public record LoopSearch(int maxLength, int maxCount, long maxSteps) {

    /** Enough for every loop of a few hundred links that a reader could still follow. */
    public static final long DEFAULT_MAX_STEPS = 20_000_000;

    /** Checks the bounds. */
    public LoopSearch {
        if (maxLength < 2 || maxCount < 1 || maxSteps < 1) {
            throw new IllegalArgumentException("A loop search allows at least 2 links, 1 loop and 1 step, found "
                    + maxLength + " links, " + maxCount + " loops, " + maxSteps + " steps.\nMaybe use 8 and 1000?");
        }
    }

    /** A search for at most so many loops of at most so many links. */
    public static LoopSearch of(int maxLength, int maxCount) {
        return new LoopSearch(maxLength, maxCount, DEFAULT_MAX_STEPS);
    }
}
