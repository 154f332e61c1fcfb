package nl.zicht.scenarios.briefing.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.national.Distribution;
import nl.zicht.scenarios.national.NationalModel;
import nl.zicht.scenarios.national.Parameter;
import nl.zicht.scenarios.national.ParameterTable;
import nl.zicht.simulate.Inputs;
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
                .hasMessageContaining("Found 5 draws; expected at least 20");
    }

    @Test
    void drawsStayInTheirBoundsAndFollowTheirDistribution() {
        ParameterTable table = MODEL.parameters();
        ParameterDraws draws = new ParameterDraws(table, 7);
        int count = 2000;
        Map<String, double[]> values = new TreeMap<>();
        for (int draw = 0; draw < count; draw++) {
            for (Inputs.Setting setting : draws.draw(draw).settings()) {
                values.computeIfAbsent(setting.name(), name -> new double[count])[draw] = setting.value();
            }
        }
        for (Parameter p : table.parameters()) {
            double[] drawn = values.get(p.label());
            if (p.distribution() == Distribution.FIXED) {
                assertThat(drawn).as(p.label()).isNull();
                continue;
            }
            double width = p.high() - p.low();
            double mean = Arrays.stream(drawn).average().orElseThrow();
            if (p.distribution() == Distribution.TRIANGULAR) {
                assertThat(Arrays.stream(drawn).allMatch(v -> v >= p.low() && v <= p.high()))
                        .as("seed 7, %s", p.label())
                        .isTrue();
                assertThat(mean)
                        .as("seed 7, %s", p.label())
                        .isCloseTo((p.low() + p.value() + p.high()) / 3, within(0.03 * width + 1e-12));
            } else if (p.distribution() == Distribution.LOGNORMAL) {
                long inside = Arrays.stream(drawn)
                        .filter(v -> v >= p.low() && v <= p.high())
                        .count();
                assertThat(inside / (double) count).as("seed 7, %s", p.label()).isCloseTo(0.9, within(0.03));
                long below = Arrays.stream(drawn).filter(v -> v < p.value()).count();
                assertThat(below / (double) count).as("seed 7, %s", p.label()).isCloseTo(0.5, within(0.04));
            }
        }
    }

    @Test
    void theSameDrawIsTheSameAndAnotherIsAnother() {
        ParameterDraws draws = new ParameterDraws(MODEL.parameters(), 7);
        assertThat(draws.draw(3)).isEqualTo(new ParameterDraws(MODEL.parameters(), 7).draw(3));
        assertThat(draws.draw(3)).isNotEqualTo(draws.draw(4));
        assertThat(draws.draw(3)).isNotEqualTo(new ParameterDraws(MODEL.parameters(), 8).draw(3));
    }
}
