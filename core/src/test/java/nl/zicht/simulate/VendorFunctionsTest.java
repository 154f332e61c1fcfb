package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.zicht.check.ModelText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorFunctionsTest {
    private static Run run(String text) {
        return CompiledModel.of(ModelText.check(text).orThrow()).run();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PMT(0.01, 36, 10000, 0)    | -332.1430981",
                "PMT(0, 10, 1000)           | -100",
                "PMT(0.01, 36, 0, 10000)    | -232.1430981",
                "PV(0.01, 36, -332.1430981) | 10000",
                "PV(0, 10, -100, 50)        | 950",
                "FV(0.05, 10, -100)         | 1257.78925355",
                "FV(0.05, 10, 0, -1000)     | 1628.894626777",
                "FV(0, 4, -25, -100)        | 200",
                "FACTORIAL(5)               | 120",
                "COMBINATIONS(49, 6)        | 13983816",
                "PERMUTATIONS(5, 3)         | 60",
                "GAMMALN(10)                | 12.801827480081469",
                "NORMALCDF(-1, 1)           | 0.682689492137086",
                "NORMALCDF(-99, 12, 10, 2)  | 0.841344746068543",
                "ENDVAL(7, 3)               | 3",
                "ENDVAL(7)                  | 7"
            })
    void formulas(String equation, double expected) {
        Run run = run("specs 0 1 1\naux y = " + equation);
        assertThat(run.last("y")).isCloseTo(expected, within(1e-6 * Math.max(1, Math.abs(expected) * 1e-3)));
    }

    @Test
    void aStreamIsDiscountedToTheStart() {
        Run run = run("specs 0 3 1\naux y = NPV(x, 0.1)\naux x = 100\naux z = NPV(x, 0.1, 50, 2)");
        double[] expected = {100, 190.909090909, 273.553719008, 348.685199098};
        for (int i = 0; i < 4; i++) {
            assertThat(run.series("y")[i]).isCloseTo(expected[i], within(1e-8));
            assertThat(run.series("z")[i]).isCloseTo(2 * (50 + expected[i]), within(1e-8));
        }
    }

    @Test
    void derivativesAreBackwardDifferences() {
        Run run =
                run("specs 0 2 0.5\naux x = TIME^2\naux a = DERIVN(x, 0)\naux b = DERIVN(x, 1)\naux c = DERIVN(x, 2)");
        assertThat(run.series("a")).containsExactly(0, 0.25, 1, 2.25, 4);
        assertThat(run.series("b")).containsExactly(0, 0.5, 1.5, 2.5, 3.5);
        assertThat(run.series("c")).containsExactly(0, 1, 2, 2, 2);
    }

    /** The function goes through (1, 0), (2, 2), (4, 2), (5, 0) and is flat outside. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOOKUPAREA(g, 1, 5)   | 6",
                "LOOKUPAREA(g, 2, 4)   | 4",
                "LOOKUPAREA(g, 4, 2)   | -4",
                "LOOKUPAREA(g, 0, 1.5) | 0.25",
                "LOOKUPAREA(g, 4.5, 9) | 0.25",
                "LOOKUPAREA(h, -1, 3)  | 14.5",
                "LOOKUPMEAN(g, 1, 2)   | 1",
                "LOOKUPMEAN(g)         | 1.5",
                "LOOKUPSLOPE(g, 1.5)   | 2",
                "LOOKUPSLOPE(g, 2)     | 0",
                "LOOKUPSLOPE(g, 4.5)   | -2",
                "LOOKUPSLOPE(g, 0.5)   | 0",
                "LOOKUPSLOPE(g, 5)     | 0"
            })
    void shapesOfGraphicalFunctions(String equation, double expected) {
        Run run = run("specs 0 1 1\ngf g = (1,0) (2,2) (4,2) (5,0)\ngf h = (0,3) (1,4)\naux y = " + equation);
        assertThat(run.last("y")).isCloseTo(expected, within(1e-12));
    }
}
