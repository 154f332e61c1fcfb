package nl.zicht.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Header;
import nl.zicht.model.Macro;
import nl.zicht.model.MacroParameter;
import nl.zicht.model.Variable;
import nl.zicht.unit.Unit;

/**
 * The units of what macros give: those of the arguments, carried through the equations of the macro.
 *
 * <p>The unit of a variable of a macro may name a parameter, for which the unit of the argument then stands.
 */
final class UnitMacros {
    private final NameTable names;
    private final UnitTable units;
    private final MacroTable macros;
    private final Budget budget;

    /** How many calls may still be looked into; what is beyond has an unknown unit. */
    private static final class Budget {
        private int calls = 20_000;
        private int depth;
    }

    private static final int DEEPEST = 20;

    UnitMacros(NameTable names, UnitTable units, MacroTable macros) {
        this(names, units, macros, new Budget());
    }

    private UnitMacros(NameTable names, UnitTable units, MacroTable macros, Budget budget) {
        this.names = names;
        this.units = units;
        this.macros = macros;
        this.budget = budget;
    }

    boolean knows(Name name) {
        return macros.knows(name);
    }

    /** Returns the unit of a call; {@code rules} finds those of its arguments. */
    Measure measure(Expression.Call call, UnitRules rules, Variable owner) {
        List<Measure> arguments = call.arguments().stream()
                .map(argument -> rules.measure(argument, owner))
                .toList();
        MacroTable.Meaning meaning = macros.meanings(call.function()).stream()
                .filter(m -> m.macro().accepts(arguments.size()))
                .findFirst()
                .orElse(null);
        if (meaning == null || budget.depth >= DEEPEST || budget.calls-- <= 0 || macros.isRecursive(meaning.macro())) {
            return Measure.UNKNOWN;
        }
        budget.depth++;
        Measure measure = inside(meaning, arguments, owner);
        budget.depth--;
        return measure;
    }

    private Measure inside(MacroTable.Meaning meaning, List<Measure> arguments, Variable owner) {
        Macro macro = meaning.macro();
        Map<Name, Measure> given = new HashMap<>();
        Set<Name> parameters = new HashSet<>();
        for (int i = 0; i < macro.parameters().size(); i++) {
            Name parameter = macro.parameters().get(i).name();
            parameters.add(parameter);
            given.put(parameter, i < arguments.size() ? arguments.get(i) : Measure.UNKNOWN);
        }
        List<Variable> own = macro.variables().stream()
                .filter(variable -> !parameters.contains(variable.name()))
                .toList();
        NameTable local = NameTable.local(names, own, new Findings());
        macro.parameters().forEach(parameter -> local.bind(standIn(parameter)));
        UnitTable table = units.inside(local, own, given);
        UnitRules rules = new UnitRules(
                local, table, new UnitMacros(local, table, macros, budget), (message, wanted, found, span) -> {});
        table.infer(own, rules);
        Expression result = macro.result();
        if (meaning.output() != null) {
            Variable output = local.variable(meaning.output());
            return output == null ? Measure.UNKNOWN : table.of(output);
        }
        return result == null ? Measure.UNKNOWN : rules.measure(result, owner);
    }

    private static Variable standIn(MacroParameter parameter) {
        return new Auxiliary(new Header(parameter.name(), List.of(), null, "", parameter.span()), List.of());
    }

    /** Returns a unit in which the units of arguments stand for the parameters that it names; unknown when one of them is. */
    static Measure substituted(Unit unit, Map<Name, Measure> given) {
        Measure product = Measure.DIMENSIONLESS;
        for (var factor : unit.factors().entrySet()) {
            Measure argument = given.get(factor.getKey());
            Measure base = argument == null ? Measure.of(Unit.base(factor.getKey())) : argument;
            product = product.times(base.power(
                    Math.toIntExact(factor.getValue().numerator()),
                    Math.toIntExact(factor.getValue().denominator())));
        }
        return product;
    }
}
