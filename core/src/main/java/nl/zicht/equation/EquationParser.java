package nl.zicht.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.zicht.equation.Expression.Invalid;
import nl.zicht.equation.Expression.Literal;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Pending.Arguments;
import nl.zicht.equation.Pending.Base;
import nl.zicht.equation.Pending.Choice;
import nl.zicht.equation.Pending.Enclosed;
import nl.zicht.equation.Pending.Group;
import nl.zicht.equation.Pending.Series;
import nl.zicht.equation.Pending.Sign;
import nl.zicht.equation.Pending.Subscripts;

/**
 * Reads the text of an equation into its syntax tree, after the grammar of XMILE 1.0, section 3.3.
 *
 * <pre>
 * expr     := 'IF' expr 'THEN' expr 'ELSE' expr | or
 * or       := and ('OR' and)*
 * and      := eq ('AND' eq)*
 * eq       := rel (('='|'&lt;&gt;') rel)*
 * rel      := add (('&lt;'|'&lt;='|'&gt;'|'&gt;=') add)*
 * add      := mul (('+'|'-') mul)*
 * mul      := unary (('*'|'/'|'MOD'|'//') unary)*           '//' in Stella only
 * unary    := ('+'|'-'|'NOT') unary | power
 * power    := postfix ('^' unary)?
 * postfix  := primary ( '[' index (',' index)* ']' | "'" )*
 * index    := '*' | '*' ':' name | '@' integer | expr | expr ':' expr
 * primary  := number | name | name '(' (expr (',' expr)*)? ')' | '(' expr ')'
 * </pre>
 *
 * <p>The method is operator precedence (Pratt) with the stack of unfinished parts ({@link Pending}) on the heap: the parser alternates between wanting an
 * operand and wanting what may follow one, and an operator finishes everything on the stack that binds tighter. A text of any length or nesting is read in
 * linear time without recursion. After an error the parser repairs what it can and reads on, to report the other errors as well.
 *
 * <p>No tree is deeper than twice {@link Limits#nesting()}, so that the stages after this one may recurse over it.
 */
public final class EquationParser {
    private final Fragment text;
    private final SyntaxErrors errors;
    private final SyntaxMessages messages;
    private final Tokens tokens;
    private final SubscriptReader subscripts;
    private final PartStack parts;
    private boolean done;

    private EquationParser(Fragment text, Dialect dialect, Limits limits, SyntaxErrors errors) {
        this.text = text;
        this.errors = errors;
        this.messages = new SyntaxMessages(errors, text.text());
        this.tokens = new Tokens(new Lexer(text.text(), dialect, limits, errors));
        this.subscripts = new SubscriptReader(text, tokens, errors);
        this.parts = new PartStack(text, limits, errors);
    }

    /**
     * Parses an equation.
     *
     * @param text the equation with its place
     * @param dialect whose grammar and reserved words to follow; Vensim's own notation is not read yet, and refused
     * @param limits bounds on nesting and length
     * @param diagnostics takes every syntax error
     * @return the tree; where the text cannot be read, {@link Expression.Invalid} after the error has been reported
     */
    public static Expression parse(Fragment text, Dialect dialect, Limits limits, Diagnostics diagnostics) {
        SyntaxErrors errors = new SyntaxErrors(text, diagnostics);
        int length = text.text().length();
        if (length > limits.equationLength()) {
            errors.limit(
                    0,
                    Math.min(1, length),
                    "an equation of " + length + " characters; at most " + limits.equationLength() + " are read",
                    "a part of the equation can be a variable of its own");
        } else if (dialect == Dialect.VENSIM) {
            errors.report(
                    Code.NOT_SUPPORTED, 0, length, "equations in the notation of Vensim cannot be read yet", null);
        }
        if (errors.any()) {
            return new Invalid(text.span());
        }
        Expression tree = new EquationParser(text, dialect, limits, errors).run();
        return errors.any() ? new Invalid(text.span()) : tree;
    }

    private Expression run() {
        if (tokens.at(TokenKind.END)) {
            messages.emptyEquation();
            return parts.value().tree();
        }
        boolean wantsOperand = true;
        while (!done && !errors.stopped()) {
            wantsOperand = wantsOperand ? readOperand() : readOperator();
        }
        return parts.value().tree();
    }

    // Where an operand is wanted. Each method returns whether one is still wanted after it.

    private boolean readOperand() {
        Token token = tokens.current();
        return switch (token.kind()) {
            case NUMBER -> {
                parts.leaf(new Literal(token.number(), span(token)), tokens.take());
                yield false;
            }
            case NAME -> readName();
            case OPEN -> {
                Token before = tokens.previous();
                boolean afterIf = before != null && before.is(TokenKind.IF);
                yield begin(new Group(tokens.take(), afterIf), token);
            }
            case IF -> readIf();
            case NOT -> begin(new Sign(PrefixOperator.NOT, tokens.take().start()), token);
            case INFIX -> readSign();
            case AT -> {
                messages.positionOutsideSubscripts(tokens.take());
                yield true;
            }
            case COLON -> {
                Token before = tokens.previous();
                messages.strayColon(before, tokens.take(), tokens.current());
                yield true;
            }
            default -> missingOperand();
        };
    }

    private boolean readName() {
        Token name = tokens.take();
        if (tokens.at(TokenKind.OPEN)) {
            return readCall(name);
        }
        if (tokens.at(TokenKind.OPEN_SUBSCRIPT)) {
            Subscripts part = new Subscripts(name, tokens.take());
            begin(part, name);
            return readIndexes(part);
        }
        parts.leaf(new Reference(Objects.requireNonNull(name.name()), List.of(), span(name)), name);
        return false;
    }

    private boolean readCall(Token name) {
        Arguments call = new Arguments(name, tokens.take(), new ArrayList<>());
        if (tokens.at(TokenKind.CLOSE)) {
            parts.call(call, tokens.take());
            return false;
        }
        return begin(call, name);
    }

    private boolean readIf() {
        Pending top = parts.top();
        if (top instanceof Sign || top instanceof Base || top instanceof Series) {
            messages.ifInsideOperation(tokens.previous(), tokens.current());
        }
        Token word = tokens.take();
        return begin(new Choice(word), word);
    }

    private boolean readSign() {
        Token token = tokens.current();
        if (token.is(InfixOperator.ADD)) {
            return begin(new Sign(PrefixOperator.PLUS, tokens.take().start()), token);
        }
        if (token.is(InfixOperator.SUBTRACT)) {
            return begin(new Sign(PrefixOperator.MINUS, tokens.take().start()), token);
        }
        return missingOperand();
    }

    private boolean missingOperand() {
        Token found = tokens.current();
        done = messages.missingOperand(tokens.previous(), found);
        parts.invalid(found.start(), found.start());
        return false;
    }

    /** Reads subscripts as long as they are no expressions; returns whether an expression is wanted next. */
    private boolean readIndexes(Subscripts part) {
        while (subscripts.isNext()) {
            part.read.add(subscripts.read());
            if (tokens.at(TokenKind.CLOSE_SUBSCRIPT)) {
                parts.pop();
                parts.reference(part, tokens.take());
                return false;
            }
            if (!tokens.at(TokenKind.COMMA)) {
                messages.afterIndex(tokens.previous(), tokens.current());
                done = true;
                return false;
            }
            tokens.take();
        }
        return true;
    }

    // Where something that may follow an operand is wanted. Each method returns whether an operand is wanted after it.

    private boolean readOperator() {
        Token token = tokens.current();
        return switch (token.kind()) {
            case TRANSPOSE -> {
                parts.transpose(tokens.take());
                yield false;
            }
            case POWER -> {
                tokens.take();
                yield begin(new Base(parts.value()), token);
            }
            case INFIX -> {
                InfixOperator operator = Objects.requireNonNull(token.operator());
                parts.reduce(operator.level());
                parts.join(operator);
                tokens.take();
                yield true;
            }
            case COMMA -> readComma();
            case COLON -> readColon();
            case CLOSE, CLOSE_SUBSCRIPT -> close();
            case THEN, ELSE -> readThenOrElse(token);
            case END -> {
                parts.reduce(Pending.LOOSEST);
                unwindTo(part -> false);
                done = true;
                yield false;
            }
            case OPEN_SUBSCRIPT -> {
                if (parts.takesPlace()) {
                    yield readIndexes(parts.beginPlace(tokens.take()));
                }
                messages.misplacedSubscripts(parts.value().tree(), token);
                done = true;
                yield false;
            }
            default -> missingOperator();
        };
    }

    private boolean readComma() {
        reduceToEnclosed();
        Token comma = tokens.take();
        Pending top = parts.top();
        if (top instanceof Arguments call) {
            call.read().add(parts.value());
            return true;
        }
        if (top instanceof Subscripts part) {
            parts.addIndex(part);
            return readIndexes(part);
        }
        boolean ifAsFunction = top instanceof Group group && group.afterIf();
        messages.strayComma(ifAsFunction, comma, tokens.current());
        done = ifAsFunction;
        return true;
    }

    private boolean readColon() {
        reduceToEnclosed();
        Token before = tokens.previous();
        Token colon = tokens.take();
        if (parts.top() instanceof Subscripts part && part.low == null) {
            part.low = parts.value();
            return true;
        }
        messages.strayColon(before, colon, tokens.current());
        return !SyntaxMessages.isLogicalWord(tokens.current());
    }

    private boolean readThenOrElse(Token word) {
        boolean then = word.is(TokenKind.THEN);
        parts.reduce(Pending.LOOSEST);
        Predicate<Pending> waiting =
                part -> part instanceof Choice choice && (then ? choice.condition == null : choice.consequent == null);
        if (!parts.holds(waiting)) {
            messages.strayWord(word);
            tokens.take();
            return true;
        }
        unwindTo(waiting);
        Choice choice = (Choice) Objects.requireNonNull(parts.top());
        if (!then && choice.condition == null) {
            messages.unfinishedIf(choice, word);
            choice.condition = parts.value();
        }
        if (then) {
            choice.condition = parts.value();
        } else {
            choice.consequent = parts.value();
        }
        tokens.take();
        return true;
    }

    private boolean close() {
        TokenKind kind = tokens.current().kind();
        parts.reduce(Pending.LOOSEST);
        Predicate<Pending> opened = part -> part instanceof Enclosed enclosed && enclosed.closing() == kind;
        if (parts.holds(opened)) {
            unwindTo(opened);
        } else if (parts.holds(part -> part instanceof Enclosed)) {
            reduceToEnclosed();
            messages.mismatchedClose((Enclosed) Objects.requireNonNull(parts.top()), tokens.current());
        } else {
            messages.strayClose(tokens.take());
            return false;
        }
        Token bracket = tokens.take();
        Pending top = parts.pop();
        if (top instanceof Arguments call) {
            call.read().add(parts.value());
            parts.call(call, bracket);
        } else if (top instanceof Subscripts part) {
            parts.addIndex(part);
            parts.reference(part, bracket);
        } else if (top instanceof Group group) {
            parts.enclose(group.opening(), bracket);
        }
        return false;
    }

    private boolean missingOperator() {
        Token before = Objects.requireNonNull(tokens.previous());
        if (before.is(TokenKind.NAME) && tokens.at(TokenKind.NAME)) {
            int end = before.end();
            while (tokens.at(TokenKind.NAME)) {
                end = tokens.take().end();
            }
            if (tokens.at(TokenKind.OPEN) && messages.isPlainWords(before.start(), end)) {
                errors.bent(before.start(), end, "the name of a function is written with blanks");
                Name function = Name.of(text.text().substring(before.start(), end));
                return readCall(Token.name(function, before.start(), end));
            }
            messages.blankInName(before, end);
            return false;
        }
        if (tokens.at(TokenKind.NOT) && parts.isAlone()) {
            Token not = tokens.take();
            if (isAfterOperand(tokens.current())) {
                errors.bent(not.start(), not.end(), "NOT stands after what it negates");
                parts.negate(not);
                return false;
            }
            messages.missingOperator(before, not, parts.value());
            return begin(new Sign(PrefixOperator.NOT, not.start()), not);
        }
        messages.missingOperator(before, tokens.current(), parts.value());
        parts.reduce(InfixOperator.MULTIPLY.level());
        parts.join(InfixOperator.MULTIPLY);
        return true;
    }

    private static boolean isAfterOperand(Token token) {
        return switch (token.kind()) {
            case THEN, ELSE, CLOSE, COMMA, END -> true;
            default -> token.is(InfixOperator.AND) || token.is(InfixOperator.OR);
        };
    }

    // Unfinished parts.

    private boolean begin(Pending part, Token from) {
        parts.begin(part, from.start());
        return true;
    }

    /** Drops unfinished parts, with an error, until one is on top that is wanted. */
    private void unwindTo(Predicate<Pending> wanted) {
        List<Enclosed> unclosed = new ArrayList<>();
        for (Pending top = parts.top(); top != null && !wanted.test(top); top = parts.top()) {
            parts.pop();
            if (top instanceof Choice choice) {
                messages.unfinishedIf(choice, tokens.current());
            } else if (top instanceof Enclosed enclosed) {
                unclosed.add(enclosed);
            }
            parts.reduce(Pending.LOOSEST);
        }
        if (!unclosed.isEmpty()) {
            messages.unclosed(unclosed.get(0), unclosed.size() - 1, tokens.current());
        }
    }

    /** Finishes what an argument, a subscript or an expression in brackets still holds open. */
    private void reduceToEnclosed() {
        parts.reduce(Pending.LOOSEST);
        if (parts.holds(part -> part instanceof Enclosed)) {
            unwindTo(part -> part instanceof Enclosed);
        }
    }

    private SourceSpan span(Token of) {
        return text.span(of.start(), of.end());
    }
}
