package nl.zicht.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "birth rate,BIRTH_RATE",
                "birth  rate,birth_rate",
                "birth\u00a0rate,birth rate",
                " birth rate ,birth rate",
                "_a_,a",
                "É,é",
                "e\u0301,é",
                "STRASSE,straße",
                "a\tb,a b"
            })
    void countsSpellingsOfOneNameAsEqual(String one, String other) {
        assertThat(Name.of(one)).isEqualTo(Name.of(other)).hasSameHashCodeAs(Name.of(other));
        assertThat(Name.quoted(one)).isEqualTo(Name.of(other));
    }

    @ParameterizedTest
    @CsvSource({"birthrate,birth rate", "a.b,ab", "a\\b,ab", "ａ,a", "e\u2003e,e e"})
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(Name.of(one)).isNotEqualTo(Name.of(other));
    }

    @Test
    void tellsDotsInPartsFromDotsBetweenParts() {
        List<Name> all = List.of(
                Name.of("a.b"),
                Name.of("a\\.b"),
                Name.of("a\\"),
                Name.qualified(List.of("a", "b")),
                Name.qualified(List.of("a\\", "b")),
                Name.qualified(List.of("", "b")),
                Name.of("b"));
        assertThat(all).doesNotHaveDuplicates();
        assertThat(Name.qualified(List.of("A ", "b"))).isEqualTo(Name.qualified(List.of("a", "B")));
        assertThat(Name.qualified(List.of("b"))).isEqualTo(Name.of("b"));
    }

    @Test
    void keepsTheAuthorsSpelling() {
        assertThat(Name.of("Birth\nRate")).isEqualTo(Name.of("birth_rate"));
        assertThat(Name.of("Birth\nRate").text()).isEqualTo("Birth Rate");
        assertThat(Name.qualified(List.of("Plant", "De.mand")).spelling()).containsExactly("Plant", "De.mand");
        assertThat(Name.qualified(List.of("Plant", "De.mand")).parts()).containsExactly("plant", "de\\.mand");
        assertThat(Name.of("x").isQualified()).isFalse();
        assertThat(Name.of("x.y").isQualified()).isFalse();
    }

    @Test
    void foldsAsciiAsItFoldsTheRestOfUnicode() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append((char) random.nextInt(128));
            }
            text.append('Q');
            assertThat(Name.qualified(List.of(text + "É")).key())
                    .as("seed 7, %s", text)
                    .isEqualTo(Name.qualified(List.of(text.toString())).key() + "é");
        }
    }
}
