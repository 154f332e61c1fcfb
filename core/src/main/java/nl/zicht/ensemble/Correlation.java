package nl.zicht.ensemble;

/**
 * Two uncertainties that go together.
 *
 * @param first the number of the one in the design, from 0
 * @param second the number of the other
 * @param rank the rank correlation (Spearman's rho) between them, above -1 and below 1
 */
public record Correlation(int first, int second, double rank) {
    public Correlation {
        if (first == second || !(rank > -1 && rank < 1)) {
            throw new IllegalArgumentException("a correlation of " + rank + " between " + first + " and " + second);
        }
    }
}
