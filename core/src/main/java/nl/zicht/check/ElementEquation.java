package nl.zicht.check;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Definition;
import nl.zicht.model.GraphicalFunction;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one element of a variable after common and own definitions have been put together.
 *
 * @param expression its equation, or null
 * @param initial its equation while initial values are found, or null when that is the same
 * @param table the graphical function its value passes through, or null
 * @param target what the definition names on its left side, element or dimension by subscript; empty for the dimensions of the variable
 * @param missing whether the model has no equation for the element, which then holds the missing value (Vensim)
 */
record ElementEquation(
        @Nullable Expression expression,
        @Nullable Expression initial,
        @Nullable GraphicalFunction table,
        List<Name> target,
        boolean missing) {
    static final ElementEquation NONE = new ElementEquation(null, null, null, List.of(), false);

    static ElementEquation of(Definition definition) {
        return new ElementEquation(
                definition.expression(),
                definition.initialExpression(),
                definition.table(),
                definition.target(),
                false);
    }

    /** Returns this equation with what {@code own} says in its place. */
    ElementEquation overriddenBy(Definition own) {
        return new ElementEquation(
                own.expression() == null ? expression : own.expression(),
                own.expression() == null ? initial : own.initialExpression(),
                own.table() == null ? table : own.table(),
                own.target(),
                false);
    }

    boolean isInvalid() {
        return expression instanceof Expression.Invalid || initial instanceof Expression.Invalid;
    }

    /** Returns where the equation stands, or null when there is none. */
    @Nullable
    SourceSpan span() {
        return expression == null ? null : expression.span();
    }
}
