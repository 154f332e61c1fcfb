package nl.zicht.model.flatten;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.BuiltInFunction;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Writes the names in the equations of one instance in full, as the flat model has them. */
final class Renaming {
    private final ModelStructure model;
    private final Instance instance;
    private final Privacy privacy;

    Renaming(ModelStructure model, Instance instance, Privacy privacy) {
        this.model = model;
        this.instance = instance;
        this.privacy = privacy;
    }

    @Nullable
    Expression optional(@Nullable Expression expression) {
        return expression == null ? null : rename(expression);
    }

    Expression rename(Expression expression) {
        if (expression instanceof Expression.Reference reference) {
            return reference(reference);
        } else if (expression instanceof Expression.Call call) {
            return new Expression.Call(function(call.function()), renamed(call.arguments()), call.span());
        } else if (expression instanceof Expression.Chain chain) {
            List<Expression.Link> links = chain.links().stream()
                    .map(link -> new Expression.Link(link.operator(), rename(link.operand())))
                    .toList();
            return new Expression.Chain(rename(chain.first()), links, chain.span());
        } else if (expression instanceof Expression.Power power) {
            return new Expression.Power(rename(power.base()), rename(power.exponent()), power.span());
        } else if (expression instanceof Expression.Prefix prefix) {
            return new Expression.Prefix(prefix.operator(), rename(prefix.operand()), prefix.span());
        } else if (expression instanceof Expression.Conditional choice) {
            return new Expression.Conditional(
                    rename(choice.condition()),
                    rename(choice.consequent()),
                    rename(choice.alternative()),
                    choice.span());
        } else if (expression instanceof Expression.Transpose transpose) {
            return new Expression.Transpose(rename(transpose.operand()), transpose.span());
        } else if (expression instanceof Expression.Row row) {
            return new Expression.Row(renamed(row.values()), row.span());
        }
        return expression;
    }

    /** Returns the name of a flow as the flat model has it. */
    Name variable(Name name) {
        Instance.Target target = instance.resolve(name);
        return target == null ? name : target.name();
    }

    private List<Expression> renamed(List<Expression> expressions) {
        return expressions.stream().map(this::rename).toList();
    }

    private Expression reference(Expression.Reference reference) {
        Name name = reference.name();
        BuiltInFunction function = name.isQuoted() ? null : FunctionCatalogue.find(name);
        boolean builtIn = function != null && function.most() == 0;
        Instance.Target target = builtIn ? null : instance.resolve(name);
        if (target != null) {
            privacy.used(target, instance, reference.span());
        }
        List<Index> indexes = new ArrayList<>();
        for (int d = 0; d < reference.subscripts().size(); d++) {
            indexes.add(index(reference.subscripts().get(d), target, d));
        }
        return new Expression.Reference(target == null ? name : target.name(), indexes, reference.span());
    }

    private Index index(Index index, Instance.@Nullable Target array, int position) {
        if (index instanceof Index.At at) {
            return isElement(at.value(), array, position) ? index : new Index.At(rename(at.value()));
        } else if (index instanceof Index.Range range) {
            Expression low = isElement(range.low(), array, position) ? range.low() : rename(range.low());
            Expression high = isElement(range.high(), array, position) ? range.high() : rename(range.high());
            return new Index.Range(low, high, range.span());
        } else if (index instanceof Index.Within within) {
            return new Index.Within(rename(within.place()));
        }
        return index;
    }

    /** Inside brackets an element, or a dimension, goes before a variable of the same name. */
    private boolean isElement(Expression value, Instance.@Nullable Target array, int position) {
        if (!(value instanceof Expression.Reference reference)
                || !reference.subscripts().isEmpty()) {
            return false;
        }
        Name name = reference.name();
        if (model.dimension(name).isPresent()) {
            return true;
        }
        if (array == null) {
            return model.dimensions().stream().anyMatch(dimension -> dimension.positionOf(name) >= 0);
        }
        List<Name> dimensions = array.dimensions();
        return position < dimensions.size()
                && model.dimension(dimensions.get(position))
                        .map((Dimension dimension) -> dimension.positionOf(name) >= 0)
                        .orElse(false);
    }

    /** A variable that is called, as a graphical function or an array by its flat number, unless it is only called like a built-in function. */
    private Name function(Name name) {
        Instance.Target target = instance.resolve(name);
        if (target == null) {
            return name;
        }
        Variable variable = target.variable();
        boolean callable = !variable.header().dimensions().isEmpty()
                || variable.definitions().stream().anyMatch(definition -> definition.table() != null);
        boolean builtIn = !name.isQuoted() && FunctionCatalogue.find(name) != null;
        return callable || !builtIn ? target.name() : name;
    }
}
