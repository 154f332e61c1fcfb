package nl.zicht.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zicht.check.ModelText;
import nl.zicht.equation.Code;
import nl.zicht.equation.ModelException;
import nl.zicht.model.IntegrationMethod;
import org.junit.jupiter.api.Test;

class DelaysTest {
    private static CompiledModel model(String text) {
        return CompiledModel.of(ModelText.check(text).orThrow());
    }

    @Test
    void givesWhatWasSomeStepsAgo() {
        Run run = model(
                        "specs 0 6 1\naux x = TIME + 10\naux d = DELAY(x, 3)\naux e = DELAY(x, 2, 5)\naux p = PREVIOUS(x, 7)")
                .run();
        assertThat(run.series("d")).containsExactly(10, 10, 10, 10, 11, 12, 13);
        assertThat(run.series("e")).containsExactly(5, 5, 10, 11, 12, 13, 14);
        assertThat(run.series("p")).containsExactly(7, 10, 11, 12, 13, 14, 15);
    }

    @Test
    void roundsToWholeStepsHalvesUp() {
        CompiledModel model = model("specs 0 1 0.1\naux x = TIME\naux d = DELAY(x, lag, -1)\naux lag = 0.3");
        assertThat(model.run().at("d", 0.3)).isZero();
        assertThat(model.run().at("d", 0.2)).isEqualTo(-1);
        assertThat(model.run(Inputs.of("lag", 0.16)).at("d", 0.2)).isZero();
        assertThat(model.run(Inputs.of("lag", 0.14)).at("d", 0.1)).isZero();
        assertThat(model.run(Inputs.of("lag", 1e9)).last("d")).isEqualTo(-1);
    }

    @Test
    void aDelayOfNoStepGivesItsInputExceptInALoop() {
        CompiledModel open = model("specs 0 3 1\naux x = TIME\naux d = 2*DELAY(x, lag, -1)\naux lag = 0.2");
        assertThat(open.run().series("d")).containsExactly(0, 2, 4, 6);
        CompiledModel loop = model("specs 0 3 1\naux x = 1 + DELAY(x, lag, 0)\naux lag = 1");
        assertThat(loop.run().series("x")).containsExactly(1, 2, 3, 4);
        assertThatThrownBy(() -> loop.run(Inputs.of("lag", 0.2)))
                .isInstanceOf(ModelException.class)
                .satisfies(e -> assertThat(
                                ((ModelException) e).diagnostics().get(0).code())
                        .isEqualTo(Code.DELAY_TOO_SHORT))
                .hasMessageContaining("less than half a step of 1, inside a feedback loop");
        assertThatThrownBy(() -> open.run(Inputs.of("lag", -1))).hasMessageContaining("is -1");
    }

    @Test
    void memoriesMoveOnceAStepAndHoldWithinIt() {
        String text = "specs 0 3 1\nstock s = 0; net PREVIOUS(x, 0)\naux x = TIME";
        for (IntegrationMethod method : IntegrationMethod.values()) {
            Run run = model(text).run(Inputs.NONE, RunOptions.DEFAULT.withMethod(method));
            assertThat(run.series("s"))
                    .as("%s", method)
                    .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                    .containsExactly(0, 0, 0, 1);
        }
    }
}
