package nl.zicht.format.xmile.markup;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;

/**
 * The JDK's own StAX parser as judge of whether a document is well-formed XML.
 *
 * <p>No document type, no external entities, and never a parser that happens to be on the class path. Prefixes are not resolved: vendors forget to declare
 * theirs, and such files are to be read.
 */
final class WellFormed {
    private WellFormed() {}

    static void check(SourceText source) throws Malformed {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(source.text()));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.DTD) {
                    throw new Malformed(Scanner.documentTypeRefused(null));
                }
            }
        } catch (XMLStreamException e) {
            throw new Malformed(Diagnostic.error(
                    Code.MALFORMED_FILE, "this is not well-formed XML: " + reason(e), place(source, e), null));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are refused");
        });
        return factory;
    }

    /** Returns the parser's reason without its place, which we show our own way. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf("Message: ");
        String bare = start < 0 ? message : message.substring(start + "Message: ".length());
        bare = bare.replaceAll("\\s+", " ").strip();
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static SourceSpan place(SourceText source, XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
        int end = source.text().length();
        int start = 0;
        while (start < end && source.lineAt(start) < line) {
            start++;
        }
        int offset = Math.min(end, start + Math.max(0, column - 1));
        return new SourceSpan(source, offset, offset);
    }
}
