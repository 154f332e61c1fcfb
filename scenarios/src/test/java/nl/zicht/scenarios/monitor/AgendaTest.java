package nl.zicht.scenarios.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.zicht.causal.CausalGraph;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.monitor.Standing.State;
import nl.zicht.scenarios.national.NationalModel;
import org.junit.jupiter.api.Test;

final class AgendaTest {
    private static final CausalGraph GRAPH = SystemAnalysis.load();
    private static final ScenarioSet SCENARIOS = NationalModel.scenarios();
    private static final Monitor MONITOR = Monitor.shipped(GRAPH, SCENARIOS);

    @Test
    void every_recommendation_is_somewhere_on_the_agenda_unless_it_was_taken_up() {
        String agenda = Agenda.markdown(MONITOR);
        for (Recommendation one : MONITOR.recommendations()) {
            if (one.standing().state() != State.TAKEN_UP) {
                assertThat(agenda).contains(one.id()).contains(one.text().nl());
            }
        }
    }

    @Test
    void what_is_open_has_a_line_for_the_decision_and_what_is_unknown_an_empty_cell() {
        String agenda = Agenda.markdown(MONITOR);
        int open = MONITOR.in(State.NOT).size() + MONITOR.in(State.PARTLY).size();
        assertThat(agenda.split("☐ niet uitvoeren", -1)).hasSize(open + 1);
        assertThat(agenda).contains("| Te vragen aan: ").contains("|  |  |");
    }

    @Test
    void every_source_on_the_agenda_is_in_its_list_of_sources() {
        String agenda = Agenda.markdown(MONITOR);
        String list = agenda.substring(agenda.indexOf("## Bronnen"));
        for (Recommendation one : MONITOR.recommendations()) {
            one.origin().sources().forEach(code -> assertThat(list).contains("| " + code + " |"));
            one.standing().sources().forEach(code -> assertThat(list).contains("| " + code + " |"));
        }
    }

    @Test
    void the_page_is_dutch_closed_and_escaped() {
        String page = Agenda.html(MONITOR);
        assertThat(page).contains("<html lang=\"nl\">").contains("</html>").doesNotContain("<a href");
        for (String element : List.of("table", "tr", "td", "ul", "li", "h2", "h3", "p")) {
            assertThat(page.split("<" + element + "[ >]", -1)).hasSameSizeAs(page.split("</" + element + ">", -1));
        }
    }

    @Test
    void an_agenda_of_nothing_says_so() {
        Monitor none = MONITOR.only(new RegisterFilter(List.of("BEL"), Set.of(State.TAKEN_UP), List.of(), List.of()));
        assertThat(Agenda.markdown(none)).contains("Er zijn geen aanbevelingen die niet of deels zijn overgenomen.");
    }
}
