package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zicht.equation.Expression;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Flow;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;

/**
 * The options that the files of a model define by macros (XMILE 1.0, section 4.8.3, option filters): {@code <macro name="capped" filter="flow">} changes the value of
 * every flow that has {@code <capped/>}.
 *
 * <p>A filter of flows or auxiliaries gets the value and the option (1 or 0); one of stocks that applies to their inflows or outflows gets the flow, the option,
 * the stock and the sum of the flows of higher priority. A filter that would change what is in a stock is refused where it is asked for.
 *
 * @param all the filters, in the order of the files
 */
record OptionFilters(List<Filter> all) {
    static final OptionFilters NONE = new OptionFilters(List.of());

    /**
     * One filter.
     *
     * @param option the element that asks for it
     * @param kind stock, flow or aux
     * @param applyTo inflows or outflows of a stock; empty for the variable itself
     */
    record Filter(String option, String kind, String applyTo) {
        /** Returns the filter that a macro is; empty for an ordinary macro and for what cannot be done. */
        static Optional<Filter> of(Element macro) {
            Filter filter = new Filter(word(macro, "name"), word(macro, "filter"), word(macro, "applyto"));
            boolean value = filter.applyTo.isEmpty() && (filter.kind.equals("flow") || filter.kind.equals("aux"));
            boolean flows = filter.kind.equals("stock")
                    && (filter.applyTo.equals("inflows") || filter.applyTo.equals("outflows"));
            boolean known = !filter.option.isEmpty() && !filter.option.equals("non_negative");
            return known && (value || flows) ? Optional.of(filter) : Optional.empty();
        }

        /** Returns the name of the macro, which no equation of an author can mean. */
        Name macro() {
            return Name.quoted("option " + option + " of " + (applyTo.isEmpty() ? "a " + kind : "the " + applyTo));
        }

        private static String word(Element macro, String attribute) {
            return macro.attribute(attribute).map(text -> text.string().strip()).orElse("");
        }
    }

    OptionFilters {
        all = List.copyOf(all);
    }

    static OptionFilters of(List<ModelFile> files) {
        List<Filter> all = new ArrayList<>();
        for (ModelFile file : files) {
            file.xmile().children("macro").forEach(macro -> Filter.of(macro).ifPresent(all::add));
        }
        return new OptionFilters(all.stream().distinct().toList());
    }

    /** Returns the elements that ask for a filter. */
    Set<String> options() {
        return all.stream().map(Filter::option).collect(Collectors.toSet());
    }

    /**
     * Returns variables with the filters that they ask for.
     *
     * @param elements the element of each
     * @param behavior what holds for those that say nothing
     */
    List<Variable> applied(List<Variable> variables, Map<Name, Element> elements, Behavior behavior) {
        if (all.isEmpty()) {
            return variables;
        }
        Map<Name, Variable> first = new HashMap<>();
        variables.forEach(variable -> first.putIfAbsent(variable.name(), variable));
        Map<Name, Variable> changed = new HashMap<>();
        variables.forEach(variable -> changed.putIfAbsent(variable.name(), variable));
        for (Filter filter : all) {
            for (Variable variable : variables) {
                Element element = elements.get(variable.name());
                if (element != null && element.localName().equals(filter.kind())) {
                    behavior.option(element, filter.option())
                            .ifPresent(
                                    on -> apply(filter, on, changed.getOrDefault(variable.name(), variable), changed));
                }
            }
        }
        return variables.stream()
                .map(variable ->
                        first.get(variable.name()) == variable // a second one of that name is a mistake, and stays
                                ? changed.getOrDefault(variable.name(), variable)
                                : variable)
                .toList();
    }

    private static void apply(Filter filter, boolean on, Variable variable, Map<Name, Variable> changed) {
        if (!(variable instanceof Stock stock)) {
            changed.put(variable.name(), filtered(variable, filter, on, List.of()));
            return;
        }
        List<Name> before = new ArrayList<>();
        for (Name name : filter.applyTo().equals("inflows") ? stock.inflows() : stock.outflows()) {
            if (changed.get(name) instanceof Flow flow) {
                List<Name> context = new ArrayList<>(List.of(stock.name()));
                context.addAll(before);
                changed.put(name, filtered(flow, filter, on, context));
                before.add(name);
            }
        }
    }

    /**
     * Returns a variable whose equations pass through a filter.
     *
     * @param context the stock and the flows of higher priority, empty for a filter of the variable itself
     */
    private static Variable filtered(Variable variable, Filter filter, boolean on, List<Name> context) {
        List<Definition> definitions = variable.definitions().stream()
                .map(definition -> new Definition(
                        definition.target(),
                        definition.expression() == null ? null : called(definition.expression(), filter, on, context),
                        definition.initialExpression() == null
                                ? null
                                : called(definition.initialExpression(), filter, on, context),
                        definition.table(),
                        definition.exceptions()))
                .toList();
        return variable instanceof Flow flow
                ? new Flow(flow.header(), definitions, flow.nonNegative(), flow.passage())
                : new Auxiliary(variable.header(), definitions);
    }

    private static Expression called(Expression value, Filter filter, boolean on, List<Name> context) {
        List<Expression> arguments = new ArrayList<>(List.of(value, new Expression.Literal(on ? 1 : 0, value.span())));
        if (!context.isEmpty()) {
            arguments.add(new Expression.Reference(context.get(0), List.of(), value.span()));
            arguments.add(sum(context.subList(1, context.size()), value));
        }
        return new Expression.Call(filter.macro(), arguments, value.span());
    }

    private static Expression sum(List<Name> flows, Expression place) {
        List<Expression> terms = flows.stream()
                .<Expression>map(name -> new Expression.Reference(name, List.of(), place.span()))
                .toList();
        if (terms.isEmpty()) {
            return new Expression.Literal(0, place.span());
        } else if (terms.size() == 1) {
            return terms.get(0);
        }
        List<Expression.Link> links = terms.subList(1, terms.size()).stream()
                .map(term -> new Expression.Link(InfixOperator.ADD, term))
                .toList();
        return new Expression.Chain(terms.get(0), links, place.span());
    }
}
