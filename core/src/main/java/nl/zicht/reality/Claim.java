package nl.zicht.reality;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.PrefixOperator;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.Trees;

/** A statement that is true or false at each moment: comparisons, all or any of which must be true; a denial is drawn into the comparisons. */
sealed interface Claim {
    /** Statements that must all be true. */
    record All(List<Claim> parts) implements Claim {}

    /** Statements of which one must be true. */
    record Any(List<Claim> parts) implements Claim {}

    /** Two values compared; identity counts, each stands for its place in the text. */
    final class Comparison implements Claim {
        final Expression left;
        final InfixOperator operator;
        final Expression right;
        final String text;
        final SourceSpan span;

        Comparison(Expression left, InfixOperator operator, Expression right, String text, SourceSpan span) {
            this.left = left;
            this.operator = operator;
            this.right = right;
            this.text = text;
            this.span = span;
        }
    }

    /** Returns what a tree says. */
    static Claim of(Expression tree) {
        return of(tree, true);
    }

    private static Claim of(Expression tree, boolean affirmed) {
        if (tree instanceof Expression.Prefix prefix && prefix.operator() == PrefixOperator.NOT) {
            return of(prefix.operand(), !affirmed);
        }
        if (tree instanceof Expression.Chain chain) {
            InfixOperator operator = chain.links().get(0).operator();
            if (operator == InfixOperator.AND || operator == InfixOperator.OR) {
                List<Claim> parts = new ArrayList<>(List.of(of(chain.first(), affirmed)));
                chain.links().forEach(link -> parts.add(of(link.operand(), affirmed)));
                return (operator == InfixOperator.AND) == affirmed ? new All(parts) : new Any(parts);
            }
            if (chain.links().size() == 1 && isComparison(operator)) {
                return new Comparison(
                        chain.first(),
                        affirmed ? operator : denied(operator),
                        chain.links().get(0).operand(),
                        (affirmed ? "" : "not ") + Trees.text(tree),
                        tree.span());
            }
        }
        return new Comparison(
                tree,
                affirmed ? InfixOperator.NOT_EQUAL : InfixOperator.EQUAL,
                Trees.number(0, tree.span()),
                (affirmed ? "" : "not ") + Trees.text(tree),
                tree.span());
    }

    private static boolean isComparison(InfixOperator operator) {
        return operator.level() == InfixOperator.LESS.level() || operator.level() == InfixOperator.EQUAL.level();
    }

    private static InfixOperator denied(InfixOperator operator) {
        return switch (operator) {
            case LESS -> InfixOperator.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> InfixOperator.GREATER;
            case GREATER -> InfixOperator.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> InfixOperator.LESS;
            case EQUAL -> InfixOperator.NOT_EQUAL;
            default -> InfixOperator.EQUAL;
        };
    }

    /** Returns the comparisons in a claim, in the order of the text. */
    static List<Comparison> comparisons(Claim claim) {
        List<Comparison> all = new ArrayList<>();
        if (claim instanceof Comparison comparison) {
            all.add(comparison);
        } else if (claim instanceof All every) {
            every.parts().forEach(part -> all.addAll(comparisons(part)));
        } else if (claim instanceof Any any) {
            any.parts().forEach(part -> all.addAll(comparisons(part)));
        }
        return all;
    }
}
