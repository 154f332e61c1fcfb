package nl.zicht.equation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the syntax tree of an equation, as written: names are not resolved yet.
 *
 * <p>Operators that group from left to right ({@code a - b + c}) form one {@link Chain} instead of a tower of binary nodes, so that the depth of a tree is
 * bounded by the nesting the author wrote and a sum of 200,000 terms is a flat list. All nodes are immutable.
 */
public sealed interface Expression {
    /** Returns the characters this node was read from. */
    SourceSpan span();

    /** A number. */
    record Literal(double value, SourceSpan span) implements Expression {}

    /** A text between quotes, an argument of the functions that read other files (Vensim). */
    record Text(String value, SourceSpan span) implements Expression {}

    /** A variable, dimension, element or parameterless function, with its subscripts if there are any. */
    record Reference(Name name, List<Index> subscripts, SourceSpan span) implements Expression {
        public Reference {
            subscripts = List.copyOf(subscripts);
        }
    }

    /** A function, macro or graphical function applied to arguments. */
    record Call(Name function, List<Expression> arguments, SourceSpan span) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Operands joined from left to right by operators of one level of precedence; at least one link. */
    record Chain(Expression first, List<Link> links, SourceSpan span) implements Expression {
        public Chain {
            links = List.copyOf(links);
            if (links.isEmpty()) {
                throw new IllegalArgumentException("a chain without links");
            }
            int level = links.get(0).operator().level();
            for (Link link : links) {
                if (link.operator().level() != level) {
                    throw new IllegalArgumentException(
                            "a chain of " + links.get(0).operator() + " and " + link.operator());
                }
            }
        }
    }

    /** One step of a {@link Chain}: the operator and the operand on its right. */
    record Link(InfixOperator operator, Expression operand) {}

    /** {@code base ^ exponent}, grouping from the right. */
    record Power(Expression base, Expression exponent, SourceSpan span) implements Expression {}

    /** A sign or NOT in front of an operand. */
    record Prefix(PrefixOperator operator, Expression operand, SourceSpan span) implements Expression {}

    /** {@code IF condition THEN consequent ELSE alternative}. */
    record Conditional(Expression condition, Expression consequent, Expression alternative, SourceSpan span)
            implements Expression {}

    /** An array with the order of its dimensions reversed ({@code A'}). */
    record Transpose(Expression operand, SourceSpan span) implements Expression {}

    /** Values one after another: what a conveyor or queue holds at the start, that which leaves first first. */
    record Row(List<Expression> values, SourceSpan span) implements Expression {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** A place where an equation could not be read; the error has been reported, later stages stay silent about it. */
    record Invalid(SourceSpan span) implements Expression {}

    /** One subscript between brackets. */
    sealed interface Index {
        /** {@code *}, or {@code *:Sub} when a part of the dimension is named: all elements. */
        record Wildcard(@Nullable Name part, SourceSpan span) implements Index {}

        /** {@code @n}: the position in the n-th dimension (from 1) of the variable that is being defined. */
        record Position(int dimension, SourceSpan span) implements Index {}

        /** {@code low:high}, both ends included. */
        record Range(Expression low, Expression high, SourceSpan span) implements Index {}

        /** {@code [2][1]}: after all others, in brackets of its own, a place in the conveyor or queue that those others choose. */
        record Within(Expression place) implements Index {}

        /** A single element: its name, a dimension's name, a number or any expression. */
        record At(Expression value) implements Index {}
    }
}
