package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BriefingCommandTest {
    @TempDir
    private Path folder;

    @Test
    void writesPagesChartsAndTablesAndSaysWhereToLook() throws IOException {
        Path briefing = folder.resolve("briefing");

        Call call = zicht(
                "briefing",
                "-o",
                briefing,
                "--draws",
                "0",
                "--date",
                "2026-11-21",
                "--scenario",
                "coverage-fixed-staff",
                "--scenario",
                "coverage-with-staff");

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.out()).contains("Doorgaan met 27 zorgcoördinatoren", "2035");
        assertThat(call.err()).contains(briefing.resolve("index.nl.html").toString());
        assertThat(Files.readString(briefing.resolve("index.nl.html")))
                .contains("<html lang=\"nl\"", "21 november 2026");
        assertThat(Files.readString(briefing.resolve("index.en.html")))
                .contains("<html lang=\"en\"", "21 November 2026");
        List<String> files = files(briefing);
        assertThat(files).filteredOn(name -> name.endsWith(".svg")).isNotEmpty();
        assertThat(files.stream().filter(name -> name.endsWith(".svg")).map(name -> name.replace(".svg", ".png")))
                .as("every chart in both forms")
                .allMatch(files::contains);
        assertThat(files).filteredOn(name -> name.endsWith(".csv")).isNotEmpty();
    }

    @Test
    void writesOneLanguage() {
        Path briefing = folder.resolve("briefing");

        Call call = zicht("briefing", "-o", briefing, "--draws", "0", "--lang", "en", "--scenario", "shelter");

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.out()).contains("Stay with 27 care coordinators");
        assertThat(briefing.resolve("index.en.html")).exists();
        assertThat(briefing.resolve("index.nl.html")).doesNotExist();
    }

    @Test
    void scenariosForAnotherModelAreAWrongCall() throws IOException {
        Path set = Files.writeString(folder.resolve("tea.yaml"), "model: teacup.xmile\nscenarios: []\n");

        Call call = zicht("briefing", "-o", folder.resolve("briefing"), "--scenarios", set);

        assertThat(call.status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(call.err()).contains("not for the national model").contains("zicht compare");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--draws 5", "--draws many", "--lang fr", "--date tomorrow", "--scenario nothing", "--seed x"})
    void wrongCalls(String options) {
        String[] words = options.split(" ");

        Call call = zicht("briefing", "-o", folder.resolve("briefing"), words[0], words[1]);

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("zicht briefing: ");
        assertThat(folder.resolve("briefing")).doesNotExist();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString()).toList();
        }
    }
}
