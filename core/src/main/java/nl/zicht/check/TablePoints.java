package nl.zicht.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * The points of a stand-alone graphical function as an array (XMILE 1.0, section 3.7.5): {@code g[3]} is the y of its third point, {@code SUM(g)} adds all of
 * them up. A point that it has not is NaN.
 */
final class TablePoints {
    private final Lowering lowering;

    TablePoints(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Returns the y of the point that the one subscript of a reference counts, from 1; null when the reference is no such thing. */
    @Nullable
    Term point(Variable variable, Reference reference, Scope scope) {
        double[] y = points(variable);
        if (y == null
                || reference.subscripts().size() != 1
                || !(reference.subscripts().get(0) instanceof Index.At at)) {
            return null;
        }
        Term index = lowering.lower(at.value(), scope);
        if (index == Lowering.FAILED) {
            return index;
        }
        double[] places = new double[y.length + 2];
        double[] values = new double[y.length + 2];
        Arrays.fill(values, Double.NaN); // before the first point and after the last
        System.arraycopy(y, 0, values, 1, y.length);
        Arrays.setAll(places, place -> place);
        GraphicalFunction byPlace = new GraphicalFunction(GraphicalFunction.Kind.DISCRETE, places, values);
        return new Term.Lookup(lowering.sheet().table(byPlace), index);
    }

    /** Returns all y values when an argument is a graphical function as a whole, {@code g} or {@code g[*]}; null when it is something else. */
    @Nullable
    List<Term> all(Expression argument) {
        if (!(argument instanceof Reference reference)) {
            return null;
        }
        boolean whole = reference.subscripts().isEmpty()
                || (reference.subscripts().size() == 1
                        && reference.subscripts().get(0) instanceof Index.Wildcard wildcard
                        && wildcard.part() == null);
        Variable variable = whole ? lowering.names().variable(reference.name()) : null;
        double[] y = variable == null ? null : points(variable);
        if (y == null) {
            return null;
        }
        List<Term> all = new ArrayList<>(y.length);
        for (double value : y) {
            all.add(new Term.Constant(value));
        }
        return all;
    }

    private static double @Nullable [] points(Variable variable) {
        boolean one = ArrayShapes.isTableOnly(variable)
                && variable.header().dimensions().isEmpty()
                && variable.definitions().size() == 1;
        GraphicalFunction table = one ? variable.definitions().get(0).table() : null;
        return table == null ? null : table.y();
    }
}
