package nl.zicht.format.graph;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.TestGraphs;
import nl.zicht.format.yaml.GraphReader;
import nl.zicht.format.yaml.SiblingFiles;
import nl.zicht.label.Label;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class GraphWritersTest {
    private static final CausalGraph GRAPH =
            GraphReader.read("small.yaml", TestGraphs.resource("small.yaml"), SiblingFiles.NONE);
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void jsonHoldsEverything() throws IOException {
        JsonNode json = json(GRAPH);
        for (String array : List.of(
                "domains",
                "actionLines",
                "forms",
                "groups",
                "actors",
                "factors",
                "interventions",
                "links",
                "loops",
                "goals",
                "sources")) {
            assertThat(json.get(array).isArray()).as(array).isTrue();
            assertThat(json.get(array).size()).as(array).isPositive();
        }
        JsonNode factor = json.get("factors").get(1);
        assertThat(factor.get("domain").asString()).isEqualTo("ZOR");
        assertThat(factor.get("variable").asString()).isEqualTo("care given");
        assertThat(factor.get("start").asDouble()).isEqualTo(0.25);
        JsonNode link = json.get("links").get(1);
        assertThat(link.get("sign").asString()).isEqualTo("-");
        assertThat(link.get("strength").asString()).isEqualTo("very strong");
        assertThat(link.get("delayYears").asDouble()).isEqualTo(0.25);
        assertThat(link.get("evidence").get("sources").get(0).asString()).isEqualTo("A");
        assertThat(json.get("links")
                        .get(2)
                        .get("evidence")
                        .get("reason")
                        .get("nl")
                        .asString())
                .isEqualTo("=2 lijkt zo");
        JsonNode effects = json.get("interventions").get(0).get("effects");
        assertThat(effects.get(0).get("sign").asString()).isEqualTo("+");
        assertThat(effects.get(1).get("sign").asString()).isEqualTo("-");
        assertThat(effects.get(1).has("endYear")).isFalse();
        JsonNode actor = json.get("actors").get(0);
        assertThat(actor.get("factors").get(0).asString()).isEqualTo("money");
        assertThat(actor.get("interventions").get(0).asString()).isEqualTo("spend");
    }

    @Test
    void jsonEscapesAndEndsLinesAlike() throws IOException {
        CausalGraph odd = withLabel("a \"quote\", a \\ and a line\nend \u0001 \u2028 é 😀");
        String text = text(odd);
        assertThat(text).doesNotContain("\r").endsWith("}\n");
        assertThat(new ObjectMapper()
                        .readTree(text)
                        .get("factors")
                        .get(0)
                        .get("label")
                        .get("nl")
                        .asString())
                .isEqualTo("a \"quote\", a \\ and a line\nend \u0001 \u2028 é 😀");
    }

    @Test
    void graphMlIsWellFormedAndComplete() throws Exception {
        Document document = xml(GRAPH, DUTCH);
        assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(4 + 2 + 1);
        // Links, ties to two factors, one responsibility, two effects.
        assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(3 + 2 + 1 + 2);
        Element first = (Element) document.getElementsByTagName("node").item(2);
        assertThat(first.getAttribute("id")).isEqualTo("factor:shelter");
        assertThat(first.getTextContent()).contains("Bezetting <vol>");
    }

    @Test
    void graphMlReplacesWhatXmlCannotHold() throws Exception {
        Document document = xml(withLabel("a\u0001b <&> \uD800 😀"), Locale.ENGLISH);
        assertThat(document.getElementsByTagName("node").item(0).getTextContent())
                .contains("a\uFFFDb <&> \uFFFD 😀");
    }

    @Test
    void dotQuotesAndTellsSignsApartWithoutColour() throws IOException {
        StringBuilder out = new StringBuilder();
        GraphWriters.dot(withLabel("say \"hi\" \\ now\nthen"), Locale.ENGLISH, out);
        assertThat(out.toString()).contains("[label=\"say \\\"hi\\\" \\\\ now\\nthen\"]");
        StringBuilder small = new StringBuilder();
        GraphWriters.dot(GRAPH, DUTCH, small);
        assertThat(small.toString())
                .startsWith("digraph \"Klein\" {")
                .contains("subgraph cluster_1", "label=\"Zorg\"")
                .contains("\"care\" -> \"shelter\" [label=\"-\", color=\"#CA3C00\", arrowhead=tee, penwidth=2.9];")
                .contains(
                        "\"money\" -> \"care\" [label=\"+\", color=\"#01689B\", arrowhead=normal, penwidth=2.5, style=dashed];");
    }

    @Test
    void csvHasOneRowForEachLinkAndNoFormulas() throws IOException {
        StringBuilder out = new StringBuilder();
        GraphWriters.linksCsv(withLabel("=cmd|' /C calc'!A0"), out);
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getField("from_nl")).isEqualTo("'=cmd|' /C calc'!A0");
        assertThat(rows.get(1).getField("polarity")).isEqualTo("negative");
        assertThat(rows.get(1).getField("weight")).isEqualTo("-1.2");
        assertThat(rows.get(0).getField("forms")).isEqualTo("sexual labour");
        assertThat(rows.get(0).getField("evidence_en")).isEqualTo("A B (V)");
        assertThat(rows.get(2).getField("evidence_nl")).isEqualTo("oordeel: =2 lijkt zo");
    }

    @Test
    void theSameTextWhateverTheMachine() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            StringBuilder arabic = new StringBuilder();
            GraphWriters.linksCsv(GRAPH, arabic);
            GraphWriters.dot(GRAPH, DUTCH, arabic);
            arabic.append(text(GRAPH));
            Locale.setDefault(Locale.ROOT);
            StringBuilder root = new StringBuilder();
            GraphWriters.linksCsv(GRAPH, root);
            GraphWriters.dot(GRAPH, DUTCH, root);
            root.append(text(GRAPH));
            assertThat(arabic.toString()).isEqualTo(root.toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static CausalGraph withLabel(String text) {
        List<Factor> factors = GRAPH.factors().stream()
                .map(f -> f.id().equals("money")
                        ? new Factor(
                                f.id(),
                                Label.same(text),
                                f.domain(),
                                f.actors(),
                                f.start(),
                                f.evidence(),
                                f.startEvidence(),
                                f.variable())
                        : f)
                .toList();
        return new CausalGraph(
                GRAPH.title(),
                GRAPH.domains(),
                GRAPH.actionLines(),
                GRAPH.themes(),
                GRAPH.forms(),
                GRAPH.groups(),
                GRAPH.participants(),
                GRAPH.actors(),
                factors,
                GRAPH.links(),
                GRAPH.interventions(),
                GRAPH.namedLoops(),
                GRAPH.goals(),
                GRAPH.sources());
    }

    private static String text(CausalGraph graph) throws IOException {
        StringBuilder out = new StringBuilder();
        GraphWriters.json(graph, out);
        return out.toString();
    }

    private static JsonNode json(CausalGraph graph) throws IOException {
        return new ObjectMapper().readTree(text(graph));
    }

    private static Document xml(CausalGraph graph, Locale language) throws Exception {
        StringBuilder out = new StringBuilder();
        GraphWriters.graphMl(graph, language, out);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out.toString())));
    }
}
