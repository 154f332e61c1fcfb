package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalysisCheckTest {
    private static final String EVIDENCE = "evidence: {judgement: {nl: t, en: t}}, ";

    @TempDir
    private Path folder;

    private Path graph = Path.of("");
    private Path realisation = Path.of("");

    @BeforeEach
    void files() throws IOException {
        graph = Files.writeString(folder.resolve("graph.yaml"), graph("-"));
        realisation = Files.writeString(folder.resolve("realisation.yaml"), """
                reasons: [{id: set, kind: boundary, nl: "gegeven", en: "given"}]
                factors:
                  - {factor: room, variables: ["Room Temperature"]}
                  - {factor: tea, variables: ["Teacup Temperature"]}
                  - {factor: loss, variables: ["Heat Loss to Room"]}
                apart: [{variables: ["Characteristic Time"], reason: set}]
                """);
    }

    private static String graph(String sign) {
        return """
                title: {nl: t, en: t}
                defaults: {start: {judgement: {nl: t, en: t}}, sizing: {judgement: {nl: t, en: t}}}
                domains: [{id: D, nl: d, en: d}]
                factors:
                  - {id: room, nl: r, en: r, domain: D, %1$sstart: 0.5}
                  - {id: tea, nl: t, en: t, domain: D, %1$sstart: 0.5}
                  - {id: loss, nl: l, en: l, domain: D, %1$sstart: 0.5}
                links:
                  - {from: room, to: loss, sign: "%2$s", strength: weak, speed: high, evidence: {judgement: {nl: t, en: t}}}
                  - {from: loss, to: tea, sign: "-", strength: weak, speed: high, evidence: {judgement: {nl: t, en: t}}}
                """.formatted(EVIDENCE, sign);
    }

    private Call check(Object... more) {
        Object[] all = new Object[7 + more.length];
        System.arraycopy(
                new Object[] {"check", "--analysis", SampleModels.TEACUP, "--graph", graph, "--realisation", realisation
                },
                0,
                all,
                0,
                7);
        System.arraycopy(more, 0, all, 7, more.length);
        return zicht(all);
    }

    @Test
    void aModelThatMovesAsTheGraphSaysIsRight() {
        Call call = check();
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .contains("room->loss  -     same sign  100 %")
                .contains("Room Temperature > Heat Loss to Room")
                .contains("Factors in the model that no source backs (3): room, tea, loss")
                .contains("In the model and not in the graph, the largest first (1): tea -> (+) loss")
                .endsWith(
                        "2 links over 1 members: 2 with the declared sign, 0 otherwise and explained, 0 left out with a"
                                + " reason, 0 unexplained (other sign 0, depends 0, no effect 0, no way 0)\n");
        assertThat(call.status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void anotherSignIsWrongUntilItIsExplained() throws IOException {
        Files.writeString(graph, graph("+"));
        Call call = check("--format", "csv");
        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.out()).contains("room,loss,+,,other sign,no,0,1,0,0,-");
        Files.writeString(realisation, Files.readString(realisation) + "links: [{from: room, to: loss, known: set}]\n");
        Call explained = check("--format", "csv");
        assertThat(explained.status()).isEqualTo(ExitStatus.DONE);
        assertThat(explained.out()).contains("other sign,yes").contains(",boundary,given");
    }

    @Test
    void whatIsNotKnownIsTakenFromADesign() throws IOException {
        Path design = Files.writeString(folder.resolve("unknown.yaml"), """
                uncertainties: [{variable: Room Temperature, distribution: uniform, low: 60, high: 80}]
                """);
        Call call = check("--uncertainties", design, "--runs", "12", "--format", "csv");
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).contains("room,loss,-,,same sign,yes,12,0,0,0,-");
    }

    @Test
    void jsonHoldsEverything() {
        Call call = check("--format", "json", "--push-by", "0.01");
        assertThat(call.status()).isEqualTo(ExitStatus.DONE);
        assertThat(call.out())
                .startsWith("{\"agrees\": true, \"members\": 1, \"push\": {\"at\": 7.5, \"for\": 22.5, \"by\": 0.01},")
                .contains("\"way\": [\"Room Temperature\", \"Heat Loss to Room\"]")
                .contains("{\"variable\": \"Characteristic Time\", \"role\": \"apart\"")
                .contains("{\"from\": \"tea\", \"to\": \"loss\", \"same\": 1");
    }

    @Test
    void whatIsMissingOrMakesNoSenseIsAWrongCall() {
        assertThat(zicht("check", "--analysis", SampleModels.TEACUP))
                .isEqualTo(new Call(
                        ExitStatus.CALL_WRONG,
                        "",
                        zicht("check", "--analysis", SampleModels.TEACUP).err()));
        assertThat(zicht("check", "--analysis", SampleModels.TEACUP).err()).contains("--graph FILE");
        assertThat(zicht("check", "--analysis", "--graph", graph).err()).contains("belong to a MODEL");
        assertThat(check("--push-at", "99").err()).contains("expected a time after 0 and before 30");
        assertThat(check("--runs", "0").status()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(check("--push-for", "-1").status()).isEqualTo(ExitStatus.CALL_WRONG);
    }
}
