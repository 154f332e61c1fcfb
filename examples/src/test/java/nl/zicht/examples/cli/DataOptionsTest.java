package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataOptionsTest {
    @TempDir
    private Path folder;

    private Path model = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("model"));
        Files.writeString(folder.resolve("price.csv"), "price,3\n");
        Files.writeString(folder.resolve("demand.dat"), "demand\n0\t5\n1\t8\n");
        model = Files.writeString(folder.resolve("model/m.mdl"), """
                price = GET DIRECT CONSTANTS('../price.csv', ',', 'B1') ~~|
                demand ~~|
                cost = price * demand ~~|
                INITIAL TIME = 0 ~~|
                FINAL TIME = 1 ~~|
                TIME STEP = 1 ~~|
                SAVEPER = 1 ~~|
                """);
    }

    @Test
    void theUserSaysWhichDataAModelMayRead() {
        Call call = zicht("run", model, "--data", folder.resolve("demand.dat"), "--data-anywhere");

        assertThat(call.err()).isEmpty();
        assertThat(call.status()).isEqualTo(ExitStatus.DONE);
        assertThat(call.out().lines().skip(1)).anyMatch(line -> line.startsWith("0,3,5,15"));
    }

    @Test
    void withoutThemAModelStaysInItsFolder() {
        Call call = zicht("check", model);

        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.out()).contains("lies outside the folder of the model", "no series is given for it");
    }

    @Test
    void aFileThatIsNotThereIsAWrongCall() {
        assertThat(zicht("run", model, "--data", "gone.dat").err()).contains("there is no file gone.dat");
    }

    @Test
    void anEnsembleGoesOnOnlyWithTheSameDataFiles() throws IOException {
        Path design =
                Files.writeString(folder.resolve("design.csv"), "variable,distribution,low,high\nmarkup,uniform,1,2\n");
        Files.writeString(
                model, Files.readString(model).replace("cost = price", "markup = 1 ~~|\ncost = markup * price"));
        Object[] words = {
            "ensemble",
            model,
            "--uncertainties",
            design,
            "--runs",
            4,
            "-o",
            folder.resolve("out"),
            "--resume",
            "--data",
            folder.resolve("demand.dat"),
            "--data-anywhere"
        };
        assertThat(zicht(words).status()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readString(folder.resolve("out/manifest.json")))
                .contains("\"data price.csv\" : \"", "\"data demand.dat\" : \"");
        assertThat(zicht(words).status()).isEqualTo(ExitStatus.DONE);

        Files.writeString(folder.resolve("price.csv"), "price,4\n");
        Call changed = zicht(words);
        assertThat(changed.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(changed.err()).contains("the data price.csv is ", "it was ").doesNotContain("demand.dat is");
    }

    @Test
    void anEnsembleGoesOnOnlyWithTheSameIncludedFiles() throws IOException {
        String file = "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\"><header>"
                + "<vendor>test</vendor><product version=\"1\">p</product>%s</header>%s</xmile>";
        String macro = "<macro name=\"times\"><eqn>%s * x</eqn><parm>x</parm></macro>";
        Path part = Files.writeString(folder.resolve("part.xmile"), file.formatted("", macro.formatted("2")));
        Path whole = Files.writeString(
                folder.resolve("whole.xmile"),
                file.formatted(
                        "<includes><include resource=\"part.xmile\"/></includes>",
                        "<sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs><model><variables>"
                                + "<aux name=\"share\"><eqn>0.1</eqn></aux><stock name=\"level\"><eqn>1</eqn>"
                                + "<inflow>in</inflow></stock><flow name=\"in\"><eqn>times(share)</eqn></flow>"
                                + "</variables></model>"));
        Path design =
                Files.writeString(folder.resolve("design.csv"), "variable,distribution,low,high\nshare,uniform,0,1\n");
        Object[] words = {
            "ensemble", whole, "--uncertainties", design, "--runs", 4, "-o", folder.resolve("out"), "--resume"
        };
        Call first = zicht(words);
        assertThat(first.status()).as(first.err()).isEqualTo(ExitStatus.DONE);
        assertThat(zicht(words).status()).isEqualTo(ExitStatus.DONE);

        Files.writeString(part, file.formatted("", macro.formatted("3")));
        Call changed = zicht(words);
        assertThat(changed.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(changed.err()).contains("data part.xmile");
    }
}
