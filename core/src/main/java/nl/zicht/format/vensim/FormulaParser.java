package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.equation.PrefixOperator;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.GraphicalFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a formula of Vensim into the same syntax tree that XMILE equations have.
 *
 * <pre>
 * or      := and (':OR:' and)*
 * and     := not (':AND:' not)*
 * not     := ':NOT:' not | cmp
 * cmp     := add (('='|'&lt;&gt;'|'&lt;'|'&lt;='|'&gt;'|'&gt;=') add)?       comparisons do not chain
 * add     := mul (('+'|'-') mul)*
 * mul     := unary (('*'|'/') unary)*
 * unary   := ('+'|'-') unary | power
 * power   := primary ('^' unary)?
 * primary := number | ':NA:' | string | name '!' | name subscripts? | name subscripts? '(' (or (',' or)*)? outputs? ')' | '(' or ')'
 * outputs := ':' name subscripts? (',' name subscripts?)*
 * subscripts := '[' (name '!'?) (',' name '!'?)* ']'
 * </pre>
 *
 * <p>{@code :NOT:} is looser than comparisons, unlike NOT in XMILE. A marked subscript {@code r!} becomes the wildcard {@code *:r}, and where it
 * stands for its number {@code r[*:r]}. The depth of recursion is
 * bounded by {@link nl.zicht.equation.Limits#nesting()}.
 */
final class FormulaParser {
    private static final Name IF = Name.of("IF THEN ELSE");
    private static final Name WITH_LOOKUP = Name.of("WITH LOOKUP");
    private static final int LOOSEST = 10;
    private static final int AND = 9;
    private static final int NOT = 8;
    private static final int COMPARISON = 7;
    private static final int TERM = 6;
    private static final int FACTOR = 5;

    /** A table written inside a formula, under the name by which the tree refers to it. */
    record InlineTable(Name name, GraphicalFunction table, SourceSpan span) {}

    private final Words words;
    private final Name owner;
    private final List<InlineTable> tables = new ArrayList<>();
    private final List<OutputCall> outputCalls = new ArrayList<>();
    private int depth;

    /**
     * @param words the definition, standing where the formula begins
     * @param owner the variable that is defined, for the names of tables inside the formula
     */
    FormulaParser(Words words, Name owner) {
        this.words = words;
        this.owner = owner;
    }

    /** Returns the tables that the formula held so far. */
    List<InlineTable> tables() {
        return tables;
    }

    /** Returns the calls of macros so far that name variables for further outputs. */
    List<OutputCall> outputCalls() {
        return outputCalls;
    }

    /**
     * Reads a formula as far as it goes.
     *
     * @throws Unreadable after reporting a mistake
     */
    Expression formula() {
        Word first = words.peek();
        if (++depth > words.limits().nesting()) {
            words.diagnostics()
                    .error(
                            Code.LIMIT_EXCEEDED,
                            "brackets, calls and signs are nested more than "
                                    + words.limits().nesting() + " deep here",
                            words.span(first),
                            "a part of the equation can be a variable of its own");
            throw new Unreadable();
        }
        Expression tree = level(LOOSEST);
        depth--;
        return tree;
    }

    private Expression level(int level) {
        if (level == NOT) {
            return not();
        }
        Word first = words.peek();
        Expression left = level == FACTOR ? unary() : level(level - 1);
        List<Expression.Link> links = new ArrayList<>();
        for (InfixOperator next = operator(level); next != null; next = operator(level)) {
            words.take();
            links.add(new Expression.Link(next, level == FACTOR ? unary() : level(level - 1)));
            if (level == COMPARISON && operator(level) != null) {
                throw words.fail(
                        "a comparison is compared with something",
                        words.peek(),
                        "write a < b :AND: b < c, or brackets around one of the two");
            }
        }
        return links.isEmpty() ? left : new Expression.Chain(left, links, words.span(first, words.last()));
    }

    private Expression not() {
        Word first = words.peek();
        int count = 0;
        while (words.acceptKeyword("NOT")) {
            count++;
        }
        Expression tree = level(COMPARISON);
        SourceSpan span = words.span(first, words.last());
        // Two denials make a truth value of a number; more say nothing new.
        for (int i = 0; i < (count > 2 ? 2 - count % 2 : count); i++) {
            tree = new Expression.Prefix(PrefixOperator.NOT, tree, span);
        }
        return tree;
    }

    private @Nullable InfixOperator operator(int level) {
        Word word = words.peek();
        if (word.kind() == Word.Kind.KEYWORD) {
            boolean and = level == AND && word.text().equals("AND");
            boolean or = level == LOOSEST && word.text().equals("OR");
            return and ? InfixOperator.AND : or ? InfixOperator.OR : null;
        }
        if (word.kind() != Word.Kind.SYMBOL) {
            return null;
        }
        return switch (level) {
            case FACTOR -> one(word, "*", InfixOperator.MULTIPLY, "/", InfixOperator.DIVIDE);
            case TERM -> one(word, "+", InfixOperator.ADD, "-", InfixOperator.SUBTRACT);
            case COMPARISON -> comparison(word.text());
            default -> null;
        };
    }

    private static @Nullable InfixOperator one(Word word, String a, InfixOperator ifA, String b, InfixOperator ifB) {
        return word.is(a) ? ifA : word.is(b) ? ifB : null;
    }

    private static @Nullable InfixOperator comparison(String symbol) {
        return switch (symbol) {
            case "=" -> InfixOperator.EQUAL;
            case "<>" -> InfixOperator.NOT_EQUAL;
            case "<" -> InfixOperator.LESS;
            case "<=" -> InfixOperator.LESS_OR_EQUAL;
            case ">" -> InfixOperator.GREATER;
            case ">=" -> InfixOperator.GREATER_OR_EQUAL;
            default -> null;
        };
    }

    private Expression unary() {
        Word first = words.peek();
        if (!first.is("-") && !first.is("+")) {
            return power();
        }
        words.take();
        if (++depth > words.limits().nesting()) {
            throw words.fail("too many signs follow each other", first, null);
        }
        Expression operand = unary();
        depth--;
        PrefixOperator sign = first.is("-") ? PrefixOperator.MINUS : PrefixOperator.PLUS;
        return new Expression.Prefix(sign, operand, words.span(first, words.last()));
    }

    private Expression power() {
        Word first = words.peek();
        Expression base = primary();
        if (!words.at("^")) {
            return base;
        }
        Word sign = words.take();
        if (++depth > words.limits().nesting()) {
            throw words.fail("too many powers follow each other", sign, null);
        }
        Expression exponent = unary();
        depth--;
        return new Expression.Power(base, exponent, words.span(first, words.last()));
    }

    private Expression primary() {
        Word word = words.peek();
        if (word.kind() == Word.Kind.NUMBER) {
            return new Expression.Literal(words.take().number(), words.span(word));
        } else if (word.kind() == Word.Kind.STRING) {
            return new Expression.Text(words.take().text(), words.span(word));
        } else if (word.isName()) {
            return named();
        } else if (words.acceptKeyword("NA")) {
            return new Expression.Literal(Missing.VALUE, words.span(word));
        } else if (words.accept("(")) {
            Expression inside = formula();
            words.expect(")", "to close the bracket");
            return inside;
        } else if (word.isKeyword("NOT")) {
            return not();
        }
        throw words.fail("expected a number, a name or a bracket, found " + words.shown(word), word, null);
    }

    private Expression named() {
        Word word = words.take();
        Name name = words.nameOf(word);
        if (words.accept("!")) {
            SourceSpan span = words.span(word, words.last());
            return new Expression.Reference(name, List.of(new Index.Wildcard(name, span)), span);
        }
        List<Index> subscripts = words.at("[") ? subscripts() : List.of();
        if (!words.at("(")) {
            return new Expression.Reference(name, subscripts, words.span(word, words.last()));
        }
        if (name.equals(WITH_LOOKUP)) {
            return withLookup(word);
        }
        List<Expression> arguments = arguments(word);
        List<OutputCall.Output> outputs = words.accept(":") ? outputs(word) : List.of();
        words.expect(")", "after the last argument of " + words.shown(word));
        SourceSpan span = words.span(word, words.last());
        if (!outputs.isEmpty()) {
            outputCalls.add(new OutputCall(new Expression.Call(name, arguments, span), outputs));
        }
        if (name.equals(IF) && !name.isQuoted() && arguments.size() == 3) {
            return new Expression.Conditional(arguments.get(0), arguments.get(1), arguments.get(2), span);
        }
        if (subscripts.isEmpty()) {
            return new Expression.Call(name, arguments, span);
        }
        if (arguments.size() != 1) {
            throw words.fail("the table " + name + " takes one argument", word, null);
        }
        Expression table = new Expression.Reference(name, subscripts, words.span(word));
        return new Expression.Call(LookupNames.LOOKUP, List.of(table, arguments.get(0)), span);
    }

    /** Reads the arguments up to the bracket that closes them, or the colon before further outputs. */
    private List<Expression> arguments(Word function) {
        words.expect("(", "before the arguments");
        List<Expression> arguments = new ArrayList<>();
        if (words.at(")") || words.at(":")) {
            return arguments;
        }
        while (true) {
            arguments.add(argument());
            if (words.at(")") || words.at(":")) {
                return arguments;
            }
            words.expect(",", "between arguments, or ) after the last of " + words.shown(function));
        }
    }

    /** Reads the variables that a macro's further outputs become. */
    private List<OutputCall.Output> outputs(Word function) {
        List<OutputCall.Output> outputs = new ArrayList<>();
        do {
            Word word = words.peek();
            Name name = words.name("a variable for a further output of " + words.shown(function));
            outputs.add(new OutputCall.Output(name, words.at("[") ? plainSubscripts() : List.of(), words.span(word)));
        } while (words.accept(","));
        return outputs;
    }

    private List<Name> plainSubscripts() {
        words.expect("[", "before subscripts");
        List<Name> subscripts = new ArrayList<>();
        do {
            subscripts.add(words.name("a subscript"));
        } while (words.accept(","));
        words.expect("]", "after subscripts");
        return subscripts;
    }

    /** Reads an argument; one that is left out, or blank as in a call of a spreadsheet, is an empty text. */
    private Expression argument() {
        Word word = words.peek();
        if (word.is(",") || word.is(")")) {
            return new Expression.Text("", words.span(word));
        }
        return formula();
    }

    private List<Index> subscripts() {
        words.expect("[", "before subscripts");
        List<Index> subscripts = new ArrayList<>();
        do {
            Word word = words.peek();
            Name name = words.name("a subscript");
            SourceSpan span = words.span(word);
            subscripts.add(
                    words.accept("!")
                            ? new Index.Wildcard(name, span)
                            : new Index.At(new Expression.Reference(name, List.of(), span)));
        } while (words.accept(","));
        words.expect("]", "after subscripts");
        return subscripts;
    }

    private Expression withLookup(Word word) {
        words.expect("(", "before the arguments");
        Expression x = formula();
        words.expect(",", "between the input and the table");
        Word begin = words.peek();
        GraphicalFunction table = new PointsReader(words).table();
        words.expect(")", "after the table");
        SourceSpan place = words.span(begin, words.last());
        Name name = LookupNames.inline(owner, tables.size() + 1);
        tables.add(new InlineTable(name, table, place));
        Expression reference = new Expression.Reference(name, List.of(), place);
        return new Expression.Call(LookupNames.LOOKUP, List.of(reference, x), words.span(word, words.last()));
    }
}
