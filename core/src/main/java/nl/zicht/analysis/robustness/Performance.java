package nl.zicht.analysis.robustness;

import java.util.Arrays;
import java.util.List;

/**
 * What each policy gives in each future, and which way is good. Immutable.
 *
 * <p>Futures are the columns, the same for all policies: the numbers of one column may be compared.
 */
public final class Performance {
    private final List<String> policies;
    private final double[][] values;
    private final boolean moreIsBetter;

    private Performance(List<String> policies, double[][] values, boolean moreIsBetter) {
        this.policies = List.copyOf(policies);
        this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        this.moreIsBetter = moreIsBetter;
        if (values.length != policies.size() || values.length == 0) {
            throw new IllegalArgumentException(values.length + " rows of values for the policies " + policies);
        }
        int futures = values[0].length;
        for (int p = 0; p < values.length; p++) {
            if (values[p].length != futures || futures == 0) {
                throw new IllegalArgumentException("policy " + policies.get(p) + " has " + values[p].length
                        + " values; expected as many as there are futures: " + futures);
            }
            if (!Arrays.stream(values[p]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("policy " + policies.get(p) + " has a value that is not finite");
            }
        }
    }

    /**
     * Makes the performance of policies where more is better.
     *
     * @param policies their names, one at least
     * @param values the value of policy p in future f at {@code values[p][f]}, all finite
     */
    public static Performance moreIsBetter(List<String> policies, double[][] values) {
        return new Performance(policies, values, true);
    }

    /** Makes the performance of policies where less is better; as {@link #moreIsBetter}. */
    public static Performance lessIsBetter(List<String> policies, double[][] values) {
        return new Performance(policies, values, false);
    }

    /** Returns the names of the policies. */
    public List<String> policies() {
        return policies;
    }

    /** Returns the number of futures. */
    public int futures() {
        return values[0].length;
    }

    /** Returns whether more is better. */
    public boolean isMoreBetter() {
        return moreIsBetter;
    }

    /** Returns the values of a policy, one for each future, as they were given. */
    public double[] values(int policy) {
        return values[policy].clone();
    }

    /** Returns how good a policy is in a future: its value, or minus its value where less is better. */
    public double goodness(int policy, int future) {
        return moreIsBetter ? values[policy][future] : -values[policy][future];
    }

    /** Returns how good a policy is in every future. */
    public double[] goodness(int policy) {
        double[] good = values(policy);
        if (!moreIsBetter) {
            Arrays.setAll(good, future -> -good[future]);
        }
        return good;
    }

    /** Returns how good the best policy is in a future. */
    public double best(int future) {
        double best = goodness(0, future);
        for (int p = 1; p < policies.size(); p++) {
            best = Math.max(best, goodness(p, future));
        }
        return best;
    }
}
