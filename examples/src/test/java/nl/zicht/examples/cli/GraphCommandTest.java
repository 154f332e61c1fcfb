package nl.zicht.examples.cli;

import static nl.zicht.examples.cli.Call.zicht;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class GraphCommandTest {
    @TempDir
    private Path folder;

    @Test
    void jsonHoldsTheWholeAnalysis() {
        JsonNode graph = JsonMapper.builder().build().readTree(zicht("graph").out());

        assertThat(graph.get("domains").size()).isEqualTo(7);
        assertThat(graph.get("actors").size()).isGreaterThanOrEqualTo(40);
        assertThat(graph.get("factors").size()).isGreaterThanOrEqualTo(60);
        assertThat(graph.get("links").size()).isGreaterThanOrEqualTo(90);
        assertThat(graph.get("interventions").size()).isGreaterThanOrEqualTo(20);
        assertThat(graph.get("sources").size()).isPositive();
        graph.get("factors")
                .forEach(factor -> assertThat(factor.hasNonNull("domain")).isTrue());
        graph.get("links")
                .forEach(link -> assertThat(link.hasNonNull("evidence")).isTrue());
    }

    @Test
    void otherFormatsAreWellFormed() throws Exception {
        String graphMl = zicht("graph", "--format", "graphml").out();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(graphMl)));
        assertThat(zicht("graph", "--format", "DOT", "--lang", "nl").out())
                .startsWith("digraph")
                .contains("->");
        assertThat(zicht("graph", "--format", "csv").out().lines().count()).isGreaterThan(90);
    }

    @Test
    void aDomainIsAPart() {
        JsonNode part = JsonMapper.builder()
                .build()
                .readTree(zicht("graph", "--domain", "zor").out());

        assertThat(part.get("factors").size()).isPositive();
        part.get("factors")
                .forEach(factor -> assertThat(factor.get("domain").asString()).isEqualTo("ZOR"));
    }

    @Test
    void loopsHavePolarityAndDelayAndSayWhenThereAreMore() {
        Call call = zicht("graph", "--loops", "--max-length", "4", "--max-count", "5", "--format", "csv");

        List<String> lines = call.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("loop,polarity,length,delay_years,gain,forms,factors");
        assertThat(lines).hasSize(6);
        assertThat(lines.subList(1, 6)).allMatch(line -> line.matches("[^,]*,[RB],[2-4],[0-9.]+,.*"));
        assertThat(call.err()).startsWith("Truncated: ");
        assertThat(zicht("graph", "--loops").out()).contains("reinforcing, ", "balancing, ", " years", " → ");
    }

    @Test
    void rankingNamesFactorsAndActors() {
        Call call = zicht("graph", "--rank", "--by", "fragmentation", "--top", "3", "--format", "csv");

        assertThat(call.out().lines().filter(line -> line.startsWith("factor,")))
                .hasSize(3);
        assertThat(call.out().lines().filter(line -> line.startsWith("actor,"))).hasSize(3);
        assertThat(zicht("graph", "--rank").out()).contains("Factors by betweenness", "Actors by betweenness");
    }

    @Test
    void readsAGraphOfOnesOwnStrictly() throws IOException {
        Path file = Files.writeString(folder.resolve("graph.yaml"), "title: {nl: x, en: x}\nfaktors: []\n");

        Call call = zicht("graph", "--graph", file);

        assertThat(call.status()).isEqualTo(ExitStatus.DATA_WRONG);
        assertThat(call.err()).contains("graph.yaml:2:1").contains("faktors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--format png",
                "--format text",
                "--loops --format dot",
                "--loops --rank",
                "--domain XXX",
                "--form XXX",
                "--by beauty --rank",
                "--max-length 1 --loops",
                "--top -1 --rank",
                "--graph gone.yaml",
                "--lang fr",
                "surplus"
            })
    void wrongCalls(String options) {
        Object[] args = ("graph " + options).split(" ");

        Call call = zicht(args);

        assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.CALL_WRONG);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith("zicht graph: ").contains("'zicht graph --help'");
    }
}
