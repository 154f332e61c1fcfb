package nl.zicht.reality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
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
import nl.zicht.model.Stock;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;

/** Gives one variable of a model other values, and keeps what the model says of it under another name. */
final class Interference {
    private static final Set<Name> SETTINGS = Stream.of("INITIAL TIME", "FINAL TIME", "TIME STEP", "SAVEPER", "Time")
            .map(Name::of)
            .collect(Collectors.toUnmodifiableSet());

    /** How far past a bound a value goes that must be larger or smaller, as a part of the bound and as a number. */
    private static final double MARGIN = 1e-6;

    private final ModelStructure model;
    private final Variable variable;
    private final Name own;

    private Interference(ModelStructure model, Variable variable) {
        this.model = model;
        this.variable = variable;
        own = Name.quoted(variable.name().text() + " without test input");
    }

    /**
     * Returns a model in which statements about one variable are true.
     *
     * @param gates takes when they are, 1 then and 0 else, for those that are not true all the time
     */
    static ModelStructure with(
            ModelStructure model, List<Forcing> forcings, Trajectories trajectories, List<Expression> gates) {
        Forcing first = forcings.get(0);
        Variable variable = model.variable(first.variable())
                .orElseThrow(() -> new Refusal(
                        Code.UNKNOWN_NAME,
                        "the model has no variable " + first.variable() + " that could have another value",
                        first.span(),
                        null));
        boolean special = variable instanceof TableFunction
                || (variable instanceof Stock stock && stock.container() != null)
                || (variable instanceof Flow && isDriven(variable.name(), model));
        if (special || (model.notation() == Dialect.VENSIM && SETTINGS.contains(variable.name()))) {
            throw new Refusal(
                    Code.NOT_SUPPORTED,
                    variable.name() + " cannot be given another value in a test: it is "
                            + (special
                                    ? "a table, a conveyor, a queue or what leaves one"
                                    : "a setting of the simulation"),
                    first.span(),
                    null);
        }
        return new Interference(model, variable).with(forcings, trajectories, gates);
    }

    /** Returns whether a conveyor or queue says what a flow is. */
    private static boolean isDriven(Name flow, ModelStructure model) {
        return model.variables().stream()
                .anyMatch(variable -> variable instanceof Stock stock
                        && stock.container() != null
                        && stock.outflows().contains(flow));
    }

    private ModelStructure with(List<Forcing> forcings, Trajectories trajectories, List<Expression> gates) {
        trajectories.standsFor(own, variable.name());
        List<Name> dimensions = variable.header().dimensions();
        List<Definition> definitions = new ArrayList<>();
        List<List<Name>> targets = new ArrayList<>();
        for (Forcing forcing : forcings) {
            boolean all = forcing.target().isEmpty() || forcing.target().equals(dimensions);
            List<Name> target = forcing.target().isEmpty() ? dimensions : forcing.target();
            if (target.size() != dimensions.size()) {
                throw new Refusal(
                        Code.BAD_SUBSCRIPT,
                        variable.name() + " has " + dimensions.size() + " subscripts, here it has " + target.size(),
                        forcing.span(),
                        null);
            }
            Expression value = trajectories.rewritten(Trees.renamed(forcing.value(), variable.name(), own));
            trajectories.window().ifPresent(gates::add);
            definitions.add(new Definition(all ? List.of() : target, value(forcing, target, value), null, null));
            targets.add(target);
        }
        if (definitions.stream().noneMatch(definition -> definition.target().isEmpty())) {
            definitions.add(0, rest(dimensions, targets));
        }
        return model.with(forced(definitions)).toBuilder().add(kept()).build();
    }

    /** What is left of an array of which some elements are forced. */
    private Definition rest(List<Name> dimensions, List<List<Name>> targets) {
        SourceSpan span = place();
        Expression value = Trees.reference(own, dimensions, span);
        boolean vensim = model.notation() == Dialect.VENSIM;
        return vensim ? new Definition(dimensions, value, null, null, targets) : Definition.of(value);
    }

    /** The value where the model's own does not do; a bound that must be passed is passed by a little. */
    private Expression value(Forcing forcing, List<Name> target, Expression bound) {
        if (forcing.operator() == InfixOperator.EQUAL) {
            return bound;
        }
        SourceSpan span = forcing.span();
        boolean below = forcing.operator() == InfixOperator.LESS;
        boolean strict =
                below || forcing.operator() == InfixOperator.GREATER || forcing.operator() == InfixOperator.NOT_EQUAL;
        Expression size = Trees.of(Trees.call("ABS", span, bound), InfixOperator.ADD, Trees.number(1, span));
        Expression little = Trees.of(size, InfixOperator.MULTIPLY, Trees.number(MARGIN, span));
        Expression other = strict ? Trees.of(bound, below ? InfixOperator.SUBTRACT : InfixOperator.ADD, little) : bound;
        Expression itself = Trees.reference(own, target, span);
        return new Expression.Conditional(Trees.of(itself, forcing.operator(), bound), itself, other, span);
    }

    private Variable forced(List<Definition> definitions) {
        return variable instanceof Flow
                ? new Flow(variable.header(), definitions, false)
                : new Auxiliary(variable.header(), definitions);
    }

    /** What the model says of the variable, by itself: where its equations name it they mean this. */
    private Variable kept() {
        Header old = variable.header();
        Header header = new Header(own, old.dimensions(), old.unit(), old.documentation(), old.span(), old.range());
        List<Definition> definitions = renamed(variable.definitions());
        return variable instanceof Stock stock
                ? new Stock(
                        header,
                        definitions,
                        stock.inflows(),
                        stock.outflows(),
                        renamed(stock.netFlow()),
                        stock.nonNegative())
                : new Auxiliary(header, definitions);
    }

    private List<Definition> renamed(List<Definition> definitions) {
        return definitions.stream()
                .map(d -> new Definition(
                        d.target(),
                        d.expression() == null ? null : Trees.renamed(d.expression(), variable.name(), own),
                        d.initialExpression() == null
                                ? null
                                : Trees.renamed(d.initialExpression(), variable.name(), own),
                        d.table(),
                        d.exceptions()))
                .toList();
    }

    private SourceSpan place() {
        SourceSpan span = variable.header().span();
        return span == null ? new SourceSpan(new SourceText("test input", ""), 0, 0) : span;
    }
}
