package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DiffCommandTest {
    @TempDir
    private Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Path run(String name, Object... options) {
        Path file = folder.resolve(name);
        Object[] args = new Object[options.length + 4];
        args[0] = "run";
        args[1] = SampleModels.SIR;
        args[2] = "-o";
        args[3] = file;
        System.arraycopy(options, 0, args, 4, options.length);
        assertThat(zicht(args).err()).isEmpty();
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.tab", "a.dat"})
    void theSameRunInAnyFormatAgreesExactly(String name) {
        Path one = run(name);
        for (String other : List.of("b.csv", "b.tab", "b.dat")) {
            Call call = zicht("diff", one, run(other), "--rtol", "0", "--atol", "0");

            assertThat(call.status()).as(call.out()).isEqualTo(ExitStatus.DONE);
            assertThat(call.out()).matches("\\d+ values of \\d+ variables agree\\n");
            assertThat(call.err()).isEmpty();
        }
    }

    @Test
    void aChangedConstantDiffersFromTheStartAlsoWhereItIsPrintedOnce() {
        Path a = run("a.dat");
        Path b = run("b.csv", "--set", "Contacts per Day=9");

        Call call = zicht("diff", a, b);

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.out()).startsWith("first: ").contains(" at time 0: ");
        assertThat(call.out()
                        .lines()
                        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("contacts per day")))
                .hasSize(1);
    }

    @Test
    void saysWhichDiffersFirstWhenAndByHowMuch() throws IOException {
        Path a = file("a.csv", "Time,late,early,same", "0,1,1,5", "1,1,2,5", "2,4,3,5");
        Path b = file("b.csv", "Time,late,early,same", "0,1,1,5", "1,1,2.5,5", "2,5,4,5");

        Call call = zicht("diff", a, b);

        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err()).isEmpty();
        assertThat(call.out().lines())
                .containsExactly(
                        "first: early at time 1: 2 in A, 2.5 in B (0.500 apart)",
                        "2 of 3 variables differ or are missing in B:",
                        "variable  from time  A then  B then  largest distance  relative  values that differ",
                        "late              2       4       5              1.00     0.200  1 of 3",
                        "early             1       2     2.5              1.00     0.250  2 of 3");
    }

    @ParameterizedTest
    @CsvSource({
        "--rtol,0.1,0",
        "--rtol,0.0001,1",
        "--atol,0.06,0",
        "--atol,0.04,1",
    })
    void theUserSaysHowNear(String option, String value, int status) throws IOException {
        Path a = file("a.csv", "Time,x", "0,1", "1,1");
        Path b = file("b.csv", "Time,x", "0,1", "1,1.05");

        assertThat(zicht("diff", a, b, option, value).status()).isEqualTo(status);
        assertThat(zicht("diff", b, a, option, value).status()).isEqualTo(status);
    }

    @Test
    void whatIsMissingInTheSecondDiffersAndWhatIsExtraIsNamed() throws IOException {
        Path a = file("a.csv", "Time,x,gone", "0,1,2", "1,1,2");
        Path b = file("b.csv", "Time,x,more", "0,1,2", "1,1,2", "2,1,2");

        Call call = zicht("diff", a, b);
        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err()).isEqualTo("only in B: more\n");
        assertThat(call.out()).contains("1 of 2 variables").contains("gone").contains("not in B");

        Call back = zicht("diff", b, a);
        assertThat(back.out()).startsWith("first: x at time 2: 1 in A, none in B\n");
    }

    @Test
    void notANumberIsOnlyTheSameAsItself() throws IOException {
        Path a = file("a.csv", "Time,x,y", "0,NaN,1", "1,1,Infinity");
        Path b = file("b.csv", "Time,x,y", "0,NaN,NaN", "1,1,-Infinity");

        assertThat(zicht("diff", a, a).status()).isEqualTo(ExitStatus.DONE);
        Call call = zicht("diff", a, b);
        assertThat(call.out())
                .startsWith("first: y at time 0: 1 in A, NaN in B")
                .contains("2 of 2");
    }

    @Test
    void namesThatLookLikeDataOrCommentsComeBackFromTextData() throws IOException {
        String xml = Files.readString(SampleModels.TEACUP);
        Path model = folder.resolve("names.xmile");
        Files.writeString(model, xml.replace("</variables>", """
                        <aux name="1 2"><eqn>3</eqn></aux><aux name="heat / hour"><eqn>TIME</eqn></aux></variables>"""));
        Path csv = folder.resolve("a.csv");
        Path dat = folder.resolve("a.dat");
        zicht("run", model, "-o", csv);
        zicht("run", model, "-o", dat);

        assertThat(Files.readAllLines(dat)).contains("\"1 2\"", "\"heat / hour\"");
        Call call = zicht("diff", csv, dat, "--rtol", "0", "--atol", "0");
        assertThat(call.out()).contains("values of 6 variables agree");
    }

    @Test
    void aFileThatIsNotThereOrABadOptionIsAWrongCall() throws IOException {
        Path a = file("a.csv", "Time,x", "0,1");
        assertThat(zicht("diff", a, folder.resolve("gone.csv")).status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(zicht("diff", a).status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(zicht("diff", a, a, "--rtol", "-1").status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(zicht("diff", a, file("b.csv", "Time,x", "0,much")).status()).isEqualTo(ExitStatus.DATA_WRONG);
    }
}
