package nl.zicht.scenarios.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zicht.label.Label;
import org.junit.jupiter.api.Test;

class PhraseTest {

    private static final Quantity PEOPLE = Quantity.of(1312, Rounding.significant(2), Unit.of("personen", "people"));

    @Test
    void fillsBothLanguagesInTheirOwnOrder() {
        Label words = Phrase.of(
                "In {2} zijn naar schatting {1} in beeld.",
                "About {1} are in view by {2}.", PEOPLE, Quantity.year(2035));
        assertThat(words.nl()).isEqualTo("In 2035 zijn naar schatting 1\u202f300\u00a0personen in beeld.");
        assertThat(words.en()).isEqualTo("About 1,300\u00a0people are in view by 2035.");
    }

    @Test
    void aValueMayLookLikeAPlaceOrAPattern() {
        Label words = Phrase.of("{1}", "{1}", Bilingual.of(Label.same("$1 \\ {2}")));
        assertThat(words.nl()).isEqualTo("$1 \\ {2}");
    }

    @Test
    void refusesANumberThatOneLanguageLeavesOut() {
        assertThatThrownBy(() -> Phrase.of("{1} personen", "some people", PEOPLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("en sentence \"some people\" does not use [1]")
                .hasMessageContaining("Maybe");
    }

    @Test
    void refusesAPlaceWithoutValue() {
        assertThatThrownBy(() -> Phrase.of("{1} van {2}", "{1} of {2}", PEOPLE))
                .hasMessageContaining("{2}")
                .hasMessageContaining("expected {1} to {1}");
    }
}
