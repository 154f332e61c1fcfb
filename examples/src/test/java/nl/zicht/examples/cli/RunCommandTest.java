package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunCommandTest {
    private static final String HEADER =
            "Time,Teacup Temperature,Heat Loss to Room,Room Temperature,Characteristic Time";

    @TempDir
    private Path folder;

    @Test
    void writesCsvToStandardOutputWithTimeFirstAndBothEnds() {
        Call call = zicht("run", SampleModels.TEACUP);

        assertThat(call.status()).isEqualTo(ExitStatus.DONE);
        assertThat(call.err()).isEmpty();
        List<String> lines = call.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo(HEADER);
        assertThat(lines.get(1)).isEqualTo("0,180,11,70,10");
        assertThat(lines.get(2)).startsWith("0.125,178.625,");
        assertThat(lines.get(lines.size() - 1)).startsWith("30,");
        assertThat(lines).hasSize(1 + 30 * 8 + 1);
        assertThat(call.out()).endsWith("\n").doesNotContain("\r");
    }

    @Test
    void writesAFileAndNothingElse() throws IOException {
        Path file = folder.resolve("tea.csv");

        Call call = zicht("run", SampleModels.TEACUP, "-o", file);

        assertThat(call).isEqualTo(new Call(ExitStatus.DONE, "", ""));
        assertThat(Files.readString(file))
                .isEqualTo(zicht("run", SampleModels.TEACUP).out());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("no half-written file stays behind").containsExactly(file);
        }
    }

    @Test
    void writesTabsWhenTheNameEndsInTab() throws IOException {
        Path file = folder.resolve("tea.TAB");

        zicht("run", SampleModels.TEACUP, "--output", file);

        assertThat(Files.readString(file))
                .isEqualTo(zicht("run", SampleModels.TEACUP).out().replace(',', '\t'));
    }

    @Test
    void writesTextDataWhenTheNameEndsInDat() throws IOException {
        Path file = folder.resolve("tea.dat");

        Call call = zicht("run", SampleModels.TEACUP, "-o", file);

        assertThat(call).isEqualTo(new Call(ExitStatus.DONE, "", ""));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).startsWith("Teacup Temperature", "0\t180", "0.125\t178.625");
        assertThat(lines).containsSubsequence("Room Temperature", "0\t70", "Characteristic Time", "0\t10");
        assertThat(lines).as("constants have one line").hasSize(2 * (1 + 241) + 2 * 2);
    }

    @Test
    void replacesAnExistingFile() throws IOException {
        Path file = folder.resolve("tea.csv");
        Files.writeString(file, "old");

        zicht("run", SampleModels.TEACUP, "-o", file);

        assertThat(Files.readString(file)).startsWith("Time,");
    }

    @Test
    void leavesAnExistingFileAloneWhenTheModelIsWrong() throws IOException {
        Path file = folder.resolve("tea.csv");
        Files.writeString(file, "old");
        Path model = folder.resolve("wrong.xmile");
        Files.writeString(model, Files.readString(SampleModels.TEACUP).replace("<eqn>70</eqn>", "<eqn>Nowhere</eqn>"));

        Call call = zicht("run", model, "-o", file);

        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err()).contains("Nowhere");
        assertThat(Files.readString(file)).isEqualTo("old");
    }

    @Test
    void setsConstantsInAnySpelling() {
        Call call =
                zicht("run", SampleModels.TEACUP, "--set", "room_temperature=80", "--set", "Teacup Temperature=1e2");

        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines().toList().get(1)).isEqualTo("0,100,2,80,10");
    }

    @Test
    void aComputedVariableBecomesAConstantAndTheUserIsTold() {
        Call call = zicht("run", SampleModels.TEACUP, "--set", "Heat Loss to Room=2");

        assertThat(call.status()).isEqualTo(ExitStatus.DONE);
        assertThat(call.err())
                .isEqualTo("note: Heat Loss to Room is computed in the model; in this run it is 2 throughout\n");
        List<String> lines = call.out().lines().toList();
        assertThat(lines.get(lines.size() - 1)).isEqualTo("30,120,2,70,10");
    }

    @Test
    void aComputedInitialValueIsReplacedAndTheUserIsTold() {
        Call call = zicht("run", SampleModels.SIR, "--set", "Susceptible=5000", "--stop", "1");

        assertThat(call.err()).contains("the initial value of Susceptible is computed");
        assertThat(call.out().lines().toList().get(1)).startsWith("0,5000,10,0,");
    }

    @Test
    void changesTimesAndMethod() {
        Call call = zicht(
                "run",
                SampleModels.TEACUP,
                "--start",
                "0",
                "--stop",
                "10",
                "--dt",
                "0.5",
                "--save-step",
                "5",
                "--method",
                "RK4");

        List<String> lines = call.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith("0,");
        assertThat(lines.get(2)).startsWith("5,");
        double tea = Double.parseDouble(lines.get(3).split(",")[1]);
        assertThat(lines.get(3)).startsWith("10,");
        assertThat(tea).isCloseTo(70 + 110 * Math.exp(-1), within(1e-5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set Rom_Temperature=80 | no variable Rom_Temperature | Room Temperature",
                "--set RoomTemperature | NAME=VALUE |",
                "--set Room_Temperature=warm | 'warm' is not a number |",
                "--set Room_Temperature=21,5 | not a number | Maybe 21.5",
                "--set Room_Temperature=NaN | not a number |",
                "--set =3 | NAME=VALUE |",
                "--method rk5 | rk5 | rk4",
                "--dt 0 | --dt is more than 0 |",
                "--dt=-1 | --dt is more than 0 |",
                "--save-step 0 | --save-step is more than 0 |",
                "--stop 0 | not after its start |",
                "--start 31 | not after its start |",
                "-o tea.xlsx | .xlsx | .csv",
                "-o no/such/folder/tea.csv | no folder |",
                "-o src | |",
                "--frobnicate | unknown option |",
            })
    void aWrongCallHasStatus2(String options, String message, String hint) {
        String[] words = options.split(" ");
        Object[] args = Stream.concat(Stream.of("run", SampleModels.TEACUP), Stream.of(words))
                .toArray();

        Call call = zicht(args);

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("zicht run: ").containsIgnoringCase(message == null ? "" : message);
        assertThat(call.err()).contains(hint == null ? "" : hint).contains("'zicht run --help'");
    }

    @Test
    void aFileThatIsNotThereIsAWrongCall() {
        Call call = zicht("run", folder.resolve("gone.xmile"));

        assertThat(call.status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(call.err()).contains("there is no file").contains("gone.xmile");
    }

    @Test
    void theSampleModelsRunCleanly() {
        for (Path model : List.of(SampleModels.TEACUP, SampleModels.SIR, SampleModels.LOTKA_VOLTERRA)) {
            Call call = zicht("run", model);
            assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
            assertThat(call.err()).isEmpty();
            assertThat(call.out()).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @Test
    void aSeedDecidesTheRandomNumbers() throws IOException {
        Path file = folder.resolve("noise.xmile");
        Files.writeString(file, """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                <header><vendor>v</vendor><product version="1">p</product></header>
                <sim_specs><start>0</start><stop>9</stop><dt>1</dt></sim_specs>
                <model><variables><aux name="noise"><eqn>NORMAL(0, 1)</eqn></aux></variables></model></xmile>
                """);

        assertThat(zicht("run", file, "--seed", "7").out())
                .isEqualTo(zicht("run", file, "--seed", "7").out())
                .isNotEqualTo(zicht("run", file).out());
        assertThat(zicht("run", file).out())
                .isEqualTo(zicht("run", file, "--seed", "0").out());
        assertThat(zicht("run", file, "--seed", "-1").err()).contains("expected a whole number from 0 to");
    }
}
