package nl.zicht.format.xmile.translate;

import nl.zicht.equation.Expression;
import nl.zicht.equation.PrefixOperator;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Which variables never change. */
final class Constants {
    private Constants() {}

    /** Returns whether all equations of a variable are plain numbers. */
    static boolean isConstant(@Nullable Variable variable) {
        return variable instanceof Auxiliary
                && variable.definitions().stream()
                        .allMatch(d ->
                                d.table() == null && d.expression() != null && !Double.isNaN(number(d.expression())));
    }

    /** Returns the number that an expression is, NaN when it is no plain number. */
    static double number(Expression expression) {
        if (expression instanceof Expression.Prefix prefix && prefix.operator() != PrefixOperator.NOT) {
            double operand = number(prefix.operand());
            return prefix.operator() == PrefixOperator.MINUS ? -operand : operand;
        }
        return expression instanceof Expression.Literal literal ? literal.value() : Double.NaN;
    }
}
