package nl.zicht.model;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;

/** A variable of a model: a {@link Stock}, {@link Flow}, {@link Auxiliary} (a constant is one) or stand-alone {@link TableFunction}. */
public sealed interface Variable permits Stock, Flow, Auxiliary, TableFunction {
    Header header();

    /** Returns the equations; for a stock those of its initial value. */
    List<Definition> definitions();

    default Name name() {
        return header().name();
    }

    /** Returns whether every equation is a plain number, so that a run may set it without compiling again. */
    default boolean isConstant() {
        return this instanceof Auxiliary
                && !definitions().isEmpty()
                && definitions().stream().allMatch(d -> d.table() == null && isNumber(d.expression()));
    }

    private static boolean isNumber(@org.jspecify.annotations.Nullable Expression expression) {
        return expression instanceof Expression.Literal
                || (expression instanceof Expression.Prefix prefix && isNumber(prefix.operand()));
    }
}
