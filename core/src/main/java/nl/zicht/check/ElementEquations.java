package nl.zicht.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Deals the definitions of a variable out to its elements.
 *
 * <p>A definition without target holds for all elements, one with a target for that element and before the common one (XMILE 1.0, section 3.7.1, and the
 * default equation with exceptions that other tools write).
 */
final class ElementEquations {
    private static final int NAMED = 3;

    private final Variable variable;
    private final List<Dimension> dimensions;
    private final NameTable names;
    private final Findings findings;

    private ElementEquations(Variable variable, List<Dimension> dimensions, NameTable names, Findings findings) {
        this.variable = variable;
        this.dimensions = dimensions;
        this.names = names;
        this.findings = findings;
    }

    /**
     * Returns one equation per element in row-major order; {@link ElementEquation#NONE} where there is none, which has been reported.
     *
     * @param definitions those of the variable, or the net flow of a stock
     */
    static List<ElementEquation> of(
            Variable variable,
            List<Definition> definitions,
            List<Dimension> dimensions,
            NameTable names,
            Findings findings) {
        if (names.notation() == Dialect.VENSIM) {
            return RangeEquations.of(variable, definitions, dimensions, names, findings);
        }
        return new ElementEquations(variable, dimensions, names, findings).deal(definitions);
    }

    private List<ElementEquation> deal(List<Definition> definitions) {
        int before = findings.errors();
        int size = dimensions.stream().mapToInt(Dimension::size).reduce(1, (a, b) -> a * b);
        ElementEquation common = common(definitions);
        List<Definition> own =
                definitions.stream().filter(d -> !d.target().isEmpty()).toList();
        List<ElementEquation> dealt = Collections.nCopies(size, common);
        if (!own.isEmpty()) {
            ElementEquation[] each = new ElementEquation[size];
            Arrays.fill(each, common);
            own(own, each);
            dealt = Arrays.asList(each);
        }
        if (findings.errors() == before) {
            reportGaps(dealt); // a gap beside an equation for an element that does not exist is the same mistake
        }
        return dealt;
    }

    private ElementEquation common(List<Definition> definitions) {
        ElementEquation common = ElementEquation.NONE;
        for (Definition definition : definitions) {
            if (!definition.target().isEmpty()) {
                continue;
            }
            if (common != ElementEquation.NONE) {
                report(
                        Code.DUPLICATE_NAME,
                        variable.name() + " has two equations for all elements",
                        span(definition),
                        null);
                continue;
            }
            common = ElementEquation.of(definition);
        }
        return common;
    }

    private void own(List<Definition> definitions, ElementEquation[] each) {
        boolean[] taken = new boolean[each.length];
        for (Definition definition : definitions) {
            int element = element(definition);
            if (element < 0) {
                continue;
            }
            if (taken[element]) {
                report(
                        Code.DUPLICATE_NAME,
                        "element " + label(element) + " has two equations",
                        span(definition),
                        "remove one of the two");
                continue;
            }
            taken[element] = true;
            each[element] = each[element].overriddenBy(definition);
        }
    }

    /** Returns the place of the element that a definition is for, or -1 after a report. */
    private int element(Definition definition) {
        List<Name> target = definition.target();
        if (target.size() != dimensions.size()) {
            report(
                    Code.BAD_SUBSCRIPT,
                    "an equation of " + variable.name() + " names " + target.size() + " elements (" + joined(target)
                            + "), the variable has " + dimensions.size() + " dimensions",
                    span(definition),
                    null);
            return -1;
        }
        int element = 0;
        for (int d = 0; d < target.size(); d++) {
            Dimension dimension = dimensions.get(d);
            int position = names.position(dimension, target.get(d));
            if (position < 0) {
                position = number(target.get(d), dimension.size());
            }
            if (position < 0) {
                report(
                        Code.BAD_SUBSCRIPT,
                        target.get(d) + " is not an element of dimension " + dimension.name(),
                        span(definition),
                        Hints.nearest(
                                target.get(d),
                                dimension.elements().stream().map(Name::text).toList()));
                return -1;
            }
            element = element * dimension.size() + position;
        }
        return element;
    }

    /** Returns the position that a number stands for, from 0; named elements may be addressed by number too. */
    private static int number(Name name, int size) {
        String text = name.text();
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= size ? number - 1 : -1;
    }

    private void reportGaps(List<ElementEquation> dealt) {
        boolean tables = dealt.stream().anyMatch(e -> e.table() != null);
        boolean tableOnly = ArrayShapes.isTableOnly(variable);
        List<String> without = new ArrayList<>();
        List<String> flat = new ArrayList<>();
        for (int i = 0; i < dealt.size(); i++) {
            ElementEquation equation = dealt.get(i);
            if (equation == ElementEquation.NONE || (equation.expression() == null && !tableOnly)) {
                without.add(label(i));
            } else if (tables && equation.table() == null && (equation.target().isEmpty() || tableOnly)) {
                flat.add(label(i));
            }
        }
        SourceSpan span = variable.header().span();
        if (!without.isEmpty()) {
            String whom = without.size() == dealt.size() ? variable.name().text() : listed(without);
            report(Code.NO_EQUATION, whom + " has no equation", span, "write 0 where nothing is known yet");
        }
        if (!flat.isEmpty()) {
            report(
                    Code.BAD_GRAPHICAL_FUNCTION,
                    listed(flat) + " has no graphical function while other elements of " + variable.name() + " have",
                    span,
                    "give every element its points");
        }
    }

    private String label(int element) {
        return Labels.element(variable.name(), dimensions, element);
    }

    private static String listed(List<String> labels) {
        String first = String.join(", ", labels.subList(0, Math.min(NAMED, labels.size())));
        return labels.size() <= NAMED ? first : first + " and " + (labels.size() - NAMED) + " more";
    }

    private static String joined(List<Name> target) {
        return String.join(",", target.stream().map(Name::text).toList());
    }

    private @Nullable SourceSpan span(Definition definition) {
        Expression expression = definition.expression();
        return expression == null ? variable.header().span() : expression.span();
    }

    private void report(Code code, String message, @Nullable SourceSpan span, @Nullable String hint) {
        findings.error(code, message, span, hint);
    }
}
