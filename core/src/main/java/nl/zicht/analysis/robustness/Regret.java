package nl.zicht.analysis.robustness;

import java.util.Arrays;
import nl.zicht.ensemble.KeptValues;

/**
 * How much is lost by having chosen a policy when another turns out to have been best (L. J. Savage, "The theory of statistical decision", 1951). Immutable.
 *
 * <p>The regret of a policy in a future is what the best policy gives there less what it gives itself, so never below zero, in the unit of the performance.
 */
public final class Regret {
    private final double[][] regrets;

    private Regret(double[][] regrets) {
        this.regrets = regrets;
    }

    /** Returns the regrets of all policies in all futures. */
    public static Regret of(Performance performance) {
        double[][] regrets = new double[performance.policies().size()][performance.futures()];
        for (int future = 0; future < performance.futures(); future++) {
            double best = performance.best(future);
            for (int policy = 0; policy < regrets.length; policy++) {
                regrets[policy][future] = best - performance.goodness(policy, future);
            }
        }
        return new Regret(regrets);
    }

    /** Returns the regret of a policy in a future. */
    public double at(int policy, int future) {
        return regrets[policy][future];
    }

    /** Returns the largest regret of a policy over all futures; the policy with the smallest is Savage's choice. */
    public double worst(int policy) {
        return Arrays.stream(regrets[policy]).max().orElseThrow();
    }

    /** Returns the mean regret of a policy over all futures. */
    public double mean(int policy) {
        double sum = 0;
        for (double regret : regrets[policy]) {
            sum += regret;
        }
        return sum / regrets[policy].length;
    }

    /**
     * Returns the regret that a part of the futures does not pass, on the straight line between neighbours.
     *
     * @param part from 0 to 1
     */
    public double quantile(int policy, double part) {
        KeptValues kept = new KeptValues();
        for (double regret : regrets[policy]) {
            kept.add(regret);
        }
        return kept.quantile(part);
    }
}
