package nl.zicht.check;

import static nl.zicht.check.FindingsAssert.assertFindings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Run;
import org.junit.jupiter.api.Test;

/** Stella's rule: what leaves a non-negative stock in a step is at most what is there and what flows in meanwhile, in the order listed. */
class NonNegativityTest {
    private static Run run(String text) {
        return CompiledModel.of(ModelText.check(text).orThrow()).run();
    }

    @Test
    void outflowsShareWhatIsThereInTheOrderListed() {
        Run run = run("""
                specs 0 4 1
                nnstock S = 10; in i; out a, b, c
                uniflow i = 1
                uniflow a = 4
                uniflow b = 5
                uniflow c = 3
                """);
        assertThat(run.series("a")).containsExactly(4, 1, 1, 1, 1);
        assertThat(run.series("b")).containsExactly(5, 0, 0, 0, 0);
        assertThat(run.series("c")).containsExactly(2, 0, 0, 0, 0);
        assertThat(run.series("S")).containsExactly(10, 0, 0, 0, 0);
    }

    @Test
    void theLimitGoesByTheStep() {
        Run run = run("specs 0 1 0.25\nnnstock S = 1; out a\nuniflow a = 100");
        assertThat(run.series("a")).containsExactly(4, 0, 0, 0, 0);
        assertThat(run.series("S")).containsExactly(1, 0, 0, 0, 0);
    }

    @Test
    void aFlowInOneDirectionIsNeverNegative() {
        Run run = run("specs 0 2 1\nstock S = 0; in a\nuniflow a = 1 - TIME * 2");
        assertThat(run.series("a")).containsExactly(1, 0, 0);
        assertThat(run("specs 0 2 1\nstock S = 0; in a\nflow a = 1 - TIME * 2").series("a"))
                .containsExactly(1, -1, -3);
    }

    @Test
    void materialInAChainIsConserved() {
        Run run = run("""
                specs 0 20 0.5 rk4
                nnstock A = 10; out ab
                nnstock B = 3; in ab; out bc
                nnstock C = 0; in bc; out loss
                stock D = 0; in loss
                uniflow ab = 4
                uniflow bc = 3 * TIME
                flow loss = 5
                """);
        for (double t = 0; t <= 20; t += 0.5) {
            double total = run.at("A", t) + run.at("B", t) + run.at("C", t) + run.at("D", t);
            assertThat(total).isCloseTo(13, within(1e-9));
            assertThat(run.at("A", t)).isGreaterThan(-1e-9);
            assertThat(run.at("B", t)).isGreaterThan(-1e-9);
            assertThat(run.at("C", t)).isGreaterThan(-1e-9);
        }
    }

    @Test
    void aFlowInTwoDirectionsIsLimitedAtBothEnds() {
        Run run = run("""
                specs 0 6 1
                nnstock A = 3; out x
                nnstock B = 2; in x
                flow x = IF TIME < 3 THEN 2 ELSE -4
                """);
        assertThat(run.series("x")).containsExactly(2, 1, 0, -4, -1, 0, 0);
        assertThat(run.series("A")).containsExactly(3, 1, 0, 0, 4, 5, 5);
        assertThat(run.series("B")).containsExactly(2, 4, 5, 5, 1, 0, 0);
    }

    @Test
    void aChainOfStocksWithFlowsInTwoDirectionsIsNoLoop() {
        String model = """
                specs 0 4 1
                nnstock A = 5; out ab
                nnstock B = 0; in ab; out bc
                nnstock C = 0; in bc
                flow ab = IF TIME < 4 THEN 3 ELSE -1
                flow bc = 10
                """;
        assertFindings(model).nothingElse();
        Run run = run(model);
        assertThat(run.series("ab")).containsExactly(3, 2, 0, 0, 0);
        assertThat(run.series("bc")).containsExactly(3, 2, 0, 0, 0);
        assertThat(run.series("B")).containsOnly(0);
        assertThat(run.series("C")).containsExactly(0, 3, 5, 5, 5);
    }

    @Test
    void aNegativeOutflowCountsAsInflowAndANegativeInflowGoesLast() {
        Run run = run("""
                specs 0 1 1
                nnstock S = 5; in i; out a, b
                flow i = -3
                flow a = -2
                flow b = 6
                """);
        assertThat(run.at("a", 0)).isEqualTo(-2);
        assertThat(run.at("b", 0)).isEqualTo(6);
        assertThat(run.at("i", 0)).isEqualTo(-1);
        assertThat(run.at("S", 1)).isEqualTo(0);
    }

    @Test
    void aLoopOfLimitedFlowsIsOpenedAndTold() {
        String model = """
                specs 0 2 1
                nnstock A = 1; in ba; out ab
                nnstock B = 1; in ab; out ba
                uniflow ab = 3
                uniflow ba = 2
                """;
        assertFindings(model)
                .warning(
                        "BENT_RULE",
                        2,
                        9,
                        "what flows into the non-negative stock A depends on what flows out",
                        "delay")
                .warning("BENT_RULE", 3, 9, "non-negative stock B", null)
                .nothingElse();
        assertThat(run(model).series("ab")).containsExactly(1, 1, 1);
    }

    @Test
    void recyclingWithinOneStockIsOpenedToo() {
        String model = "specs 0 2 1\nnnstock S = 4; in back; out use\nuniflow use = 8\nuniflow back = use / 2";
        assertFindings(model).warning("BENT_RULE", 2, 9, "stock S", null).nothingElse();
        assertThat(run(model).series("S")).containsExactly(4, 2, 1);
    }

    @Test
    void anOutflowThatDependsOnALaterOneIsALoop() {
        assertFindings("nnstock S = 4; out a, b\nuniflow a = b / 2\nuniflow b = 3")
                .error("ALGEBRAIC_LOOP", 2, 13, "a → b → S → a", "outflows in another order")
                .nothingElse();
        assertThat(run("specs 0 1 1\nnnstock S = 4; out b, a\nuniflow a = b / 2\nuniflow b = 3")
                        .series("a"))
                .containsExactly(1, 0);
    }

    @Test
    void arraysAreLimitedElementByElement() {
        Run run = run("""
                specs 0 1 1
                dim X = A, B
                dim Y = P, Q
                nnstock S[X,Y] = X * 10 + Y; out a
                uniflow a[Y,X] = 20
                """);
        assertThat(run.at("a[P,A]", 0)).isEqualTo(11);
        assertThat(run.at("a[Q,B]", 0)).isEqualTo(20);
        assertThat(run.at("S[B,Q]", 1)).isEqualTo(2);
    }

    @Test
    void initialValuesMayUseTheFlows() {
        Run run = run("specs 0 1 1\nnnstock S = out1 * 3; out out1\nuniflow out1 = 5");
        assertThat(run.at("S", 0)).isEqualTo(15);
    }
}
