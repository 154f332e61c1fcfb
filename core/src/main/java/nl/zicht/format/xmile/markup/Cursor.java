package nl.zicht.format.xmile.markup;

import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import org.jspecify.annotations.Nullable;

/** A place in a document that moves forward over the small pieces of markup. */
final class Cursor {
    private final SourceText source;
    private final String text;
    private int at;

    Cursor(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    int offset() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean lookingAt(String expected) {
        return text.startsWith(expected, at);
    }

    boolean take(String expected) {
        boolean found = lookingAt(expected);
        at += found ? expected.length() : 0;
        return found;
    }

    /** Returns whether a letter comes next. */
    boolean atName() {
        return !atEnd() && Character.isLetter(text.charAt(at));
    }

    void expect(String expected, String where) throws Malformed {
        if (!take(expected)) {
            throw malformed(found() + " in " + where + ", expected \"" + expected + "\"", null);
        }
    }

    /** Moves over white space and returns whether there was any. */
    boolean skipBlanks() {
        int start = at;
        while (!atEnd() && isBlank(text.charAt(at))) {
            at++;
        }
        return at > start;
    }

    /** Moves over a comment, of which the beginning has been taken. */
    void skipComment() throws Malformed {
        int start = at;
        skipPast("-->", "this comment");
        int dashes = text.indexOf("--", start);
        if (dashes < at - 3) {
            at = dashes;
            throw malformedAt(
                    span(2),
                    "found \"--\" inside a comment, which XML does not allow",
                    "the comment can use another dash");
        }
    }

    void skipPast(String end, String what) throws Malformed {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw malformedAt(
                    span(0),
                    "the file ends inside " + what,
                    "its end \"" + end + "\" was forgotten, or the file was cut off");
        }
        at = found + end.length();
    }

    String name(String what) throws Malformed {
        int start = at;
        while (!atEnd() && " \t\r\n/>=<\"'&".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw malformed(
                    found() + ", expected the name of " + what, "a \"<\" that is meant as text must be written &lt;");
        }
        return text.substring(start, at);
    }

    /** Returns the value between quotes, with white space made blanks as XML asks. */
    Text attributeValue(String attribute) throws Malformed {
        char quote = atEnd() ? ' ' : text.charAt(at);
        if (quote != '"' && quote != '\'') {
            throw malformed(found() + " after " + attribute + "=, expected a quote", null);
        }
        SourceSpan opening = span(1);
        at++;
        Text.Builder value = new Text.Builder(source);
        characters(value, quote);
        if (atEnd()) {
            throw malformedAt(
                    opening,
                    "the file ends inside the value of the attribute " + attribute,
                    "the closing " + quote + " is missing");
        }
        return value.build(at++);
    }

    /** Moves to the next {@code end} (or the end of the file) and appends what lies before it, references resolved. */
    void characters(Text.Builder out, char end) throws Malformed {
        boolean attribute = end != '<';
        while (!atEnd() && text.charAt(at) != end) {
            char c = text.charAt(at);
            if (c == '&') {
                reference(out);
            } else if (c == '<') {
                throw malformed(
                        "found \"<\" in the value of an attribute",
                        "the closing quote is missing, or it should be &lt;");
            } else if (c == ']' && !attribute && lookingAt("]]>")) {
                throw malformedAt(span(3), "found \"]]>\" outside CDATA", "it should be ]]&gt;");
            } else if (!lookingAt("\r\n")) {
                out.append(attribute && isBlank(c) ? ' ' : c == '\r' ? '\n' : c, at++);
            } else {
                at++;
            }
        }
    }

    void characterData(Text.Builder out) throws Malformed {
        int end = text.indexOf("]]>", at);
        if (end < 0) {
            throw malformed("the file ends inside CDATA", "its end \"]]>\" was forgotten, or the file was cut off");
        }
        for (; at < end; at++) {
            if (!lookingAt("\r\n")) {
                out.append(text.charAt(at) == '\r' ? '\n' : text.charAt(at), at);
            }
        }
        at += 3;
    }

    private void reference(Text.Builder out) throws Malformed {
        int end = text.indexOf(';', at);
        String name = end < 0 || end - at > 40 ? "" : text.substring(at + 1, end);
        int codePoint = References.codePoint(name);
        if (codePoint < 0) {
            boolean entity = name.matches("[A-Za-z_][\\w.-]*");
            throw malformedAt(
                    span(entity ? name.length() + 2 : 1),
                    entity
                            ? "the entity &" + name + "; is not one of XML's own, and others are refused"
                            : "found an \"&\" that stands alone",
                    "an \"&\" that is meant as text must be written &amp;");
        }
        out.appendCodePoint(codePoint, at);
        at = end + 1;
    }

    SourceSpan span(int length) {
        return new SourceSpan(source, at, Math.min(text.length(), at + length));
    }

    Malformed malformed(String message, @Nullable String hint) {
        return malformedAt(span(1), message, hint);
    }

    Malformed malformedAt(SourceSpan span, String message, @Nullable String hint) {
        return new Malformed(Diagnostic.error(Code.MALFORMED_FILE, message, span, hint));
    }

    private String found() {
        return atEnd() ? "the file ends" : "found \"" + text.charAt(at) + "\"";
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
