package nl.zicht.format.vensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SIMULTANEOUS, FIND ZERO and INVERT MATRIX, whose values are found together. */
class SolversTest {
    @Test
    void aLoopIsComputedUntilItSettles() {
        Run run = SmallModel.run("""
                price = SIMULTANEOUS(10 - demand / 2, 3) ~~|
                demand = price * share + Time ~~|
                share = 0.5 ~~|
                revenue = price * demand ~~|
                """);
        for (int row = 0; row < run.rows(); row++) {
            double price = (10 - run.time(row) / 2) / 1.25;
            assertThat(run.series("price")[row]).isCloseTo(price, within(1e-9));
            assertThat(run.series("demand")[row]).isCloseTo(price / 2 + run.time(row), within(1e-9));
            assertThat(run.series("revenue")[row]).isCloseTo(price * (price / 2 + run.time(row)), within(1e-8));
        }
    }

    @Test
    void severalUnknownsOfOneLoopAreSoughtTogether() {
        Run run = SmallModel.run("""
                a = SIMULTANEOUS(1 + b / 4, 0) ~~|
                b = SIMULTANEOUS(c - a / 3, 0) ~~|
                c = 2 + a / 5 ~~|
                alone = SIMULTANEOUS(Time + 1, 99) ~~|
                """);
        double a = 1.5 / (1 + 1 / 30.0);
        assertThat(run.last("a")).isCloseTo(a, within(1e-9));
        assertThat(run.last("b")).isCloseTo(2 + a / 5 - a / 3, within(1e-9));
        assertThat(run.series("alone")).containsExactly(1, 1.5, 2, 2.5, 3, 3.5, 4);
    }

    @Test
    void aLoopThatDoesNotSettleGivesNoNumberAndSaysSo() {
        Run run = SmallModel.run("x = SIMULTANEOUS(2 * y + 1, 1) ~~|\ny = x + Time ~~|");
        assertThat(run.last("x")).isNaN();
        assertThat(run.firstProblem())
                .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo(Code.NOT_FINITE));
    }

    @ParameterizedTest
    @EnumSource(IntegrationMethod.class)
    void initialValuesAndNetFlowsMayNeedTheLoop(IntegrationMethod method) {
        Run run = SmallModel.run("""
                stock = INTEG(rate, start) ~~|
                start = 2 * rate at start ~~|
                rate at start = INITIAL(rate) ~~|
                rate = SIMULTANEOUS(other / 2 + 1, 0) ~~|
                other = rate - 1 ~~|
                """, RunOptions.DEFAULT.withMethod(method));
        assertThat(run.last("rate")).isCloseTo(1, within(1e-9));
        assertThat(run.series("stock")[0]).isCloseTo(2, within(1e-9));
        assertThat(run.last("stock")).isCloseTo(5, within(1e-8));
    }

    @Test
    void anotherLoopBesideIsStillAnError() {
        assertThat(SmallModel.findings("""
                a = SIMULTANEOUS(b, 1) ~~|
                b = a / 2 + c ~~|
                c = d + a ~~|
                d = c ~~|
                """))
                .filteredOn(Diagnostic::isError)
                .extracting(Diagnostic::code)
                .containsExactly(Code.ALGEBRAIC_LOOP);
    }

    private static final String CIRCLE = """
            i: i1, i2 ~~|
            size[i] = 1 ~~|
            guess[i] = 2, 0.5 ~~|
            x[i] = FIND ZERO(size[i], z[i], size[i], guess[i], 2, SKIP, 1e-9, 100, 0) ~~|
            z[i1] = x[i1] ^ 2 + x[i2] ^ 2 - radius ^ 2 ~~|
            z[i2] = x[i1] * x[i2] - 1 ~~|
            radius = 2 + Time ~~|
            """;

    @Test
    void twoEquationsAreSolved() {
        Run run = SmallModel.run(CIRCLE.replace("SKIP", "0"));
        for (int row = 0; row < run.rows(); row++) {
            double x = run.series("x[i1]")[row];
            double y = run.series("x[i2]")[row];
            assertThat(x * x + y * y).isCloseTo(Math.pow(2 + run.time(row), 2), within(1e-7));
            assertThat(x * y).isCloseTo(1, within(1e-7));
            assertThat(run.series("z[i1]")[row]).isCloseTo(0, within(1e-8));
        }
        assertThat(run.firstProblem()).isEmpty();
    }

    @Test
    void leadingElementsMayStayAsGuessed() {
        Run run = SmallModel.run(CIRCLE.replace("SKIP", "1"));
        assertThat(run.last("x[i1]")).isEqualTo(2);
        assertThat(run.last("x[i2]")).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void oneEquationIsSolvedWhereNewtonsMethodFails() {
        Run run = SmallModel.run("""
                i: i1 ~~|
                one[i] = 1 ~~|
                guess[i] = 4 ~~|
                x[i] = FIND ZERO(one[i], z[i], one[i], guess[i], 1, 0, 1e-9, 50, 0) ~~|
                z[i] = IF THEN ELSE(x[i] > 1, 1, x[i] - 0.5) ~~|
                """);
        assertThat(run.last("x[i1]")).isCloseTo(0.5, within(1e-8));
    }

    @Test
    void aSearchThatFailsKeepsTheBestValuesWithAWarning() {
        Run run = SmallModel.run("""
                i: i1 ~~|
                one[i] = 1 ~~|
                guess[i] = 4 ~~|
                x[i] = FIND ZERO(one[i], z[i], one[i], guess[i], 1, 0, 1e-9, 50, 0) ~~|
                z[i] = x[i] ^ 2 + 1 ~~|
                """);
        assertThat(run.last("x[i1]")).isCloseTo(0, within(0.01));
        assertThat(run.firstProblem())
                .hasValueSatisfying(p -> assertThat(p.message()).contains("not found"));
    }

    @Test
    void theNumberOfElementsMustFit() {
        assertThat(SmallModel.findings(
                        CIRCLE.replace("guess[i], 2,", "guess[i], 3,").replace("SKIP", "0")))
                .anySatisfy(finding -> assertThat(finding.message()).contains("FIND ZERO is told of 3 elements"));
    }

    @Test
    void aMatrixThatChangesIsInvertedAtEveryMoment() {
        Run run = SmallModel.run("""
                r: r1, r2 ~~|
                s <-> r ~~|
                k: k1, k2 ~~|
                a[r, s] = 1, 2; 3, 4; ~~|
                b[k, r, s] = a[r, s] * IF THEN ELSE(k = k1, 1, 1 + Time) ~~|
                inv[r, s] = INVERT MATRIX(a[r, s], 2) ~~|
                many[k, r, s] = INVERT MATRIX(b[k, r, s], 2) ~~|
                level[r] = INTEG(inv[r, r1] * 0 + many[k2, r, r1], inv[r, r2]) ~~|
                flat[r, s] = INVERT MATRIX(zero[r, s], 2) ~~|
                zero[r, s] = 1 ~~|
                """);
        assertThat(run.last("inv[r1,r1]")).isCloseTo(-2, within(1e-12));
        assertThat(run.last("inv[r2,r1]")).isCloseTo(1.5, within(1e-12));
        assertThat(run.last("many[k1,r1,r2]")).isCloseTo(1, within(1e-12));
        assertThat(run.last("many[k2,r1,r2]")).isCloseTo(0.25, within(1e-12));
        assertThat(run.series("level[r1]")[0]).isCloseTo(1, within(1e-12));
        assertThat(run.last("flat[r1,r1]")).isEqualTo(-0x1p109);
    }
}
