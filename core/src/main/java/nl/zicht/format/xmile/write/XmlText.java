package nl.zicht.format.xmile.write;

import java.util.ArrayDeque;
import java.util.Deque;

/** XML as it grows: an element on a line, indented by its depth, characters escaped. Not thread-safe. */
final class XmlText {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    XmlText() {
        out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    }

    /** Begins an element; attributes are names and values by turns. */
    XmlText open(String tag, String... attributes) {
        start(tag, attributes).append(">\n");
        open.push(tag);
        return this;
    }

    /** Ends the element that was begun last. */
    XmlText close() {
        String tag = open.pop();
        indent().append("</").append(tag).append(">\n");
        return this;
    }

    /** Writes an element without content. */
    XmlText empty(String tag, String... attributes) {
        start(tag, attributes).append("/>\n");
        return this;
    }

    /** Writes an element that holds only text. */
    XmlText text(String tag, String content, String... attributes) {
        start(tag, attributes).append('>').append(escaped(content, false));
        out.append("</").append(tag).append(">\n");
        return this;
    }

    private StringBuilder start(String tag, String... attributes) {
        indent().append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escaped(attributes[i + 1], true)).append('"');
        }
        return out;
    }

    private StringBuilder indent() {
        return out.append(INDENT.repeat(open.size()));
    }

    /** Escapes what XML would take as markup or change; what it does not allow at all becomes a blank. */
    static String escaped(String text, boolean attribute) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\r' -> escaped.append("&#13;");
                case '"' -> escaped.append(attribute ? "&quot;" : "\"");
                case '\n' -> escaped.append(attribute ? "&#10;" : "\n");
                case '\t' -> escaped.append(attribute ? "&#9;" : "\t");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : ' ');
            }
        });
        return escaped.toString();
    }

    /** XML 1.0, section 2.2. */
    private static boolean isAllowed(int c) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c >= ' ' && !half && c != 0xFFFE && c != 0xFFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
