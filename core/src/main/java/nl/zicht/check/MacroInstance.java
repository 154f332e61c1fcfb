package nl.zicht.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Macro;
import nl.zicht.model.MacroParameter;
import nl.zicht.model.MacroSpecs;
import nl.zicht.model.Stock;
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
    private final List<Variable> own;
    private final List<Layout> layouts = new ArrayList<>();
    private final List<Term> rates = new ArrayList<>();
    private @Nullable StockFlows flows;
    private MacroRun.@Nullable Clock clock;
    private int firstCell;

    private MacroInstance(Macro macro, Lowering caller, Lowering inner, Scope scope, List<Variable> own) {
        this.own = own;
        this.macro = macro;
        this.caller = caller;
        this.inner = inner;
        this.scope = scope;
    }

    /** Returns the expansion of a call, or null after a report. */
    static @Nullable MacroInstance of(Lowering caller, Macro macro, Expression.Call call, Scope scope) {
        Set<Name> parameters = new HashSet<>();
        macro.parameters().forEach(parameter -> parameters.add(parameter.name()));
        List<Variable> own = macro.variables().stream()
                .filter(variable -> !parameters.contains(variable.name()))
                .toList();
        Supplier<String> note = () -> "in the macro " + macro.name() + ", called at " + call.span();
        Findings findings = caller.findings();
        MacroInstance[] made = new MacroInstance[1];
        findings.within(note, () -> {
            NameTable names = NameTable.local(caller.names(), own, findings);
            made[0] = new MacroInstance(
                    macro, caller, caller.inside(names, caller.macros().isRecursive(macro)), scope, own);
        });
        made[0].bind(call, note);
        MacroSpecs specs = macro.specs();
        MacroInstance[] ready = new MacroInstance[1];
        findings.within(note, () -> {
            if (specs == null) {
                made[0].expand();
                made[0].limitLater();
            }
            ready[0] = specs == null ? made[0] : MacroRun.last(made[0], macro, specs, caller);
        });
        return ready[0];
    }

    /** Returns the macro with the same parameters and cells of its own, for another moment of a run of its own. */
    MacroInstance again() {
        MacroInstance copy = new MacroInstance(macro, caller, inner.fork(), scope, own);
        copy.firstCell = caller.sheet().size();
        copy.expand();
        return copy;
    }

    private void limitLater() {
        if (flows != null) {
            caller.limitLater(flows, layouts);
        }
    }

    /** Returns the term of an expression that stands in the macro. */
    Term lower(Expression expression) {
        return inner.lower(expression, scope.plain());
    }

    /** Returns a term as a cell of its own. */
    Term hide(Term term) {
        return caller.sheet().hide(scope.cell(), macro.name().text(), new Rule.Computed(term, null));
    }

    /** Returns the stocks. */
    List<Term> stocks() {
        List<Term> stocks = new ArrayList<>();
        for (Layout layout : layouts) {
            for (int k = 0; layout.variable() instanceof Stock && k < layout.size(); k++) {
                stocks.add(Algebra.cell(layout.firstCell() + k));
            }
        }
        return stocks;
    }

    /** Returns the rates of change of the stocks, once the clock is set. */
    List<Term> rates() {
        return rates;
    }

    /**
     * Sets the clock: stocks become given values, or their initial ones.
     *
     * @return false after a report that there is other state than stocks
     */
    boolean settle(MacroRun.Clock newClock, @Nullable List<Term> values) {
        clock = newClock;
        CellSheet sheet = caller.sheet();
        List<Term> stocks = stocks();
        for (int i = 0; i < stocks.size(); i++) {
            int cell = ((Term.CellRef) stocks.get(i)).cell();
            if (!(sheet.rule(cell) instanceof Rule.Integrated rule)) {
                return false; // its equation was wrong, which has been told
            }
            sheet.set(cell, new Rule.Computed(values == null ? rule.initial() : values.get(i), null));
            rates.add(hide(rule.netFlow()));
        }
        return settle();
    }

    /** Lets the clock stand still in all cells made since the last time. */
    private boolean settle() {
        CellSheet sheet = caller.sheet();
        MacroRun.Clock still = clock;
        for (int cell = firstCell; still != null && cell < sheet.size(); cell++) {
            Rule rule = sheet.rule(cell);
            if (rule instanceof Rule.Computed computed) {
                sheet.set(cell, new Rule.Computed(still.set(computed.value()), null));
            } else if (rule instanceof Rule.Held held) {
                sheet.set(cell, new Rule.Held(still.set(held.value())));
            } else if (rule instanceof Rule.Frozen frozen) {
                sheet.set(cell, new Rule.Computed(still.set(frozen.value()), null));
            } else {
                caller.findings()
                        .error(
                                Code.NOT_SUPPORTED,
                                "functions with memory are not supported in a macro with simulation settings of its own",
                                macro.span(),
                                null);
                return false;
            }
        }
        firstCell = sheet.size();
        return true;
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
        caller.findings().within(() -> "in the macro " + macro.name() + ", called at " + call, () -> {
            value[0] = lower(asked);
            if (clock != null) {
                value[0] = settle() ? clock.set(value[0]) : Lowering.FAILED;
            }
        });
        return value[0];
    }

    private void bind(Expression.Call call, Supplier<String> note) {
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
    private void expand() {
        CellSheet sheet = caller.sheet();
        Findings findings = caller.findings();
        int first = sheet.size();
        ArrayShapes shapes = inner.shapes();
        if (!shapes.place(own, inner.names(), first, findings)) {
            return;
        }
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
        flows = StockFlows.of(own, inner.names(), shapes, findings);
        inner.define(Expansion.equations(own, inner.names(), shapes, findings));
        Expansion expansion =
                new Expansion(inner, flows, Expansion.netFlows(own, inner.names(), shapes, findings), findings);
        layouts.forEach(expansion::expand);
    }
}
