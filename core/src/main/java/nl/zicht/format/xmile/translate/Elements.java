package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expressions;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;

/** The elements of arrays and the equations that are theirs. */
final class Elements {
    private Elements() {}

    /** Returns the names of every element in row-major order; one empty list for a scalar. */
    static List<List<Name>> of(List<Dimension> dimensions) {
        List<List<Name>> all = List.of(List.of());
        for (Dimension dimension : dimensions) {
            List<List<Name>> longer = new ArrayList<>();
            for (List<Name> before : all) {
                for (Name element : dimension.elements()) {
                    List<Name> one = new ArrayList<>(before);
                    one.add(element);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    /** Returns definitions with a 0 for every element that has none, for XMILE wants all of them. */
    static List<Definition> filled(List<Definition> definitions, List<Dimension> dimensions, SourceSpan span) {
        if (dimensions.isEmpty() || definitions.get(0).target().isEmpty()) {
            return definitions;
        }
        Set<List<Name>> there = new HashSet<>();
        definitions.forEach(definition -> there.add(definition.target()));
        List<Definition> all = new ArrayList<>(definitions);
        for (List<Name> element : of(dimensions)) {
            if (!there.contains(element)) {
                all.add(new Definition(element, new Expression.Literal(0, span), null, null));
            }
        }
        return all;
    }

    /** Returns one definition for all elements when every element has the same equation, else the definitions as they are. */
    static List<Definition> gathered(List<Definition> definitions) {
        Definition first = definitions.get(0);
        Expression common = first.expression();
        boolean same = definitions.size() > 1 && common != null;
        for (Definition definition : definitions) {
            Expression expression = definition.expression();
            same &= definition.table() == null
                    && definition.initialExpression() == null
                    && expression != null
                    && common != null
                    && Expressions.sameTree(expression, common);
        }
        return same ? List.of(new Definition(List.of(), common, null, null)) : definitions;
    }
}
