package nl.zicht.format.graph;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.util.Locale;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Link;

/** Writes the links of a graph as a table. */
final class LinksCsv {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private LinksCsv() {}

    static void write(CausalGraph graph, Appendable out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new AppendableWriter(out))) {
            csv.writeRecord(
                    "id",
                    "from",
                    "to",
                    "from_nl",
                    "to_nl",
                    "from_en",
                    "to_en",
                    "from_domain",
                    "to_domain",
                    "polarity",
                    "strength",
                    "weight",
                    "speed",
                    "delay_years",
                    "forms",
                    "evidence_nl",
                    "evidence_en",
                    "sizing_nl",
                    "sizing_en");
            for (Link link : graph.links()) {
                row(graph, link, csv);
            }
        }
    }

    private static void row(CausalGraph graph, Link link, CsvWriter csv) {
        Factor from = graph.factor(link.from());
        Factor to = graph.factor(link.to());
        csv.writeRecord(
                text(link.id()),
                text(from.id()),
                text(to.id()),
                text(from.label().nl()),
                text(to.label().nl()),
                text(from.label().en()),
                text(to.label().en()),
                text(from.domain()),
                text(to.domain()),
                link.polarity().name().toLowerCase(Locale.ROOT),
                link.strength().label().en(),
                Double.toString(link.weight()),
                link.speed().label().en(),
                Double.toString(link.speed().delayYears()),
                text(String.join(" ", link.forms())),
                text(EvidenceText.of(link.evidence(), DUTCH)),
                text(EvidenceText.of(link.evidence(), Locale.ENGLISH)),
                text(EvidenceText.of(link.sizing(), DUTCH)),
                text(EvidenceText.of(link.sizing(), Locale.ENGLISH)));
    }

    /** Text that no spreadsheet takes for a formula. */
    private static String text(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
