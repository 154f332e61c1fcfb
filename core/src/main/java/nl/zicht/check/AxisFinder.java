package nl.zicht.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.model.Dimension;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Finds the axes along which an argument of an array function iterates, in the order in which they are met. */
final class AxisFinder {
    private final Lowering lowering;
    private final Set<Axis> axes = new LinkedHashSet<>();

    private AxisFinder(Lowering lowering) {
        this.lowering = lowering;
    }

    /**
     * @param scope with what a bare array stands for
     */
    static Set<Axis> find(Expression argument, Scope scope, Lowering lowering) {
        AxisFinder finder = new AxisFinder(lowering);
        finder.visit(argument, scope.iterating(Map.of(), scope.bare()));
        return finder.axes;
    }

    private void visit(Expression expression, Scope scope) {
        if (expression instanceof Expression.Reference reference) {
            reference(reference, scope);
        } else if (expression instanceof Expression.Chain chain) {
            visit(chain.first(), scope);
            for (Expression.Link link : chain.links()) {
                visit(link.operand(), scope);
            }
        } else if (expression instanceof Expression.Call call) {
            if (!ArrayFunctions.ownsArguments(call)) {
                for (int i = 0; i < call.arguments().size(); i++) {
                    if (!lowering.macros().ownsArgument(call, i)) {
                        visit(call.arguments().get(i), scope);
                    }
                }
            }
        } else if (expression instanceof Expression.Power power) {
            visit(power.base(), scope);
            visit(power.exponent(), scope);
        } else if (expression instanceof Expression.Prefix prefix) {
            visit(prefix.operand(), scope);
        } else if (expression instanceof Expression.Conditional choice) {
            visit(choice.condition(), scope);
            visit(choice.consequent(), scope);
            visit(choice.alternative(), scope);
        } else if (expression instanceof Expression.Transpose transpose) {
            visit(transpose.operand(), scope.transposed());
        } else if (expression instanceof Expression.Row row) {
            row.values().forEach(value -> visit(value, scope));
        }
    }

    private void reference(Expression.Reference reference, Scope scope) {
        Variable variable = lowering.references().target(reference, scope);
        @Nullable
        List<Dimension> dimensions = variable == null ? null : lowering.shapes().shape(variable.name());
        if (dimensions != null) {
            lowering.references().axes(dimensions, reference, scope).stream()
                    .filter(axis -> axis != null)
                    .forEach(axes::add);
        }
        Axis number = variable == null ? lowering.references().numberAxis(reference) : null;
        if (number != null) {
            axes.add(number);
        }
        for (Index index : reference.subscripts()) {
            if (index instanceof Index.At at && !(at.value() instanceof Expression.Reference)) {
                visit(at.value(), scope);
            } else if (index instanceof Index.At at
                    && at.value() instanceof Expression.Reference inner
                    && !inner.subscripts().isEmpty()) {
                visit(inner, scope);
            }
        }
    }
}
