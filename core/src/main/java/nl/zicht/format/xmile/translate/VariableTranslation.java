package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.Flow;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.GraphicalFunction.Kind;
import nl.zicht.model.Header;
import nl.zicht.model.RangeDeal;
import nl.zicht.model.Stock;
import nl.zicht.model.SubscriptRanges;
import nl.zicht.model.TableFunction;
import nl.zicht.model.UnitText;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Translates the variables of a model or of one macro. */
final class VariableTranslation {
    private static final double MISSING = -0x1p109;

    private final Translator translator;
    private final Rates rates;

    VariableTranslation(Translator translator, Rates rates) {
        this.translator = translator;
        this.rates = rates;
    }

    /** Returns all variables with those that the translation adds. */
    static List<Variable> of(List<Variable> variables, Translator translator) {
        VariableTranslation translation = new VariableTranslation(translator, new Rates(variables, translator.names()));
        List<Variable> all = new ArrayList<>();
        variables.forEach(variable -> translation.add(variable, all));
        translator.tables().added().forEach(table -> translation.add(table, all));
        all.addAll(translator.parts().variables());
        return all;
    }

    private void add(Variable variable, List<Variable> into) {
        Header old = variable.header();
        Name name = translator.names().declared(old.name());
        Header header = new Header(name, old.dimensions(), old.unit(), old.documentation(), old.span());
        List<Definition> definitions = definitions(variable, variable.definitions());
        if (variable instanceof Stock stock) {
            stock(stock, header, definitions, into);
        } else if (variable instanceof TableFunction) {
            into.add(new TableFunction(header, definitions));
        } else if (rates.isFlow(variable.name())) {
            into.add(new Flow(header, definitions, false));
        } else {
            into.add(new Auxiliary(header, definitions));
        }
    }

    private void stock(Stock stock, Header header, List<Definition> definitions, List<Variable> into) {
        Rates.Flows flows = rates.of(stock);
        if (flows != null) {
            into.add(new Stock(header, definitions, declared(flows.in()), declared(flows.out()), List.of(), false));
            return;
        }
        Name flow = translator.names().fresh(header.name().text() + " net flow");
        Header flowHeader = new Header(flow, header.dimensions(), perTime(header.unit()), "", header.span());
        into.add(new Stock(header, definitions, List.of(flow), List.of(), List.of(), false));
        into.add(new Flow(flowHeader, definitions(stock, stock.netFlow()), false));
        translator.losses().changed("the rate of " + header.name() + " becomes the flow " + flow, header.span());
    }

    private List<Name> declared(List<Name> flows) {
        return flows.stream()
                .map(flow -> translator
                        .names()
                        .declared(Objects.requireNonNull(translator.names().variable(flow))
                                .name()))
                .toList();
    }

    private @Nullable UnitText perTime(@Nullable UnitText unit) {
        String time = translator.model().specs().timeUnit();
        return unit == null || time.isBlank()
                ? null
                : new UnitText("(" + unit.text() + ")/(" + time + ")", unit.span());
    }

    private List<Definition> definitions(Variable variable, List<Definition> definitions) {
        RangeDeal deal = RangeDeal.of(variable, translator.subscripting().ranges());
        List<Dimension> dimensions = deal.dimensions();
        boolean one = definitions.size() == 1
                && definitions.get(0).target().isEmpty()
                && definitions.get(0).exceptions().isEmpty();
        if (one) {
            int mark = translator.parts().mark();
            try {
                Place place = new Place(variable.name(), dimensions, Collections.unmodifiableList(dimensions), null);
                return List.of(translated(variable, definitions.get(0), place, List.of()));
            } catch (PerElement e) {
                translator.parts().back(mark);
            }
        }
        return Elements.gathered(each(variable, definitions, deal));
    }

    private List<Definition> each(Variable variable, List<Definition> definitions, RangeDeal deal) {
        SubscriptRanges ranges = deal.ranges();
        List<Dimension> dimensions = deal.dimensions();
        List<@Nullable Definition> owners = deal.deal(definitions, (later, element) -> {});
        List<List<Name>> elements = Elements.of(dimensions);
        List<Definition> all = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Definition owner = owners.get(i);
            List<Name> element = elements.get(i);
            if (owner == null) {
                all.add(missing(variable, element));
                continue;
            }
            List<@Nullable Dimension> left = new ArrayList<>(dimensions);
            for (int d = 0; d < owner.target().size(); d++) {
                left.set(d, ranges.range(owner.target().get(d)));
            }
            Place place = new Place(variable.name(), dimensions, left, element);
            all.add(translated(variable, owner, place, element));
        }
        return all;
    }

    /** An element without an equation has the missing value; XMILE wants an equation for each. */
    private static Definition missing(Variable variable, List<Name> element) {
        boolean table = variable instanceof TableFunction;
        SourceSpan span = variable.header().span();
        SourceSpan place = span == null ? new SourceSpan(new SourceText("missing value", ""), 0, 0) : span;
        return table
                ? new Definition(
                        element, null, null, new GraphicalFunction(Kind.CONTINUOUS, new double[] {0}, new double[] {
                            MISSING
                        }))
                : new Definition(element, new Expression.Literal(MISSING, place), null, null);
    }

    private Definition translated(Variable variable, Definition definition, Place place, List<Name> target) {
        Expression expression = translated(definition.expression(), place);
        Expression initial = translated(definition.initialExpression(), place);
        GraphicalFunction table = definition.table();
        if (table == null || expression == null) {
            return new Definition(target, expression, initial, table == null ? null : Tables.standard(table));
        }
        Tree tree = new Tree(expression.span());
        Expression x = table.kind() == Kind.NEXT ? tree.negated(expression) : expression;
        if (translator.tables().isMixed(variable)) {
            Name aside = translator.tables().derived(variable, table.kind());
            List<Index> subscripts = new ArrayList<>();
            target.forEach(element -> subscripts.add(new Index.At(tree.name(element.text()))));
            Expression reference = new Expression.Reference(aside, subscripts, expression.span());
            return new Definition(target, tree.call(translator.names().builtIn("LOOKUP"), reference, x), initial, null);
        }
        return new Definition(target, x, initial, Tables.standard(table));
    }

    private @Nullable Expression translated(@Nullable Expression expression, Place place) {
        if (expression == null) {
            return null;
        }
        try {
            return translator.translate(expression, place.of(expression));
        } catch (Untranslatable e) {
            translator.losses().broken("the equation of " + place.owner() + " cannot be translated", expression.span());
            return expression;
        }
    }
}
