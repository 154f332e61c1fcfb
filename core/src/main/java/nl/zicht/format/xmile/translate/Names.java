package nl.zicht.format.xmile.translate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.Name;
import nl.zicht.model.Macro;
import nl.zicht.model.MacroParameter;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** The names of a model, or those that a macro sees, and new ones that clash with none of them. */
final class Names {
    private final Map<Name, Variable> variables = new HashMap<>();
    private final Map<Name, Name> renamed = new HashMap<>();
    private final Set<Name> parameters = new HashSet<>();
    private final Set<Name> taken = new HashSet<>();
    private final boolean inMacro;

    private Names(ModelStructure model, List<Variable> own, boolean inMacro) {
        this.inMacro = inMacro;
        own.forEach(variable -> variables.putIfAbsent(variable.name(), variable));
        taken.addAll(variables.keySet());
        model.dimensions().forEach(dimension -> taken.add(dimension.name()));
        model.macros().forEach(macro -> taken.add(macro.name()));
    }

    static Names of(ModelStructure model) {
        return new Names(model, model.variables(), false);
    }

    /** Returns what a macro sees. Its value has the macro's own name, which no variable may have in XMILE. */
    static Names of(ModelStructure model, Macro macro) {
        Names names = new Names(model, macro.variables(), true);
        macro.parameters().stream().map(MacroParameter::name).forEach(names.parameters::add);
        names.taken.addAll(names.parameters);
        if (names.variables.containsKey(macro.name())) {
            names.renamed.put(macro.name(), names.fresh(macro.name().text() + " value"));
        }
        return names;
    }

    boolean inMacro() {
        return inMacro;
    }

    @Nullable
    Variable variable(Name name) {
        return variables.get(name);
    }

    boolean isParameter(Name name) {
        return parameters.contains(name);
    }

    /** Returns whether a name is one of the macro's own; in the root model the clock comes first. */
    boolean isLocal(Name name) {
        return inMacro && (parameters.contains(name) || variables.containsKey(name));
    }

    /** Returns a name that nothing has, the wanted one or that with a number, and keeps it. */
    Name fresh(String wanted) {
        Name name = Name.of(wanted);
        for (int i = 2; taken.contains(name) || FunctionCatalogue.find(name) != null; i++) {
            name = Name.of(wanted + " " + i);
        }
        taken.add(name);
        return name;
    }

    /** Returns how a variable is called in the translation. */
    Name declared(Name name) {
        return renamed.getOrDefault(name, name);
    }

    /** Returns how an equation speaks of a variable or parameter: in quotes when a function is called the same. */
    Name spoken(Name name) {
        Variable variable = variables.get(name);
        Name declared = declared(variable == null ? name : variable.name());
        return FunctionCatalogue.find(declared) == null ? Name.of(declared.text()) : Name.quoted(declared.text());
    }

    /** Returns how an equation calls a built-in function: with its name space when a variable is called the same. */
    Name builtIn(String function) {
        Name name = Name.of(function);
        if (!variables.containsKey(name) && !parameters.contains(name)) {
            return name;
        }
        return Name.qualified(List.of(isStandard(name) ? "std" : "isee", function));
    }

    private static boolean isStandard(Name name) {
        var function = FunctionCatalogue.find(name);
        return function != null && function.kind() != nl.zicht.equation.FunctionKind.VENDOR;
    }
}
