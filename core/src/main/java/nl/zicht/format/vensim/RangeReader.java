package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.vensim.Statement.RangeMapping;

/** Reads a subscript range: {@code name : a, b, (c1-c9) -> (other : x, y, z), third}. */
final class RangeReader {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)", Pattern.DOTALL);

    private final Words words;
    private final Name name;
    private final SourceSpan span;

    RangeReader(Words words, Name name, SourceSpan span) {
        this.words = words;
        this.name = name;
        this.span = span;
    }

    Statement range() {
        words.expect(":", "after the name of a range");
        boolean external = words.peek().isName() && words.peek(1).is("(");
        if (external) {
            Expression source = new FormulaParser(words, name).formula();
            List<RangeMapping> mappings = mappings();
            end();
            return new Statement.ExternalRange(name, (Expression.Call) source, mappings, span);
        }
        List<Name> members = members();
        List<RangeMapping> mappings = mappings();
        end();
        return new Statement.Range(name, members, mappings, span);
    }

    private List<Name> members() {
        List<Name> members = new ArrayList<>();
        do {
            if (words.at("(")) {
                sequence(members);
            } else {
                members.add(words.name("the name of an element"));
            }
        } while (words.accept(","));
        return members;
    }

    /** Reads {@code (a1-a9)}: one prefix, whole numbers rising by one; leading zeros stay when both ends are equally wide. */
    private void sequence(List<Name> members) {
        Word open = words.take();
        Name low = words.name("the first element of a sequence");
        words.expect("-", "between the ends of a sequence");
        Name high = words.name("the last element of a sequence");
        words.expect(")", "after a sequence");
        Matcher from = NUMBERED.matcher(low.text());
        Matcher to = NUMBERED.matcher(high.text());
        boolean fits = from.matches()
                && to.matches()
                && Name.of(from.group(1)).equals(Name.of(to.group(1)))
                && from.group(2).length() < 10
                && to.group(2).length() < 10;
        int first = fits ? Integer.parseInt(from.group(2)) : 1;
        int last = fits ? Integer.parseInt(to.group(2)) : 0;
        if (last < first) {
            words.diagnostics()
                    .error(
                            Code.BAD_SUBSCRIPT,
                            "the sequence from " + low + " to " + high + " does not rise",
                            words.span(open, words.last()),
                            "both ends need the same beginning and a whole number at the end");
            throw new Unreadable();
        }
        if (last - first >= words.limits().elements()) {
            words.diagnostics()
                    .error(
                            Code.LIMIT_EXCEEDED,
                            "the sequence has " + (last - first + 1L) + " elements, at most "
                                    + words.limits().elements() + " are allowed",
                            words.span(open, words.last()),
                            null);
            throw new Unreadable();
        }
        int width =
                from.group(2).length() == to.group(2).length() ? from.group(2).length() : 1;
        for (int i = first; i <= last; i++) {
            String number = Integer.toString(i);
            members.add(Name.of(from.group(1) + "0".repeat(Math.max(0, width - number.length())) + number));
        }
    }

    private List<RangeMapping> mappings() {
        List<RangeMapping> mappings = new ArrayList<>();
        if (!words.accept("->")) {
            return mappings;
        }
        do {
            Word first = words.peek();
            if (words.accept("(")) {
                Name target = words.name("the name of a range");
                words.expect(":", "after the range that is mapped to");
                List<Name> members = members();
                words.expect(")", "after the mapped elements");
                mappings.add(new RangeMapping(target, members, words.span(first, words.last())));
            } else {
                mappings.add(new RangeMapping(words.name("the name of a range"), null, words.span(first)));
            }
        } while (words.accept(",") || words.accept("->"));
        return mappings;
    }

    private void end() {
        if (!words.peek().isEnd()) {
            throw words.fail(
                    "expected a comma, -> or the end of the range, found " + words.shown(words.peek()),
                    words.peek(),
                    null);
        }
    }
}
