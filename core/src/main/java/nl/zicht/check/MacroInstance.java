package nl.zicht.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Macro;
import nl.zicht.model.MacroParameter;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * One call of a macro for one element: its variables as hidden cells, its parameters bound to what the caller gives.
 *
 * <p>A parameter is the term of its argument, computed once; one that the macro uses as an array or graphical function stands for the caller's array itself, or
 * for cells of its own when the argument is a slice or an expression over arrays.
 */
final class MacroInstance {
    private final Macro macro;
    private final Lowering caller;
    private final Lowering inner;
    private final Scope scope;

    private MacroInstance(Macro macro, Lowering caller, Lowering inner, Scope scope) {
        this.macro = macro;
        this.caller = caller;
        this.inner = inner;
        this.scope = scope;
    }

    static MacroInstance of(Lowering caller, Macro macro, Expression.Call call, Scope scope) {
        Set<Name> parameters = new HashSet<>();
        macro.parameters().forEach(parameter -> parameters.add(parameter.name()));
        List<Variable> own = macro.variables().stream()
                .filter(variable -> !parameters.contains(variable.name()))
                .toList();
        String note = " (in the macro " + macro.name() + ", called at " + call.span() + ")";
        Findings findings = caller.findings();
        MacroInstance[] made = new MacroInstance[1];
        findings.within(note, () -> {
            NameTable names = NameTable.local(caller.names(), own, findings);
            made[0] = new MacroInstance(
                    macro, caller, caller.inside(names, caller.macros().isRecursive(macro)), scope);
        });
        made[0].bind(call, note);
        findings.within(note, () -> made[0].expand(own));
        return made[0];
    }

    /** Returns the value of the macro, or of one of its variables. */
    Term value(@Nullable Name output, SourceSpan call) {
        Expression result = macro.result();
        if (output != null) {
            if (inner.names().variable(output) == null) {
                return caller.fail(
                        Code.UNKNOWN_NAME, "the macro " + macro.name() + " has no variable " + output, call, null);
            }
            result = new Expression.Reference(output, List.of(), call);
        }
        if (result == null) {
            return Lowering.FAILED; // told where the macro is declared
        }
        Expression asked = result;
        Term[] value = new Term[1];
        caller.findings()
                .within(
                        " (in the macro " + macro.name() + ", called at " + call + ")",
                        () -> value[0] = inner.lower(asked, scope.plain()));
        return value[0];
    }

    private void bind(Expression.Call call, String note) {
        Set<Name> arrays = caller.macros().arrayParameters(macro);
        for (int i = 0; i < macro.parameters().size(); i++) {
            MacroParameter parameter = macro.parameters().get(i);
            if (i < call.arguments().size()) {
                bind(parameter, arrays.contains(parameter.name()), new MacroArgument(new Site(caller, call, scope), i));
            } else {
                Expression value = parameter.defaultValue();
                if (value != null) {
                    caller.findings().within(note, () -> byDefault(parameter, value));
                }
            }
        }
    }

    private void byDefault(MacroParameter parameter, Expression value) {
        Expression.Call shown = new Expression.Call(macro.name(), List.of(value), value.span());
        bind(parameter, false, new MacroArgument(new Site(inner, shown, scope.plain()), 0));
    }

    private void bind(MacroParameter parameter, boolean whole, MacroArgument argument) {
        if (MacroTable.isFlow(parameter, macro)) {
            argument.bindFlow(parameter, inner);
        } else {
            argument.bind(parameter, whole, inner);
        }
    }

    /** Gives every variable of the macro its cells and rules. */
    private void expand(List<Variable> own) {
        CellSheet sheet = caller.sheet();
        Findings findings = caller.findings();
        int first = sheet.size();
        ArrayShapes shapes = inner.shapes();
        if (!shapes.place(own, inner.names(), first, findings)) {
            return;
        }
        List<Layout> layouts = new ArrayList<>();
        for (Variable variable : own) {
            Layout layout = shapes.layout(variable.name());
            if (layout != null && layout.variable() == variable) {
                layouts.add(layout);
                for (int k = 0; k < layout.size(); k++) {
                    int cell = sheet.reserve(
                            scope.cell(), macro.name() + "." + Labels.element(variable.name(), layout.dimensions(), k));
                    if (cell != layout.firstCell() + k) {
                        return; // full, which has been told
                    }
                }
            }
        }
        StockFlows flows = StockFlows.of(own, inner.names(), shapes, findings);
        inner.define(Expansion.equations(own, inner.names(), shapes, findings));
        Expansion expansion =
                new Expansion(inner, flows, Expansion.netFlows(own, inner.names(), shapes, findings), findings);
        layouts.forEach(expansion::expand);
        caller.limitLater(flows, layouts);
    }
}
