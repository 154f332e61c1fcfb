package nl.zicht.scenarios.briefing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Builds an HTML page in which every text is escaped and every element is closed.
 *
 * <p>Nothing is ever put in as it is except pictures made by the SVG writer, which escapes in its own turn.
 */
final class Html {

    private static final Set<String> VOID = Set.of("meta", "link", "br");

    private final StringBuilder out = new StringBuilder(65536);
    private final Deque<String> open = new ArrayDeque<>();

    Html() {
        out.append("<!DOCTYPE html>\n");
    }

    /**
     * Opens an element.
     *
     * @param name of the element
     * @param attributes names and values in turn
     */
    Html open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
        if (!VOID.contains(name)) {
            open.push(name);
        }
        return this;
    }

    /** Closes the element opened last. */
    Html close() {
        String name = open.pop();
        out.append("</").append(name).append('>');
        if (!INLINE.contains(name)) {
            out.append('\n');
        }
        return this;
    }

    private static final Set<String> INLINE = Set.of("a", "abbr", "strong", "span", "small", "td", "th", "summary");

    /** Writes a text. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element that holds only text. */
    Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** A picture made by the SVG writer. */
    Html svg(String svg) {
        out.append('\n').append(svg);
        return this;
    }

    /** The style sheet of the page, which is a resource of ours. */
    Html style(String css) {
        out.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    /** The page. All elements must be closed. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Elements left open: " + open);
        }
        return out.toString();
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < 0x20 && c != '\n' ? ' ' : c);
            }
        }
        return safe.toString();
    }
}
