package nl.zicht.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.Name;
import nl.zicht.model.Definition;
import nl.zicht.model.Macro;
import nl.zicht.model.MacroParameter;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** The macros of a model by name, and what their texts say about them. */
final class MacroTable {
    private final Map<Name, List<Macro>> macros = new LinkedHashMap<>();
    private final Map<Macro, Set<Name>> arrayParameters = new IdentityHashMap<>();
    private final Map<Macro, Boolean> recursive = new IdentityHashMap<>();

    /**
     * What a name in a call means.
     *
     * @param macro the macro
     * @param output the variable of it that is asked for, or null for its result
     */
    record Meaning(Macro macro, @Nullable Name output) {}

    private MacroTable() {}

    /** Gathers the macros of a model and reports what is wrong with their declarations. */
    static MacroTable of(Collection<Macro> all, NameTable names, Findings findings) {
        MacroTable table = new MacroTable();
        for (Macro macro : all) {
            List<Macro> same = table.macros.computeIfAbsent(macro.name(), name -> new ArrayList<>());
            if (table.declared(macro, same, names, findings)) {
                same.add(macro);
            }
        }
        return table;
    }

    boolean isEmpty() {
        return macros.isEmpty();
    }

    /** Returns the spellings of all macros. */
    List<String> spellings() {
        return macros.keySet().stream().map(Name::text).toList();
    }

    /** Returns whether a call by that name calls a macro, with any number of arguments. */
    boolean knows(Name name) {
        return !meanings(name).isEmpty();
    }

    /** Returns the macros, one for each number of arguments, that a name may mean; empty when it means none. */
    List<Meaning> meanings(Name name) {
        if (macros.isEmpty()) {
            return List.of();
        }
        List<Meaning> found = new ArrayList<>();
        List<String> parts = name.spelling();
        Name last = Name.of(parts.get(parts.size() - 1));
        String before = String.join(".", parts.subList(0, parts.size() - 1));
        for (Macro macro : macros.getOrDefault(last, List.of())) {
            if (!name.isQualified() || before.equalsIgnoreCase(macro.namespace())) {
                found.add(new Meaning(macro, null));
            }
        }
        if (found.isEmpty() && name.isQualified()) {
            Name function =
                    parts.size() == 2 ? Name.of(parts.get(0)) : Name.qualified(parts.subList(0, parts.size() - 1));
            meanings(function).forEach(outer -> found.add(new Meaning(outer.macro(), last)));
        }
        return found;
    }

    /** Returns the parameters that a macro uses as arrays or graphical functions: with subscripts, or as the argument of a function of arrays. */
    Set<Name> arrayParameters(Macro macro) {
        Set<Name> known = arrayParameters.get(macro);
        if (known != null) {
            return known;
        }
        Set<Name> found = new HashSet<>();
        arrayParameters.put(macro, found); // a macro that calls itself asks again
        Set<Name> parameters = new HashSet<>();
        macro.parameters().forEach(parameter -> parameters.add(parameter.name()));
        expressions(macro)
                .forEach(expression -> ExpressionWalker.walk(expression, node -> uses(node, parameters, found)));
        return found;
    }

    private void uses(Expression node, Set<Name> parameters, Set<Name> found) {
        if (node instanceof Expression.Reference reference
                && !reference.subscripts().isEmpty()
                && parameters.contains(reference.name())) {
            found.add(reference.name());
        } else if (node instanceof Expression.Call call) {
            if (parameters.contains(call.function())) {
                found.add(call.function());
            }
            List<Expression> arguments = call.arguments();
            List<MacroParameter> inner = meanings(call.function()).stream()
                    .filter(meaning -> meaning.macro().accepts(arguments.size()))
                    .findFirst()
                    .map(meaning -> meaning.macro().parameters())
                    .orElse(List.of());
            Set<Name> innerArrays = meanings(call.function()).stream()
                    .filter(meaning -> meaning.macro().accepts(arguments.size()))
                    .findFirst()
                    .map(meaning -> arrayParameters(meaning.macro()))
                    .orElse(Set.of());
            for (int i = 0; i < arguments.size(); i++) {
                boolean whole = ArrayFunctions.ownsArguments(call)
                        || (i < inner.size()
                                && innerArrays.contains(inner.get(i).name()));
                if (whole
                        && arguments.get(i) instanceof Expression.Reference reference
                        && parameters.contains(reference.name())) {
                    found.add(reference.name());
                }
            }
        }
    }

    /** Returns whether the wildcards in an argument of a call belong to a macro, which takes an array there. */
    boolean ownsArgument(Expression.Call call, int argument) {
        return meanings(call.function()).stream()
                .map(Meaning::macro)
                .filter(macro -> macro.accepts(call.arguments().size()))
                .anyMatch(macro -> arrayParameters(macro)
                        .contains(macro.parameters().get(argument).name()));
    }

    /** Returns whether a macro calls itself, through others too. */
    boolean isRecursive(Macro macro) {
        return recursive.computeIfAbsent(macro, this::reachesItself);
    }

    private boolean reachesItself(Macro macro) {
        Set<Macro> reached = new HashSet<>();
        Deque<Macro> open = new ArrayDeque<>(List.of(macro));
        while (!open.isEmpty()) {
            for (Macro called : called(open.pop())) {
                if (called.equals(macro)) {
                    return true;
                }
                if (reached.add(called)) {
                    open.push(called);
                }
            }
        }
        return false;
    }

    private List<Macro> called(Macro macro) {
        List<Macro> found = new ArrayList<>();
        for (Expression expression : expressions(macro)) {
            ExpressionWalker.walk(expression, node -> {
                if (node instanceof Expression.Call call) {
                    meanings(call.function()).stream()
                            .map(Meaning::macro)
                            .filter(m -> m.accepts(call.arguments().size()))
                            .forEach(found::add);
                }
            });
        }
        return found;
    }

    /** Returns whether a parameter fills or drains a stock of its macro. */
    static boolean isFlow(MacroParameter parameter, Macro macro) {
        return macro.variables().stream()
                .anyMatch(variable -> variable instanceof Stock stock
                        && (stock.inflows().contains(parameter.name())
                                || stock.outflows().contains(parameter.name())));
    }

    /** Returns the equations of a macro. */
    static List<Expression> expressions(Macro macro) {
        List<Expression> all = new ArrayList<>();
        if (macro.result() != null) {
            all.add(macro.result());
        }
        for (Variable variable : macro.variables()) {
            variable.definitions().forEach(definition -> add(definition, all));
            if (variable instanceof Stock stock) {
                stock.netFlow().forEach(definition -> add(definition, all));
            }
        }
        return all;
    }

    private static void add(Definition definition, List<Expression> all) {
        if (definition.expression() != null) {
            all.add(definition.expression());
        }
        if (definition.initialExpression() != null) {
            all.add(definition.initialExpression());
        }
    }

    private boolean declared(Macro macro, List<Macro> same, NameTable names, Findings findings) {
        parameters(macro, findings);
        if (macro.result() == null) {
            findings.error(
                    Code.NO_EQUATION,
                    "the macro " + macro.name() + " has no equation for its result",
                    macro.span(),
                    "write the name of the variable that is its result");
        }
        if (names.variable(macro.name()) != null) {
            findings.error(
                    Code.DUPLICATE_NAME,
                    macro.name() + " is the name of a variable and of a macro",
                    macro.span(),
                    "rename one of the two");
        }
        for (Macro other : same) {
            if (other.namespace().equalsIgnoreCase(macro.namespace()) && overlap(macro, other)) {
                findings.error(
                        Code.DUPLICATE_NAME,
                        "macro " + macro.name() + " is defined twice for the same number of arguments"
                                + (other.span() == null ? "" : ", first at " + other.span()),
                        macro.span(),
                        "rename one of the two, or give them different numbers of parameters");
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(Macro a, Macro b) {
        for (int count = 0; count <= a.parameters().size(); count++) {
            if (a.accepts(count) && b.accepts(count)) {
                return true;
            }
        }
        return false;
    }

    private static void parameters(Macro macro, Findings findings) {
        Set<Name> seen = new HashSet<>();
        boolean optional = false;
        for (MacroParameter parameter : macro.parameters()) {
            if (!seen.add(parameter.name())) {
                findings.error(
                        Code.DUPLICATE_NAME,
                        "the macro " + macro.name() + " has two parameters called " + parameter.name(),
                        parameter.span(),
                        "rename one of the two");
            }
            if (Reserved.isReserved(parameter.name())) {
                findings.warning(
                        Code.RESERVED_NAME,
                        parameter.name()
                                + " has a meaning of its own in equations; the parameter of that name is meant only in quotes",
                        parameter.span(),
                        "rename it, or write \"" + parameter.name() + "\" in equations");
            }
            if (optional && parameter.defaultValue() == null) {
                findings.error(
                        Code.MISSING_PART,
                        "parameter " + parameter.name() + " of the macro " + macro.name()
                                + " has no default value, but an earlier one has",
                        parameter.span(),
                        "give it a default value, or put it before those that have one");
            }
            optional |= parameter.defaultValue() != null;
        }
    }
}
