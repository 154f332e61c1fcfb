package nl.zicht.model.flatten;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.Limits;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Container;
import nl.zicht.model.Conveyor;
import nl.zicht.model.Definition;
import nl.zicht.model.Flow;
import nl.zicht.model.Header;
import nl.zicht.model.Macro;
import nl.zicht.model.MacroParameter;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Passage;
import nl.zicht.model.Spread;
import nl.zicht.model.Stock;
import nl.zicht.model.Submodel;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Turns a model with modules into one without. Stateless. */
public final class Flattening {
    private final ModelStructure model;
    private final ModelStructure.Builder flat;

    private Flattening(ModelStructure model, ModelStructure.Builder flat) {
        this.model = model;
        this.flat = flat;
    }

    /**
     * Returns the model with every variable of every module as a variable of its own; a model without modules is returned as it is.
     *
     * @param model the model
     * @param limits bounds on how large it may become
     * @param diagnostics takes what is wrong with modules and connections
     */
    public static ModelStructure flatten(ModelStructure model, Limits limits, Diagnostics diagnostics) {
        if (model.modules().isEmpty() && model.submodels().isEmpty()) {
            return model;
        }
        Flattening work = new Flattening(model, model.toBuilder().withoutVariables());
        Set<Name> called = work.functions();
        List<Instance> instances = InstanceTree.of(model, called, limits, diagnostics);
        Privacy privacy = new Privacy(diagnostics);
        Connections connections = new Connections(diagnostics, privacy);
        instances.forEach(connections::connect);
        instances.forEach(instance -> work.add(instance, privacy));
        return work.flat.build();
    }

    /** Makes macros of the submodels that are called like functions: those with inputs, one output and no modules inside (XMILE 1.0, section 3.3.2). */
    private Set<Name> functions() {
        Set<Name> calls = new HashSet<>();
        model.variables().forEach(variable -> calls(variable, calls));
        model.submodels().forEach(submodel -> submodel.variables().forEach(variable -> calls(variable, calls)));
        model.macros().forEach(macro -> macro.variables().forEach(variable -> calls(variable, calls)));
        Set<Name> made = new HashSet<>();
        for (Submodel submodel : model.submodels()) {
            List<Name> outputs = withAccess(submodel, Submodel.Access.OUTPUT);
            List<Name> inputs = withAccess(submodel, Submodel.Access.INPUT);
            if (calls.contains(submodel.name())
                    && outputs.size() == 1
                    && !inputs.isEmpty()
                    && submodel.modules().isEmpty()) {
                flat.add(function(submodel, inputs, outputs.get(0)));
                made.add(submodel.name());
            }
        }
        return made;
    }

    private static Macro function(Submodel submodel, List<Name> inputs, Name output) {
        SourceSpan place = submodel.span();
        List<MacroParameter> parameters = inputs.stream()
                .map(name -> new MacroParameter(name, null, place))
                .toList();
        Expression result = submodel.variables().stream()
                .filter(variable -> variable.name().equals(output))
                .flatMap(variable -> variable.definitions().stream())
                .flatMap(definition -> Stream.ofNullable(definition.expression()))
                .findFirst()
                .<Expression>map(expression -> new Expression.Reference(output, List.of(), expression.span()))
                .orElse(null);
        return new Macro(submodel.name(), "", parameters, result, submodel.variables(), null, place);
    }

    private static List<Name> withAccess(Submodel submodel, Submodel.Access access) {
        return submodel.variables().stream()
                .map(Variable::name)
                .filter(name -> submodel.access().get(name) == access)
                .toList();
    }

    private static void calls(Variable variable, Set<Name> calls) {
        for (Definition definition : variable.definitions()) {
            Expression expression = definition.expression();
            if (expression != null) {
                ExpressionWalker.walk(expression, node -> {
                    if (node instanceof Expression.Call call) {
                        calls.add(call.function());
                    }
                });
            }
        }
    }

    private void add(Instance instance, Privacy privacy) {
        Renaming renaming = new Renaming(model, instance, privacy);
        Map<Name, Instance.Source> sources = instance.sources();
        for (Variable variable : instance.submodel().variables()) {
            Instance.Source source = sources.get(variable.name());
            flat.add(source == null ? copied(variable, instance, renaming) : connected(variable, instance, source));
        }
    }

    private static Variable copied(Variable variable, Instance instance, Renaming renaming) {
        Header header = header(
                variable.header(),
                instance.flat(variable.name()),
                variable.header().dimensions());
        List<Definition> definitions = renamed(variable.definitions(), renaming);
        if (variable instanceof Stock stock) {
            return new Stock(
                    header,
                    definitions,
                    stock.inflows().stream().map(renaming::variable).toList(),
                    stock.outflows().stream().map(renaming::variable).toList(),
                    renamed(stock.netFlow(), renaming),
                    stock.nonNegative(),
                    renamed(stock.container(), renaming));
        } else if (variable instanceof Flow flow) {
            return new Flow(header, definitions, flow.nonNegative(), renamed(flow.passage(), renaming));
        } else if (variable instanceof TableFunction) {
            return new TableFunction(header, definitions);
        }
        return new Auxiliary(header, definitions);
    }

    private static @Nullable Container renamed(@Nullable Container container, Renaming renaming) {
        return container instanceof Conveyor conveyor
                ? new Conveyor(
                        renaming.rename(conveyor.transit()),
                        renaming.optional(conveyor.capacity()),
                        renaming.optional(conveyor.inflowLimit()),
                        renaming.optional(conveyor.sample()),
                        renaming.optional(conveyor.arrest()),
                        conveyor.exponentialLeak(),
                        conveyor.intake())
                : container;
    }

    private static Passage renamed(Passage passage, Renaming renaming) {
        Spread spread = passage.spread();
        return spread == null
                ? passage
                : new Passage(
                        passage.leak(),
                        passage.overflow(),
                        new Spread(spread.kind(), renaming.optional(spread.distribution())));
    }

    private static List<Definition> renamed(List<Definition> definitions, Renaming renaming) {
        return definitions.stream()
                .map(definition -> new Definition(
                        definition.target(),
                        renaming.optional(definition.expression()),
                        renaming.optional(definition.initialExpression()),
                        definition.table()))
                .toList();
    }

    /** Returns an input that reads what it is connected to; a flow stays one, so that it can fill and drain stocks. */
    private Variable connected(Variable input, Instance instance, Instance.Source source) {
        Variable giver = source.target().variable();
        List<Name> shape = source.target().dimensions();
        List<Name> own =
                input.header().dimensions().isEmpty() ? shape : input.header().dimensions();
        Header header = header(input.header(), instance.flat(input.name()), own);
        boolean table = !giver.definitions().isEmpty()
                && giver.definitions().stream().allMatch(d -> d.expression() == null && d.table() != null);
        if (table) {
            return new TableFunction(header, giver.definitions());
        }
        List<Definition> definition = List.of(Definition.of(read(source, shape, own, input)));
        return input instanceof Flow flow
                ? new Flow(header, definition, flow.nonNegative(), flow.passage())
                : new Auxiliary(header, definition);
    }

    /** Dimensions of other names are passed through by position. */
    private static Expression read(Instance.Source source, List<Name> shape, List<Name> own, Variable input) {
        SourceSpan span = source.span() == null ? input.header().span() : source.span();
        SourceSpan place = span == null ? nowhere(input) : span;
        List<Expression.Index> indexes = new ArrayList<>();
        if (!shape.equals(own) && shape.size() == own.size()) {
            for (int d = 0; d < shape.size(); d++) {
                indexes.add(new Expression.Index.Position(d + 1, place));
            }
        }
        return new Expression.Reference(source.target().name(), indexes, place);
    }

    private static SourceSpan nowhere(Variable input) {
        return new SourceSpan(new SourceText("connection of " + input.name(), ""), 0, 0);
    }

    private static Header header(Header header, Name name, List<Name> dimensions) {
        return new Header(name, dimensions, header.unit(), header.documentation(), header.span(), header.range());
    }
}
