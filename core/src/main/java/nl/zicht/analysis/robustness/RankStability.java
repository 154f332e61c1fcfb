package nl.zicht.analysis.robustness;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The ranking of policies by their median over all futures, and how firm it is. Immutable.
 *
 * <p>Two questions are kept apart. How differently may it turn out: the ranks of a policy over the futures. How sure is the ranking itself, given so many futures:
 * the ranks by the median over futures drawn again with replacement (B. Efron, "Bootstrap methods", 1979).
 */
public final class RankStability {
    private final double[][] ranks;
    private final int[] place;
    private final double[] kept;
    private final double sameOrder;

    private RankStability(double[][] ranks, int[] place, double[] kept, double sameOrder) {
        this.ranks = ranks;
        this.place = place;
        this.kept = kept;
        this.sameOrder = sameOrder;
    }

    /**
     * Ranks policies.
     *
     * @param resamples how often futures are drawn again, at least 1
     * @param seed what is drawn follows from it
     */
    public static RankStability of(Performance performance, int resamples, long seed) {
        int policies = performance.policies().size();
        int futures = performance.futures();
        double[][] ranks = new double[policies][futures];
        double[] column = new double[policies];
        for (int future = 0; future < futures; future++) {
            int f = future;
            Arrays.setAll(column, policy -> -performance.goodness(policy, f));
            double[] ranked = Ordered.ranks(column);
            for (int policy = 0; policy < policies; policy++) {
                ranks[policy][future] = ranked[policy];
            }
        }
        double[][] good = new double[policies][];
        Arrays.setAll(good, performance::goodness);
        int[] place = places(good);
        SplittableRandom random = new SplittableRandom(seed);
        int[] kept = new int[policies];
        int same = 0;
        for (int sample = 0; sample < resamples; sample++) {
            int[] again = places(resampled(good, random));
            for (int policy = 0; policy < policies; policy++) {
                kept[policy] += again[policy] == place[policy] ? 1 : 0;
            }
            same += Arrays.equals(again, place) ? 1 : 0;
        }
        double[] parts = new double[policies];
        Arrays.setAll(parts, policy -> kept[policy] / (double) resamples);
        return new RankStability(ranks, place, parts, same / (double) resamples);
    }

    private static double[][] resampled(double[][] good, SplittableRandom random) {
        int futures = good[0].length;
        int[] drawn = new int[futures];
        Arrays.setAll(drawn, i -> random.nextInt(futures));
        double[][] again = new double[good.length][futures];
        for (int policy = 0; policy < good.length; policy++) {
            for (int future = 0; future < futures; future++) {
                again[policy][future] = good[policy][drawn[future]];
            }
        }
        return again;
    }

    /** Returns the place of each policy by its median, from 1 for the best; of equal ones the first given comes first. */
    private static int[] places(double[][] good) {
        double[] medians = new double[good.length];
        Arrays.setAll(medians, policy -> median(good[policy]));
        int[] places = new int[good.length];
        for (int one = 0; one < good.length; one++) {
            places[one] = 1;
            for (int other = 0; other < good.length; other++) {
                boolean before = medians[other] > medians[one] || (medians[other] == medians[one] && other < one);
                places[one] += before ? 1 : 0;
            }
        }
        return places;
    }

    private static double median(double[] values) {
        double[] sorted = Ordered.sorted(values);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Returns the place of a policy by its median over all futures, from 1 for the best. */
    public int place(int policy) {
        return place[policy];
    }

    /** Returns the part of the resamples in which a policy keeps its place. */
    public double placeKept(int policy) {
        return kept[policy];
    }

    /** Returns the part of the resamples in which all policies keep their place. */
    public double orderKept() {
        return sameOrder;
    }

    /** Returns the part of the futures in which a policy is among the best so many, ties in its favour. */
    public double shareAmongBest(int policy, int best) {
        return Arrays.stream(ranks[policy]).filter(rank -> rank < best + 1).count() / (double) ranks[policy].length;
    }

    /** Returns the rank that a part of the futures does not pass: an observed one. */
    public double rankQuantile(int policy, double part) {
        return Ordered.nearest(ranks[policy], part);
    }

    /** Returns the ranks of a policy, one for each future, from 1 for the best; equal policies share the mean of their ranks. */
    public double[] ranks(int policy) {
        return ranks[policy].clone();
    }

    /** Returns the mean over the futures of Kendall's tau-b between the ranking in that future and the ranking by medians: 1 when it is always the same. */
    public double agreement() {
        double sum = 0;
        int futures = ranks[0].length;
        double[] overall = Arrays.stream(place).asDoubleStream().toArray();
        for (int future = 0; future < futures; future++) {
            int f = future;
            double[] here = new double[ranks.length];
            Arrays.setAll(here, policy -> ranks[policy][f]);
            sum += KendallTau.b(here, overall);
        }
        return sum / futures;
    }
}
