package nl.zicht.format.vensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.model.IntegrationMethod;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Vensim's control variables may change while a model runs. */
class PaceTest {
    private static final String HALVING = """
            TIME STEP = IF THEN ELSE(Time < 1, 0.5, 0.25) ~~|
            FINAL TIME = 2 ~~|
            SAVEPER = TIME STEP ~~|
            """;

    @Test
    void theStepHoldsUntilTheNextMoment() {
        Run run = SmallModel.run(HALVING + """
                stock = INTEG(1 + Time, 0) ~~|
                step = TIME STEP ~~|
                pulse = PULSE(1, 0) ~~|
                per step = 1 / TIME STEP ~~|
                """);
        assertThat(run.times()).containsExactly(0, 0.5, 1, 1.25, 1.5, 1.75, 2);
        assertThat(run.series("step")).containsExactly(0.5, 0.5, 0.25, 0.25, 0.25, 0.25, 0.25);
        assertThat(run.series("TIME STEP")).containsExactly(run.series("step"));
        assertThat(run.series("per step")).containsExactly(2, 2, 4, 4, 4, 4, 4);
        assertThat(run.series("pulse")).containsExactly(0, 0, 1, 0, 0, 0, 0);
        assertThat(run.series("stock")).containsExactly(0, 0.5, 1.25, 1.75, 2.3125, 2.9375, 3.625);
    }

    @ParameterizedTest
    @EnumSource(IntegrationMethod.class)
    void everyMethodFollows(IntegrationMethod method) {
        Run run = SmallModel.run(
                HALVING.replace("0.5, 0.25", "1/64, 1/128") + "x = INTEG(-x, 1) ~~|",
                RunOptions.DEFAULT.withMethod(method));
        double error = method == IntegrationMethod.EULER ? 2e-3 : method == IntegrationMethod.HEUN ? 2e-5 : 1e-6;
        assertThat(run.last("x")).isCloseTo(Math.exp(-2), within(error));
        assertThat(run.rows()).isEqualTo(64 + 128 + 1);
    }

    @Test
    void theEndIsLookedAtEveryStepAndMayComeFromAStock() {
        Run run = SmallModel.run("""
                level = INTEG(2, 0) ~~|
                FINAL TIME = IF THEN ELSE(level > 6, Time, Time + 10) ~~|
                end = FINAL TIME ~~|
                """);
        assertThat(run.time(run.rows() - 1)).isEqualTo(3.5);
        assertThat(run.series("end")[0]).isEqualTo(10);
        assertThat(run.last("end")).isEqualTo(3.5);
    }

    @Test
    void recordedIsEveryFirstMomentAfterAMultipleOfTheIntervalAsItIsThen() {
        Run run = SmallModel.run("""
                SAVEPER = IF THEN ELSE(Time < 3, 1, 2) ~~|
                FINAL TIME = 7.5 ~~|
                interval = SAVEPER ~~|
                """);
        assertThat(run.times()).containsExactly(0, 1, 2, 4, 6, 7.5);
        assertThat(run.series("interval")).containsExactly(1, 1, 1, 2, 2, 2);
    }

    @Test
    void delaysLastAsLongAsTheySayWhateverTheSteps() {
        Run run = SmallModel.run(HALVING + """
                late = DELAY FIXED(Time, 1, -1) ~~|
                later = DELAY FIXED(Time, 1.5, -1) ~~|
                one step = DELAY FIXED(Time, 0, -1) ~~|
                kept = SAMPLE IF TRUE(Time < 1.3, Time, 0) ~~|
                """);
        assertThat(run.times()).containsExactly(0, 0.5, 1, 1.25, 1.5, 1.75, 2);
        assertThat(run.series("late")).containsExactly(-1, -1, 0, 0, 0.5, 0.5, 1);
        assertThat(run.series("later")).containsExactly(-1, -1, -1, -1, 0, 0, 0.5);
        assertThat(run.series("one step")).containsExactly(-1, 0, 0.5, 0.5, 1, 1.25, 1.5);
        assertThat(run.series("kept")).containsExactly(0, 0.5, 1, 1.25, 1.25, 1.25, 1.25);
    }

    @Test
    void aStepThatIsComputedButDoesNotChangeGivesTheSameAsANumber() {
        String body = """
                x = INTEG(SIN(Time) - x / 3, 1) ~~|
                late = DELAY FIXED(x, 0.7, 2) ~~|
                smooth = SMOOTH3(x, 1) ~~|
                noise = RANDOM NORMAL(-5, 5, 0, 1, 3) ~~|
                FINAL TIME = 20 ~~|
                """;
        Run steady = SmallModel.run(body + "TIME STEP = 0.1 ~~|");
        Run computed = SmallModel.run(body + "TIME STEP = IF THEN ELSE(x > 1e9, 1, 0.1) ~~|");
        assertThat(computed.times()).containsExactly(steady.times());
        for (String name : new String[] {"x", "late", "smooth", "noise"}) {
            assertThat(computed.series(name)).as(name).containsExactly(steady.series(name));
        }
    }

    @Test
    void initialValuesSeeTheStepOfTheStart() {
        Run run = SmallModel.run("""
                start level = INTEG(0, 8) ~~|
                TIME STEP = IF THEN ELSE(start level > 5, 0.25, 0.5) ~~|
                from step = INTEG(0, TIME STEP) ~~|
                """);
        assertThat(run.last("from step")).isEqualTo(0.25);
        assertThat(run.time(1)).isEqualTo(0.25);
    }

    @Test
    void whatTheCallerSetsDoesNotChange() {
        RunOptions options = RunOptions.DEFAULT.withDt(0.5).withStop(2);
        Run run = SmallModel.run(HALVING + "y = TIME STEP ~~|\n", options);
        assertThat(run.times()).containsExactly(0, 0.5, 1, 1.5, 2);
    }

    @Test
    void settingsOfManyKindsAreKnownBeforeTheRun() {
        Run run = SmallModel.run("""
                years = 3 ~~|
                INITIAL TIME = MAX(1, years - 1) ~~|
                FINAL TIME = INITIAL TIME + MIN(2 * years, 4) ~~|
                TIME STEP = 2 ^ -1 ~~|
                """);
        assertThat(run.time(0)).isEqualTo(2);
        assertThat(run.time(run.rows() - 1)).isEqualTo(6);
        assertThat(run.rows()).isEqualTo(9);
    }

    @Test
    void aStepOfNothingAndAnEndThatStaysAwayAreErrors() {
        assertThatThrownBy(() -> SmallModel.run("TIME STEP = IF THEN ELSE(Time < 1, 0.5, 0) ~~|\nx = Time ~~|"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("TIME STEP is 0 at time 1");
        assertThatThrownBy(() -> SmallModel.run("SAVEPER = IF THEN ELSE(Time < 1, 0.5, -1) ~~|\nx = Time ~~|"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("SAVEPER is -1 at time 1");
        Limits few = new Limits(1 << 20, 100, 10_000, 100, 1000, 1000);
        assertThatThrownBy(() ->
                        SmallModel.run("FINAL TIME = Time + 1 ~~|\nx = Time ~~|", RunOptions.DEFAULT.withLimits(few)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("1000 steps");
        assertThat(SmallModel.findings("s = INTEG(1, 0) ~~|\nINITIAL TIME = s ~~|"))
                .anySatisfy((Diagnostic f) -> assertThat(f.message()).contains("INITIAL TIME must be known"));
    }
}
