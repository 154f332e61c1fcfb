package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "70, 70",
        "-3, -3",
        "0, 0",
        "-0.0, -0",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "1e7, 10000000",
        "12345678.5, 1.23456785E7",
        "1.5e-9, 1.5E-9",
        "2e23, 2E23",
        "1e23, 1E23",
        "5.0E-324, 4.9E-324",
        "1.7976931348623157E308, 1.7976931348623157E308",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "0.001, 0.001",
        "9.999E-4, 9.999E-4",
        "5.684341886080802E-14, 5.684341886080802E-14",
        "-1e15, -1E15",
        "1.1920928955078125E-7, 1.1920928955078125E-7"
    })
    void shortest(double value, String text) {
        assertThat(NumberText.shortest(value)).isEqualTo(text);
    }

    @Test
    void readsBackAndIsNeverLongerThanJavas() {
        SplittableRandom random = new SplittableRandom(41);
        for (int i = 0; i < 20_000; i++) {
            double value = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextDouble(-1000, 1000);
            String text = NumberText.shortest(value);
            assertThat((Double) Double.parseDouble(text))
                    .as("seed 41, %s", text)
                    .isEqualTo((Double) value);
            assertThat(text.length()).isLessThanOrEqualTo(Double.toString(value).length());
        }
    }

    @Test
    void rounded() {
        assertThat(NumberText.rounded(0.30000000000000004, 12)).isEqualTo("0.3");
        assertThat(NumberText.rounded(2000.0833333333333, 12)).isEqualTo("2000.08333333");
        assertThat(NumberText.rounded(Double.NaN, 12)).isEqualTo("NaN");
    }
}
