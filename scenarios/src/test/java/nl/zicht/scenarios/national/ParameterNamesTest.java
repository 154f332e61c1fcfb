package nl.zicht.scenarios.national;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zicht.equation.Diagnostics;
import nl.zicht.label.Label;
import org.junit.jupiter.api.Test;

final class ParameterNamesTest {
    @Test
    void every_uncertain_number_has_a_name_in_both_languages() {
        ParameterNames names = ParameterNames.load();
        assertThat(NationalModel.load().parameters().parameters())
                .filteredOn(parameter -> parameter.distribution() != Distribution.FIXED)
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(names.of(parameter.label()))
                        .as(parameter.label())
                        .isPresent());
    }

    @Test
    void an_element_stands_behind_the_name() {
        assertThat(ParameterNames.load().of("exploitation duration[labour]"))
                .contains(new Label("duur van de uitbuiting (arbeid)", "exploitation duration (labour)"));
        assertThat(ParameterNames.load().of("no such number")).isEmpty();
    }

    @Test
    void an_empty_and_a_doubled_name_are_found_with_their_places() {
        Diagnostics diagnostics = new Diagnostics();
        ParameterNames.read("names.csv", "name,nl,en\na,,a\nb,b,b\nb,c,c\n", diagnostics);
        assertThat(diagnostics.list()).hasSize(2);
        assertThat(diagnostics.list().get(1).render()).contains("names.csv:4").contains("second time");
    }
}
