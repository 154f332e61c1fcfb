package nl.zicht.analysis.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class RankingTest {
    /** Four futures by hand: c is best in two of them, a in one, a and b share the first place in the last. */
    private static final Performance HAND =
            Performance.moreIsBetter(List.of("a", "b", "c"), new double[][] {{3, 1, 5, 4}, {1, 2, 2, 4}, {2, 3, 6, 1}});

    @Test
    void whoBeatsWhom() {
        PairwiseWins wins = PairwiseWins.of(HAND);
        assertThat(wins.share(0, 1)).isEqualTo(0.5);
        assertThat(wins.share(1, 0)).isEqualTo(0.25);
        assertThat(wins.ties(0, 1)).isEqualTo(0.25);
        assertThat(wins.share(2, 0)).isEqualTo(0.5);
        assertThat(wins.share(2, 2)).isZero();
        assertThat(wins.ties(2, 2)).isEqualTo(1);
    }

    @Test
    void ranksOverTheFutures() {
        RankStability stability = RankStability.of(HAND, 200, 7);
        assertThat(stability.ranks(0)).containsExactly(1, 3, 2, 1.5);
        assertThat(stability.ranks(1)).containsExactly(3, 2, 3, 1.5);
        assertThat(stability.ranks(2)).containsExactly(2, 1, 1, 3);
        assertThat(stability.shareAmongBest(0, 1)).isEqualTo(0.5);
        assertThat(stability.shareAmongBest(2, 2)).isEqualTo(0.75);
        assertThat(new int[] {stability.place(0), stability.place(1), stability.place(2)})
                .containsExactly(1, 3, 2);
        assertThat(stability.rankQuantile(0, 0.05)).isEqualTo(1);
        assertThat(stability.rankQuantile(0, 0.95)).isEqualTo(3);
    }

    @Test
    void aClearOrderIsKeptInEveryResampleAndACoinFlipIsNot() {
        SplittableRandom random = new SplittableRandom(11);
        double[][] clear = new double[3][400];
        double[][] level = new double[2][400];
        for (int future = 0; future < 400; future++) {
            for (int policy = 0; policy < 3; policy++) {
                clear[policy][future] = 10 * policy + random.nextDouble();
            }
            level[0][future] = random.nextDouble();
            level[1][future] = random.nextDouble();
        }
        RankStability sure = RankStability.of(Performance.lessIsBetter(List.of("a", "b", "c"), clear), 500, 1);
        assertThat(sure.orderKept()).isCloseTo(1, within(1e-9));
        assertThat(sure.agreement()).isEqualTo(1);
        assertThat(sure.place(0)).isEqualTo(1);
        RankStability unsure = RankStability.of(Performance.lessIsBetter(List.of("a", "b"), level), 500, 1);
        assertThat(unsure.orderKept()).isBetween(0.3, 0.999);
        assertThat(unsure.placeKept(0)).isEqualTo(unsure.placeKept(1));
        assertThat(unsure.agreement()).isBetween(-0.2, 0.2);
    }

    @Test
    void kendall() {
        double[] one = {1, 2, 3, 4};
        assertThat(KendallTau.b(one, new double[] {1, 2, 3, 4})).isEqualTo(1);
        assertThat(KendallTau.b(one, new double[] {4, 3, 2, 1})).isEqualTo(-1);
        assertThat(KendallTau.b(one, new double[] {1, 3, 2, 4})).isCloseTo(4 / 6.0, within(1e-15));
        // by hand: pairs 6; one tie in the second list; 5 in the same order
        assertThat(KendallTau.b(one, new double[] {1, 1, 2, 3})).isCloseTo(5 / Math.sqrt(30), within(1e-15));
        assertThat(KendallTau.b(one, new double[] {1, 1, 1, 1})).isNaN();
    }

    @Test
    void spearmanByHand() {
        // ranks 1 2 3 4 5 and 2 1 4 3 5: 1 - 6 (1 + 1 + 1 + 1) / (5 (25 - 1)) = 0.8
        assertThat(RankCorrelation.spearman(new double[] {1, 2, 3, 4, 5}, new double[] {20, 10, 400, 300, 5e6}))
                .isCloseTo(0.8, within(1e-15));
        // ranks 1 2 3 4 and 1.5 1.5 3 4: covariance 4.5, variances 5 and 4.5
        assertThat(RankCorrelation.spearman(new double[] {1, 2, 3, 4}, new double[] {7, 7, 8, 9}))
                .isCloseTo(4.5 / Math.sqrt(5 * 4.5), within(1e-15));
        assertThat(RankCorrelation.spearman(new double[] {1, 2, 3}, new double[] {4, 4, 4}))
                .isZero();
    }

    @Test
    void partialRankCorrelationIsTheCorrelationOfTheResidues() {
        SplittableRandom random = new SplittableRandom(5);
        int members = 80;
        double[][] inputs = new double[3][members];
        double[] result = new double[members];
        for (int m = 0; m < members; m++) {
            inputs[0][m] = random.nextDouble();
            inputs[1][m] = inputs[0][m] + random.nextDouble();
            inputs[2][m] = random.nextDouble();
            result[m] = Math.exp(3 * inputs[0][m]) - 2 * inputs[1][m] + random.nextDouble();
        }
        double[] partial = RankCorrelation.partial(inputs, result).orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertThat(partial[i]).as("input %d", i).isCloseTo(ofResidues(inputs, result, i), within(1e-10));
        }
        assertThat(partial[0]).isGreaterThan(0.8);
        assertThat(partial[1]).isLessThan(-0.2);
    }

    /** The definition: ranks, regression on the other inputs, correlation of what is left. */
    private static double ofResidues(double[][] inputs, double[] result, int which) {
        double[][] others = new double[result.length][inputs.length - 1];
        for (int i = 0, column = 0; i < inputs.length; i++) {
            if (i != which) {
                double[] ranks = Ordered.ranks(inputs[i]);
                for (int m = 0; m < ranks.length; m++) {
                    others[m][column] = ranks[m];
                }
                column++;
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(Ordered.ranks(result), others);
        double[] ofResult = regression.estimateResiduals();
        regression.newSampleData(Ordered.ranks(inputs[which]), others);
        return new org.apache.commons.math3.stat.correlation.PearsonsCorrelation()
                .correlation(ofResult, regression.estimateResiduals());
    }

    @Test
    void partialRankCorrelationSaysWhenItCannotBeHad() {
        double[] rising = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(RankCorrelation.partial(new double[][] {rising, rising}, new double[] {2, 1, 4, 3, 6, 5, 8, 7}))
                .isEmpty();
        assertThat(RankCorrelation.partial(new double[8][3], new double[3])).isNotEmpty();
        double[] still = new double[8];
        double[] partial = RankCorrelation.partial(
                        new double[][] {still, rising}, new double[] {2, 1, 4, 3, 6, 5, 8, 7})
                .orElseThrow();
        assertThat(partial[0]).isZero();
        assertThat(partial[1])
                .isCloseTo(RankCorrelation.spearman(rising, new double[] {2, 1, 4, 3, 6, 5, 8, 7}), within(1e-12));
    }

    @Test
    void chanceFindingsStayBelowTheNoticeable() {
        double border = RankCorrelation.noticeable(500, 277, 0.05);
        assertThat(border).isBetween(0.16, 0.18);
        SplittableRandom random = new SplittableRandom(3);
        int found = 0;
        double[] result = random.doubles(500).toArray();
        for (int i = 0; i < 277; i++) {
            found += Math.abs(RankCorrelation.spearman(random.doubles(500).toArray(), result)) > border ? 1 : 0;
        }
        assertThat(found).isLessThanOrEqualTo(1);
        assertThat(RankCorrelation.noticeable(100, 1, 0.05)).isCloseTo(1.959963985 / Math.sqrt(99), within(1e-8));
    }

    @Test
    void splitAtTheMedian() {
        double[] input = {1, 2, 3, 4};
        MedianSplit split = MedianSplit.of(input, new boolean[] {true, false, true, true});
        assertThat(split).isEqualTo(new MedianSplit(0.5, 1));
        assertThat(split.shift()).isEqualTo(0.5);
        assertThat(MedianSplit.of(new double[] {0, 1, 1, 1}, new boolean[] {true, false, false, true}))
                .isEqualTo(new MedianSplit(1, 1 / 3.0));
        assertThat(Arrays.asList(MedianSplit.of(new double[] {5, 5, 6}, new boolean[] {true, true, false})))
                .containsExactly(new MedianSplit(1, 0));
        assertThatThrownBy(() -> MedianSplit.of(new double[] {5, 5}, new boolean[2]))
                .hasMessageContaining("nothing to split by");
    }
}
