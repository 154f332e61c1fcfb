package nl.zicht.causal.marvel.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.zicht.causal.Speed;
import nl.zicht.causal.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordSpreadTest {
    private static final double NEVER = 1e-12;

    @Test
    void aTriangleEndsAtTheNeighbours() {
        assertThat(WordSpread.TRIANGULAR.strength(Strength.AVERAGE, NEVER)).isCloseTo(0.2, within(1e-5));
        assertThat(WordSpread.TRIANGULAR.strength(Strength.AVERAGE, 1 - NEVER)).isCloseTo(1, within(1e-5));
        // The mode of a triangle from a to b lies at the probability (mode − a)/(b − a).
        assertThat(WordSpread.TRIANGULAR.strength(Strength.AVERAGE, 0.3 / 0.8)).isCloseTo(0.5, within(1e-12));
        assertThat(WordSpread.TRIANGULAR.strength(Strength.WEAK, NEVER)).isCloseTo(0, within(1e-5));
        assertThat(WordSpread.TRIANGULAR.strength(Strength.VERY_STRONG, 1 - NEVER))
                .isCloseTo(1.4, within(1e-5));
    }

    @Test
    void delaysAreSpreadOnALogarithmicScale() {
        assertThat(WordSpread.TRIANGULAR.delayYears(Speed.HIGH, NEVER)).isCloseTo(0.25, within(1e-5));
        assertThat(WordSpread.TRIANGULAR.delayYears(Speed.HIGH, 0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(WordSpread.TRIANGULAR.delayYears(Speed.HIGH, 1 - NEVER)).isCloseTo(1, within(1e-5));
        assertThat(WordSpread.TRIANGULAR.delayYears(Speed.VERY_HIGH, NEVER)).isCloseTo(0.125, within(1e-5));
        assertThat(WordSpread.TRIANGULAR.delayYears(Speed.LOW, 1 - NEVER)).isCloseTo(9, within(1e-4));
    }

    @Test
    void intervalsPartTheScale() {
        assertThat(WordSpread.INTERVAL.strength(Strength.AVERAGE, NEVER)).isCloseTo(0.35, within(1e-9));
        assertThat(WordSpread.INTERVAL.strength(Strength.AVERAGE, 1 - NEVER)).isCloseTo(0.75, within(1e-9));
        assertThat(WordSpread.INTERVAL.strength(Strength.STRONG, NEVER)).isCloseTo(0.75, within(1e-9));
        assertThat(WordSpread.INTERVAL.delayYears(Speed.AVERAGE, NEVER)).isCloseTo(Math.sqrt(0.5), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(WordSpread.class)
    void aStrongerOrSlowerWordIsNeverLess(WordSpread spread) {
        for (double p = 0.05; p < 1; p += 0.05) {
            for (int i = 1; i < 4; i++) {
                assertThat(spread.strength(Strength.values()[i], p))
                        .isGreaterThan(spread.strength(Strength.values()[i - 1], p));
                assertThat(spread.delayYears(Speed.values()[i], p))
                        .isGreaterThan(spread.delayYears(Speed.values()[i - 1], p));
            }
        }
        assertThat(WordSpread.POINT.strength(Strength.WEAK, 0.9)).isEqualTo(0.2);
        assertThat(WordSpread.POINT.delayYears(Speed.LOW, 0.1)).isEqualTo(3);
    }
}
