package nl.zicht.analysis.realisation;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;

/** The elements of arrays. */
final class Elements {
    private Elements() {}

    /** Returns whether what stands between brackets is the name of an element or a dimension, rather than a value. */
    static boolean isOne(Expression subscript, ModelStructure model) {
        return subscript instanceof Expression.Reference reference
                && reference.subscripts().isEmpty()
                && (model.dimension(reference.name()).isPresent()
                        || model.dimensions().stream()
                                .anyMatch(dimension -> dimension.positionOf(reference.name()) >= 0));
    }

    /** Returns the combinations of elements of a variable, each with one element for each dimension; one without any for a scalar. */
    static List<List<Name>> of(Variable variable, ModelStructure model) {
        List<List<Name>> combinations = List.of(List.of());
        for (Name name : variable.header().dimensions()) {
            List<Name> elements = model.dimension(name).map(Dimension::elements).orElse(List.of());
            List<List<Name>> longer = new ArrayList<>();
            for (List<Name> begun : combinations) {
                for (Name element : elements) {
                    List<Name> more = new ArrayList<>(begun);
                    more.add(element);
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    /** Returns those combinations that belong to some elements of a dimension; all of them when the variable has not that dimension. */
    static List<List<Name>> of(Variable variable, ModelStructure model, FormElements forms, List<String> wanted) {
        int place = forms.dimension()
                .map(name -> variable.header().dimensions().indexOf(name))
                .orElse(-1);
        List<List<Name>> all = of(variable, model);
        if (place < 0) {
            return all;
        }
        List<Name> elements = forms.of(wanted);
        return all.stream()
                .filter(combination -> elements.contains(combination.get(place)))
                .toList();
    }

    /** Returns the label of an element of a variable, {@code name[A,B]}, or its name when it is a scalar. */
    static String label(Name variable, List<Name> combination) {
        return combination.isEmpty()
                ? variable.text()
                : variable.text() + "["
                        + String.join(",", combination.stream().map(Name::text).toList())
                        + "]";
    }
}
