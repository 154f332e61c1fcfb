package nl.zicht.check;

import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.model.Dimension;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Calls of graphical functions: {@code name(x)}, {@code LOOKUP(name, x)} and {@code LOOKUPINV(name, y)}. */
final class TableCalls {
    private final Lowering lowering;

    TableCalls(Lowering lowering) {
        this.lowering = lowering;
    }

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("LOOKUP", site -> new TableCalls(site.lowering()).lookup(site)),
                BuiltIn.of("LOOKUPINV", site -> new TableCalls(site.lowering()).inverse(site)));
    }

    boolean hasTable(Variable variable) {
        return variable.definitions().stream().anyMatch(definition -> definition.table() != null);
    }

    /** Lowers {@code name(x)}. */
    Term call(Variable variable, Expression.Call call, Scope scope) {
        if (call.arguments().size() != 1) {
            return lowering.fail(
                    Code.BAD_ARGUMENTS,
                    variable.name() + " is a graphical function and takes 1 argument, "
                            + call.arguments().size() + " were found",
                    call.span(),
                    null);
        }
        Term x = lowering.lower(call.arguments().get(0), scope);
        Reference itself = new Reference(call.function(), List.of(), call.span());
        GraphicalFunction table = table(variable, itself, scope);
        return table == null
                ? Lowering.FAILED
                : new Term.Lookup(lowering.sheet().table(table), x);
    }

    private Term lookup(Site site) {
        Term x = site.argument(1);
        GraphicalFunction table = named(site);
        return table == null
                ? Lowering.FAILED
                : new Term.Lookup(lowering.sheet().table(table), x);
    }

    Term inverse(Site site) {
        Term y = site.argument(1);
        GraphicalFunction table = named(site);
        if (table == null) {
            return Lowering.FAILED;
        }
        GraphicalFunction inverse = TableInverse.strict(table);
        return inverse == null
                ? site.fail(
                        Code.BAD_ARGUMENTS,
                        "the graphical function neither rises nor falls throughout, so it has no inverse",
                        null)
                : new Term.Lookup(lowering.sheet().table(inverse), y);
    }

    @Nullable
    GraphicalFunction named(Site site) {
        return named(site, 0);
    }

    /** Returns the table that an argument names, null after a report. */
    @Nullable
    GraphicalFunction named(Site site, int argument) {
        if (site.expression(argument) instanceof Reference reference) {
            Variable variable = lowering.names().variable(reference.name());
            if (variable != null && hasTable(variable)) {
                return table(variable, reference, site.scope());
            }
        }
        lowering.fail(
                Code.BAD_ARGUMENTS,
                "the " + (argument == 0 ? "first" : argument + 1 + "-th") + " argument of "
                        + site.call().function() + " must be the name of a graphical function",
                site.expression(argument).span(),
                "give the variable a graphical function");
        return null;
    }

    /** Returns the table of the element that a reference means, null when something is wrong and reported. */
    private @Nullable GraphicalFunction table(Variable variable, Reference reference, Scope scope) {
        List<Dimension> dimensions = lowering.shapes().shape(variable.name());
        if (dimensions == null) {
            return null;
        }
        int element = dimensions.isEmpty() && reference.subscripts().isEmpty()
                ? 0
                : lowering.references().element(dimensions, reference, scope);
        List<ElementEquation> equations = lowering.equations(variable.name());
        if (element < 0 || element >= equations.size()) {
            return null;
        }
        ElementEquation equation = equations.get(element);
        boolean told = equation == ElementEquation.NONE && lowering.names().notation() != Dialect.VENSIM;
        if (equation.table() == null && !told) {
            lowering.fail(
                    Code.NO_EQUATION,
                    Labels.element(variable.name(), dimensions, element) + " has no graphical function",
                    reference.span(),
                    "an element that has a graphical function is meant");
        }
        return equation.table();
    }
}
