package nl.zicht.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialFunctionsTest {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    @Test
    void logGammaAgreesWithAnotherImplementation() {
        for (double x = 1e-3; x < 1e6; x *= 1.01) {
            double expected = Gamma.logGamma(x);
            assertThat(SpecialFunctions.logGamma(x))
                    .isCloseTo(expected, within(1e-14 * Math.max(20, Math.abs(expected))));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5723649429247001", "-0.5, 1.2655121234846454", "-1.5, 0.8600470153764810", "1, 0", "2, 0"})
    void logGammaAtKnownPlaces(double x, double expected) {
        assertThat(SpecialFunctions.logGamma(x)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void logGammaHasPolesAtWholeNumbersBelowOne() {
        assertThat(SpecialFunctions.logGamma(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(SpecialFunctions.logGamma(-3)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(SpecialFunctions.logGamma(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(SpecialFunctions.logGamma(Double.NaN)).isNaN();
    }

    @Test
    void countsAreExactWhileTheyFit() {
        for (int n = 0; n <= 20; n++) {
            assertThat(SpecialFunctions.factorial(n)).isEqualTo(CombinatoricsUtils.factorial(n));
            for (int r = 0; r <= n; r++) {
                assertThat(SpecialFunctions.combinations(n, r)).isEqualTo(CombinatoricsUtils.binomialCoefficient(n, r));
                assertThat(SpecialFunctions.permutations(n, r))
                        .isEqualTo((double) CombinatoricsUtils.factorial(n) / CombinatoricsUtils.factorial(n - r));
            }
        }
        assertThat(SpecialFunctions.combinations(3, 5)).isZero();
        assertThat(SpecialFunctions.permutations(3, 5)).isZero();
        assertThat(SpecialFunctions.combinations(-1, 0)).isNaN();
        assertThat(SpecialFunctions.factorial(-1)).isNaN();
        assertThat(SpecialFunctions.factorial(0.5)).isCloseTo(Math.sqrt(Math.PI) / 2, within(1e-14));
        assertThat(SpecialFunctions.factorial(171)).isInfinite();
        assertThat(SpecialFunctions.combinations(1e5, 5e4)).isInfinite();
        double many = SpecialFunctions.combinations(1e15, 1500);
        assertThat(many).isInfinite();
    }

    @Test
    void normalProbabilityAndQuantileAgreeWithAnotherImplementation() {
        for (double x = -37; x <= 37; x += 0.01) {
            double expected = NORMAL.cumulativeProbability(x);
            assertThat(SpecialFunctions.normalProbability(x)).isCloseTo(expected, within(1e-12 * expected + 1e-300));
        }
        for (double p = 1e-12; p < 1; p += 1e-3) {
            double back = SpecialFunctions.normalProbability(SpecialFunctions.normalQuantile(p));
            assertThat(back).isCloseTo(p, within(2e-14 * p));
        }
        assertThat(SpecialFunctions.normalQuantile(0.975)).isCloseTo(1.9599639845400545, within(1e-15));
        assertThat(SpecialFunctions.normalQuantile(1e-12)).isCloseTo(-7.034483825301131, within(1e-14));
        assertThat(SpecialFunctions.normalQuantile(0x1p-53)).isCloseTo(-8.2095361516013874, within(1e-13));
        assertThat(SpecialFunctions.normalProbability(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(SpecialFunctions.normalProbability(Double.NaN)).isNaN();
    }
}
