package nl.zicht.analysis.realisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.equation.Trees;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Flow;
import nl.zicht.model.Header;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Passage;
import nl.zicht.model.Stock;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the variables on a route, in which the sources are pushed and everything off the route is what it is in the model.
 *
 * <p>Stocks of the copy have the flows of the copy where these are on the route and the model's own otherwise. What is drawn at random on the route is drawn
 * anew in the copy, so that a difference there may be chance.
 */
final class PushedCopy {
    private final ModelStructure model;
    private final Route route;
    private final Push push;
    private final Map<Name, Source> sources;
    private final String mark;

    /** How a source is pushed: up or down, and in which of its elements. */
    record Source(int direction, List<List<Name>> elements) {}

    /**
     * @param number tells the copies in one model apart
     * @param sources how each source is pushed
     */
    PushedCopy(ModelStructure model, int number, Route route, Push push, Map<Name, Source> sources) {
        this.model = model;
        this.route = route;
        this.push = push;
        this.sources = Map.copyOf(sources);
        mark = "pushed " + number + ": ";
    }

    /** Returns whether a copy of a variable can be made: not of what conveyors and queues move. */
    static boolean canCopy(Variable variable) {
        return !(variable instanceof TableFunction)
                && !(variable instanceof Stock stock && stock.container() != null)
                && !(variable instanceof Flow flow && !flow.passage().equals(Passage.PLAIN));
    }

    /** Returns the name of the copy of a variable. */
    Name copyOf(Name variable) {
        return Name.quoted(mark + variable.text());
    }

    /** Returns the variables of the copy. */
    List<Variable> variables() {
        List<Variable> copies = new ArrayList<>();
        for (Variable variable : model.variables()) {
            Source source = sources.get(variable.name());
            if (source != null) {
                copies.add(pushed(variable, source));
            } else if (route.moving().contains(variable.name())) {
                copies.add(moved(variable));
            }
        }
        return copies;
    }

    private Variable pushed(Variable variable, Source source) {
        List<Name> dimensions = variable.header().dimensions();
        List<List<Name>> all = Elements.of(variable, model);
        List<Definition> definitions = new ArrayList<>();
        if (dimensions.isEmpty() || source.elements().size() == all.size()) {
            definitions.add(Definition.of(higher(variable, dimensions, source.direction())));
        } else {
            for (List<Name> element : all) {
                Expression value = source.elements().contains(element)
                        ? higher(variable, element, source.direction())
                        : Trees.reference(variable.name(), element, place(variable));
                definitions.add(new Definition(element, value, null, null));
            }
        }
        Header header = header(variable);
        return variable instanceof Flow ? new Flow(header, definitions, false) : new Auxiliary(header, definitions);
    }

    /** The value in the model, and more of it from the time of the push on. */
    private Expression higher(Variable variable, List<Name> subscripts, int direction) {
        SourceSpan span = place(variable);
        Expression base = Trees.reference(variable.name(), subscripts, span);
        Expression time = new Expression.Reference(Name.of("Time"), List.of(), span);
        double begin = push.at() - model.specs().dt() / 2;
        Expression size = new Expression.Conditional(
                Trees.of(base, InfixOperator.EQUAL, Trees.number(0, span)),
                Trees.number(1, span),
                Trees.call("ABS", span, base),
                span);
        Expression more = Trees.of(
                base,
                direction > 0 ? InfixOperator.ADD : InfixOperator.SUBTRACT,
                Trees.of(size, InfixOperator.MULTIPLY, Trees.number(push.step(), span)));
        return new Expression.Conditional(
                Trees.of(time, InfixOperator.GREATER_OR_EQUAL, Trees.number(begin, span)), more, base, span);
    }

    private Variable moved(Variable variable) {
        Header header = header(variable);
        if (variable instanceof Stock stock) {
            return new Stock(
                    header,
                    stock.definitions(),
                    stock.inflows().stream().map(this::inCopy).toList(),
                    stock.outflows().stream().map(this::inCopy).toList(),
                    renamed(stock.netFlow()),
                    stock.nonNegative());
        }
        return variable instanceof Flow flow
                ? new Flow(header, renamed(flow.definitions()), flow.nonNegative())
                : new Auxiliary(header, renamed(variable.definitions()));
    }

    private List<Definition> renamed(List<Definition> definitions) {
        return definitions.stream()
                .map(definition -> new Definition(
                        definition.target(),
                        renamed(definition.expression()),
                        renamed(definition.initialExpression()),
                        definition.table(),
                        definition.exceptions()))
                .toList();
    }

    private @Nullable Expression renamed(@Nullable Expression tree) {
        return tree == null ? null : Trees.replaced(tree, this::renamedReference);
    }

    private Expression renamedReference(Expression part) {
        if (!(part instanceof Expression.Reference reference)) {
            return part;
        }
        List<Index> subscripts = reference.subscripts().stream()
                .map(index -> index instanceof Index.At at && !Elements.isOne(at.value(), model)
                        ? new Index.At(Trees.replaced(at.value(), this::renamedReference))
                        : index)
                .toList();
        return new Expression.Reference(inCopy(reference.name()), subscripts, reference.span());
    }

    private Name inCopy(Name name) {
        return sources.containsKey(name) || route.moving().contains(name) ? copyOf(name) : name;
    }

    private Header header(Variable variable) {
        Header old = variable.header();
        return new Header(copyOf(old.name()), old.dimensions(), old.unit(), "", old.span());
    }

    private static SourceSpan place(Variable variable) {
        SourceSpan span = variable.header().span();
        return span == null ? new SourceSpan(new SourceText("push of " + variable.name(), ""), 0, 0) : span;
    }
}
