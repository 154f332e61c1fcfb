package nl.zicht.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.zicht.equation.Expression.Index;

/** Makes and rewrites syntax trees. */
public final class Trees {
    private Trees() {}

    /** Returns a number, as a sign and a number when it is negative. */
    public static Expression number(double value, SourceSpan span) {
        return value < 0
                ? new Expression.Prefix(PrefixOperator.MINUS, new Expression.Literal(-value, span), span)
                : new Expression.Literal(value, span);
    }

    /** Returns two operands joined by an operator. */
    public static Expression of(Expression left, InfixOperator operator, Expression right) {
        return new Expression.Chain(left, List.of(new Expression.Link(operator, right)), left.span());
    }

    /** Returns a call of a function. */
    public static Expression call(String function, SourceSpan span, Expression... arguments) {
        return new Expression.Call(Name.of(function), Arrays.asList(arguments), span);
    }

    /** Returns a reference to a variable for the elements and dimensions of these names. */
    public static Expression reference(Name name, List<Name> subscripts, SourceSpan span) {
        List<Index> indexes = new ArrayList<>();
        subscripts.forEach(
                subscript -> indexes.add(new Index.At(new Expression.Reference(subscript, List.of(), span))));
        return new Expression.Reference(name, indexes, span);
    }

    /** Returns a tree in which each part, those inside first, is what a rule makes of it; subscripts stay. */
    public static Expression replaced(Expression tree, UnaryOperator<Expression> rule) {
        Expression inside = tree;
        if (tree instanceof Expression.Call call) {
            List<Expression> arguments =
                    call.arguments().stream().map(a -> replaced(a, rule)).toList();
            inside = new Expression.Call(call.function(), arguments, call.span());
        } else if (tree instanceof Expression.Chain chain) {
            List<Expression.Link> links = chain.links().stream()
                    .map(link -> new Expression.Link(link.operator(), replaced(link.operand(), rule)))
                    .toList();
            inside = new Expression.Chain(replaced(chain.first(), rule), links, chain.span());
        } else if (tree instanceof Expression.Power power) {
            inside = new Expression.Power(replaced(power.base(), rule), replaced(power.exponent(), rule), power.span());
        } else if (tree instanceof Expression.Prefix prefix) {
            inside = new Expression.Prefix(prefix.operator(), replaced(prefix.operand(), rule), prefix.span());
        } else if (tree instanceof Expression.Conditional choice) {
            inside = new Expression.Conditional(
                    replaced(choice.condition(), rule),
                    replaced(choice.consequent(), rule),
                    replaced(choice.alternative(), rule),
                    choice.span());
        } else if (tree instanceof Expression.Transpose transpose) {
            inside = new Expression.Transpose(replaced(transpose.operand(), rule), transpose.span());
        } else if (tree instanceof Expression.Row row) {
            inside = new Expression.Row(
                    row.values().stream().map(v -> replaced(v, rule)).toList(), row.span());
        }
        return rule.apply(inside);
    }

    /** Returns a tree in which one variable has another name. */
    public static Expression renamed(Expression tree, Name from, Name to) {
        return replaced(
                tree,
                part -> part instanceof Expression.Reference reference
                                && reference.name().equals(from)
                        ? new Expression.Reference(to, reference.subscripts(), reference.span())
                        : part);
    }

    /** Returns a tree as its author wrote it, on one line. */
    public static String text(Expression tree) {
        SourceSpan span = tree.span();
        String written = span.source().text().substring(span.start(), span.end());
        return (written.isBlank() ? ExpressionPrinter.print(tree) : written)
                .replaceAll("\\\\\\s*\\n", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
