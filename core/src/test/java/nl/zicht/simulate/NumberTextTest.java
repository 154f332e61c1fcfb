package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
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

    /** The definition itself, in exact arithmetic: the fewest of 1 to 17 digits that read back, then the nearest, then the even. */
    @Test
    void isTheShortestDecimalByTheDefinition() {
        SplittableRandom random = new SplittableRandom(43);
        for (int i = 0; i < 4_000; i++) {
            double value = switch (i % 4) {
                case 0 -> StrictMath.abs(Double.longBitsToDouble(random.nextLong()));
                case 1 -> random.nextInt(1, 1_000_000) / 1000.0;
                case 2 -> StrictMath.scalb(1.0, random.nextInt(-1022, 1024));
                default -> random.nextDouble(1e14, 1e16);
            };
            if (Double.isFinite(value) && value >= Double.MIN_NORMAL) {
                assertThat(new BigDecimal(NumberText.shortest(value)))
                        .as("seed 43, %s", Double.toHexString(value))
                        .isEqualByComparingTo(byDefinition(value));
            }
        }
    }

    private static BigDecimal byDefinition(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            BigDecimal low = exact.round(new MathContext(digits, RoundingMode.FLOOR));
            BigDecimal high = exact.round(new MathContext(digits, RoundingMode.CEILING));
            for (BigDecimal candidate : List.of(nearest, low, high)) {
                if (candidate.doubleValue() == value) {
                    return candidate;
                }
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
    }

    @Test
    void rounded() {
        assertThat(NumberText.rounded(0.30000000000000004, 12)).isEqualTo("0.3");
        assertThat(NumberText.rounded(2000.0833333333333, 12)).isEqualTo("2000.08333333");
        assertThat(NumberText.rounded(Double.NaN, 12)).isEqualTo("NaN");
    }
}
