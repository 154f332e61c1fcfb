package nl.zicht.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.RangeDeal;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** The equations of the elements of a variable by the rules of Vensim ({@link RangeDeal}); what no definition reaches is missing. */
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
        definitions.forEach(this::reportUnknown);
        RangeDeal deal = new RangeDeal(dimensions, names.ranges());
        boolean[] warned = new boolean[1];
        List<@Nullable Definition> owners = deal.deal(definitions, (later, element) -> {
            if (!warned[0]) {
                warned[0] = true;
                findings.warning(
                        Code.DUPLICATE_NAME,
                        Labels.element(variable.name(), dimensions, element)
                                + " has two equations; the later one holds",
                        span(later),
                        "remove one of the two, or leave elements out with :EXCEPT:");
            }
        });
        Map<Definition, ElementEquation> equations = new IdentityHashMap<>();
        ElementEquation missing = missing(definitions);
        List<ElementEquation> dealt = new ArrayList<>(owners.size());
        for (Definition owner : owners) {
            dealt.add(owner == null ? missing : equations.computeIfAbsent(owner, ElementEquation::of));
        }
        return dealt;
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
                : new ElementEquation(new Expression.Literal(MISSING, place), null, null, List.of(), true);
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

    private void reportUnknown(Definition definition) {
        reportUnknown(definition.target(), definition);
        for (List<Name> exception : definition.exceptions()) {
            if (exception.size() == dimensions.size()) {
                reportUnknown(exception, definition);
            } else {
                findings.error(
                        Code.BAD_SUBSCRIPT,
                        "an exception of " + variable.name() + " has " + exception.size()
                                + " subscripts, the variable has " + dimensions.size(),
                        span(definition),
                        null);
            }
        }
    }

    private void reportUnknown(List<Name> subscripts, Definition definition) {
        for (Name name : subscripts) {
            if (names.dimension(name) == null && names.family(name) == null) {
                findings.error(
                        Code.BAD_SUBSCRIPT,
                        name + " is neither a subscript range nor an element of one",
                        span(definition),
                        Hints.nearest(name, names.dimensionSpellings()));
            }
        }
    }

    private @Nullable SourceSpan span(Definition definition) {
        Expression expression = definition.expression();
        return expression == null ? variable.header().span() : expression.span();
    }
}
