package nl.zicht.reality;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.TableFunction;
import nl.zicht.model.TestInput;
import org.jspecify.annotations.Nullable;

/**
 * A statement about one variable that is made true by giving the variable another value.
 *
 * @param variable the variable
 * @param target its elements or dimensions, empty for all
 * @param operator EQUAL gives it the value; any other operator leaves the model's own value where the statement holds already
 * @param value what it is compared with
 * @param span where the statement stands
 */
record Forcing(Name variable, List<Name> target, InfixOperator operator, Expression value, SourceSpan span) {
    Forcing {
        target = List.copyOf(target);
    }

    static Forcing of(TestInput input, SourceSpan span) {
        return new Forcing(input.variable(), input.target(), InfixOperator.EQUAL, input.value(), span);
    }

    /** Returns how a comparison is made true: by its left side if that is a variable, else by its right side; null when neither is one. */
    static @Nullable Forcing of(Claim.Comparison comparison, ModelStructure model) {
        List<Name> left = target(comparison.left, model);
        if (left != null && comparison.left instanceof Expression.Reference reference) {
            return new Forcing(reference.name(), left, comparison.operator, comparison.right, comparison.span);
        }
        List<Name> right = target(comparison.right, model);
        if (right != null && comparison.right instanceof Expression.Reference reference) {
            return new Forcing(reference.name(), right, turned(comparison.operator), comparison.left, comparison.span);
        }
        return null;
    }

    /** Returns the subscripts of a variable; null when the tree is something else. */
    private static @Nullable List<Name> target(Expression tree, ModelStructure model) {
        if (!(tree instanceof Expression.Reference reference)
                || model.variable(reference.name())
                        .filter(variable -> !(variable instanceof TableFunction))
                        .isEmpty()) {
            return null;
        }
        List<Name> target = new ArrayList<>();
        for (Index index : reference.subscripts()) {
            if (!(index instanceof Index.At at)
                    || !(at.value() instanceof Expression.Reference name)
                    || !name.subscripts().isEmpty()) {
                return null;
            }
            target.add(name.name());
        }
        return target;
    }

    private static InfixOperator turned(InfixOperator operator) {
        return switch (operator) {
            case LESS -> InfixOperator.GREATER;
            case LESS_OR_EQUAL -> InfixOperator.GREATER_OR_EQUAL;
            case GREATER -> InfixOperator.LESS;
            case GREATER_OR_EQUAL -> InfixOperator.LESS_OR_EQUAL;
            default -> operator;
        };
    }
}
