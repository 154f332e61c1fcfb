package nl.zicht.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The criterion for draws has teeth: a chain that may pick itself as one of the two partners whose difference it moves along makes proposals that are not
 * symmetric. The chains then agree with each other, and not with the density.
 */
final class SelfPartnerTest {
    /** Logarithms of gamma variables of shape 2: skewed, with a mean of 1 - Euler's constant. */
    private static final LogDensity SKEWED =
            LogDensity.of(2, x -> 2 * x[0] - StrictMath.exp(x[0]) + 2 * x[1] - StrictMath.exp(x[1]));

    private static final double MEAN = 1 - 0.57721566490153286;
    private static final DreamSettings SETTINGS = new DreamSettings(8, 1000, 20_000, 2, 2);

    @Test
    void partnersAmongTheOtherChainsPass() {
        assertThat(z(draw((chain, states, archive, archived, count, random) ->
                        choose(chain, states, count, random, false))))
                .isLessThan(4);
    }

    @Test
    void aChainThatMayPickItselfIsCaught() {
        Chains chains =
                draw((chain, states, archive, archived, count, random) -> choose(chain, states, count, random, true));
        assertThat(Convergence.of(chains.series(x -> x[0])).rHat())
                .as("R-hat sees nothing")
                .isLessThan(1.01);
        assertThat(z(chains)).isGreaterThan(4);
    }

    /** Returns how many standard errors the mean of the first coordinate lies off. */
    private static double z(Chains chains) {
        Convergence found = Convergence.of(chains.series(x -> x[0]));
        return Math.abs(found.mean() - MEAN) / found.mcse();
    }

    private static Chains draw(Partners partners) {
        double[][] begin = new double[DreamZs.seeds(2, 8)][2];
        for (int i = 0; i < begin.length; i++) {
            RandomStream random = new RandomStream(1, 8, i);
            begin[i] = new double[] {2 * random.normal(), 2 * random.normal()};
        }
        return DreamZs.draw(SKEWED, begin, SETTINGS, part -> {}, partners);
    }

    private static double[][] choose(int chain, double[][] states, int count, RandomStream random, boolean itself) {
        double[][] chosen = new double[count][];
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            boolean again;
            do {
                rows[i] = random.index(states.length);
                again = rows[i] == chain && !itself;
                for (int j = 0; j < i; j++) {
                    again |= rows[j] == rows[i];
                }
            } while (again);
            chosen[i] = states[rows[i]];
        }
        return chosen;
    }
}
