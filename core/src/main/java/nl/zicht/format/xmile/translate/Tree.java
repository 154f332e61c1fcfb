package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Link;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.equation.PrefixOperator;
import nl.zicht.equation.SourceSpan;

/**
 * Makes nodes of syntax trees.
 *
 * @param at the place in the file of what they stand for
 */
record Tree(SourceSpan at) {
    Expression number(double value) {
        return new Expression.Literal(value, at);
    }

    /** Returns a built-in value without arguments, or an element or dimension. */
    Expression name(String name) {
        return new Expression.Reference(Name.of(name), List.of(), at);
    }

    Expression call(Name function, Expression... arguments) {
        return new Expression.Call(function, List.of(arguments), at);
    }

    Expression plus(Expression a, Expression b) {
        return join(InfixOperator.ADD, a, b);
    }

    Expression minus(Expression a, Expression b) {
        return join(InfixOperator.SUBTRACT, a, b);
    }

    Expression times(Expression a, Expression b) {
        return join(InfixOperator.MULTIPLY, a, b);
    }

    Expression over(Expression a, Expression b) {
        return join(InfixOperator.DIVIDE, a, b);
    }

    /** Returns two operands with an operator between; what stands on the left of a level goes on in one chain. */
    Expression join(InfixOperator operator, Expression a, Expression b) {
        if (a instanceof Expression.Chain chain
                && chain.links().get(0).operator().level() == operator.level()
                && operator.level() <= InfixOperator.ADD.level()) {
            List<Link> links = new ArrayList<>(chain.links());
            links.add(new Link(operator, b));
            return new Expression.Chain(chain.first(), links, at);
        }
        return new Expression.Chain(a, List.of(new Link(operator, b)), at);
    }

    /** Returns operands joined from left to right by one operator; the only one when there is one. */
    Expression fold(InfixOperator operator, List<Expression> operands) {
        if (operands.size() == 1) {
            return operands.get(0);
        }
        List<Link> links = new ArrayList<>();
        operands.subList(1, operands.size()).forEach(operand -> links.add(new Link(operator, operand)));
        return new Expression.Chain(operands.get(0), links, at);
    }

    Expression negated(Expression a) {
        if (a instanceof Expression.Prefix prefix && prefix.operator() == PrefixOperator.MINUS) {
            return prefix.operand();
        }
        return new Expression.Prefix(PrefixOperator.MINUS, a, at);
    }

    Expression choice(Expression condition, Expression yes, Expression no) {
        return new Expression.Conditional(condition, yes, no, at);
    }
}
