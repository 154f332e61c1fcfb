package nl.zicht.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.equation.BuiltInFunction;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.Name;
import nl.zicht.model.Definition;
import nl.zicht.model.Macro;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;

/**
 * Looks at the names in macros that nothing calls. Macros that are called are checked call by call; one that is not has no part in a run, so what is wrong in it is
 * a warning.
 */
final class UncalledMacros {
    private static final String MODEL_SIGN = "$";

    private final MacroTable macros;
    private final NameTable names;
    private final Findings findings;
    private final boolean vensim;

    private UncalledMacros(MacroTable macros, NameTable names, Findings findings) {
        this.macros = macros;
        this.names = names;
        this.findings = findings;
        this.vensim = names.notation() == Dialect.VENSIM;
    }

    static void check(ModelStructure model, MacroTable macros, NameTable names, Findings findings) {
        if (!macros.isEmpty()) {
            UncalledMacros check = new UncalledMacros(macros, names, findings);
            Set<Macro> called = check.called(model.variables());
            model.macros().stream().filter(macro -> !called.contains(macro)).forEach(check::look);
        }
    }

    private Set<Macro> called(Collection<Variable> variables) {
        Set<Macro> called = new HashSet<>();
        Deque<Expression> open = new ArrayDeque<>();
        variables.forEach(variable -> open.addAll(expressions(variable)));
        while (!open.isEmpty()) {
            ExpressionWalker.walk(open.pop(), node -> {
                Name name = node instanceof Expression.Call call
                        ? call.function()
                        : node instanceof Expression.Reference reference ? reference.name() : null;
                if (name != null) {
                    for (MacroTable.Meaning meaning : macros.meanings(name)) {
                        if (called.add(meaning.macro())) {
                            open.addAll(MacroTable.expressions(meaning.macro()));
                        }
                    }
                }
            });
        }
        return called;
    }

    private static List<Expression> expressions(Variable variable) {
        List<Definition> definitions = new ArrayList<>(variable.definitions());
        if (variable instanceof Stock stock) {
            definitions.addAll(stock.netFlow());
        }
        List<Expression> all = new ArrayList<>();
        for (Definition definition : definitions) {
            if (definition.expression() != null) {
                all.add(definition.expression());
            }
            if (definition.initialExpression() != null) {
                all.add(definition.initialExpression());
            }
        }
        return all;
    }

    private void look(Macro macro) {
        Set<Name> local = new HashSet<>();
        macro.parameters().forEach(parameter -> local.add(parameter.name()));
        macro.variables().forEach(variable -> local.add(variable.name()));
        for (Expression expression : MacroTable.expressions(macro)) {
            ExpressionWalker.walk(expression, node -> {
                if (node instanceof Expression.Call call
                        && !local.contains(call.function())
                        && !isFunction(call.function())) {
                    tell(
                            Code.UNKNOWN_FUNCTION,
                            "nothing is known about a function called " + call.function(),
                            macro,
                            node);
                } else if (node instanceof Expression.Reference reference
                        && !local.contains(reference.name())
                        && !isName(reference)) {
                    tell(Code.UNKNOWN_NAME, "nothing in the macro is called " + reference.name(), macro, node);
                }
            });
        }
    }

    private void tell(Code code, String message, Macro macro, Expression node) {
        findings.warning(
                code, message + " (in the macro " + macro.name() + ", which nothing calls)", node.span(), null);
    }

    private boolean isFunction(Name name) {
        BuiltInFunction known = vensim ? FunctionCatalogue.vensim(name) : FunctionCatalogue.find(name);
        return known != null || macros.knows(name);
    }

    private boolean isName(Expression.Reference reference) {
        Name name = reference.name();
        if (names.dimension(name) != null
                || names.family(name) != null
                || names.qualifiedPosition(name) >= 0
                || macros.knows(name)) {
            return true;
        }
        if (vensim) {
            return name.text().endsWith(MODEL_SIGN)
                    || name.equals(Name.of("SAVEPER"))
                    || VensimClock.value(reference) != null;
        }
        BuiltInFunction function = FunctionCatalogue.find(name);
        return name.equals(References.SELF) || (function != null && function.most() == 0);
    }
}
