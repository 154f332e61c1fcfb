package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompareCommandTest {
    private static final String OWN_SET = """
            model: teacup.xmile
            levers:
              - {id: room, variable: Room Temperature, unit: degree, range: [0, 100], labels: {nl: Kamer, en: Room}, source: judgement, reason: "An example."}
            outcomes:
              - id: tea
                variable: Teacup Temperature
                kind: stock
                better: up
                decimals: 1
                years: [30]
                labels: {nl: Thee, en: Tea}
                unit: {nl: graden, en: degrees}
            scenarios:
              - {id: baseline, letter: A, labels: {nl: Zo laten, en: Leave it}, description: {nl: Zo laten., en: Leave it.}, levers: []}
              - id: warmer
                letter: B
                labels: {nl: Warmer, en: Warmer}
                description: {nl: Warmer., en: Warmer.}
                levers:
                  - {lever: room, start: 0, ramp: 1, to: 80}
            """;

    @TempDir
    private Path folder;

    @Test
    void withMembersItAlsoSaysHowSureItIs() throws IOException {
        Path results = folder.resolve("sure");

        Call call = zicht(
                "compare",
                "--scenario",
                "shelter",
                "--scenario",
                "coverage-with-staff",
                "--members",
                "20",
                "-o",
                results);

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.err()).contains("effects.csv", "beats.csv", "regret.csv", "cost-per-victim.csv");
        assertThat(Files.readString(results.resolve("beats.csv")))
                .startsWith("scenario_nl,scenario_en,beats-baseline,beats-coverage-with-staff,beats-shelter\n");
        assertThat(Files.readString(results.resolve("effects.csv"))).contains("difference,low,high");
        assertThat(zicht("compare", "--members", "5", "-o", results).status()).isEqualTo(ExitStatus.CALL_WRONG);
    }

    @Test
    void writesTablesAndASummary() throws IOException {
        Path results = folder.resolve("a").resolve("b");

        Call call = zicht("compare", "--scenario", "shelter", "-o", results);

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.out()).contains("Registered presumed victims", "A  Stay with 27", "D  Shelter");
        assertThat(call.out()).doesNotContain("combined").doesNotContain("NaN");
        assertThat(call.err()).contains("outcomes.csv", "differences.csv", "series.csv");
        assertThat(Files.readString(results.resolve("differences.csv")))
                .startsWith("scenario,outcome,year,value,baseline,difference,")
                .contains("\nshelter,", "\nbaseline,")
                .doesNotContain("\ncombined,");
        assertThat(results.resolve("outcomes.csv")).isNotEmptyFile();
        assertThat(results.resolve("series.csv")).isNotEmptyFile();
    }

    @Test
    void runsScenariosOfOnesOwn() throws IOException {
        Files.copy(SampleModels.TEACUP, folder.resolve("teacup.xmile"));
        Path set = Files.writeString(folder.resolve("tea.yaml"), OWN_SET);

        Call call = zicht("compare", "--scenarios", set, "--lang", "nl", "-o", folder.resolve("out"));

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
        assertThat(call.out()).containsPattern("30\\s+Thee\\s+75\\.4\\s+\\+9\\.\\d\\s+graden");
    }

    @Test
    void mistakesInAScenarioFileAreReportedTogether() throws IOException {
        Path set = Files.writeString(
                folder.resolve("tea.yaml"),
                OWN_SET.replace("lever: room", "lever: rom").replace("better: up", "beter: up"));

        Call call = zicht("compare", "--scenarios", set, "-o", folder.resolve("out"));

        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err())
                .contains("tea.yaml:8:")
                .contains("'beter'")
                .contains("rom")
                .contains("^");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aSetWithoutABaselineIsWrong() throws IOException {
        Path set = Files.writeString(folder.resolve("tea.yaml"), OWN_SET.replace("id: baseline", "id: base"));

        Call call = zicht("compare", "--scenarios", set, "-o", folder.resolve("out"));

        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err()).contains("no scenario 'baseline'").contains("Maybe");
    }

    @Test
    void wrongCalls() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(zicht("compare").status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(zicht("compare", "-o", file).status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(zicht("compare", "--scenarios", "gone.yaml", "-o", folder).status())
                .isEqualTo(ExitStatus.CALL_WRONG);
        Call call = zicht("compare", "--scenario", "shelters", "-o", folder.resolve("out"));
        assertThat(call.status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(call.err()).contains("'shelters'").contains("Maybe one of baseline");
    }
}
