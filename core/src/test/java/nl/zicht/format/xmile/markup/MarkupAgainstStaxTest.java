package nl.zicht.format.xmile.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Random;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import org.junit.jupiter.api.Test;

/** Holds the tree that our scanner builds against what the JDK's parser reads, on random documents. */
class MarkupAgainstStaxTest {
    private static final String[] PIECES = {
        "x",
        " ",
        "\n",
        "\r\n",
        "&lt;",
        "&amp;",
        "&#65;",
        "&#x20AC;",
        "<![CDATA[a<b&c\r\n]]>",
        "<!-- <x> & -->",
        "<?pi x?>",
        "é",
        "\uD83D\uDE00",
        "\"",
        "'",
        ">",
    };
    private static final String[] VALUES = {"", "1", "a b", "a\n\tb", "&quot;&lt;", "&#10;", "\r\n", "'", ">", "é"};

    @Test
    void readsWhatStaxReads() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder document = new StringBuilder(random.nextBoolean() ? "<?xml version=\"1.0\"?>\n" : "");
            element(random, document, 0);
            String text = document.toString();
            Element root = Markup.read(new SourceText("m", text), Limits.DEFAULT, new Diagnostics())
                    .orElseThrow();

            assertThat(ours(root)).as("seed %d, document %d: %s", seed, i, text).isEqualTo(stax(text));
        }
    }

    private static void element(Random random, StringBuilder out, int depth) {
        String name = random.nextInt(3) == 0 ? "v:e" + depth : "e" + depth;
        out.append('<').append(name);
        int attributes = random.nextInt(3);
        for (int i = 0; i < attributes; i++) {
            out.append(random.nextBoolean() ? " " : "\n  ")
                    .append("a")
                    .append(i)
                    .append(random.nextBoolean() ? "=\"" : " = \"");
            out.append(VALUES[random.nextInt(VALUES.length)]).append('"');
        }
        if (random.nextInt(4) == 0) {
            out.append(random.nextBoolean() ? "/>" : " />");
            return;
        }
        out.append('>');
        for (int i = random.nextInt(6); i > 0; i--) {
            if (depth < 5 && random.nextInt(3) == 0) {
                element(random, out, depth + 1);
            } else {
                out.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        out.append("</").append(name).append(random.nextBoolean() ? ">" : " >");
    }

    private static String ours(Element element) {
        StringBuilder out = new StringBuilder("<" + element.name());
        for (int i = 0; i < 3; i++) {
            int index = i;
            element.attribute("a" + i).ifPresent(value -> out.append(" a" + index + "=[" + value + "]"));
        }
        out.append(">");
        element.children().forEach(child -> out.append(ours(child)));
        return out.append("|").append(element.text()).append("</>").toString();
    }

    private static String stax(String document) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document));
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            reader.next();
        }
        return staxElement(reader);
    }

    private static String staxElement(XMLStreamReader reader) throws Exception {
        StringBuilder out = new StringBuilder("<" + reader.getLocalName());
        TreeMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        attributes.forEach((name, value) ->
                out.append(" ").append(name).append("=[").append(value).append("]"));
        out.append(">");
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                out.append(staxElement(reader));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return out.append("|").append(text).append("</>").toString();
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getText());
            }
        }
    }
}
