package nl.zicht.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Definition;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.UnitDefinition;
import nl.zicht.model.UnitText;
import nl.zicht.model.Variable;
import nl.zicht.unit.Unit;
import nl.zicht.unit.UnitDictionary;
import org.jspecify.annotations.Nullable;

/** The unit of every variable: declared, or else inferred from its equation where that tells. */
final class UnitTable {
    private final NameTable names;
    private final UnitDictionary dictionary;
    private final @Nullable Unit time;
    private final Map<Name, Measure> declared = new HashMap<>();
    private final Map<Name, Measure> inferred = new HashMap<>();

    private UnitTable(NameTable names, UnitDictionary dictionary, @Nullable Unit time) {
        this.names = names;
        this.dictionary = dictionary;
        this.time = time;
    }

    /** Reads the units of a model; what is wrong with their texts is added to {@code diagnostics}. */
    static UnitTable of(ModelStructure structure, NameTable names, Diagnostics diagnostics) {
        UnitDictionary.Builder builder = UnitDictionary.builder();
        for (UnitDefinition unit : structure.unitDefinitions()) {
            builder.define(unit.name(), unit.expression(), unit.aliases(), unit.disabled(), unit.span());
        }
        UnitDictionary dictionary = builder.build(diagnostics);
        String timeText = structure.specs().timeUnit();
        Unit time = timeText.isBlank() ? null : dictionary.parse(timeText, null, diagnostics);
        UnitTable table = new UnitTable(names, dictionary, time);
        Map<Name, @Nullable SourceSpan> used = new LinkedHashMap<>();
        for (Variable variable : structure.variables()) {
            table.declare(variable, used, diagnostics);
        }
        dictionary.reportLookAlikes(used, diagnostics);
        return table;
    }

    /** Returns the units inside a macro: those given for its parameters, and those that its variables declare. */
    UnitTable inside(NameTable local, List<Variable> own, Map<Name, Measure> given) {
        UnitTable table = new UnitTable(local, dictionary, time);
        table.declared.putAll(given);
        Diagnostics unread = new Diagnostics();
        for (Variable variable : own) {
            UnitText text = variable.header().unit();
            if (text != null && !text.text().isBlank()) {
                Unit unit = dictionary.parse(text.text(), text.span(), unread);
                table.declared.put(
                        variable.name(), unit == null ? Measure.UNKNOWN : UnitMacros.substituted(unit, given));
            }
        }
        return table;
    }

    /** Infers the units of the variables that declare none. */
    void infer(List<Variable> variables, UnitRules rules) {
        variables.forEach(variable -> infer(variable, rules));
    }

    UnitDictionary dictionary() {
        return dictionary;
    }

    /** Returns the unit of time. */
    Measure time() {
        return Measure.of(time);
    }

    /** Returns the unit that the author declared, or {@link Measure#UNKNOWN}. */
    Measure declared(Variable variable) {
        return declared.getOrDefault(variable.name(), Measure.UNKNOWN);
    }

    /** Returns the unit of a variable as far as it is known. */
    Measure of(Variable variable) {
        Measure own = declared.get(variable.name());
        return own == null ? inferred.getOrDefault(variable.name(), Measure.UNKNOWN) : own;
    }

    private void declare(Variable variable, Map<Name, @Nullable SourceSpan> used, Diagnostics diagnostics) {
        UnitText text = variable.header().unit();
        if (text == null || text.text().isBlank() || names.variable(variable.name()) != variable) {
            return;
        }
        Unit unit = dictionary.parse(text.text(), text.span(), diagnostics);
        declared.put(variable.name(), Measure.of(unit)); // what cannot be read is not guessed
        if (unit != null) {
            unit.factors().keySet().forEach(name -> used.putIfAbsent(name, text.span()));
        }
    }

    /** Infers the unit of one variable after those of the variables it uses; a stack keeps long chains from recursing. */
    private void infer(Variable start, UnitRules rules) {
        Deque<Variable> open = new ArrayDeque<>();
        Set<Name> entered = new HashSet<>();
        open.push(start);
        while (!open.isEmpty()) {
            Variable variable = open.element();
            if (isSettled(variable)) {
                open.pop();
            } else if (entered.add(variable.name())) {
                needs(variable).stream()
                        .filter(v -> !isSettled(v) && !entered.contains(v.name()))
                        .forEach(open::push);
            } else {
                open.pop();
                inferred.put(variable.name(), measured(variable, rules));
            }
        }
    }

    private boolean isSettled(Variable variable) {
        return declared.containsKey(variable.name()) || inferred.containsKey(variable.name());
    }

    private static Measure measured(Variable variable, UnitRules rules) {
        for (Definition definition : variable.definitions()) {
            Expression expression = definition.expression();
            if (expression != null && !isLookedUp(definition, variable)) {
                Measure measure = rules.measure(expression, variable);
                if (measure.unit() != null && !measure.plain()) {
                    return measure;
                }
            }
        }
        return Measure.UNKNOWN;
    }

    /** Returns whether what an equation gives passes through a graphical function, and so need not have the unit of the variable. */
    static boolean isLookedUp(Definition definition, Variable variable) {
        boolean common =
                definition.target().isEmpty() && variable.definitions().stream().anyMatch(d -> d.table() != null);
        return definition.table() != null || common;
    }

    private List<Variable> needs(Variable variable) {
        List<Variable> needs = new ArrayList<>();
        for (Definition definition : variable.definitions()) {
            Expression expression = definition.expression();
            if (expression != null) {
                ExpressionWalker.walk(expression, node -> add(node, needs));
            }
        }
        return needs;
    }

    private void add(Expression node, List<Variable> needs) {
        Variable found = node instanceof Expression.Reference reference
                ? names.variable(reference.name())
                : node instanceof Expression.Call call ? names.variable(call.function()) : null;
        if (found != null) {
            needs.add(found);
        }
    }
}
