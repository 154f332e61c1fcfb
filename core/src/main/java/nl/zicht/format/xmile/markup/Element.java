package nl.zicht.format.xmile.markup;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zicht.equation.SourceSpan;

/**
 * An element of a document: its name, attributes, child elements and own text. Immutable.
 *
 * <p>XMILE's elements are found by local name ({@link #is}, {@link #children(String)}); what belongs to another namespace never answers to these.
 */
public final class Element {
    private final String name;
    private final boolean xmile;
    private final SourceSpan place;
    private final Map<String, Text> attributes;
    private final List<Element> children;
    private final Text text;

    Element(
            String name,
            boolean xmile,
            SourceSpan place,
            Map<String, Text> attributes,
            List<Element> children,
            Text text) {
        this.name = name;
        this.xmile = xmile;
        this.place = place;
        this.attributes = attributes;
        this.children = List.copyOf(children);
        this.text = text;
    }

    /** Returns the name as written, with its prefix if it has one. */
    public String name() {
        return name;
    }

    /** Returns the name without prefix. */
    public String localName() {
        return localPart(name);
    }

    /** Returns whether the element belongs to XMILE (or to no namespace) and not to a vendor. */
    public boolean isXmile() {
        return xmile;
    }

    /** Returns whether this is XMILE's element of that local name. */
    public boolean is(String localName) {
        return xmile && localName().equals(localName);
    }

    /** Returns where the name stands in the start tag. */
    public SourceSpan place() {
        return place;
    }

    /** Returns all children, vendors' too, in order. */
    public List<Element> children() {
        return children;
    }

    /** Returns XMILE's children of that local name, in order. */
    public List<Element> children(String localName) {
        return children.stream().filter(child -> child.is(localName)).toList();
    }

    /** Returns XMILE's first child of that local name. */
    public Optional<Element> child(String localName) {
        return children.stream().filter(child -> child.is(localName)).findFirst();
    }

    /** Returns the names of the attributes as written, with their prefixes, in order. */
    public Set<String> attributeNames() {
        return Collections.unmodifiableSet(attributes.keySet());
    }

    /** Returns the attribute of exactly that name. */
    public Optional<Text> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** Returns the first attribute of that name, whatever prefix it carries. */
    public Optional<Text> attributeOfAnyVendor(String localName) {
        return attributes.entrySet().stream()
                .filter(entry -> localPart(entry.getKey()).equals(localName))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the text directly inside, without that of children. */
    public Text text() {
        return text;
    }

    /** Returns the text inside, children's too, as a reader would see it. */
    public String wholeText() {
        if (children.isEmpty()) {
            return text.string();
        }
        StringBuilder whole = new StringBuilder(text.string());
        children.forEach(child -> whole.append(' ').append(child.wholeText()));
        return whole.toString();
    }

    @Override
    public String toString() {
        return "<" + name + "> at " + place;
    }

    private static String localPart(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
