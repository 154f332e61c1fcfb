package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Fragment;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.format.vensim.Statement.Body;
import nl.zicht.format.vensim.Statement.LeftSide;
import nl.zicht.model.GraphicalFunction;
import org.jspecify.annotations.Nullable;

/** Reads what one entry defines; the operator after the left side decides what that is. */
final class StatementReader {
    private static final Name INTEG = Name.of("INTEG");
    private static final Name ACTIVE_INITIAL = Name.of("ACTIVE INITIAL");
    private static final Name TABBED = Name.of("TABBED ARRAY");

    private final Words words;
    private final List<OutputCall> further = new ArrayList<>();

    private StatementReader(Words words) {
        this.words = words;
    }

    /** Returns what an entry defines, or null after reporting that it cannot be read. */
    static @Nullable Statement read(Entry entry, Limits limits, Diagnostics diagnostics) {
        if (entry.end() - entry.start() > limits.equationLength()) {
            diagnostics.error(
                    Code.LIMIT_EXCEEDED,
                    "an equation of " + (entry.end() - entry.start()) + " characters is longer than the limit of "
                            + limits.equationLength(),
                    new SourceSpan(entry.source(), entry.start(), entry.start() + 1),
                    null);
            return null;
        }
        Diagnostics found = new Diagnostics();
        Fragment definition = entry.definition();
        try {
            return new StatementReader(Words.of(definition, limits, found)).statement(entry);
        } catch (Unreadable e) {
            return null;
        } finally {
            boolean reality = RealityReader.isReality(definition.text());
            found.list().forEach(finding -> diagnostics.add(reality ? RealityReader.softened(finding) : finding));
        }
    }

    private Statement statement(Entry entry) {
        Word first = words.peek();
        Name name = words.name("the name of a variable");
        if (words.at(":")) {
            return new RangeReader(words, name, words.span(first)).range();
        } else if (words.accept("<->")) {
            return new Statement.Alias(name, words.name("the name of a range"), words.span(first));
        }
        if (words.peek().isKeyword("IS")) {
            boolean text = words.peek(1).kind() == Word.Kind.STRING;
            return text ? new Statement.Text(name, words.peek(1).text()) : new Statement.Aside(entry.span());
        }
        List<Name> subscripts = words.at("[") ? names() : List.of();
        if (RealityReader.isReality(words.peek())) {
            return new RealityReader(words, entry.comment()).statement(name, subscripts, words.span(first));
        }
        List<List<Name>> exceptions = new ArrayList<>();
        if (words.acceptKeyword("EXCEPT")) {
            do {
                exceptions.add(names());
            } while (words.accept(","));
        }
        LeftSide left = new LeftSide(name, subscripts, exceptions, words.span(first));
        Body body = body(left);
        return new Statement.Definition(left, body, further);
    }

    private List<Name> names() {
        words.expect("[", "before subscripts");
        List<Name> names = new ArrayList<>();
        do {
            names.add(words.name("a subscript"));
        } while (words.accept(","));
        words.expect("]", "after subscripts");
        return names;
    }

    private Body body(LeftSide left) {
        DataMode mode = mode();
        if (mode != null || words.at(":=") || words.peek().isEnd()) {
            return data(left, mode == null ? DataMode.INTERPOLATE : mode);
        }
        if (words.at("(")) {
            return table();
        }
        if (!words.accept("==")) {
            words.expect("=", "after the name of a variable");
        }
        Body body = numbers();
        return body == null ? formula(left) : body;
    }

    private @Nullable DataMode mode() {
        if (words.acceptKeyword("INTERPOLATE")) {
            return DataMode.INTERPOLATE;
        } else if (words.acceptKeyword("LOOK FORWARD")) {
            return DataMode.LOOK_FORWARD;
        } else if (words.acceptKeyword("HOLD BACKWARD")) {
            return DataMode.HOLD_BACKWARD;
        }
        return words.acceptKeyword("RAW") ? DataMode.RAW : null;
    }

    private Body data(LeftSide left, DataMode mode) {
        if (words.peek().isEnd()) {
            return new Body.Data(mode, null);
        }
        if (!words.accept(":=")) {
            words.expect("=", "before the source of a series");
        }
        FormulaParser parser = new FormulaParser(words, left.name());
        Expression source = parser.formula();
        end();
        further.addAll(parser.outputCalls());
        return new Body.Data(mode, source);
    }

    private Body table() {
        boolean external = words.peek(1).isName();
        if (external) {
            Word open = words.take();
            Expression source = new FormulaParser(words, Name.of("table")).formula();
            words.expect(")", "after the source of a table");
            end();
            if (source instanceof Expression.Call call) {
                return new Body.ExternalTable(call);
            }
            throw words.fail("expected the points of a table", open, null);
        }
        GraphicalFunction table = new PointsReader(words).table();
        end();
        return new Body.Table(table);
    }

    /** Returns the numbers of a list with commas, semicolons or tabs between; null when this is a formula. */
    private @Nullable Body numbers() {
        Word first = words.peek();
        if (first.isName()
                && words.nameOf(first).equals(TABBED)
                && words.peek(1).is("(")) {
            return tabbed();
        }
        int mark = words.mark();
        List<List<Double>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        boolean list = false;
        while (isNumber()) {
            rows.get(rows.size() - 1).add(words.number("a constant"));
            if (words.accept(";")) {
                list = true;
                rows.add(new ArrayList<>());
            } else if (words.accept(",")) {
                list = true;
            } else {
                break;
            }
        }
        if (!list || !words.peek().isEnd()) {
            words.back(mark);
            return null;
        }
        rows.removeIf(List::isEmpty);
        return new Body.Numbers(rows, words.span(first, words.last()));
    }

    private boolean isNumber() {
        int sign = words.at("-") || words.at("+") ? 1 : 0;
        return words.peek(sign).kind() == Word.Kind.NUMBER || words.peek(sign).isKeyword("NA");
    }

    private Body tabbed() {
        Word first = words.take();
        words.expect("(", "before the rows");
        List<List<Double>> rows = new ArrayList<>();
        int rowEnd = words.last().end();
        while (!words.at(")")) {
            Word next = words.peek();
            String between = words.fragment().text().substring(rowEnd, next.start());
            if (rows.isEmpty() || between.indexOf('\n') >= 0 || between.indexOf('\r') >= 0) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(words.number("a constant"));
            rowEnd = words.last().end();
        }
        words.expect(")", "after the rows");
        end();
        return new Body.Numbers(rows, words.span(first, words.last()));
    }

    private Body formula(LeftSide left) {
        FormulaParser parser = new FormulaParser(words, left.name());
        Expression value = parser.formula();
        end();
        further.addAll(parser.outputCalls());
        List<FormulaParser.InlineTable> inline = parser.tables();
        if (value instanceof Expression.Call call && call.arguments().size() == 2) {
            Expression one = call.arguments().get(0);
            Expression other = call.arguments().get(1);
            if (call.function().equals(INTEG)) {
                return new Body.Level(one, other, inline);
            } else if (call.function().equals(ACTIVE_INITIAL)) {
                return new Body.Formula(one, other, null, inline);
            } else if (call.function().equals(LookupNames.LOOKUP) && inline.size() == 1 && isInline(one, inline)) {
                return new Body.Formula(other, null, inline.get(0).table(), List.of());
            }
        }
        return new Body.Formula(value, null, null, inline);
    }

    private static boolean isInline(Expression table, List<FormulaParser.InlineTable> inline) {
        return table instanceof Expression.Reference reference
                && Objects.equals(reference.name(), inline.get(0).name());
    }

    private void end() {
        if (!words.peek().isEnd()) {
            throw words.fail(
                    "expected the end of the equation, found " + words.shown(words.peek()),
                    words.peek(),
                    words.peek().isName() || words.at("(") ? "an operator is missing before it" : null);
        }
    }
}
