package nl.zicht.check;

import java.util.HashSet;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Definition;
import nl.zicht.model.Flow;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.model.UnitText;
import nl.zicht.model.Variable;
import nl.zicht.unit.Unit;
import org.jspecify.annotations.Nullable;

/** Checks the units of a model; every finding is a warning, at most one a variable, all of them at once. */
final class UnitCheck {
    private final StockFlows flows;
    private final Findings findings;
    private final UnitTable units;
    private final UnitRules rules;
    private final Set<Name> told = new HashSet<>();
    private @Nullable Variable present;

    private UnitCheck(
            ModelStructure structure, NameTable names, StockFlows flows, MacroTable macroTable, Findings findings) {
        this.flows = flows;
        this.findings = findings;
        Diagnostics reading = new Diagnostics();
        this.units = UnitTable.of(structure, names, reading);
        for (Diagnostic d : reading.list()) {
            findings.add(d);
        }
        UnitMacros macros = new UnitMacros(names, units, macroTable);
        units.infer(structure.variables(), new UnitRules(names, units, macros, (message, wanted, found, span) -> {}));
        this.rules = new UnitRules(
                names, units, macros, (message, wanted, found, span) -> tell(message, span, wanted, found));
    }

    static void check(
            ModelStructure structure, NameTable names, StockFlows flows, MacroTable macroTable, Findings findings) {
        UnitCheck check = new UnitCheck(structure, names, flows, macroTable, findings);
        for (Variable variable : structure.variables()) {
            if (names.variable(variable.name()) == variable) {
                check.present = variable;
                check.flow(variable);
                check.equations(variable);
            }
        }
    }

    /** A flow carries the unit of its stocks per unit of time. */
    private void flow(Variable variable) {
        if (!(variable instanceof Flow) || units.time().unit() == null) {
            return;
        }
        Stock[] ends = {flows.destination(variable.name()), flows.source(variable.name())};
        for (Stock stock : ends) {
            Measure needed =
                    stock == null ? Measure.UNKNOWN : units.declared(stock).over(units.time());
            Measure found = units.declared(variable);
            if (stock != null && found.clashes(needed)) {
                tell(
                        "flow " + variable.name() + " is in " + found + ", stock " + stock.name() + " is in "
                                + units.declared(stock) + " and needs " + needed,
                        unitSpan(variable),
                        needed,
                        found);
            }
        }
    }

    private void equations(Variable variable) {
        Measure own = units.of(variable);
        for (Definition definition : variable.definitions()) {
            Measure wanted = UnitTable.isLookedUp(definition, variable) ? Measure.UNKNOWN : own;
            check(definition.expression(), wanted, variable);
            check(definition.initialExpression(), wanted, variable);
        }
        if (variable instanceof Stock stock) {
            stock.netFlow().forEach(net -> check(net.expression(), own.over(units.time()), variable));
        }
    }

    private void check(@Nullable Expression expression, Measure wanted, Variable variable) {
        if (expression == null || told.contains(variable.name())) {
            return;
        }
        Measure found = rules.measure(expression, variable);
        if (found.clashes(wanted)) {
            boolean rate = variable instanceof Stock stock
                    && stock.netFlow().stream().anyMatch(net -> net.expression() == expression);
            tell(
                    "the equation of " + variable.name() + " gives " + found + ", "
                            + (rate ? "its net flow needs " : "its unit is ") + wanted,
                    expression.span(),
                    wanted,
                    found);
        }
    }

    private void tell(String message, @Nullable SourceSpan span, Measure wanted, Measure found) {
        Variable variable = present;
        if (variable != null && told.add(variable.name())) {
            findings.warning(Code.UNIT_MISMATCH, message, span, hint(wanted, found));
        }
    }

    private @Nullable String hint(Measure wanted, Measure found) {
        Unit needed = wanted.unit();
        Unit given = found.unit();
        if (needed == null || given == null) {
            return null;
        }
        String known = units.dictionary().hint(needed, given);
        return known == null ? "multiply by a constant with the unit " + needed.dividedBy(given) : known;
    }

    private static @Nullable SourceSpan unitSpan(Variable variable) {
        UnitText text = variable.header().unit();
        return text == null || text.span() == null ? variable.header().span() : text.span();
    }
}
