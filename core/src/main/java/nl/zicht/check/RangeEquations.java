package nl.zicht.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Deals the definitions of a variable out to its elements by the rules of Vensim: a definition holds for all elements of the ranges on its left side but those
 * it excepts; of two for one element the one that names more elements holds, else the later. What no definition reaches is missing.
 */
final class RangeEquations {
    private final Variable variable;
    private final List<Dimension> dimensions;
    private final NameTable names;
    private final Findings findings;

    private RangeEquations(Variable variable, List<Dimension> dimensions, NameTable names, Findings findings) {
        this.variable = variable;
        this.dimensions = dimensions;
        this.names = names;
        this.findings = findings;
    }

    static List<ElementEquation> of(
            Variable variable,
            List<Definition> definitions,
            List<Dimension> dimensions,
            NameTable names,
            Findings findings) {
        return new RangeEquations(variable, dimensions, names, findings).deal(definitions);
    }

    private List<ElementEquation> deal(List<Definition> definitions) {
        int size = dimensions.stream().mapToInt(Dimension::size).reduce(1, (a, b) -> a * b);
        @Nullable Definition[] owner = new Definition[size];
        ElementEquation[] dealt = new ElementEquation[size];
        Arrays.fill(dealt, missing(definitions));
        List<Definition> order = new ArrayList<>(definitions);
        order.sort(Comparator.comparingInt(this::elementsNamed)); // stable: the later of equals comes later
        boolean warned = false;
        for (Definition definition : order) {
            ElementEquation equation = ElementEquation.of(definition);
            for (int element : elements(definition)) {
                Definition before = owner[element];
                if (before != null && !warned && elementsNamed(before) == elementsNamed(definition)) {
                    warned = true;
                    findings.warning(
                            Code.DUPLICATE_NAME,
                            Labels.element(variable.name(), dimensions, element)
                                    + " has two equations; the later one holds",
                            span(definition),
                            "remove one of the two, or leave elements out with :EXCEPT:");
                }
                owner[element] = definition;
                dealt[element] = equation;
            }
        }
        return Arrays.asList(dealt);
    }

    private int elementsNamed(Definition definition) {
        int count = 0;
        for (Name name : definition.target()) {
            count += names.dimension(name) == null ? 1 : 0;
        }
        return count;
    }

    /** Returns what holds for an element without an equation: the missing value, or nothing when all are without. */
    private ElementEquation missing(List<Definition> definitions) {
        if (definitions.isEmpty()) {
            findings.error(
                    Code.NO_EQUATION,
                    variable.name() + " has no equation",
                    variable.header().span(),
                    null);
            return ElementEquation.NONE;
        }
        SourceSpan span = variable.header().span();
        SourceSpan place = span == null ? new SourceSpan(new SourceText(NOWHERE, ""), 0, 0) : span;
        boolean table = ArrayShapes.isTableOnly(variable);
        return table
                ? ElementEquation.NONE
                : new ElementEquation(new Expression.Literal(MISSING, place), null, null, List.of());
    }

    /** Returns whether an equation stands in for one that is missing: a number at the place of the variable's name. */
    static boolean isMissing(ElementEquation equation, Variable variable) {
        return equation.expression() instanceof Expression.Literal literal
                && literal.value() == MISSING
                && (variable.header().span() == null
                        ? literal.span().source().name().equals(NOWHERE)
                        : literal.span().equals(variable.header().span()));
    }

    private static final String NOWHERE = "missing value";

    /** Vensim's {@code :NA:}. */
    static final double MISSING = -0x1p109;

    /** Returns the places of the elements that a definition is for. */
    private List<Integer> elements(Definition definition) {
        List<int[]> wanted = new ArrayList<>();
        List<Name> target = definition.target();
        for (int d = 0; d < dimensions.size(); d++) {
            int[] positions =
                    target.isEmpty() ? all(dimensions.get(d)) : positions(dimensions.get(d), target.get(d), definition);
            if (positions.length == 0) {
                return List.of();
            }
            wanted.add(positions);
        }
        List<List<int[]>> exceptions = new ArrayList<>();
        for (List<Name> exception : definition.exceptions()) {
            if (exception.size() == dimensions.size()) {
                List<int[]> left = new ArrayList<>();
                for (int d = 0; d < dimensions.size(); d++) {
                    left.add(positions(dimensions.get(d), exception.get(d), definition));
                }
                exceptions.add(left);
            } else {
                findings.error(
                        Code.BAD_SUBSCRIPT,
                        "an exception of " + variable.name() + " has " + exception.size()
                                + " subscripts, the variable has " + dimensions.size(),
                        span(definition),
                        null);
            }
        }
        List<Integer> elements = new ArrayList<>();
        collect(wanted, exceptions, new int[dimensions.size()], 0, elements);
        return elements;
    }

    private void collect(List<int[]> wanted, List<List<int[]>> exceptions, int[] at, int d, List<Integer> elements) {
        if (d < wanted.size()) {
            for (int position : wanted.get(d)) {
                at[d] = position;
                collect(wanted, exceptions, at, d + 1, elements);
            }
            return;
        }
        if (exceptions.stream().noneMatch(exception -> covers(exception, at))) {
            int element = 0;
            for (int i = 0; i < at.length; i++) {
                element = element * dimensions.get(i).size() + at[i];
            }
            elements.add(element);
        }
    }

    private static boolean covers(List<int[]> exception, int[] at) {
        for (int d = 0; d < at.length; d++) {
            int position = at[d];
            if (Arrays.stream(exception.get(d)).noneMatch(p -> p == position)) {
                return false;
            }
        }
        return true;
    }

    private static int[] all(Dimension dimension) {
        int[] positions = new int[dimension.size()];
        Arrays.setAll(positions, i -> i);
        return positions;
    }

    /** Returns the positions in a dimension of what a name stands for, an element or a range; elements it lacks are left out. */
    private int[] positions(Dimension dimension, Name name, Definition definition) {
        Dimension range = names.dimension(name);
        int[] positions = range == null
                ? new int[] {names.position(dimension, name)}
                : range.elements().stream()
                        .mapToInt(element -> names.position(dimension, element))
                        .toArray();
        int[] found = Arrays.stream(positions).filter(p -> p >= 0).toArray();
        if (found.length == 0 && range == null && names.family(name) == null) {
            findings.error(
                    Code.BAD_SUBSCRIPT,
                    name + " is neither a subscript range nor an element of one",
                    span(definition),
                    Hints.nearest(name, names.dimensionSpellings()));
        }
        return found;
    }

    private @Nullable SourceSpan span(Definition definition) {
        Expression expression = definition.expression();
        return expression == null ? variable.header().span() : expression.span();
    }
}
