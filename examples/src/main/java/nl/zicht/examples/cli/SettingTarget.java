package nl.zicht.examples.cli;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.Model;
import nl.zicht.check.Layout;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.Flow;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;

/**
 * What a setting changes: a variable, or one element of an array.
 *
 * @param layout the variable
 * @param element the element in row-major order, or {@link #WHOLE}
 * @param labels the names of the elements concerned
 */
record SettingTarget(Layout layout, int element, List<String> labels) {
    /** All elements of the variable. */
    static final int WHOLE = -1;

    SettingTarget {
        labels = List.copyOf(labels);
    }

    /** Returns the name as the model spells it. */
    String text() {
        return element == WHOLE ? layout.variable().name().text() : labels.get(0);
    }

    /** Returns a model in which this has a number as its equation, whatever the equation was. */
    Model fixed(Model model, double value) {
        String name = layout.variable().name().text();
        if (element == WHOLE || layout.size() == 1) {
            return model.with(name, value);
        }
        Variable variable = model.structure().variable(layout.variable().name()).orElse(layout.variable());
        if (variable.definitions().stream().anyMatch(definition -> definition.table() != null)) {
            throw new CallException(
                    text() + " cannot be set on its own, as " + name + " passes through a graphical function",
                    "set all its elements: " + name + "=" + value);
        }
        return Model.of(model.structure().with(redefined(variable, value)));
    }

    private Variable redefined(Variable variable, double value) {
        List<Name> target = elementNames();
        SourceText text = new SourceText("value given for " + text(), Double.toString(value));
        Expression number = new Expression.Literal(
                value, new SourceSpan(text, 0, text.text().length()));
        List<Definition> definitions = new ArrayList<>(variable.definitions());
        definitions.removeIf(definition -> definition.target().equals(target));
        definitions.add(new Definition(target, number, null, null));
        if (variable instanceof Stock stock) {
            return new Stock(
                    stock.header(),
                    definitions,
                    stock.inflows(),
                    stock.outflows(),
                    stock.netFlow(),
                    stock.nonNegative(),
                    stock.container());
        }
        return variable instanceof Flow flow
                ? new Flow(flow.header(), definitions, flow.nonNegative(), flow.passage())
                : new Auxiliary(variable.header(), definitions);
    }

    /** Returns the element's name in each dimension. */
    private List<Name> elementNames() {
        List<Name> names = new ArrayList<>();
        int rest = element;
        for (int d = layout.dimensions().size() - 1; d >= 0; d--) {
            Dimension dimension = layout.dimensions().get(d);
            names.add(0, dimension.elements().get(rest % dimension.size()));
            rest /= dimension.size();
        }
        return names;
    }
}
