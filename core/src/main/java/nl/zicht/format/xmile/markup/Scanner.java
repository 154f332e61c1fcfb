package nl.zicht.format.xmile.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of elements from the text of a document, with the place of every character.
 *
 * <p>What it understands is XML 1.0 without document types: tags, attributes, text, CDATA, comments, processing instructions, character references and the
 * five predefined entities. It keeps a stack of its own, so that deep nesting meets a limit and not the end of the Java stack.
 */
final class Scanner {
    /** An element whose end tag has not come yet. */
    private record Open(
            String name,
            boolean xmile,
            SourceSpan place,
            Map<String, Text> attributes,
            Namespaces scope,
            List<Element> children,
            Text.Builder text) {}

    private final SourceText source;
    private final Limits limits;
    private final Cursor cursor;
    private final Namespaces.BentRules bent;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Element root;

    Scanner(SourceText source, Limits limits, Diagnostics diagnostics) {
        this.source = source;
        this.limits = limits;
        this.cursor = new Cursor(source);
        this.bent = new Namespaces.BentRules(diagnostics);
    }

    /** Returns the root element. */
    Element document() throws Malformed {
        while (!cursor.atEnd()) {
            if (cursor.take("<!--")) {
                cursor.skipComment();
            } else if (cursor.take("<![CDATA[")) {
                characterData();
            } else if (cursor.lookingAt("<!")) {
                throw declaration();
            } else if (cursor.take("<?")) {
                cursor.skipPast("?>", "this processing instruction");
            } else if (cursor.take("</")) {
                endTag();
            } else if (cursor.lookingAt("<")) {
                startTag();
            } else {
                text();
            }
        }
        return finished();
    }

    private Malformed declaration() {
        SourceSpan place = cursor.span(2);
        cursor.take("<!");
        return cursor.atName()
                ? new Malformed(documentTypeRefused(place))
                : cursor.malformedAt(place, "found \"<!\" that begins neither a comment nor CDATA", null);
    }

    static Diagnostic documentTypeRefused(@Nullable SourceSpan span) {
        return Diagnostic.error(
                Code.REFUSED_FOR_SAFETY,
                "found a document type (<!DOCTYPE …> or another declaration); models are read without them, because they can make a reader open other files"
                        + " or fill the memory",
                span,
                "the declaration can be deleted: XMILE does not need it");
    }

    private Element finished() throws Malformed {
        Open unclosed = open.peek();
        if (unclosed != null) {
            throw cursor.malformed(
                    "the file ends inside <" + unclosed.name() + "> of line "
                            + unclosed.place().line(),
                    "the file was cut off; get it again from where it came");
        }
        if (root == null) {
            throw cursor.malformed(
                    source.text().isBlank() ? "the file is empty" : "there is no element in this file",
                    "this is not a model file");
        }
        return root;
    }

    private void startTag() throws Malformed {
        int start = cursor.offset();
        cursor.take("<");
        String name = cursor.name("an element");
        SourceSpan place = new SourceSpan(source, start, cursor.offset());
        if (root != null) {
            throw cursor.malformedAt(place, "found a second outermost element <" + name + ">", "two files were joined");
        }
        if (open.size() >= limits.nesting()) {
            throw new Malformed(Diagnostic.error(
                    Code.LIMIT_EXCEEDED,
                    "elements are nested more than " + limits.nesting() + " deep",
                    place,
                    "the limit on nesting can be raised"));
        }
        Map<String, Text> attributes = attributes(name);
        Open parent = open.peek();
        Namespaces scope = (parent == null ? Namespaces.NONE : parent.scope()).with(attributes);
        boolean xmile = scope.isXmile(name, parent == null, place, bent);
        attributes.keySet().forEach(attribute -> scope.noteAttribute(attribute, place, bent));
        open.push(new Open(name, xmile, place, attributes, scope, new ArrayList<>(), new Text.Builder(source)));
        if (cursor.take("/>")) {
            close(cursor.offset());
        } else {
            cursor.expect(">", "the start tag <" + name + ">");
        }
    }

    private Map<String, Text> attributes(String element) throws Malformed {
        Map<String, Text> attributes = new LinkedHashMap<>();
        boolean apart = cursor.skipBlanks();
        while (!cursor.atEnd() && !cursor.lookingAt(">") && !cursor.lookingAt("/>")) {
            int start = cursor.offset();
            if (!apart) {
                throw cursor.malformed("a blank is missing before this attribute of <" + element + ">", null);
            }
            String name = cursor.name("an attribute of <" + element + ">");
            SourceSpan place = new SourceSpan(source, start, cursor.offset());
            cursor.skipBlanks();
            cursor.expect("=", "the attribute " + name + " of <" + element + ">");
            cursor.skipBlanks();
            if (attributes.put(name, cursor.attributeValue(name)) != null) {
                throw cursor.malformedAt(place, "<" + element + "> has two attributes " + name, "one of them can go");
            }
            apart = cursor.skipBlanks();
        }
        return attributes;
    }

    private void endTag() throws Malformed {
        int end = cursor.offset() - 2;
        String name = cursor.name("an element");
        SourceSpan place = new SourceSpan(source, end, cursor.offset());
        Open last = open.peek();
        if (last == null) {
            throw cursor.malformedAt(
                    place, "</" + name + "> closes an element that was never opened", "one of the two tags can go");
        }
        if (!last.name().equals(name)) {
            throw cursor.malformedAt(
                    place,
                    "found </" + name + ">, but <" + last.name() + "> of line "
                            + last.place().line() + " is still open",
                    "</" + last.name() + "> is missing before it");
        }
        cursor.skipBlanks();
        cursor.expect(">", "the end tag </" + name + ">");
        close(end);
    }

    private void close(int textEnd) {
        Open done = open.pop();
        Element element = new Element(
                done.name(),
                done.xmile(),
                done.place(),
                done.attributes(),
                done.children(),
                done.text().build(textEnd));
        Open parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.children().add(element);
        }
    }

    private void text() throws Malformed {
        Open inside = open.peek();
        if (inside != null) {
            cursor.characters(inside.text(), '<');
            return;
        }
        cursor.skipBlanks();
        if (!cursor.atEnd() && !cursor.lookingAt("<")) {
            throw cursor.malformed(
                    "found text outside the outermost element, expected \"<\"",
                    root == null ? "this is not an XML file" : "something was added at the end of the file");
        }
    }

    private void characterData() throws Malformed {
        Open inside = open.peek();
        if (inside == null) {
            throw cursor.malformed("found CDATA outside the outermost element", null);
        }
        cursor.characterData(inside.text());
    }
}
