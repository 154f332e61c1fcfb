package nl.zicht.format.xmile.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionPrinter;
import nl.zicht.equation.Name;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;

/**
 * Writes the equations of a variable (XMILE 1.0, sections 4.1 and 4.5): one for all its elements directly, others in {@code <element subscript="…">}.
 */
final class DefinitionWriter {
    private final ModelStructure model;
    private final Multipliers multipliers;
    private final XmlText xml;
    private final Diagnostics losses;

    DefinitionWriter(ModelStructure model, Multipliers multipliers, XmlText xml, Diagnostics losses) {
        this.model = model;
        this.multipliers = multipliers;
        this.xml = xml;
        this.losses = losses;
    }

    void write(Variable variable) {
        List<Name> dimensions = variable.header().dimensions();
        List<Definition> all = variable.definitions();
        if (variable instanceof Stock stock
                && !stock.netFlow().isEmpty()
                && multipliers.converted(stock).isEmpty()) {
            lost(variable, "its net rate of change, for which the standard wants a flow");
        }
        for (int i = 0; i < all.size(); i++) {
            Definition definition = all.get(i);
            boolean common = definition.target().isEmpty() && i == 0;
            if (common && isOneTable(variable)) {
                TableWriter.points(definition.table(), xml);
                content(variable, definition, false);
            } else if (common && !(variable instanceof TableFunction && all.size() > 1)) {
                content(variable, definition, true);
            } else if (dimensions.isEmpty()) {
                lost(variable, "an equation beside the first one");
            } else {
                xml.open("element", "subscript", subscript(definition, dimensions));
                content(variable, definition, true);
                xml.close();
            }
        }
    }

    /** Returns whether a stand-alone graphical function has one table, which then stands in it without a frame. */
    static boolean isOneTable(Variable variable) {
        List<Definition> all = variable.definitions();
        return variable instanceof TableFunction
                && all.size() == 1
                && all.get(0).target().isEmpty()
                && all.get(0).table() != null;
    }

    private void content(Variable variable, Definition definition, boolean framed) {
        if (!definition.exceptions().isEmpty()) {
            lost(variable, "which elements an equation leaves to others");
        }
        boolean arrayed = !variable.header().dimensions().isEmpty();
        Expression expression = definition.expression();
        if (expression != null) {
            xml.text("eqn", equation(expression, arrayed));
        }
        Expression initial = definition.initialExpression();
        if (initial != null) {
            xml.text("init_eqn", equation(initial, false));
        }
        GraphicalFunction table = definition.table();
        if (table != null && framed) {
            xml.open("gf", TableWriter.type(table).toArray(String[]::new));
            TableWriter.points(table, xml);
            xml.close();
        }
        if (table != null && !TableWriter.isFinite(table)) {
            lost(variable, "points of its graphical function that are not finite numbers");
        }
    }

    /**
     * Returns the text of an equation. One of an array is a list of values when it has commas outside brackets, which an escaped quote in a name could lay bare,
     * so that is put in brackets.
     */
    private static String equation(Expression expression, boolean arrayed) {
        String text = ExpressionPrinter.print(expression);
        return arrayed && text.contains("\\\"") ? "(" + text + ")" : text;
    }

    private String subscript(Definition definition, List<Name> dimensions) {
        if (definition.target().isEmpty()) {
            return Spelling.all(dimensions);
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < definition.target().size(); i++) {
            Name element = definition.target().get(i);
            Optional<Dimension> dimension =
                    i < dimensions.size() ? model.dimension(dimensions.get(i)) : Optional.empty();
            parts.add(dimension.map(d -> Spelling.subscript(element, d)).orElse(Spelling.declared(element)));
        }
        return String.join(", ", parts);
    }

    private void lost(Variable variable, String what) {
        losses.warning(
                Code.NOT_SUPPORTED,
                variable.name() + ": XMILE cannot say " + what + "; it was left out",
                variable.header().span(),
                null);
    }
}
