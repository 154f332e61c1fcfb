package nl.zicht.scenarios.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import org.junit.jupiter.api.Test;

final class RegionsTest {
    private static final String HEADING =
            "region,code,province,column,row,with_from,without_from,without_to,known_nl,known_en,source,grade,note\n";

    @Test
    void there_are_35_regions_and_every_source_they_name_is_known() {
        List<Region> regions = Regions.load();
        assertThat(regions).hasSize(35);
        List<String> known = SystemAnalysis.load().sources().stream()
                .map(nl.zicht.causal.Source::id)
                .toList();
        regions.forEach(region -> assertThat(known).containsAll(region.sources()));
    }

    @Test
    void only_regions_that_a_source_names_have_a_year() {
        assertThat(Regions.load())
                .allSatisfy(region ->
                        assertThat(region.isDated()).isEqualTo(!region.sources().isEmpty()))
                .filteredOn(Region::isDated)
                .extracting(Region::name)
                .containsExactlyInAnyOrder(
                        "Almere", "Den Bosch", "Eindhoven", "Enschede", "Helmond", "Hilversum", "Tilburg");
    }

    @Test
    void a_region_that_lost_its_coordinator_is_unsure_in_that_year_and_sure_after_it() {
        Region denBosch = Regions.load().stream()
                .filter(region -> region.name().equals("Den Bosch"))
                .findFirst()
                .orElseThrow();
        assertThat(denBosch.surelyWithout(2017)).isFalse();
        assertThat(denBosch.surelyWith(2017)).isFalse();
        assertThat(denBosch.surelyWithout(2018)).isTrue();
        assertThat(denBosch.surelyWith(2019)).isTrue();
    }

    @Test
    void doubled_codes_and_places_and_wrong_numbers_are_findings_with_their_line() {
        Diagnostics diagnostics = new Diagnostics();
        Regions.read(
                "regions.csv",
                HEADING
                        + "A,Aaa,X,1,1,,,,onbekend,unknown,list,P,\nB,Aaa,X,1,1.5,,,,,unknown,list,P,\nC,Ccc,X,1,1,,,,o,u,list,P,\n",
                diagnostics);
        assertThat(diagnostics.list())
                .extracting(Diagnostic::render)
                .anySatisfy(text -> assertThat(text).contains("regions.csv:3", "Aaa for the second time"))
                .anySatisfy(text -> assertThat(text).contains("regions.csv:3", "expected a whole number"))
                .anySatisfy(text -> assertThat(text).contains("regions.csv:3", "expected a few words"))
                .anySatisfy(text -> assertThat(text).contains("regions.csv:4", "the same place"));
    }
}
