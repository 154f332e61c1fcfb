package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.check.ModelText;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Limits;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;

/** Stella's functions that look back on a run or end it. */
class PastFunctionsTest {
    private static CheckReport check(String text) {
        Diagnostics diagnostics = new Diagnostics();
        return Checker.check(ModelText.read(text, Dialect.STELLA, diagnostics), diagnostics, Limits.DEFAULT);
    }

    private static Run run(String text) {
        CompiledModel model = CompiledModel.of(check(text).orThrow());
        Run fast = model.run();
        Run slow = model.run(Inputs.NONE, RunOptions.DEFAULT.withBackEnd(BackEnd.INTERPRETER));
        for (String name : model.names()) {
            assertThat(fast.series(name)).as(name).containsExactly(slow.series(name));
        }
        return fast;
    }

    @Test
    void historyGivesWhatWas() {
        Run run = run("""
                specs 10 16 1
                aux x = TIME*TIME
                aux first = HISTORY(x, 10)
                aux lagged = HISTORY(x, TIME - 2)
                aux now = HISTORY(x, TIME)
                aux ahead = HISTORY(x, TIME + 1)
                aux half = HISTORY(x, 10 + (TIME - 10)/2)
                """);
        assertThat(run.series("first")).containsOnly(100);
        assertThat(run.series("lagged")).containsExactly(0, 0, 100, 121, 144, 169, 196);
        assertThat(run.series("now")).containsExactly(run.series("x"));
        assertThat(run.series("ahead")).containsOnly(0);
        assertThat(run.series("half")).containsExactly(100, 121, 121, 144, 144, 169, 169);
    }

    @Test
    void historyOfEarlierTimesMayFeedBack() {
        Run run = run("specs 0 6 1\naux x = IF TIME < 2 THEN 1 ELSE HISTORY(x, TIME - 1) + HISTORY(x, TIME - 2)");
        assertThat(run.series("x")).containsExactly(1, 1, 2, 3, 5, 8, 13);
        assertThat(check("specs 0 6 1\naux x = HISTORY(x, TIME)").model()).isEmpty();
    }

    @Test
    void historyHoldsWithinAStepAndForEveryElement() {
        String text = """
                specs 0 4 1
                dim d = a, b
                aux x[d] = d*TIME
                aux y[d] = HISTORY(x[d], TIME - 1)
                stock s = 0; net HISTORY(x[b], 2)
                """;
        CompiledModel model = CompiledModel.of(check(text).orThrow());
        for (IntegrationMethod method : IntegrationMethod.values()) {
            Run run = model.run(Inputs.NONE, RunOptions.DEFAULT.withMethod(method));
            assertThat(run.series("y[b]")).containsExactly(0, 0, 2, 4, 6);
            assertThat(run.last("s")).as("%s", method).isCloseTo(8, within(1e-9));
        }
    }

    @Test
    void theRateOfReturnMakesAStreamWorthNothing() {
        Run run = run("""
                specs 0 8 0.5
                aux pay = IF TIME < 1 THEN -100 ELSE 20
                aux r = IRR(pay)
                aux none = IRR(ABS(pay), -1)
                aux loss = IRR(IF TIME < 1 THEN -100 ELSE 5)
                """);
        double rate = run.last("r");
        double worth = 0;
        for (int i = 0; i <= 16; i++) {
            worth += (i < 2 ? -100 : 20) * Math.pow(1 + rate, -i * 0.5);
        }
        assertThat(worth).isCloseTo(0, within(1e-9));
        assertThat(run.series("none")).containsOnly(-1);
        assertThat(run.last("loss")).isBetween(-1.0, -0.01);
    }

    @Test
    void aRunEndsWhenItIsToldTo() {
        Run run = run("specs 0 9 1\nstock s = 0; net 2\naux end = STOP(s >= 6)");
        assertThat(run.times()).containsExactly(0, 1, 2, 3);
        assertThat(run.series("s")).containsExactly(0, 2, 4, 6);
        assertThat(run.series("end")).containsExactly(0, 0, 0, 1);
        assertThat(run.last("s")).isEqualTo(6);
    }

    @Test
    void aStopInABranchCountsWhenTheBranchIsChosen() {
        assertThat(run("specs 0 9 1\naux x = IF TIME > 4 THEN STOP(1) ELSE 0").rows())
                .isEqualTo(6);
        assertThat(run("specs 0 9 1\naux x = IF TIME > 4 THEN 0 ELSE STOP(TIME = 7)")
                        .rows())
                .isEqualTo(10);
        assertThat(run("specs 0 9 1\naux x = IF TIME > 4 THEN 0 ELSE IF TIME > 2 THEN STOP(1) ELSE 5")
                        .rows())
                .isEqualTo(4);
    }

    @Test
    void theLastMomentIsRecordedBetweenSavedOnes() {
        CompiledModel model = CompiledModel.of(check("specs 0 9 1\nstock s = 0; net 2\naux end = STOP(s >= 10)")
                .orThrow());
        Run run = model.run(Inputs.NONE, RunOptions.DEFAULT.withSaveStep(3));
        assertThat(run.times()).containsExactly(0, 3, 5);
        assertThat(run.series("s")).containsExactly(0, 6, 10);
    }

    @Test
    void pointsGivenAsNumbersOrArrays() {
        Run run = run("""
                specs 0 4 1
                dim d = a, b, c
                aux x[d] = 2*d
                aux y[d] = x[d]*x[d]
                aux pairs = LOOKUPXY(TIME, 0, 1, 2, 5, 3, 0)
                aux arrays = LOOKUPXY(x[*], y[*], 1 + TIME)
                """);
        assertThat(run.series("pairs")).containsExactly(1, 3, 5, 0, 0);
        assertThat(run.series("arrays")).containsExactly(4, 4, 10, 16, 26);
    }

    @Test
    void runsAreCountedAndWhatNeedsAScreenIsSaid() {
        CheckReport report = check("specs 0 4 1\naux n = RUNCOUNT\naux p = PAUSE(TIME > 2) + SOUND(TIME > 2)");
        assertThat(report.diagnostics()).hasSize(3);
        CompiledModel model = CompiledModel.of(report.orThrow());
        assertThat(model.run().last("n")).isEqualTo(1);
        assertThat(model.run().last("p")).isEqualTo(2);
        assertThat(model.run(Inputs.NONE, RunOptions.DEFAULT.withMember(4)).last("n"))
                .isEqualTo(5);
    }
}
