package nl.zicht.check;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;

class LoweringTest {
    private static Run run(String text) {
        return CompiledModel.of(ModelText.check(text).orThrow()).run();
    }

    /** Runs for one step and returns the value of x at the start. */
    private static double value(String equation) {
        return run("specs 2 3 0.5\naux x = " + equation + "\naux two = 2").at("x", 2);
    }

    @Test
    void operatorsAndFunctions() {
        assertThat(value("-two^2")).isEqualTo(-4);
        assertThat(value("-7 MOD 3")).isEqualTo(2);
        assertThat(value("IF two > 1 AND NOT (two = 3) THEN 5 ELSE 6")).isEqualTo(5);
        assertThat(value("MAX(1, two, 7, 3)")).isEqualTo(7);
        assertThat(value("MIN(4, two)")).isEqualTo(2);
        assertThat(value("SAFEDIV(1, 0, 9)")).isEqualTo(9);
        assertThat(value("TIME + DT + STARTTIME + STOPTIME")).isEqualTo(2 + 0.5 + 2 + 3);
        assertThat(value("INT(-1.5)")).isEqualTo(-2);
        assertThat(value("COUNTER(10, 13)")).isEqualTo(10);
        assertThat(value("PERCENT(0.25)")).isEqualTo(25);
        assertThat(value("SWITCH(two, 1)")).isEqualTo(1);
        assertThat(value("CGROWTH(21)")).isCloseTo((1.1 - 1) / 0.5, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(value("PI")).isEqualTo(Math.PI);
    }

    @Test
    void aChainOfAnyLengthIsALeftFold() {
        StringBuilder sum = new StringBuilder("1e16");
        for (int i = 0; i < 100_000; i++) {
            sum.append(i % 2 == 0 ? " + 1" : " - 3");
        }
        double expected = 1e16;
        for (int i = 0; i < 100_000; i++) {
            expected += i % 2 == 0 ? 1 : -3;
        }
        assertThat(value(sum.toString())).isEqualTo(expected);
    }

    @Test
    void nonNegativeStock() {
        Run run = run("""
                specs 0 4 1
                nnstock S = 10; in i; out a, b
                uniflow i = 1
                uniflow a = 4
                uniflow b = 8
                """);
        assertThat(run.series("a")).containsExactly(4, 1, 1, 1, 1);
        assertThat(run.series("b")).containsExactly(7, 0, 0, 0, 0);
        assertThat(run.series("S")).containsExactly(10, 0, 0, 0, 0);
    }

    @Test
    void arrays() {
        Run run = run("""
                specs 0 1 1
                dim X = A, B
                dim Y = P, Q, R
                aux m[X,Y] = X * 10 + Y
                aux t[Y,X] = m
                aux s[X] = SUM(m[X,*])
                aux all = SUM(m)
                aux dot = SUM(s[*] * s[*])
                aux flat = m(5)
                aux at = m[B, two]
                aux two = 2
                """);
        assertThat(run.at("t[Q,B]", 0)).isEqualTo(22);
        assertThat(run.at("s[A]", 0)).isEqualTo(36);
        assertThat(run.at("all", 0)).isEqualTo(36 + 66);
        assertThat(run.at("dot", 0)).isEqualTo(36 * 36 + 66 * 66);
        assertThat(run.at("flat", 0)).isEqualTo(22);
        assertThat(run.at("at", 0)).isEqualTo(22);
    }
}
