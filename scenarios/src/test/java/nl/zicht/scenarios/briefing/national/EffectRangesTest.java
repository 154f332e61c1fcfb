package nl.zicht.scenarios.briefing.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.national.NationalModel;
import org.junit.jupiter.api.Test;

class EffectRangesTest {

    private static final NationalModel MODEL = NationalModel.load();

    @Test
    void rangesDoNotDependOnTheNumberOfThreads() throws Exception {
        PolicyModel policies = MODEL.policies(NationalModel.scenarios().only(List.of("staff-only")));
        EffectRanges many = EffectRanges.of(policies, MODEL.parameters(), 2035, 20, 42, () -> {});
        ForkJoinPool one = new ForkJoinPool(1);
        EffectRanges single = one.submit(() -> EffectRanges.of(policies, MODEL.parameters(), 2035, 20, 42, () -> {}))
                .get();
        one.shutdown();
        for (Scenario scenario : policies.set().scenarios()) {
            for (Outcome outcome : policies.set().outcomes()) {
                assertThat(many.of(scenario, outcome)).isEqualTo(single.of(scenario, outcome));
            }
        }
        Scenario baseline = policies.set().scenario("baseline").orElseThrow();
        assertThat(many.of(baseline, policies.set().outcomes().get(0))).contains(new Range(0, 0));
        assertThat(many.draws()).isEqualTo(20);
    }

    @Test
    void tooFewDrawsForARangeAreRefused() {
        PolicyModel policies = MODEL.policies(NationalModel.scenarios().only(List.of("staff-only")));
        assertThatThrownBy(() -> EffectRanges.of(policies, MODEL.parameters(), 2035, 5, 1, () -> {}))
                .hasMessageContaining("Found 5 members; expected at least 20");
    }
}
