package nl.zicht.scenarios.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1312.46 | 0 | 1_312 | 1,312",
                "1234567.891 | 2 | 1_234_567,89 | 1,234,567.89",
                "999.5 | 0 | 1_000 | 1,000",
                "-12345.5 | 1 | −12_345,5 | −12,345.5",
                "-0.4 | 0 | 0 | 0",
                "0.05 | 1 | 0,1 | 0.1",
                "100 | 0 | 100 | 100",
            })
    void writesMarksOfTheLanguage(double value, int decimals, String nl, String en) {
        Rounding rounding = Rounding.decimals(decimals);
        assertThat(Numbers.format(value, rounding, Language.NL)).isEqualTo(nl.replace('_', '\u202f'));
        assertThat(Numbers.format(value, rounding, Language.EN)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1312 | 2 | 1,300",
                "0.012345 | 2 | 0.012",
                "99.6 | 2 | 100",
                "9.96 | 2 | 10",
                "7 | 3 | 7.00",
                "0 | 3 | 0",
                "-640.4 | 2 | −640"
            })
    void roundsToSignificantDigits(double value, int digits, String en) {
        assertThat(Numbers.format(value, Rounding.significant(digits), Language.EN))
                .isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5.6 | 6", "-0.16 | 0", "36.4 | 36", "184.5 | 180", "1312 | 1,300", "9.5 | 10"})
    void thingsThatComeWholeHaveNoDecimals(double value, String en) {
        assertThat(Numbers.format(value, Rounding.whole(2), Language.EN)).isEqualTo(en);
    }

    @Test
    void signedNumbersShowPlusButZeroHasNoSign() {
        assertThat(Numbers.formatSigned(12, Rounding.WHOLE, Language.NL)).isEqualTo("+12");
        assertThat(Numbers.formatSigned(-12, Rounding.WHOLE, Language.NL)).isEqualTo("−12");
        assertThat(Numbers.formatSigned(0.3, Rounding.WHOLE, Language.NL)).isEqualTo("0");
    }

    @Test
    void bothLanguagesCarryTheSameNumber() {
        long seed = 20261121;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(9) - 2);
            Rounding rounding = random.nextBoolean()
                    ? Rounding.decimals(random.nextInt(5))
                    : Rounding.significant(1 + random.nextInt(5));
            String nl = Numbers.format(value, rounding, Language.NL)
                    .replace("\u202f", "")
                    .replace(',', '.');
            String en = Numbers.format(value, rounding, Language.EN).replace(",", "");
            assertThat(nl).as("seed %d, value %s, %s", seed, value, rounding).isEqualTo(en);
            assertThat(Double.parseDouble(en.replace(Numbers.MINUS, "-")))
                    .as("seed %d, value %s, %s", seed, value, rounding)
                    .isEqualTo(rounding.round(value).doubleValue());
        }
    }

    @Test
    void refusesWhatIsNotANumber() {
        assertThatThrownBy(() -> Numbers.format(Double.NaN, Rounding.WHOLE, Language.NL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> Rounding.significant(0)).hasMessageContaining("expected 1 to 12");
    }

    @Test
    void quantitiesPutUnitsWhereTheLanguageWantsThem() {
        Quantity cost = Quantity.of(1.25, Rounding.decimals(1), Unit.MILLION_EURO);
        assertThat(cost.in(Language.NL)).isEqualTo("€\u00a01,3\u00a0miljoen");
        assertThat(cost.in(Language.EN)).isEqualTo("€1.3\u00a0million");
        Quantity saving = Quantity.of(-1.25, Rounding.decimals(1), Unit.MILLION_EURO);
        assertThat(saving.in(Language.EN)).isEqualTo("−€1.3\u00a0million");
        Quantity share = Quantity.of(4.2, Rounding.WHOLE, Unit.PERCENT).withSign();
        assertThat(share.in(Language.NL)).isEqualTo("+4%");
        assertThat(Quantity.of(1300, Rounding.WHOLE, Unit.of("personen", "people"))
                        .in(Language.EN))
                .isEqualTo("1,300\u00a0people");
    }
}
