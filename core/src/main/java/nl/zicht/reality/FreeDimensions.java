package nl.zicht.reality;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.equation.Name;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;

/** The dimensions over which a formula runs: those named in subscripts, and in XMILE those of arrays written without any. */
final class FreeDimensions {
    private final ModelStructure model;
    private final Set<Name> found = new LinkedHashSet<>();

    private FreeDimensions(ModelStructure model) {
        this.model = model;
    }

    static List<Name> of(List<Expression> trees, ModelStructure model) {
        FreeDimensions dimensions = new FreeDimensions(model);
        trees.forEach(dimensions::look);
        return List.copyOf(dimensions.found);
    }

    private void look(Expression tree) {
        if (tree instanceof Expression.Reference reference
                && reference.subscripts().isEmpty()) {
            if (model.dimension(reference.name()).isPresent()
                    && model.variable(reference.name()).isEmpty()) {
                found.add(reference.name());
            } else if (model.notation() != Dialect.VENSIM) {
                model.variable(reference.name())
                        .map(Variable::header)
                        .ifPresent(header -> found.addAll(header.dimensions()));
            }
        }
        // A function in XMILE that takes a whole array makes one number of it.
        boolean whole = tree instanceof Expression.Call && model.notation() != Dialect.VENSIM;
        if (!whole) {
            ExpressionWalker.children(tree).forEach(this::look);
        }
    }
}
