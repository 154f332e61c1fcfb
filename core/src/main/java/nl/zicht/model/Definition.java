package nl.zicht.model;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import org.jspecify.annotations.Nullable;

/**
 * One equation of a variable: for all its elements, or for those that {@link #target} names.
 *
 * <p>When a table is there too, the value of the expression is looked up in it; a table without an expression makes the variable a function that can only
 * be called. Several definitions of one variable belong together (one per element, or a common expression followed by per-element tables).
 *
 * @param target one element name per dimension of the variable, or empty for all elements; in a model of Vensim the name of a dimension stands for all
 *     elements that are in it too
 * @param expression the equation; for a stock its initial value; null when there is only a table
 * @param initialExpression an equation used instead while initial values are found (XMILE {@code init_eqn}, Vensim ACTIVE INITIAL), or null
 * @param table the graphical function the value passes through, or null
 * @param exceptions combinations of elements and dimensions, like a target each, that this definition leaves to others (Vensim {@code :EXCEPT:})
 */
public record Definition(
        List<Name> target,
        @Nullable Expression expression,
        @Nullable Expression initialExpression,
        @Nullable GraphicalFunction table,
        List<List<Name>> exceptions) {
    public Definition {
        target = List.copyOf(target);
        exceptions = List.copyOf(exceptions);
    }

    public Definition(
            List<Name> target,
            @Nullable Expression expression,
            @Nullable Expression initialExpression,
            @Nullable GraphicalFunction table) {
        this(target, expression, initialExpression, table, List.of());
    }

    /** Returns the definition of all elements by one expression. */
    public static Definition of(Expression expression) {
        return new Definition(List.of(), expression, null, null);
    }
}
