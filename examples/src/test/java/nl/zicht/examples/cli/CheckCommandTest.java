package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theSampleModelsAreClean() {
        for (Path model : List.of(SampleModels.TEACUP, SampleModels.SIR, SampleModels.LOTKA_VOLTERRA)) {
            Call call = zicht("check", model);
            assertThat(call)
                    .isEqualTo(
                            new Call(ExitStatus.DONE, model.getFileName() + ": 0 errors, 0 warnings, 0 remarks\n", ""));
        }
    }

    @Test
    void reportsAllErrorsAtOnceWithPlaceCaretAndHint() throws IOException {
        Path model = folder.resolve("tea.xmile");
        Files.writeString(
                model,
                Files.readString(SampleModels.TEACUP)
                        .replace("<eqn>70</eqn>", "<eqn>70 +</eqn>")
                        .replace("/ Characteristic_Time", "/ Characteristic_Tme"));

        Call call = zicht("check", model);

        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .containsPattern("tea\\.xmile:\\d+:\\d+: error: .*Characteristic_Tme")
                .contains("^")
                .contains("Maybe")
                .contains("Characteristic Time");
        assertThat(call.out().lines().filter(line -> line.contains(": error: ")))
                .hasSize(2);
        assertThat(call.out()).endsWith("tea.xmile: 2 errors, 0 warnings, 0 remarks\n");
    }

    @Test
    void aMissingFileIsAWrongCall() {
        assertThat(zicht("check", "gone.xmile").status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(zicht("check", folder).status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(zicht("check").status()).isEqualTo(ExitStatus.CALL_WRONG);
    }

    @Test
    void theNationalModelIsCleanAndNeedsNoFile() {
        assertThat(zicht("check", "--national"))
                .isEqualTo(new Call(ExitStatus.DONE, "national model: 0 errors, 0 warnings, 0 remarks\n", ""));
        assertThat(zicht("check", "--national", "model.xmile").status()).isEqualTo(ExitStatus.CALL_WRONG);
    }

    @Test
    void realityChecksAreRunAndTheFirstViolationIsShown() throws IOException {
        Path model = folder.resolve("firm.mdl");
        Files.writeString(model, """
                workers = 10 ~~|
                production = 3 * workers ~~|
                stock = INTEG(production, 5) ~~|
                no workers no production :THE CONDITION: workers = 0 :IMPLIES: production = 0 ~~|
                no workers no stock :THE CONDITION: workers = 0 :IMPLIES: stock = 0 ~~|
                INITIAL TIME = 0 ~~|
                FINAL TIME = 4 ~~|
                TIME STEP = 1 ~~|
                SAVEPER = 1 ~~|
                """);

        Call call = zicht("check", model, "--reality");
        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines())
                .containsExactly(
                        "check                     result  time  left  right  not true",
                        "no workers no production  pass       –     –      –  –",
                        "no workers no stock       fail       0     5      0  stock = 0",
                        "1 passed, 1 failed, 0 whose condition never held, 0 could not be run");

        assertThat(zicht("check", model, "--reality", "--format", "json").out())
                .contains("\"check\": \"no workers no stock\", \"result\": \"fail\", \"time\": 0")
                .contains("\"left\": 5, \"right\": 0");
        assertThat(zicht("check", model).status()).isEqualTo(ExitStatus.DONE);
        assertThat(zicht("check", SampleModels.TEACUP, "--reality"))
                .isEqualTo(new Call(ExitStatus.DONE, "the model has no reality checks\n", ""));
    }
}
