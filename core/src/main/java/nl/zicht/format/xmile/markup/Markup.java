package nl.zicht.format.xmile.markup;

import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;

/**
 * Reads a document into its tree of elements.
 *
 * <p>Two readers look at every document. The JDK's StAX parser, locked down, is the judge of what is well-formed ({@link WellFormed}). It cannot say where
 * things stand, though: its character offsets jump at entities and at the end of its buffers, and a caret in an equation has to be exact. So a scanner of
 * our own ({@link Scanner}) builds the tree; without document types the grammar that is left is small. A document is read only when both accept it.
 */
public final class Markup {
    private Markup() {}

    /**
     * Reads a document.
     *
     * @param source the text, without byte-order mark
     * @param limits bounds on the nesting of elements
     * @param diagnostics takes the error that ended the reading, and what was read although a rule was bent
     * @return the root element, or empty after an error
     */
    public static Optional<Element> read(SourceText source, Limits limits, Diagnostics diagnostics) {
        try {
            Characters.check(source);
            Element root = new Scanner(source, limits, diagnostics).document();
            WellFormed.check(withoutLateDeclaration(source, diagnostics));
            return Optional.of(root);
        } catch (Malformed malformed) {
            diagnostics.add(malformed.diagnostic());
            return Optional.empty();
        }
    }

    /** Returns the text with blanks for an XML declaration that has blanks before it, which XML forbids and hand-edited files have. */
    private static SourceText withoutLateDeclaration(SourceText source, Diagnostics diagnostics) {
        String text = source.text();
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.indexOf("?>", start);
        if (start == 0 || end < 0 || !text.startsWith("<?xml ", start)) {
            return source;
        }
        diagnostics.warning(
                Code.BENT_RULE,
                "blanks stand before the XML declaration, which must come first; they were passed over",
                new SourceSpan(source, start, end + 2),
                null);
        String blank = text.substring(start, end + 2).replaceAll("[^\\r\\n]", " ");
        return new SourceText(source.name(), text.substring(0, start) + blank + text.substring(end + 2));
    }
}
