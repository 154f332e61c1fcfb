package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Call;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.FunctionCatalogue;
import nl.zicht.equation.Name;
import nl.zicht.model.Definition;
import nl.zicht.model.Macro;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * The macros of a model as XMILE has them: with one result, so that each further output that is used becomes a macro of its own, and without a view of the model
 * around them, so that a variable of the model ({@code Name$}) becomes one more parameter.
 */
final class Macros {
    private record Output(Name macro, Name variable) {}

    private final ModelStructure model;
    private final Names names;
    private final Map<Name, Macro> byName = new LinkedHashMap<>();
    private final Map<Name, Set<Name>> seen = new LinkedHashMap<>();
    private final Map<Name, Name> called = new LinkedHashMap<>();
    private final Map<Output, Name> outputs = new LinkedHashMap<>();

    Macros(ModelStructure model, Names names) {
        this.model = model;
        this.names = names;
        for (Macro macro : model.macros()) {
            byName.put(macro.name(), macro);
            boolean taken = FunctionCatalogue.find(macro.name()) != null;
            called.put(macro.name(), taken ? names.fresh(macro.name().text() + " macro") : macro.name());
        }
        model.macros().forEach(macro -> seen.put(macro.name(), seen(macro, new LinkedHashSet<>())));
    }

    /** Returns the macro that a call by this name means, also one of a further output ({@code macro.output}); null when it is none. */
    @Nullable
    Name called(Name function) {
        Name first = function.isQualified() ? Name.of(function.spelling().get(0)) : function;
        return byName.containsKey(first) ? first : null;
    }

    /** Returns the call of a macro. */
    Expression call(Name macro, Name function, CallSite site) {
        List<Expression> arguments = new ArrayList<>(site.arguments());
        for (Name variable : seen.getOrDefault(macro, Set.of())) {
            boolean inside = site.translator().names().inMacro();
            Name name = inside ? parameter(variable) : names.spoken(variable);
            arguments.add(new Reference(name, List.of(), site.call().span()));
        }
        Name target = called.getOrDefault(macro, macro);
        if (function.isQualified()) {
            Output output = new Output(macro, Name.of(function.spelling().get(1)));
            target = outputs.computeIfAbsent(
                    output,
                    key -> names.fresh(macro.text() + " " + output.variable().text()));
        }
        return new Call(target, arguments, site.call().span());
    }

    /** Returns what a macro calls a variable of the model. */
    Name outside(Name variable) {
        return parameter(variable);
    }

    private static Name parameter(Name variable) {
        return Name.of(variable.text() + " of the model");
    }

    /** Returns the names that calls of a macro use, each with the variable of its body that is the result; null for its own value. */
    Map<Name, @Nullable Name> forms(Macro macro) {
        Map<Name, @Nullable Name> forms = new LinkedHashMap<>();
        forms.put(called.getOrDefault(macro.name(), macro.name()), null);
        outputs.forEach((output, name) -> {
            if (output.macro().equals(macro.name())) {
                forms.put(name, output.variable());
            }
        });
        return forms;
    }

    /** Returns the parameters by which a macro gets variables of the model. */
    List<Name> added(Macro macro) {
        return seen.getOrDefault(macro.name(), Set.of()).stream()
                .map(Macros::parameter)
                .toList();
    }

    /** Returns the variables of the model that a macro, or one that it calls, speaks of. */
    private Set<Name> seen(Macro macro, Set<Macro> open) {
        Set<Name> found = new LinkedHashSet<>();
        if (!open.add(macro)) {
            return found;
        }
        expressions(macro)
                .forEach(tree -> ExpressionWalker.walk(tree, node -> {
                    if (node instanceof Reference reference) {
                        String text = reference.name().text();
                        Name bare = text.endsWith("$") ? Name.of(text.substring(0, text.length() - 1)) : null;
                        if (bare != null && model.variable(bare).isPresent() && !Translator.isClock(bare)) {
                            found.add(bare);
                        }
                    } else if (node instanceof Call call) {
                        Name name = called(call.function());
                        Macro inner = name == null ? null : byName.get(name);
                        if (inner != null) {
                            found.addAll(seen(inner, open));
                        }
                    }
                }));
        return found;
    }

    private static Stream<Expression> expressions(Macro macro) {
        return macro.variables().stream()
                .flatMap(Macros::definitions)
                .flatMap(d -> Stream.of(d.expression(), d.initialExpression()).flatMap(Stream::ofNullable));
    }

    private static Stream<Definition> definitions(Variable variable) {
        Stream<Definition> own = variable.definitions().stream();
        return variable instanceof Stock stock ? Stream.concat(own, stock.netFlow().stream()) : own;
    }
}
