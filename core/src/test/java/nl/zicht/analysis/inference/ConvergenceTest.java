package nl.zicht.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is known of draws whose law is known. */
final class ConvergenceTest {
    @Test
    void independentDrawsAreWorthTheirNumber() {
        Convergence found = Convergence.of(chains(0, 0));
        assertThat(found.rHat()).isLessThan(1.005);
        assertThat(found.bulkEss()).isBetween(6000.0, 10_500.0);
        assertThat(found.tailEss()).isBetween(6000.0, 10_500.0);
        assertThat(found.mcse()).isEqualTo(1 / Math.sqrt(8000), Offset.offset(0.003));
    }

    /** An autoregressive chain of coefficient φ is worth (1 - φ) / (1 + φ) of its number. */
    @Test
    void correlatedDrawsAreWorthLess() {
        Convergence found = Convergence.of(chains(0.9, 0));
        assertThat(found.bulkEss()).isBetween(0.7 * 8000 / 19, 1.4 * 8000 / 19);
    }

    @Test
    void chainsAtOtherPlacesOrOfOtherWidthAreSeen() {
        assertThat(Convergence.of(chains(0, 1)).rHat()).isGreaterThan(1.05);
        double[][] wider = chains(0, 0);
        for (int t = 0; t < wider[0].length; t++) {
            wider[0][t] *= 4;
        }
        assertThat(Convergence.of(wider).rHat()).as("the folded ranks").isGreaterThan(1.05);
    }

    @Test
    void whatNeverMovesIsNotCalledGood() {
        assertThat(Convergence.of(new double[4][100]).good()).isFalse();
    }

    /** Worked by hand: halves {1, 2}, {3, 4} and {2, 1}, {4, 3}: the scores of their ranks give the same R-hat to both chains. */
    @Test
    void ranksOfEqualDrawsAreShared() {
        double[][] scores = RankScores.of(new double[][] {{5, 1}, {5, 9}});
        assertThat(scores[0][0]).isEqualTo(scores[1][0]).isEqualTo(0, Offset.offset(1e-15));
        assertThat(scores[0][1]).isEqualTo(-scores[1][1]).isEqualTo(-1.0491313979639725, Offset.offset(1e-9));
    }

    private static double[][] chains(double memory, double shift) {
        double[][] chains = new double[4][2000];
        for (int c = 0; c < 4; c++) {
            RandomStream random = new RandomStream(7, 9, c);
            double last = random.normal();
            for (int t = 0; t < 2000; t++) {
                last = memory * last + Math.sqrt(1 - memory * memory) * random.normal();
                chains[c][t] = last + (c == 0 ? shift : 0);
            }
        }
        return chains;
    }
}
