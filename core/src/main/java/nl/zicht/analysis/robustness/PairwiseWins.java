package nl.zicht.analysis.robustness;

/**
 * In which part of the futures each policy beats each other. Immutable.
 *
 * <p>Where futures are equally likely draws, the part estimates a probability; its standard error is at most {@code 0.5 / sqrt(futures)}.
 */
public final class PairwiseWins {
    private final int[][] wins;
    private final int futures;

    private PairwiseWins(int[][] wins, int futures) {
        this.wins = wins;
        this.futures = futures;
    }

    /** Returns the wins of all policies over all others. */
    public static PairwiseWins of(Performance performance) {
        int count = performance.policies().size();
        int[][] wins = new int[count][count];
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < count; other++) {
                for (int future = 0; future < performance.futures(); future++) {
                    wins[one][other] += performance.goodness(one, future) > performance.goodness(other, future) ? 1 : 0;
                }
            }
        }
        return new PairwiseWins(wins, performance.futures());
    }

    /** Returns the part of the futures in which one policy is better than another; what is equal counts for neither. */
    public double share(int one, int other) {
        return wins[one][other] / (double) futures;
    }

    /** Returns the part of the futures in which two policies are equal. */
    public double ties(int one, int other) {
        return one == other ? 1 : (futures - wins[one][other] - wins[other][one]) / (double) futures;
    }
}
