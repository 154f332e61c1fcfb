package nl.zicht.equation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionCatalogueTest {
    @ParameterizedTest
    @CsvSource({
        "abs, MATH, 1", "Max, MATH, at least 1", "PI, MATH, 0", "lognormal, STATISTICAL, 2 to 3",
        "SmthN, STATEFUL, 3 to 4", "ramp, TEST_INPUT, 2", "stoptime, TIME, 0", "Rank, ARRAY, 2 to 3",
        "PREVIOUS, MISC, 2", "safediv, VENDOR, 2 to 3", "if then else, MISC, 3"
    })
    void knowsTheFunctions(String name, FunctionKind kind, String arity) {
        BuiltInFunction function = Objects.requireNonNull(FunctionCatalogue.find(Name.of(name)));
        assertThat(function.kind()).isEqualTo(kind);
        assertThat(function.arity()).isEqualTo(arity);
        assertThat(function.description()).isNotBlank();
    }

    @Test
    void holdsEveryFunctionOfTheStandardOnce() {
        List<String> standard = List.of(
                "ABS ARCCOS ARCSIN ARCTAN COS EXP INF INT LN LOG10 MAX MIN PI SIN SQRT TAN EXPRND LOGNORMAL NORMAL POISSON RANDOM DELAY DELAY1 DELAY3 DELAYN FORCST SMTH1 SMTH3 SMTHN TREND PULSE RAMP STEP DT STARTTIME STOPTIME TIME IF_THEN_ELSE INIT PREVIOUS SELF MEAN RANK SIZE STDDEV SUM"
                        .split(" "));
        assertThat(FunctionCatalogue.all().stream().filter(f -> f.dialects().contains(Dialect.XMILE)))
                .extracting(BuiltInFunction::name)
                .containsExactlyInAnyOrderElementsOf(standard);
        assertThat(FunctionCatalogue.all().stream().filter(f -> f.dialects().contains(Dialect.STELLA)))
                .extracting(BuiltInFunction::name)
                .doesNotHaveDuplicates()
                .containsAll(standard)
                .hasSizeGreaterThan(95);
    }

    @Test
    void tellsDialectsApart() {
        Name pulse = Name.of("pulse");
        assertThat(Objects.requireNonNull(FunctionCatalogue.find(pulse, Dialect.XMILE))
                        .accepts(1))
                .isFalse();
        assertThat(Objects.requireNonNull(FunctionCatalogue.find(pulse, Dialect.STELLA))
                        .accepts(1))
                .isTrue();
        assertThat(Objects.requireNonNull(FunctionCatalogue.find(pulse)).arity())
                .isEqualTo("2 to 3");
        assertThat(FunctionCatalogue.find(Name.of("sinwave"), Dialect.XMILE)).isNull();
        assertThat(FunctionCatalogue.find(Name.of("sinwave"))).isNotNull();
    }

    @Test
    void takesPrefixes() {
        assertThat(FunctionCatalogue.find(Name.qualified(List.of("std", "max"))))
                .isNotNull();
        assertThat(FunctionCatalogue.find(Name.qualified(List.of("isee", "sinwave"))))
                .isNotNull();
        assertThat(FunctionCatalogue.find(Name.qualified(List.of("std", "sinwave"))))
                .isNull();
        assertThat(FunctionCatalogue.find(Name.qualified(List.of("plant", "max"))))
                .isNull();
        assertThat(FunctionCatalogue.find(Name.of("std.max"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SMOOTH3, SMTH3 is meant",
        "random uniform, RANDOM is meant",
        "log, LN or LOG10 is meant",
        "SMHT1, SMTH1 is meant",
        "SAFE_DIV, SAFEDIV is meant",
        "presure curve, pressure_curve is meant"
    })
    void hints(String unknown, String hint) {
        assertThat(FunctionCatalogue.hint(Name.of(unknown), List.of("pressure_curve")))
                .isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "x", "frobnicate"})
    void givesNoHintFarOff(String unknown) {
        assertThat(FunctionCatalogue.hint(Name.of(unknown), List.of("pressure_curve")))
                .isNull();
    }
}
