package nl.zicht.scenarios.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenario.Setting;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.national.NationalModel;
import org.junit.jupiter.api.Test;

final class TrialsTest {
    private static final ScenarioSet KNOWN = NationalModel.scenarios();
    private static final RecommendationRegister REGISTER = RecommendationRegister.load(SystemAnalysis.load(), KNOWN);
    private static final Trials TRIALS = new Trials(REGISTER, KNOWN);

    private static Recommendation recommendation(String id) {
        return REGISTER.recommendations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_recommendation_that_names_a_scenario_is_run_as_that_scenario() {
        assertThat(TRIALS.of(recommendation("CM-3"))).isEqualTo(KNOWN.scenario("coverage-with-staff"));
    }

    @Test
    void a_lever_alone_goes_as_far_as_in_the_scenario_with_the_fewest_levers() {
        Scenario alone = TRIALS.of(recommendation("CM-4")).orElseThrow();
        Setting documented = KNOWN.scenario("training-report-right").orElseThrow().settings().stream()
                .filter(setting -> setting.lever().equals("report-right"))
                .findFirst()
                .orElseThrow();
        assertThat(alone.settings()).containsExactly(documented);
    }

    @Test
    void a_lever_that_no_scenario_moves_goes_as_far_as_the_register_says() {
        Scenario alone = TRIALS.of(recommendation("DM17-1")).orElseThrow();
        assertThat(alone.settings())
                .containsExactly(REGISTER.settings().stream()
                        .map(LoneSetting::setting)
                        .filter(setting -> setting.lever().equals("rehabilitation"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void recommendations_with_the_same_levers_share_a_run_and_the_rest_has_none() {
        assertThat(TRIALS.of(recommendation("DM15-1"))).isEqualTo(TRIALS.of(recommendation("DM17-1")));
        assertThat(TRIALS.of(recommendation("SA-8"))).isEmpty();
        assertThat(TRIALS.set().scenarios())
                .doesNotHaveDuplicates()
                .extracting(Scenario::id)
                .contains("baseline");
    }
}
