package nl.zicht.format.xmile.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceText;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Markup;

/**
 * An XMILE file as a text that is changed as little as possible: views, styles, elements of vendors, comments and the layout of equations stay as they are.
 *
 * <p>What changes is what makes other readers stumble: the encoding, line ends, a version or namespace from before the standard, prefixes without a declaration.
 */
public final class XmileDocument {
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml\\b[^>]*\\?>\\s*");
    private static final String NEW_DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    /** An element that is still to be visited, with the prefixes declared around it. */
    private record Visit(Element element, Set<String> declared) {}

    private final String text;
    private final Element root;

    private XmileDocument(String text, Element root) {
        this.text = text;
        this.root = root;
    }

    /**
     * Reads the markup of a file; what it means is not looked at.
     *
     * @param source the text, without byte-order mark
     * @param limits bounds on the nesting of elements
     * @param diagnostics takes the error that ended the reading
     */
    public static Optional<XmileDocument> read(SourceText source, Limits limits, Diagnostics diagnostics) {
        String lines = source.text().replace("\r\n", "\n").replace('\r', '\n');
        String body = NEW_DECLARATION + DECLARATION.matcher(lines).replaceFirst("");
        return Markup.read(new SourceText(source.name(), body), limits, diagnostics)
                .map(root -> new XmileDocument(body, root));
    }

    /** Returns the file as XMILE 1.0, with line feeds, to be stored as UTF-8 without byte-order mark. */
    public String standard() {
        int start = root.place().end();
        int end = start;
        char quote = 0;
        while (quote != 0 || text.charAt(end) != '>') {
            char c = text.charAt(end++);
            quote = quote == 0 && (c == '"' || c == '\'') ? c : c == quote ? 0 : quote;
        }
        String tag = text.substring(start, end);
        String whole = text.substring(0, start) + rootAttributes(tag) + text.substring(end);
        return whole.endsWith("\n") ? whole : whole + "\n";
    }

    /** Returns the files beside this one that it needs: included ones, and those of modules. */
    public Set<String> otherFiles() {
        Set<String> files = new LinkedHashSet<>();
        Deque<Element> waiting = new ArrayDeque<>(Set.of(root));
        while (!waiting.isEmpty()) {
            Element element = waiting.pop();
            if (element.is("include") || element.is("module") || element.is("model")) {
                element.attribute("resource")
                        .filter(path -> !path.isBlank())
                        .ifPresent(path -> files.add(path.string().strip()));
            }
            element.children().forEach(waiting::push);
        }
        return files;
    }

    private String rootAttributes(String written) {
        String attributes = with(written, "version", "1.0");
        if (!root.name().contains(":")) {
            attributes = with(attributes, "xmlns", XmileWriter.NAMESPACE);
        }
        for (String prefix : undeclared()) {
            String namespace =
                    prefix.equals("isee") ? XmileWriter.ISEE : "urn:undeclared:" + prefix.toLowerCase(Locale.ROOT);
            attributes = with(attributes, "xmlns:" + prefix, namespace);
        }
        return attributes;
    }

    /** Returns the attributes with a value for one of them, which is replaced where it stands or added at the end. */
    private String with(String attributes, String name, String value) {
        if (root.attribute(name).isEmpty()) {
            boolean closed = attributes.endsWith("/");
            String open = closed ? attributes.substring(0, attributes.length() - 1) : attributes;
            return open.stripTrailing() + " " + name + "=\"" + value + "\"" + (closed ? "/" : "");
        }
        if (root.attribute(name).get().string().strip().equals(value)) {
            return attributes;
        }
        Pattern old = Pattern.compile("(?<=\\s)" + Pattern.quote(name) + "\\s*=\\s*(\"[^\"]*\"|'[^']*')");
        return old.matcher(attributes).replaceFirst(name + "=\"" + value + "\"");
    }

    /** Returns the prefixes that some element or attribute carries without a declaration around it. */
    private Set<String> undeclared() {
        Set<String> undeclared = new LinkedHashSet<>();
        Deque<Visit> waiting = new ArrayDeque<>();
        waiting.push(new Visit(root, Set.of("xml", "xmlns")));
        while (!waiting.isEmpty()) {
            Visit visit = waiting.pop();
            Set<String> declared = new LinkedHashSet<>(visit.declared());
            Set<String> names = visit.element().attributeNames();
            names.stream()
                    .filter(name -> name.startsWith("xmlns:"))
                    .forEach(name -> declared.add(name.substring("xmlns:".length())));
            Set<String> used = new LinkedHashSet<>(names);
            used.add(visit.element().name());
            used.stream()
                    .filter(name -> name.indexOf(':') > 0)
                    .map(name -> name.substring(0, name.indexOf(':')))
                    .filter(prefix -> !declared.contains(prefix))
                    .forEach(undeclared::add);
            visit.element().children().forEach(child -> waiting.push(new Visit(child, declared)));
        }
        return undeclared;
    }
}
