package nl.zicht.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Name;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.Flow;
import nl.zicht.model.Header;
import nl.zicht.model.MacroParameter;
import nl.zicht.model.Variable;

/**
 * One argument of a call of a macro, to be bound to a parameter.
 *
 * @param site the call
 * @param index which argument
 */
record MacroArgument(Site site, int index) {
    /**
     * Binds the argument.
     *
     * @param parameter the parameter
     * @param whole whether the macro uses it as an array
     * @param inner the macro's own lowering, which will know the parameter
     */
    void bind(MacroParameter parameter, boolean whole, Lowering inner) {
        if (!alias(parameter, whole, inner) && !(whole && copied(parameter, inner))) {
            inner.names().bind(variable(parameter, List.of(), List.of()));
            inner.bind(
                    parameter.name(),
                    site.shared(site.argument(index), parameter.name().text()));
        }
    }

    /** Binds the argument to a parameter that fills or drains a stock of the macro: a flow of the macro's own. */
    void bindFlow(MacroParameter parameter, Lowering inner) {
        Term value = site.argument(index);
        int cell = site.reserve(parameter.name().text());
        site.set(cell, new Rule.Computed(value, null));
        Variable flow = new Flow(new Header(parameter.name(), List.of(), null, "", parameter.span()), List.of(), false);
        inner.names().bind(flow);
        inner.shapes().alias(flow, List.of(), cell);
    }

    /** Lets the parameter stand for a variable of the caller as a whole. */
    private boolean alias(MacroParameter parameter, boolean whole, Lowering inner) {
        Lowering caller = site.lowering();
        if (!(site.expression(index) instanceof Reference reference)
                || !reference.subscripts().isEmpty()
                || caller.bound(reference.name()) != null
                || (caller.calls().isValue(reference.name())
                        && !reference.name().isQuoted())) {
            return false;
        }
        Variable target = caller.names().variable(reference.name());
        List<Dimension> shape = target == null ? null : caller.shapes().shape(target.name());
        boolean table = target != null && target.definitions().stream().anyMatch(d -> d.table() != null);
        if (target == null || shape == null || !(whole || (table && shape.isEmpty()))) {
            return false;
        }
        Variable alias = variable(parameter, shape.stream().map(Dimension::name).toList(), target.definitions());
        Layout layout = caller.shapes().layout(target.name());
        inner.names().bind(alias);
        inner.shapes().alias(alias, shape, layout == null ? -1 : layout.firstCell());
        inner.define(Map.of(parameter.name(), caller.equations(target.name())));
        return true;
    }

    /** Copies a slice of an array, or an expression over arrays, to cells of the parameter; returns false when it is a single value. */
    private boolean copied(MacroParameter parameter, Lowering inner) {
        Iteration.Slice slice = Iteration.slice(site, index);
        if (slice == null || slice.axes().isEmpty()) {
            return false;
        }
        List<Dimension> shape = new ArrayList<>();
        for (Axis axis : slice.axes()) {
            Dimension dimension = site.lowering().names().dimension(axis.dimension());
            boolean all = dimension != null && dimension.size() == axis.size();
            shape.add(all && dimension != null ? dimension : Dimension.numbered(axis.dimension(), axis.size(), null));
        }
        List<Integer> cells = new ArrayList<>();
        for (int i = 0; i < slice.values().size(); i++) {
            cells.add(site.reserve(parameter.name().text()));
        }
        for (int i = 0; i < cells.size(); i++) {
            site.set(cells.get(i), site.scope().phase().rule(slice.values().get(i)));
        }
        Variable alias = variable(parameter, shape.stream().map(Dimension::name).toList(), List.of());
        inner.names().bind(alias);
        inner.shapes().alias(alias, shape, cells.get(0));
        return true;
    }

    private static Variable variable(MacroParameter parameter, List<Name> dimensions, List<Definition> definitions) {
        return new Auxiliary(new Header(parameter.name(), dimensions, null, "", parameter.span()), definitions);
    }
}
