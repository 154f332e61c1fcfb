package nl.zicht.format.graph;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.zicht.causal.Actor;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.Link;

/** Writes a graph as GraphML 1.0, http://graphml.graphdrawing.org. */
final class GraphMl {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private final CausalGraph graph;
    private final Locale language;
    private final XMLStreamWriter xml;

    private GraphMl(CausalGraph graph, Locale language, XMLStreamWriter xml) {
        this.graph = graph;
        this.language = language;
        this.xml = xml;
    }

    static void write(CausalGraph graph, Locale language, Appendable out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new AppendableWriter(out));
            new GraphMl(graph, language, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        for (String key : new String[] {"label", "kind", "domain", "group", "evidence"}) {
            key(key, "all", "string");
        }
        for (String key : new String[] {"sign", "strength", "speed", "forms"}) {
            key(key, "edge", "string");
        }
        key("start", "node", "double");
        key("weight", "edge", "double");
        key("delayYears", "edge", "double");
        line(1);
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "graph");
        xml.writeAttribute("edgedefault", "directed");
        nodes();
        edges();
        line(1);
        xml.writeEndElement();
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.writeCharacters("\n");
    }

    private void key(String name, String domain, String type) throws XMLStreamException {
        line(1);
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", domain);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private void nodes() throws XMLStreamException {
        for (Factor factor : graph.factors()) {
            Map<String, String> data = data("factor", factor.label().in(language));
            data.put("domain", factor.domain());
            data.put("start", Double.toString(factor.start()));
            data.put("evidence", EvidenceText.of(factor.evidence(), language));
            node("factor:" + factor.id(), data);
        }
        for (Actor actor : graph.actors()) {
            Map<String, String> data = data("actor", actor.label().in(language));
            data.put("group", actor.group());
            data.put("evidence", EvidenceText.of(actor.evidence(), language));
            node("actor:" + actor.id(), data);
        }
        for (Intervention intervention : graph.interventions()) {
            Map<String, String> data = data("intervention", intervention.label().in(language));
            data.put("evidence", EvidenceText.of(intervention.evidence(), language));
            node("intervention:" + intervention.id(), data);
        }
    }

    private void edges() throws XMLStreamException {
        for (Link link : graph.links()) {
            Map<String, String> data = data("link", link.polarity().label().in(language));
            data.put("sign", link.polarity().symbol());
            data.put("strength", link.strength().label().en());
            data.put("speed", link.speed().label().en());
            data.put("weight", Double.toString(link.weight()));
            data.put("delayYears", Double.toString(link.speed().delayYears()));
            data.put("forms", String.join(" ", link.forms()));
            data.put("evidence", EvidenceText.of(link.evidence(), language));
            edge("factor:" + link.from(), "factor:" + link.to(), data);
        }
        for (Factor factor : graph.factors()) {
            for (String actor : factor.actors()) {
                edge("actor:" + actor, "factor:" + factor.id(), Map.of("kind", "holds"));
            }
        }
        for (Intervention intervention : graph.interventions()) {
            for (String actor : intervention.actors()) {
                edge("actor:" + actor, "intervention:" + intervention.id(), Map.of("kind", "responsible"));
            }
            for (Effect effect : intervention.effects()) {
                boolean down = effect.setpoint() < graph.factor(effect.factor()).start();
                Map<String, String> data = new LinkedHashMap<>();
                data.put("kind", "effect");
                data.put("sign", down ? "-" : "+");
                edge("intervention:" + intervention.id(), "factor:" + effect.factor(), data);
            }
        }
    }

    private static Map<String, String> data(String kind, String label) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("kind", kind);
        data.put("label", label);
        return data;
    }

    private void node(String id, Map<String, String> data) throws XMLStreamException {
        line(2);
        xml.writeStartElement("node");
        xml.writeAttribute("id", valid(id));
        data(data);
    }

    private void edge(String from, String to, Map<String, String> data) throws XMLStreamException {
        line(2);
        xml.writeStartElement("edge");
        xml.writeAttribute("source", valid(from));
        xml.writeAttribute("target", valid(to));
        data(data);
    }

    private void data(Map<String, String> data) throws XMLStreamException {
        for (Map.Entry<String, String> entry : data.entrySet()) {
            line(3);
            xml.writeStartElement("data");
            xml.writeAttribute("key", entry.getKey());
            xml.writeCharacters(valid(entry.getValue()));
            xml.writeEndElement();
        }
        line(2);
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** The text with the characters that XML 1.0 cannot hold replaced. */
    private static String valid(String text) {
        StringBuilder valid = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean allowed = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000;
            valid.appendCodePoint(allowed ? c : 0xFFFD);
        });
        return valid.toString();
    }
}
