package nl.zicht.check;

import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Names that mean nothing by the letter of XMILE and can mean only one thing: read as that, each with a warning. */
final class BentNames {
    private final Lowering lowering;

    BentNames(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Returns the term of a reference whose name stands for nothing, or null when more than one thing or none could be meant. */
    @Nullable
    Term lower(Reference reference, Scope scope) {
        Name name = reference.name();
        if (name.isQualified()) {
            return withDots(reference, scope);
        }
        Dimension dimension = reference.subscripts().isEmpty() ? home(name, scope) : null;
        if (dimension == null) {
            return null;
        }
        warn(
                reference,
                name + " is an element of dimension " + dimension.name() + "; its position is taken",
                dimension.name() + "." + name + " is meant");
        return new Term.Constant(lowering.names().position(dimension, name) + 1);
    }

    /** A variable whose name has dots in it, which need quotes. */
    private @Nullable Term withDots(Reference reference, Scope scope) {
        String text = reference.name().text();
        Variable variable = lowering.names().variable(Name.of(text));
        if (variable == null) {
            return null;
        }
        warn(reference, "the name " + text + " has a dot and stands without quotes", '"' + text + "\" is meant");
        Reference quoted = new Reference(Name.quoted(text), reference.subscripts(), reference.span());
        return lowering.references().lower(quoted, scope);
    }

    /** Returns the dimension of an element: one of the owner's, else one of those that all have it at the same position; null when that is not so. */
    private @Nullable Dimension home(Name element, Scope scope) {
        for (int d = 0; d < scope.rank(); d++) {
            if (lowering.names().position(scope.dimension(d), element) >= 0) {
                return scope.dimension(d);
            }
        }
        List<Dimension> homes = lowering.names().dimensionsOfElement(element);
        long positions = homes.stream()
                .map(dimension -> lowering.names().position(dimension, element))
                .distinct()
                .count();
        return positions == 1 ? homes.get(0) : null;
    }

    private void warn(Reference reference, String message, String hint) {
        lowering.findings().warning(Code.BENT_RULE, message, reference.span(), hint);
    }
}
