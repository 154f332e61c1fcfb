package nl.zicht.compile;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zicht.check.BinaryOperation;
import nl.zicht.check.ScalarFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KernelsTest {
    private static final double NAN = Double.NaN;

    @ParameterizedTest
    @CsvSource({"-7, 3, 2", "7, -3, -2", "5.5, 2, 1.5", "7, 3, 1", "-7, -3, -1", "6, 3, 0", "1, 0, NaN", "NaN, 1, NaN"})
    void flooredModuloHasTheSignOfTheDivisor(double a, double b, Double expected) {
        assertThat((Double) Kernels.apply(BinaryOperation.FLOORED_MODULO, a, b)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-7, 3, -1", "7, -3, 1", "5.5, 2, 1.5", "1, 0, NaN"})
    void truncatedModuloHasTheSignOfTheDividend(double a, double b, Double expected) {
        assertThat((Double) Kernels.apply(BinaryOperation.TRUNCATED_MODULO, a, b))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "-8, 2, 64", "-8, 0.5, NaN", "2, -1, 0.5"})
    void powers(double a, double b, Double expected) {
        assertThat((Double) Kernels.apply(BinaryOperation.POWER, a, b)).isEqualTo(expected);
    }

    @Test
    void notANumberMakesComparisonsFalseExceptNotEqual() {
        for (BinaryOperation operation : BinaryOperation.values()) {
            Double expected = switch (operation) {
                case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, AND -> 0.0;
                case NOT_EQUAL, OR -> 1.0;
                default -> NAN;
            };
            assertThat((Double) Kernels.apply(operation, NAN, 1))
                    .as("%s", operation)
                    .isEqualTo(expected);
        }
        assertThat(Kernels.isTrue(NAN)).isFalse();
        assertThat(Kernels.isTrue(-0.0)).isFalse();
        assertThat(Kernels.isTrue(-0.5)).isTrue();
        assertThat(Kernels.isTrue(Double.NEGATIVE_INFINITY)).isTrue();
    }

    @Test
    void smallerAndLargerAreNotANumberIfEitherIs() {
        assertThat(Kernels.min(NAN, 1)).isNaN();
        assertThat(Kernels.max(1, NAN)).isNaN();
        assertThat(Kernels.min(2, 1)).isEqualTo(1);
        assertThat(Kernels.max(2, 1)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "FLOOR, -1.5, -2",
        "FLOOR, 1e300, 1e300",
        "TRUNCATE, -1.5, -1",
        "TRUNCATE, 1.9, 1",
        "ROUND, 0.5, 1",
        "ROUND, -0.5, -1",
        "ROUND, 2.5, 3",
        "ROUND, 0.49999999999999994, 0",
        "ROUND, 1e300, 1e300",
        "ROUND, -Infinity, -Infinity",
        "SQRT, -1, NaN",
        "LN, 0, -Infinity",
        "LN, -1, NaN",
        "ARCSIN, 2, NaN",
        "ARCCOS, -2, NaN",
        "LOG10, 1000, 3",
        "ABS, -3, 3",
        "EXP, 0, 1",
        "FLOOR, NaN, NaN",
        "ROUND, NaN, NaN"
    })
    void functionsOfOneNumber(ScalarFunction function, double a, Double expected) {
        assertThat((Double) Kernels.apply(function, a)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(ScalarFunction.class)
    void everyFunctionCanBeApplied(ScalarFunction function) {
        double[] arguments = new double[function.arity()];
        java.util.Arrays.fill(arguments, 0.5);
        assertThat(Kernels.apply(function, arguments)).isNotNaN();
    }

    @Test
    void dividesSafely() {
        assertThat(Kernels.safeDivide(1, 0, 7)).isEqualTo(7);
        assertThat(Kernels.safeDivide(1, -0.0, 7)).isEqualTo(7);
        assertThat(Kernels.safeDivide(1, 4, 7)).isEqualTo(0.25);
        assertThat(Kernels.safeDivide(1, NAN, 7)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1.9, 0", "3, 2", "3.99, 2", "0.99, -1", "4, -1", "-1, -1", "NaN, -1", "Infinity, -1"})
    void subscriptsAreTruncatedAndChecked(double position, int expected) {
        assertThat(Kernels.advance(0, 3, position)).isEqualTo(expected);
        assertThat(Kernels.advance(-1, 3, position)).isEqualTo(-1);
    }

    @Test
    void rampsBetweenStartAndEnd() {
        assertThat(TestInputs.ramp(2, 5, 10, 5)).isZero();
        assertThat(TestInputs.ramp(2, 5, 10, 7)).isEqualTo(4);
        assertThat(TestInputs.ramp(2, 5, 10, 12)).isEqualTo(10);
        assertThat(TestInputs.ramp(2, 5, 3, 12)).isZero();
        assertThat(TestInputs.ramp(2, 5, Double.POSITIVE_INFINITY, 12)).isEqualTo(14);
        assertThat(TestInputs.ramp(2, NAN, 10, 12)).isZero();
    }

    @Test
    void stepsHalfAStepEarlyAtMost() {
        assertThat(TestInputs.step(3, 5, 5, 1)).isEqualTo(3);
        assertThat(TestInputs.step(3, 5, 4, 1)).isZero();
        assertThat(TestInputs.step(3, 4.4, 4, 1)).isEqualTo(3);
        assertThat(TestInputs.step(3, 4.5, 4, 1)).isZero();
    }

    @Test
    void pulsesAtTheNextMomentOfTheGrid() {
        assertThat(TestInputs.pulse(6, 2.5, 0, 2, 0.5)).isZero();
        assertThat(TestInputs.pulse(6, 2.3, 0, 2.5, 0.5)).isEqualTo(12);
        assertThat(TestInputs.pulse(6, 2.3, 0, 3, 0.5)).isZero();
        assertThat(TestInputs.pulse(6, 2, 2, 6, 0.5)).isEqualTo(12);
        assertThat(TestInputs.pulse(6, 2, 2, 5.5, 0.5)).isZero();
        assertThat(TestInputs.pulse(6, 2, -1, 4, 0.5)).isZero();
        assertThat(TestInputs.pulse(6, NAN, 2, 4, 0.5)).isZero();
    }
}
