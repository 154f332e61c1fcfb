package nl.zicht.causal.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.TestGraphs;
import nl.zicht.label.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignReadingTest {

    @Test
    void theAlgebraOfWellman() {
        assertThat(Sign.PLUS.times(Sign.MINUS)).isEqualTo(Sign.MINUS);
        assertThat(Sign.MINUS.times(Sign.MINUS)).isEqualTo(Sign.PLUS);
        assertThat(Sign.NONE.times(Sign.OPEN)).isEqualTo(Sign.NONE);
        assertThat(Sign.OPEN.times(Sign.PLUS)).isEqualTo(Sign.OPEN);
        assertThat(Sign.PLUS.plus(Sign.MINUS)).isEqualTo(Sign.OPEN);
        assertThat(Sign.PLUS.plus(Sign.NONE)).isEqualTo(Sign.PLUS);
        assertThat(Sign.PLUS.opposite()).isEqualTo(Sign.MINUS);
        for (Sign a : Sign.values()) {
            for (Sign b : Sign.values()) {
                assertThat(a.plus(b)).isEqualTo(b.plus(a));
                for (Sign c : Sign.values()) {
                    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
                    assertThat(a.times(b.plus(c)).plus(a.times(b)).plus(a.times(c)))
                            .isEqualTo(a.times(b).plus(a.times(c)));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.9,b,+", "0.9,c,-", "0.1,c,+", "0.9,d,0", "0.9,a,+"})
    void alongAChain(double to, String factor, String sign) {
        SignReading reading = SignReading.of(TestGraphs.of("a+b", "b-c", "d+a"));
        assertThat(reading.strict(push(to), factor).symbol()).isEqualTo(sign);
        assertThat(reading.direct(push(to), factor).symbol()).isEqualTo(sign);
    }

    /** A short way says less, two long ones say more. */
    @Test
    void waysThatContradictAreToldApart() {
        CausalGraph graph = TestGraphs.of("a-z", "a+b", "b+z", "a+c", "c+z");
        SignReading reading = SignReading.of(graph);
        assertThat(reading.strict(push(0.9), "z")).isEqualTo(Sign.OPEN);
        assertThat(reading.direct(push(0.9), "z")).isEqualTo(Sign.MINUS);
        // Without loops the discount is 0.9: −0.9 against 2 · 0.81.
        assertThat(reading.balance(push(0.9), "z")).isCloseTo((1.62 - 0.9) / (1.62 + 0.9), within(1e-12));
        assertThat(reading.balance(push(0.1), "z")).isNegative();
        assertThat(reading.balance(push(0.9), "a")).isEqualTo(1);
    }

    @Test
    void aBalancingLoopLeavesAllThatItReachesOpen() {
        SignReading reading = SignReading.of(TestGraphs.of("a+b", "b-a", "b+c"));
        assertThat(reading.strict(push(0.9), "c")).isEqualTo(Sign.OPEN);
        assertThat(reading.direct(push(0.9), "c")).isEqualTo(Sign.PLUS);
        assertThat(reading.balance(push(0.9), "c")).isBetween(0.0, 1.0);
        assertThatThrownBy(() -> reading.direct(push(0.9), "x")).hasMessageContaining("'x'");
    }

    private static Intervention push(double to) {
        Effect effect = new Effect("a", to, 1, 0, 10, TestGraphs.JUDGED);
        return new Intervention(
                "push",
                Label.same("push"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(effect),
                null,
                TestGraphs.JUDGED);
    }
}
