package nl.zicht.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Dimension;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.SubscriptRanges;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** What every name of a model stands for; of things that share a name, the first. */
final class NameTable {
    private final Map<Name, Variable> variables = new LinkedHashMap<>();
    private final Map<Name, Dimension> dimensions;
    private final SubscriptRanges ranges;
    private final Dialect notation;

    private NameTable(SubscriptRanges ranges, Dialect notation) {
        dimensions = new LinkedHashMap<>();
        this.ranges = ranges;
        this.notation = notation;
    }

    private NameTable(NameTable outer) {
        dimensions = outer.dimensions;
        ranges = outer.ranges;
        notation = outer.notation;
    }

    /** Gathers the names of a model and reports those that stand for two things or may not be used. */
    static NameTable of(ModelStructure structure, Findings findings) {
        NameTable table = new NameTable(new SubscriptRanges(structure.dimensions()), structure.notation());
        for (Dimension dimension : structure.dimensions()) {
            table.declare(dimension, findings);
        }
        for (Variable variable : structure.variables()) {
            table.declare(variable, findings);
        }
        return table;
    }

    /** Returns the names inside a macro: its own variables, and the dimensions of the model around it. */
    static NameTable local(NameTable outer, List<Variable> own, Findings findings) {
        NameTable table = new NameTable(outer);
        own.forEach(variable -> table.declare(variable, findings));
        return table;
    }

    /** Returns the same names, to be added to. */
    NameTable copy() {
        NameTable copy = new NameTable(this);
        copy.variables.putAll(variables);
        return copy;
    }

    /** Adds a variable that stands for something of the caller of a macro. */
    void bind(Variable variable) {
        variables.put(variable.name(), variable);
    }

    /** Returns the language of the equations. */
    Dialect notation() {
        return notation;
    }

    /** Returns what the subscript ranges mean in Vensim's language. */
    SubscriptRanges ranges() {
        return ranges;
    }

    /** Returns the largest dimension that has an element, the first of several; null when none has it. */
    @Nullable
    Dimension family(Name element) {
        return ranges.family(element);
    }

    @Nullable
    Variable variable(Name name) {
        Variable found = variables.get(name);
        List<String> parts = name.spelling();
        if (found == null
                && notation != Dialect.VENSIM
                && parts.size() == 2
                && parts.get(0).isEmpty()) {
            return variables.get(Name.of(parts.get(1))); // ".x" is x of the root model
        }
        return found;
    }

    @Nullable
    Dimension dimension(Name name) {
        return dimensions.get(name);
    }

    /** Returns the position of an element in a dimension, from 0, or -1. */
    int position(Dimension dimension, Name element) {
        return ranges.position(dimension, element);
    }

    /** Returns the position, from 1, that {@code Dimension.element} stands for; -1 when it is no such name, 0 when the element is missing. */
    int qualifiedPosition(Name name) {
        List<String> parts = name.spelling();
        Dimension dimension = parts.size() == 2 ? dimensions.get(Name.of(parts.get(0))) : null;
        return dimension == null ? -1 : position(dimension, Name.of(parts.get(1))) + 1;
    }

    /** Returns the dimensions that have the element. */
    List<Dimension> dimensionsOfElement(Name element) {
        return dimensions.values().stream()
                .filter(dimension -> position(dimension, element) >= 0)
                .toList();
    }

    /** Returns the spellings of all variables and dimensions. */
    List<String> spellings() {
        List<String> all = new ArrayList<>();
        variables.keySet().forEach(name -> all.add(name.text()));
        dimensions.keySet().forEach(name -> all.add(name.text()));
        return all;
    }

    /** Returns the spellings of the variables that can be called: those with a graphical function or arrayed. */
    List<String> callable() {
        return variables.values().stream()
                .filter(v -> !v.header().dimensions().isEmpty()
                        || v.definitions().stream().anyMatch(d -> d.table() != null))
                .map(v -> v.name().text())
                .toList();
    }

    /** Returns the spellings of all dimensions. */
    List<String> dimensionSpellings() {
        return dimensions.keySet().stream().map(Name::text).toList();
    }

    private void declare(Dimension dimension, Findings findings) {
        Name name = dimension.name();
        if (dimensions.containsKey(name)) {
            Dimension first = dimensions.get(name);
            duplicate("dimension", name, dimension.span(), first == null ? null : first.span(), findings);
            return;
        }
        dimensions.put(name, dimension);
        reserved("dimension", name, dimension.span(), findings);
        if (dimension.size() == 0) {
            findings.error(
                    Code.BAD_VALUE,
                    "dimension " + name + " has no elements",
                    dimension.span(),
                    "give it at least one element");
        }
        Set<Name> elements = new HashSet<>();
        for (Name element : dimension.elements()) {
            if (!elements.add(element)) {
                findings.error(
                        Code.DUPLICATE_NAME,
                        "element " + element + " stands twice in dimension " + name,
                        dimension.span(),
                        "rename or remove one of the two");
            }
        }
    }

    private void declare(Variable variable, Findings findings) {
        Name name = variable.name();
        SourceSpan span = variable.header().span();
        Variable first = variables.putIfAbsent(name, variable);
        if (first != null) {
            duplicate("variable", name, span, first.header().span(), findings);
            return;
        }
        Dimension dimension = dimensions.get(name);
        if (dimension != null) {
            findings.error(
                    Code.DUPLICATE_NAME,
                    name + " is the name of a variable and of a dimension",
                    span,
                    "rename the variable; inside brackets the two cannot be told apart");
        }
        reserved("variable", name, span, findings);
    }

    private static void duplicate(
            String what, Name name, @Nullable SourceSpan span, @Nullable SourceSpan first, Findings findings) {
        String place = first == null ? "" : ", first at " + first;
        findings.error(
                Code.DUPLICATE_NAME,
                what + " " + name + " is defined twice" + place,
                span,
                "rename one of the two; letter case, blanks and underscores do not make names different");
    }

    private void reserved(String what, Name name, @Nullable SourceSpan span, Findings findings) {
        if (notation != Dialect.VENSIM && Reserved.isReserved(name)) {
            findings.warning(
                    Code.RESERVED_NAME,
                    name + " has a meaning of its own in equations; the " + what
                            + " of that name is meant only in quotes",
                    span,
                    "rename it, or write \"" + name + "\" in equations");
        }
    }
}
