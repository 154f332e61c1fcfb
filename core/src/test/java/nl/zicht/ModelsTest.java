package nl.zicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.zicht.check.CheckReport;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.format.table.ResultsReader;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    @TempDir
    Path folder = Path.of("");

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(ModelsTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isEmbeddedInFiveLines() throws IOException {
        Model model = Models.read(resource("teacup.xmile"));
        Run base = model.compile().run();
        Run warmer = model.compile().run(Inputs.of("Room Temperature", 80));
        double tea = warmer.at("Teacup Temperature", 10.0);
        Path file = folder.resolve("warmer.csv");
        warmer.writeCsv(file);

        // Euler's method on linear cooling: every step leaves 1 - dt/10 of the difference.
        double left = Math.pow(1 - 0.125 / 10, 80);
        assertThat(tea).isEqualTo(80 + 100 * left, EXACT);
        assertThat(base.at("teacup_temperature", 10)).isEqualTo(70 + 110 * left, EXACT);
        assertThat(ResultsReader.read(file)
                        .series("Teacup Temperature")
                        .orElseThrow()
                        .value(80))
                .isEqualTo(tea);
        assertThat(Files.readString(file)).startsWith("Time,Teacup Temperature,");
    }

    @Test
    void replacesVariablesByConstantsInANewModel() {
        Model model = Models.read(resource("teacup.xmile"));
        Model still = model.with("heat loss to room", 0);
        Model hotter = model.with("Teacup_Temperature", 200);

        assertThat(still.compile().run().last("Teacup Temperature")).isEqualTo(180);
        assertThat(hotter.compile().run().at("Teacup Temperature", 0)).isEqualTo(200);
        assertThat(hotter.compile().run().last("Teacup Temperature")).isLessThan(100);
        assertThat(model.compile().run().at("Teacup Temperature", 0)).isEqualTo(180);
        assertThatThrownBy(() -> model.with("Teacup Temprature", 1))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("no variable \"Teacup Temprature\"")
                .hasMessageContaining("Maybe Teacup Temperature is meant");
        assertThatThrownBy(() -> model.with("Room Temperature", Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void changesWhenAModelRuns() {
        Model model = Models.read(resource("teacup.xmile"));
        Run run = model.withSpecs(model.structure().specs().withStop(1).withDt(0.5))
                .compile()
                .run();

        assertThat(run.times()).containsExactly(0, 0.5, 1);
        assertThat(model.compile().run().rows()).isEqualTo(241);
    }

    @Test
    void parsesText() throws IOException {
        Model model = Models.parse("tea", Files.readString(resource("teacup.xmile")));

        assertThat(model.compile().run().rows()).isEqualTo(241);
        assertThat(model.diagnostics()).isEmpty();
        assertThat(model.check().model()).isPresent();
    }

    @Test
    void keepsWarningsOfReading() throws IOException {
        String text = Files.readString(resource("teacup.xmile"))
                .replace("<eqn>180</eqn>", "<eqn>180</eqn><colour>red</colour>");
        Model model = Models.parse("tea", text);

        assertThat(model.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.UNKNOWN_ELEMENT);
        assertThat(model.check().diagnostics()).extracting(Diagnostic::code).contains(Code.UNKNOWN_ELEMENT);
        assertThat(model.with("Room Temperature", 1).diagnostics()).hasSize(1);
    }

    @Test
    void throwsEverythingThatIsWrongAtOnce() throws IOException {
        String text = Files.readString(resource("teacup.xmile"))
                .replace("<eqn>180</eqn>", "<eqn>180 +</eqn>")
                .replace("<eqn>70</eqn>", "<eqn>outdoors</eqn>")
                .replace("<eqn>10</eqn>", "<eqn>SINE(1)</eqn>");

        assertThatThrownBy(() -> Models.parse("tea.xmile", text)).isInstanceOfSatisfying(ModelException.class, e -> {
            List<Code> errors = e.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .map(Diagnostic::code)
                    .toList();
            assertThat(errors).containsExactlyInAnyOrder(Code.SYNTAX, Code.UNKNOWN_NAME, Code.UNKNOWN_FUNCTION);
            assertThat(e.getMessage()).contains("tea.xmile:9:");
        });
    }

    @Test
    void doesNotBlameTheRestForWhatIsMissing() throws IOException {
        String text = Files.readString(resource("teacup.xmile")).replace("<eqn>70</eqn>", "<mathml/>");

        assertThatThrownBy(() -> Models.parse("tea.xmile", text))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        e -> assertThat(e.diagnostics().stream()
                                        .filter(Diagnostic::isError)
                                        .map(Diagnostic::code))
                                .containsExactly(Code.NOT_SUPPORTED));
    }

    @ParameterizedTest
    @CsvSource({
        "model.mdl, there is no file",
        "model.VPMX, Vensim",
        "model.docx, .xmile",
        "model, .stmx",
        "missing.xmile, there is no file"
    })
    void saysWhatItReads(String name, String words) {
        Path file = folder.resolve(name);

        assertThatThrownBy(() -> Models.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(words);
        CheckReport report = Models.check(file);
        assertThat(report.model()).isEmpty();
        assertThat(report.diagnostics()).hasSize(1);
    }

    @Test
    void refusesFilesThatAreTooLargeAndFolders() throws IOException {
        Path file = folder.resolve("a.xmile");
        Files.writeString(file, "x".repeat(1000));
        Limits limits = new Limits(999, 100, 100, 100, 100, 100);

        assertThatThrownBy(() -> Models.read(file, limits)).hasMessageContaining("limit of 999 bytes");
        Path directory = Files.createDirectory(folder.resolve("b.xmile"));
        assertThatThrownBy(() -> Models.read(directory))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("cannot be read");
    }
}
