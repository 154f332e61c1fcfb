package nl.zicht.equation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.zicht.equation.Expression.Call;
import nl.zicht.equation.Expression.Chain;
import nl.zicht.equation.Expression.Conditional;
import nl.zicht.equation.Expression.Invalid;
import nl.zicht.equation.Expression.Power;
import nl.zicht.equation.Expression.Prefix;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Pending.Arguments;
import nl.zicht.equation.Pending.Base;
import nl.zicht.equation.Pending.Choice;
import nl.zicht.equation.Pending.Operand;
import nl.zicht.equation.Pending.Series;
import nl.zicht.equation.Pending.Sign;
import nl.zicht.equation.Pending.Subscripts;
import org.jspecify.annotations.Nullable;

/** The unfinished parts of an equation, and the operand read last, which finishes them one by one. */
final class PartStack {
    private static final Name CONDITIONAL = Name.of("if_then_else");

    private final Fragment text;
    private final Limits limits;
    private final SyntaxErrors errors;
    private final Deque<Pending> parts = new ArrayDeque<>();
    private Operand value;
    private int nesting;

    PartStack(Fragment text, Limits limits, SyntaxErrors errors) {
        this.text = text;
        this.limits = limits;
        this.errors = errors;
        this.value = invalidOperand(0, 0);
    }

    /** Returns the operand read last; meaningful only where an operator is wanted. */
    Operand value() {
        return value;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Returns the innermost unfinished part, or null. */
    @Nullable
    Pending top() {
        return parts.peek();
    }

    /** Returns whether any unfinished part passes a test, the innermost first. */
    boolean holds(Predicate<Pending> test) {
        return parts.stream().anyMatch(test);
    }

    /** Begins a part of which the first character stands at {@code start}. */
    void begin(Pending part, int start) {
        parts.push(part);
        nesting++;
        if (nesting > limits.nesting()) {
            tooDeep(start);
        }
    }

    Pending pop() {
        Pending part = parts.pop();
        if (!(part instanceof Series)) {
            nesting--;
        }
        return part;
    }

    /** Makes a tree without parts the operand. */
    void leaf(Expression tree, Token token) {
        value = new Operand(tree, token.start(), token.end(), 1);
    }

    /** Makes a place that cannot be read the operand; its error has been reported. */
    void invalid(int start, int end) {
        value = invalidOperand(start, end);
    }

    /** Widens the operand by the brackets around it. */
    void enclose(Token opening, Token closing) {
        value = new Operand(value.tree(), opening.start(), closing.end(), value.depth());
    }

    void transpose(Token mark) {
        int start = value.start();
        finish(new Expression.Transpose(value.tree(), text.span(start, mark.end())), start, mark.end(), value.depth());
    }

    /** Returns whether the operand read last is not part of an operation so far. */
    boolean isAlone() {
        Pending top = parts.peek();
        return !(top instanceof Sign || top instanceof Base || top instanceof Series);
    }

    /** Makes the operand its negation; a converter writes {@code (a NOT)} for {@code (NOT a)}. */
    void negate(Token not) {
        SourceSpan span = text.span(value.start(), not.end());
        finish(new Prefix(PrefixOperator.NOT, value.tree(), span), value.start(), not.end(), value.depth());
    }

    /** Adds an operator after the operand, which must have been reduced to the operator's level. */
    void join(InfixOperator operator) {
        if (parts.peek() instanceof Series series && series.level() == operator.level()) {
            link(series);
            series.operator = operator;
        } else {
            parts.push(new Series(value, operator));
        }
    }

    /** Finishes every part on top of the stack that binds tighter than a level, with the operand as its last piece. */
    void reduce(int level) {
        while (!parts.isEmpty() && parts.element().level() < level) {
            Pending part = pop();
            int end = value.end();
            if (part instanceof Sign sign) {
                SourceSpan span = text.span(sign.start(), end);
                finish(new Prefix(sign.operator(), value.tree(), span), sign.start(), end, value.depth());
            } else if (part instanceof Base power) {
                Operand base = power.base();
                SourceSpan span = text.span(base.start(), end);
                int depth = Math.max(base.depth(), value.depth());
                finish(new Power(base.tree(), value.tree(), span), base.start(), end, depth);
            } else if (part instanceof Series series) {
                link(series);
                int start = series.first.start();
                SourceSpan span = text.span(start, end);
                finish(new Chain(series.first.tree(), series.links, span), start, end, series.depth);
            } else if (part instanceof Choice choice && choice.condition != null && choice.consequent != null) {
                conditional(choice.condition, choice.consequent, value, choice.start, end);
            }
        }
    }

    private void link(Series series) {
        series.links.add(new Expression.Link(series.operator, value.tree()));
        series.depth = Math.max(series.depth, value.depth());
    }

    private void conditional(Operand condition, Operand consequent, Operand alternative, int start, int end) {
        SourceSpan span = text.span(start, end);
        int depth = Math.max(condition.depth(), Math.max(consequent.depth(), alternative.depth()));
        finish(new Conditional(condition.tree(), consequent.tree(), alternative.tree(), span), start, end, depth);
    }

    /** Makes a call with the arguments read so far the operand; the vendor form of IF becomes a conditional. */
    void call(Arguments call, Token closing) {
        List<Operand> read = call.read();
        Name function = Objects.requireNonNull(call.function().name());
        int start = call.function().start();
        int end = closing.end();
        if (function.equals(CONDITIONAL) && !function.isQuoted()) {
            if (read.size() == 3) {
                conditional(read.get(0), read.get(1), read.get(2), start, end);
                return;
            }
            errors.report(
                    Code.BAD_ARGUMENTS,
                    start,
                    end,
                    "expected 3 arguments of IF_THEN_ELSE (condition, value if true, value if false), found "
                            + read.size(),
                    null);
        }
        List<Expression> arguments = read.stream().map(Operand::tree).toList();
        int depth = read.stream().mapToInt(Operand::depth).max().orElse(0);
        finish(new Call(function, arguments, text.span(start, end)), start, end, depth);
    }

    /** Adds the operand to the subscripts. */
    void addIndex(Subscripts part) {
        Operand low = part.low;
        part.low = null;
        part.depth = Math.max(part.depth, Math.max(value.depth(), low == null ? 0 : low.depth()));
        part.read.add(
                low == null
                        ? new Expression.Index.At(value.tree())
                        : new Expression.Index.Range(low.tree(), value.tree(), text.span(low.start(), value.end())));
    }

    /** Returns whether the operand is a name with one pair of brackets, after which a place within a conveyor or queue may follow. */
    boolean takesPlace() {
        return value.tree() instanceof Reference reference
                && !reference.subscripts().isEmpty()
                && reference.subscripts().stream().noneMatch(Expression.Index.Within.class::isInstance);
    }

    /** Begins the second pair of brackets after the operand. */
    Subscripts beginPlace(Token opening) {
        Subscripts part = new Subscripts(opening, opening);
        part.container = value;
        begin(part, opening.start());
        return part;
    }

    /** Makes a name with the subscripts read so far the operand. */
    void reference(Subscripts part, Token closing) {
        if (part.container != null) {
            within(part, part.container, closing);
            return;
        }
        int start = part.variable.start();
        Name name = Objects.requireNonNull(part.variable.name());
        SourceSpan span = text.span(start, closing.end());
        finish(new Reference(name, part.read, span), start, closing.end(), part.depth);
    }

    /** Adds a second pair of brackets to a name with subscripts: one place, or all of them, which says no more than the name. */
    private void within(Subscripts part, Operand container, Token closing) {
        Reference outer = (Reference) container.tree();
        List<Expression.Index> indexes = new ArrayList<>(outer.subscripts());
        Expression.Index inner = part.read.get(0);
        boolean all = inner instanceof Expression.Index.Wildcard;
        if (part.read.size() != 1 || !(all || inner instanceof Expression.Index.At)) {
            errors.report(
                    part.opening().start(),
                    closing.end(),
                    "expected one place in a conveyor or queue in the second pair of brackets",
                    null);
        } else if (inner instanceof Expression.Index.At at) {
            indexes.add(new Expression.Index.Within(at.value()));
        }
        SourceSpan span = text.span(container.start(), closing.end());
        int depth = Math.max(container.depth(), part.depth);
        finish(new Reference(outer.name(), indexes, span), container.start(), closing.end(), depth);
    }

    private void finish(Expression tree, int start, int end, int depthBelow) {
        value = new Operand(tree, start, end, depthBelow + 1);
        if (depthBelow >= 2 * limits.nesting()) {
            tooDeep(start);
        }
    }

    private void tooDeep(int at) {
        errors.limit(
                at,
                Math.min(at + 1, text.text().length()),
                "brackets, calls, IFs and signs are nested more than " + limits.nesting() + " deep here",
                "a part of the equation can be a variable of its own");
    }

    private Operand invalidOperand(int start, int end) {
        return new Operand(new Invalid(text.span(start, end)), start, end, 1);
    }
}
