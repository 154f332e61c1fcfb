package nl.zicht.format.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zicht.format.table.Difference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsComparisonTest {
    @ParameterizedTest
    @CsvSource({
        // relative 1e-4
        "100, 100.009, true",
        "100, 100.011, false",
        "-100, -99.991, true",
        // absolute 1e-6
        "0, 0.9e-6, true",
        "0, 1.1e-6, false",
        "NaN, NaN, true",
        "NaN, 1, false",
        "1, NaN, false",
        "Infinity, Infinity, true",
        "Infinity, -Infinity, false",
        "Infinity, 1e300, false",
    })
    void allowsTheUsualTolerance(double reference, double result, boolean agrees) {
        assertThat(compare("x\n" + 0 + "\t" + reference, "x\n0\t" + result, Tolerance.USUAL)
                        .agrees())
                .isEqualTo(agrees);
    }

    @Test
    void allowsAMillionthOfThePeak() {
        assertThat(compare("x\n0\t1e6\n1\t0", "x\n0\t1e6\n1\t0.9", Tolerance.USUAL)
                        .agrees())
                .isTrue();
        assertThat(compare("x\n0\t1e6\n1\t0", "x\n0\t1e6\n1\t1.1", Tolerance.USUAL)
                        .agrees())
                .isFalse();
    }

    @Test
    void saysWhichVariableFirstDiffersWhenAndByHowMuch() {
        ResultsComparison comparison = compare(
                "a\n0\t1\n1\t2\n2\t3\nb\n0\t5\nc\n0\t1\n9\t1", "A\n0\t1\n1\t2.5\n2\t4\nc\n0\t1\n1\t1", Tolerance.USUAL);

        assertThat(comparison.differences())
                .containsExactly(
                        new Difference("a", Kind.VALUE, 1, 2, 2.5, 2),
                        new Difference("b", Kind.MISSING_VARIABLE, Double.NaN, Double.NaN, Double.NaN, 1),
                        new Difference("c", Kind.MISSING_TIME, 9, 1, Double.NaN, 1));
        assertThat(comparison.summary().lines().findFirst())
                .contains("a at time 1.0: 2.5, reference 2.0 (off by 0.500), 2 values in all");
    }

    @Test
    void asksForControlColumnsOnlyWhenTheResultHasThem() {
        String reference = "SAVEPER\n0\t1\nTIME STEP\n0\t1\n#helper#\n0\t1\nx\n0\t1";

        assertThat(compare(reference, "x\n0\t1", Tolerance.USUAL).agrees()).isTrue();
        assertThat(compare(reference, "x\n0\t1\nsaveper\n0\t2", Tolerance.USUAL).agrees())
                .isFalse();
    }

    @Test
    void followsFlags() {
        Tolerance tolerance =
                Tolerance.parse("--rtol 1e-2 --atol 0.5 --peak 0.1 --decimals 2 --skip big one --to-time 3");

        assertThat(tolerance.relative()).isEqualTo(0.01);
        assertThat(tolerance.absolute()).isEqualTo(0.5);
        assertThat(tolerance.peak()).isEqualTo(0.1);
        assertThat(tolerance.skipped()).containsExactly(SeriesName.of("Big_One"));
        assertThat(tolerance.allowed(1, 1)).isEqualTo(0.505);
        assertThat(compare("x\n0\t1\n4\t9\nbig one\n0\t9", "x\n0\t1\n4\t5\nbig one\n0\t1", tolerance)
                        .agrees())
                .isTrue();
        assertThat(Tolerance.parse("")).isEqualTo(Tolerance.USUAL);
        assertThatThrownBy(() -> Tolerance.parse("--loose 1")).hasMessageContaining("loose");
        assertThatThrownBy(() -> Tolerance.parse("--rtol")).hasMessageContaining("no value");
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.30000000000000004, 0",
        "0.3, 0.3000002, 0",
        "0.3, 0.31, -1",
        "100.25, 100.2502, 0",
        "0.3, 0.4, -1"
    })
    void matchesTimesAsToolsPrintThem(double time, double printed, int index) {
        Series series = new Series(SeriesName.of("x"), new double[] {time, time + 0.25}, new double[] {1, 2});

        assertThat(series.indexAt(printed)).isEqualTo(index);
    }

    private static ResultsComparison compare(String reference, String result, Tolerance tolerance) {
        return ResultsComparison.compare(
                ResultsReader.parse("reference.dat", reference), ResultsReader.parse("result.dat", result), tolerance);
    }
}
