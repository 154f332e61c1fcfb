package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;

/**
 * Cuts the definitions of a file into entries, groups and macros.
 *
 * <p>{@code ~} and {@code |} inside double quotes, comments in braces and strings do not count in a definition; in the fields after it they always do.
 */
final class Entries {
    private static final Pattern MACRO = Pattern.compile(":\\s*macro\\s*:", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile(":\\s*end\\s+of\\s+macro\\s*:", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST_STARS = 4;

    private final SourceText source;
    private final String text;
    private final int end;
    private final Diagnostics diagnostics;
    private final List<Entry> entries = new ArrayList<>();
    private final List<MacroText> macros = new ArrayList<>();
    private String group = "";
    private int at;

    private Entries(Sections sections, Diagnostics diagnostics) {
        this.source = sections.source();
        this.text = source.text();
        this.end = sections.sketch();
        this.diagnostics = diagnostics;
    }

    static Entries read(Sections sections, Diagnostics diagnostics) {
        Entries entries = new Entries(sections, diagnostics);
        entries.readAll();
        return entries;
    }

    /** Returns the entries outside macros, in order, without headings of groups. */
    List<Entry> entries() {
        return entries;
    }

    List<MacroText> macros() {
        return macros;
    }

    private void readAll() {
        skipBlank();
        while (at < end) {
            Matcher macro = MACRO.matcher(text).region(at, end);
            Matcher stray = END.matcher(text).region(at, end);
            if (macro.lookingAt()) {
                at = macro.end();
                macro();
            } else if (stray.lookingAt()) {
                at = stray.end();
            } else {
                entry(entries);
            }
            skipBlank();
        }
    }

    private void macro() {
        skipBlank();
        int start = at;
        int close = text.indexOf(')', at);
        at = close < 0 || close > end ? end : close + 1;
        SourceSpan header = new SourceSpan(source, start, at);
        List<Entry> body = new ArrayList<>();
        skipBlank();
        while (at < end) {
            Matcher finish = END.matcher(text).region(at, end);
            if (finish.lookingAt()) {
                at = finish.end();
                macros.add(new MacroText(header, body));
                return;
            } else if (MACRO.matcher(text).region(at, end).lookingAt()) {
                break;
            }
            entry(body);
            skipBlank();
        }
        diagnostics.error(Code.MALFORMED_FILE, "the macro has no :END OF MACRO:", header, null);
        macros.add(new MacroText(header, body));
    }

    /** Skips blanks, comments in braces between entries, and delimiters that delimit nothing. */
    private void skipBlank() {
        while (at < end) {
            char c = text.charAt(at);
            if (c == '{') {
                at = Uncommented.afterComment(text, at, end);
            } else if (Character.isWhitespace(c) || c == '\uFEFF' || c == '\u0000') {
                at++;
            } else {
                return;
            }
        }
    }

    private void entry(List<Entry> into) {
        int start = at;
        boolean heading = stars(at) >= FEWEST_STARS;
        int definitionEnd = heading ? fieldEnd(at) : definitionEnd(at);
        if (definitionEnd >= end) {
            at = end;
            diagnostics.error(
                    Code.MALFORMED_FILE,
                    "the last entry has no ~ and no | before the end of the definitions",
                    new SourceSpan(source, start, Math.min(end, start + 1)),
                    "the file ends too early");
            return;
        }
        if (text.charAt(definitionEnd) == '|'
                && !text.substring(start, definitionEnd).isBlank()) {
            diagnostics.warning(
                    Code.BENT_RULE,
                    "the entry ends without ~: units and comment are absent",
                    new SourceSpan(source, start, definitionEnd),
                    "write ~~| at its end");
        }
        List<int[]> fields = fields(definitionEnd);
        if (heading) {
            group = text.substring(start, definitionEnd).replace("*", " ").strip();
        } else {
            add(start, definitionEnd, fields, into);
        }
    }

    private void add(int start, int definitionEnd, List<int[]> fields, List<Entry> into) {
        int[] units = fields.isEmpty() ? new int[] {definitionEnd, definitionEnd} : fields.get(0);
        String comment = fields.size() > 1 ? text.substring(fields.get(1)[0], fields.get(1)[1]) : "";
        String flags = fields.size() > 2 ? text.substring(fields.get(2)[0], fields.get(2)[1]) : "";
        int last = definitionEnd;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        into.add(new Entry(source, start, last, units[0], units[1], comment.strip(), flags.strip(), group));
    }

    /** Reads the fields that follow a definition up to {@code |} and moves behind it. */
    private List<int[]> fields(int definitionEnd) {
        List<int[]> fields = new ArrayList<>();
        int i = definitionEnd;
        while (i < end && text.charAt(i) == '~') {
            int from = i + 1;
            i = fieldEnd(from);
            fields.add(new int[] {from, i});
        }
        if (i >= end) {
            diagnostics.error(
                    Code.MALFORMED_FILE,
                    "the entry has no | at its end",
                    new SourceSpan(source, Math.max(0, definitionEnd - 1), definitionEnd),
                    "the file ends too early");
        }
        at = Math.min(end, i + 1);
        return fields;
    }

    private int fieldEnd(int from) {
        int i = from;
        while (i < end && text.charAt(i) != '~' && text.charAt(i) != '|') {
            i++;
        }
        return i;
    }

    private int definitionEnd(int from) {
        int i = from;
        char before = '(';
        while (i < end) {
            char c = text.charAt(i);
            if (c == '~' || c == '|') {
                return i;
            } else if (c == '"') {
                i = afterQuote(i);
            } else if (c == '{') {
                i = Uncommented.afterComment(text, i, end);
            } else if (c == '\'' && (before == '(' || before == ',' || before == ':')) {
                int close = text.indexOf('\'', i + 1);
                i = close < 0 || close >= end ? i + 1 : close + 1;
            } else {
                i++;
            }
            before = Character.isWhitespace(c) ? before : c;
        }
        return end;
    }

    /** Returns the offset after a quoted name; a quote that nothing closes before the entry's line structure ends counts for itself. */
    private int afterQuote(int from) {
        for (int i = from + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i + 1;
            }
        }
        return from + 1;
    }

    private int stars(int from) {
        int i = from;
        while (i < end && text.charAt(i) == '*') {
            i++;
        }
        return i - from;
    }
}
