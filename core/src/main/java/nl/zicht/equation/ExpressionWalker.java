package nl.zicht.equation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import nl.zicht.equation.Expression.Call;
import nl.zicht.equation.Expression.Chain;
import nl.zicht.equation.Expression.Conditional;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Power;
import nl.zicht.equation.Expression.Prefix;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Expression.Transpose;

/** Visits the nodes of a syntax tree, without recursion. */
public final class ExpressionWalker {
    private ExpressionWalker() {}

    /** Returns the parts a node is made of, in the order of the text; the expressions inside subscripts are parts too. */
    public static List<Expression> children(Expression node) {
        if (node instanceof Chain chain) {
            List<Expression> operands = new ArrayList<>(chain.links().size() + 1);
            operands.add(chain.first());
            chain.links().forEach(link -> operands.add(link.operand()));
            return operands;
        } else if (node instanceof Call call) {
            return call.arguments();
        } else if (node instanceof Reference reference) {
            return reference.subscripts().isEmpty() ? List.of() : indexes(reference.subscripts());
        } else if (node instanceof Power power) {
            return List.of(power.base(), power.exponent());
        } else if (node instanceof Prefix prefix) {
            return List.of(prefix.operand());
        } else if (node instanceof Conditional choice) {
            return List.of(choice.condition(), choice.consequent(), choice.alternative());
        } else if (node instanceof Transpose transpose) {
            return List.of(transpose.operand());
        } else if (node instanceof Expression.Row row) {
            return row.values();
        }
        return List.of();
    }

    private static List<Expression> indexes(List<Index> subscripts) {
        List<Expression> expressions = new ArrayList<>();
        for (Index index : subscripts) {
            if (index instanceof Index.At at) {
                expressions.add(at.value());
            } else if (index instanceof Index.Range range) {
                expressions.add(range.low());
                expressions.add(range.high());
            } else if (index instanceof Index.Within within) {
                expressions.add(within.place());
            }
        }
        return expressions;
    }

    /** Shows a node and all nodes below it to a visitor: a node before its parts, parts in the order of the text. */
    public static void walk(Expression root, Consumer<Expression> visitor) {
        Deque<Expression> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            Expression node = waiting.pop();
            visitor.accept(node);
            List<Expression> children = children(node);
            for (int i = children.size() - 1; i >= 0; i--) {
                waiting.push(children.get(i));
            }
        }
    }
}
