package nl.zicht.scenarios.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zicht.causal.CausalGraph;
import nl.zicht.equation.ModelException;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.monitor.Standing.State;
import nl.zicht.scenarios.national.NationalModel;
import org.junit.jupiter.api.Test;

final class RegisterReaderTest {
    private static final CausalGraph GRAPH = SystemAnalysis.load();
    private static final ScenarioSet SCENARIOS = NationalModel.scenarios();

    /** Every recommendation found in public sources by November 2026. */
    private static final String ALL =
            "SA-1 SA-2 SA-3 SA-4 SA-5 SA-6 SA-7 SA-8 SA-9 SA-10 CM-1 CM-2 CM-3 CM-4 CM-5 CM-6 SM13-1 SM13-2 "
                    + "SM14-1 SM14-2 SM15-1 SM16-1 SM16-2 NRM12-1 NRM-B8 NRM-AMV DM13-1 DM13-2 DM15-1 DM17-1 RS25-1 RS25-2 RS25-3 NRM-FIN AR21-1 "
                    + "AR21-2 AR21-3 GR1-1 GR1-2 GR1-3 GR1-4 GR1-5 GR2 GR3-1 GR3-2 GR3-3 GR3-4 GR3-5 GR3-6 GR3-7 TIP-1 TIP-2 TIP-3 TIP-4 TIP-5 "
                    + "TIP-6 TIP-7 TIP-8 TIP-9 LF-1 LF-2 LF-3 LF-4 LF-5 LF-6 CKM-1 CKM-2/3 CKM-4 BO-1";

    private static RecommendationRegister shipped() {
        return RecommendationRegister.load(GRAPH, SCENARIOS);
    }

    private static String file(String recommendation) {
        return """
                title: {nl: Monitor, en: Monitor}
                asOf: 2026-11-22
                publications:
                  - {id: somebody, nl: Iemand, en: Somebody}
                recommendations:
                  - id: X-1
                    nl: Doe iets.
                    en: Do something.
                    publication: somebody
                    evidence: {sources: [S1], grade: V}
                """ + recommendation.indent(4);
    }

    private static final String STATE = "state: {is: unknown, nl: Onbekend, en: Unknown}\n";
    private static final String INDICATOR = "indicator: {nl: Aantal, en: Number}\n";

    private static String faults(String text) {
        ModelException failure = catchThrowableOfType(
                ModelException.class, () -> RegisterReader.read("register.yaml", text, GRAPH, SCENARIOS));
        assertThat(failure).as("faults in %s", text).isNotNull();
        StringBuilder all = new StringBuilder();
        failure.diagnostics().forEach(one -> all.append(one.render()).append('\n'));
        return all.toString();
    }

    @Test
    void the_shipped_register_has_every_recommendation_that_was_found() {
        List<String> ids =
                shipped().recommendations().stream().map(Recommendation::id).toList();
        assertThat(ids).containsExactlyInAnyOrder(ALL.split(" "));
    }

    @Test
    void a_state_other_than_unknown_has_a_year_a_source_and_a_grade() {
        for (Recommendation one : shipped().recommendations()) {
            Standing standing = one.standing();
            if (standing.state() != State.UNKNOWN) {
                assertThat(standing.year()).as(one.id()).isPresent();
                assertThat(standing.sources()).as(one.id()).isNotEmpty();
            }
            assertThat(standing.year().orElse(0)).as(one.id()).isLessThanOrEqualTo(2026);
        }
    }

    @Test
    void what_lacks_something_is_what_the_register_leaves_open() {
        Monitor monitor = Monitor.shipped(GRAPH, SCENARIOS);
        Set<String> none = new TreeSet<>();
        monitor.lacking(Gap.NO_INTERVENTION).forEach(one -> none.add(one.id()));
        assertThat(none).contains("CM-6", "DM13-2").doesNotContain("CM-3", "TIP-2", "GR3-3");
        assertThat(monitor.lacking(Gap.NO_LEVER))
                .extracting(Recommendation::id)
                .contains("SA-8")
                .doesNotContain("CM-3");
        assertThat(monitor.lacking(Gap.NOTHING_MEASURED))
                .allSatisfy(one -> assertThat(one.indicator().series()).isEmpty())
                .extracting(Recommendation::id)
                .contains("LF-2")
                .doesNotContain("SM16-1");
    }

    @Test
    void a_filter_keeps_what_meets_all_of_its_parts() {
        RecommendationRegister care = shipped()
                .only(new RegisterFilter(
                        List.of("ZOR"), Set.of(State.PARTLY), List.of("lenferink", "S91"), List.of("labour")));
        assertThat(care.recommendations()).extracting(Recommendation::id).containsExactlyInAnyOrder("TIP-2", "LF-4");
        RecommendationRegister labour =
                shipped().only(new RegisterFilter(List.of(), Set.of(), List.of(), List.of("labour")));
        assertThat(labour.recommendations())
                .extracting(Recommendation::id)
                .contains("AR21-1", "CM-3")
                .doesNotContain("SM15-1", "DM17-1");
    }

    @Test
    void unknown_names_are_faults_with_their_place_and_a_hint() {
        String found = faults(file("interventions: [full-covrage]\nactors: [vgn]\nmodel: {levers: [polise]}\n" + STATE
                + "indicator: {nl: Aantal, en: Number, series: [mse_totl], outcome: coverag}\n"));
        assertThat(found)
                .contains("register.yaml:11:21", "unknown intervention 'full-covrage'", "'full-coverage'")
                .contains("unknown actor 'vgn'", "Maybe 'vng'")
                .contains("unknown lever 'polise'", "Maybe 'police'")
                .contains("unknown published series 'mse_totl'", "Maybe 'mse_total'")
                .contains("unknown outcome 'coverag'", "Maybe 'coverage'");
    }

    @Test
    void a_state_without_a_source_and_a_key_too_many_are_faults() {
        assertThat(faults(file("state: {is: partly, nl: Deels, en: Partly}\n" + INDICATOR + "colour: red\n")))
                .contains("the state 'partly' without year, sources or grade")
                .contains("unknown key of a recommendation 'colour'");
    }

    @Test
    void a_lever_that_no_scenario_moves_needs_a_setting() {
        assertThat(faults(file("model: {levers: [rehabilitation]}\n" + STATE + INDICATOR)))
                .contains("no scenario moves the lever 'rehabilitation'", "under 'settings'");
    }

    @Test
    void a_scenario_and_levers_exclude_each_other() {
        assertThat(faults(file("model: {scenario: shelter, levers: [police]}\n" + STATE + INDICATOR)))
                .contains("both a scenario and levers");
    }

    @Test
    void a_setting_outside_the_range_of_its_lever_and_a_wrong_day_are_faults() {
        String text = file(STATE + INDICATOR)
                .replace("asOf: 2026-11-22", "asOf: today")
                .replace(
                        "recommendations:",
                        "settings:\n  - {lever: police, start: 2026, ramp: 1, to: 9, why: {nl: Zo, en: So}}\nrecommendations:");
        assertThat(faults(text)).contains("found 'today'; expected a day").contains("found 9; expected a number");
    }
}
