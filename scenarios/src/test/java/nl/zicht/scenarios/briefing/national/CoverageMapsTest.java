package nl.zicht.scenarios.briefing.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.briefing.Figure;
import nl.zicht.scenarios.chart.AltText;
import nl.zicht.scenarios.chart.CoverageMap;
import nl.zicht.scenarios.chart.CoverageMap.Panel;
import nl.zicht.scenarios.chart.CoverageMap.State;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.national.NationalModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CoverageMapsTest {
    private static Comparison comparison;
    private static CoverageMaps maps;

    @BeforeAll
    static void runOnce() {
        NationalModel model = NationalModel.load();
        ScenarioSet set = NationalModel.scenarios().only(List.of("coverage-with-staff"));
        comparison = Comparison.of(model.policies(set));
        maps = new CoverageMaps(model, comparison);
    }

    private static Figure figure(String scenario) {
        return maps.of(comparison.model().set().scenario(scenario).orElseThrow(), CoverageMaps.YEARS)
                .orElseThrow();
    }

    private static Panel panel(String scenario, int year) {
        return ((CoverageMap) figure(scenario).chart())
                .panels().stream()
                        .filter(panel -> panel.id().equals("year-" + year))
                        .findFirst()
                        .orElseThrow();
    }

    private static State state(Panel panel, String region) {
        CoverageMap map = (CoverageMap) figure("baseline").chart();
        List<String> names = map.tiles().stream().map(CoverageMap.Tile::name).toList();
        return panel.states().get(names.indexOf(region));
    }

    @Test
    void published_counts_are_those_of_the_sources_whatever_the_scenario() {
        for (String scenario : List.of("baseline", "coverage-with-staff")) {
            assertThat(panel(scenario, 2017).covered()).isEqualTo(19);
            assertThat(panel(scenario, 2019).covered()).isEqualTo(30);
            assertThat(panel(scenario, 2020).covered()).isEqualTo(33);
        }
    }

    @Test
    void only_regions_that_a_source_names_are_shown_for_sure() {
        Panel early = panel("baseline", 2017);
        assertThat(state(early, "Tilburg")).isEqualTo(State.NOT_COVERED);
        assertThat(state(early, "Den Bosch")).isEqualTo(State.UNKNOWN);
        assertThat(early.coveredOfUnknown()).isEqualTo(19);
        assertThat(early.unknown()).isEqualTo(31);
        Panel later = panel("baseline", 2019);
        assertThat(state(later, "Tilburg")).isEqualTo(State.COVERED);
        assertThat(state(later, "Enschede")).isEqualTo(State.UNKNOWN);
        assertThat(later.coveredOfUnknown()).isEqualTo(24);
        assertThat(later.unknown()).isEqualTo(29);
    }

    @Test
    void the_model_knows_a_number_and_not_which_unless_it_is_all() {
        assertThat(panel("baseline", 2030).states()).containsOnly(State.UNKNOWN);
        Panel all = panel("coverage-with-staff", 2035);
        assertThat(all.covered()).isEqualTo(35);
        assertThat(all.states()).containsOnly(State.COVERED);
    }

    @Test
    void the_data_have_every_region_and_say_what_is_unknown_in_both_languages() {
        DataTable data = figure("baseline").data();
        assertThat(data.rows()).hasSize(36);
        assertThat(data.columns()).hasSize(3 + CoverageMaps.YEARS.size());
        assertThat(data.rows().toString())
                .contains("onbekend; 24 van deze 29 wel", "unknown; 24 of these 29 have one", "S12 P");
        for (Language language : Language.values()) {
            assertThat(AltText.of(figure("baseline").chart(), language)).hasSizeBetween(40, AltText.LIMIT);
        }
    }
}
