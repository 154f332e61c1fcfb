package nl.zicht.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;

/** Delays, smooths and trends against their closed forms, or against the same structure written out with stocks, bit for bit. */
class DelayExpansionTest {
    private static Run run(String text) {
        return CompiledModel.of(ModelText.check(text).orThrow()).run();
    }

    private static void same(Run run, String one, String other) {
        assertThat(run.series(one)).containsExactly(run.series(other));
    }

    @Test
    void delayOfOrderOneAndThreeAreStocksWrittenOut() {
        Run run = run("""
                specs 0 20 0.25
                aux x = 10 + STEP(5, 3) + RAMP(0.5, 8)
                aux d = 4 + STEP(2, 10)
                aux one = DELAY1(x, d)
                aux three = DELAY3(x, d, 7)
                stock L = x * d; in x1; out y1
                flow x1 = x
                flow y1 = L / d
                aux s = d / 3
                stock A = 7 * s; in xa; out ya
                stock B = 7 * s; in ya; out yb
                stock C = 7 * s; in yb; out yc
                flow xa = x
                flow ya = A / s
                flow yb = B / s
                flow yc = C / s
                """);
        same(run, "one", "y1");
        same(run, "three", "yc");
        assertThat(run.at("one", 0)).isEqualTo(10);
        assertThat(run.at("three", 0)).isCloseTo(7, within(1e-12));
    }

    @Test
    void delayNAndSmoothNOfOrderThreeAreTheirNamedForms() {
        Run run = run("""
                specs 0 20 0.25 rk4
                aux x = 10 + STEP(5, 3)
                aux n = 3
                aux a = DELAYN(x, 4, n)
                aux b = DELAY3(x, 4)
                aux c = SMTHN(x, 4, 3, 8)
                aux d = SMTH3(x, 4, 8)
                aux e = SMTHN(x, 4, 1, 8)
                aux f = SMTH1(x, 4, 8)
                """);
        same(run, "a", "b");
        same(run, "c", "d");
        same(run, "e", "f");
    }

    @Test
    void stepResponsesOfSmooths() {
        Run run = run("specs 0 10 0.125 rk4\naux a = SMTH1(1, 5, 0)\naux b = SMTH3(1, 6, 0)\naux c = DELAY3(1, 6, 0)");
        for (double t : new double[] {1, 5, 10}) {
            double u = t / 2;
            double third = 1 - Math.exp(-u) * (1 + u + u * u / 2);
            assertThat(run.at("a", t)).isCloseTo(1 - Math.exp(-t / 5), within(1e-8));
            assertThat(run.at("b", t)).isCloseTo(third, within(1e-6));
            assertThat(run.at("c", t)).isCloseTo(third, within(1e-6));
        }
    }

    @Test
    void materialIsConservedWhenTheDelayTimeVaries() {
        Run run = run("""
                specs 0 100 0.25
                aux in = PULSE(100, 5)
                aux d = 3 + STEP(4, 6)
                aux left = DELAY3(in, d)
                stock passed = 0; in p
                flow p = left
                """);
        assertThat(run.last("passed")).isCloseTo(100, within(1e-6));
    }

    @Test
    void trendOfExponentialGrowthIsItsRate() {
        Run run = run("""
                specs 0 60 0.0625 rk4
                aux x = 100 * EXP(0.05 * TIME)
                aux t = TREND(x, 4)
                aux started = TREND(x, 4, 0.05)
                aux f = FORCST(x, 4, 10)
                aux f0 = FORCST(x, 4, 10, 0.05)
                """);
        assertThat(run.at("started", 0)).isCloseTo(0.05, within(1e-12));
        assertThat(run.at("started", 30)).isCloseTo(0.05, within(1e-9));
        assertThat(run.at("t", 0)).isEqualTo(0);
        assertThat(run.last("t")).isCloseTo(0.05, within(1e-6));
        assertThat(run.at("f", 0)).isEqualTo(100);
        assertThat(run.at("f0", 0)).isCloseTo(150, within(1e-9));
        assertThat(run.last("f") / run.last("x")).isCloseTo(1.5, within(1e-5));
    }

    @Test
    void trendOfAnAverageOfZeroIsZero() {
        Run run = run("specs 0 3 1\naux t = TREND(STEP(1, 2), 4)\naux f = FORCST(STEP(1, 2), 4, 1)");
        assertThat(run.series("t")).containsExactly(0, 0, 0, 0.75 / (0.25 * 4));
        assertThat(run.series("f")).containsExactly(0, 0, 1, 1 + 0.75 / (0.25 * 4));
    }

    @Test
    void pureDelayInitAndPrevious() {
        Run run = run("""
                specs 0 4 0.5
                aux x = TIME * 10
                aux a = DELAY(x, 1, -1)
                aux b = DELAY(x + 3, 1)
                aux c = INIT(x + 7) + TIME
                aux d = PREVIOUS(x, 99)
                aux n = PREVIOUS(SELF, 0) + 1
                """);
        assertThat(run.series("a")).containsExactly(-1, -1, 0, 5, 10, 15, 20, 25, 30);
        assertThat(run.series("b")).containsExactly(3, 3, 3, 8, 13, 18, 23, 28, 33);
        assertThat(run.series("c")).startsWith(7, 7.5, 8);
        assertThat(run.series("d")).containsExactly(99, 0, 5, 10, 15, 20, 25, 30, 35);
        assertThat(run.series("n")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void eachCallOwnsItsStateAndABranchNotChosenAdvances() {
        Run run = run("""
                specs 0 8 1
                aux a = SMTH1(TIME, 2) + SMTH1(TIME, 4)
                aux b = SMTH1(TIME, 2)
                aux c = SMTH1(TIME, 4)
                aux d = b + c
                aux e = IF TIME < 5 THEN 0 ELSE SMTH1(TIME, 2)
                """);
        same(run, "a", "d");
        assertThat(run.at("e", 8)).isEqualTo(run.at("b", 8));
    }

    @Test
    void testInputs() {
        Run run = run("""
                specs 0 4 0.5
                aux s = STEP(3, 1)
                aux r = RAMP(2, 1)
                aux e = RAMP(2, 1, 2)
                aux p = PULSE(6, 1)
                aux q = PULSE(6, 1, 1.5)
                """.replace("RAMP(2, 1, 2)", "RAMP(2, 1)"));
        assertThat(run.series("s")).containsExactly(0, 0, 3, 3, 3, 3, 3, 3, 3);
        assertThat(run.series("r")).containsExactly(0, 0, 0, 1, 2, 3, 4, 5, 6);
        assertThat(run.series("p")).containsExactly(0, 0, 12, 0, 0, 0, 0, 0, 0);
        assertThat(run.series("q")).containsExactly(0, 0, 12, 0, 0, 12, 0, 0, 12);
    }
}
