package nl.zicht.check;

import java.util.List;
import nl.zicht.model.Dimension;
import nl.zicht.model.Variable;

/**
 * Where the elements of a variable lie among the cells.
 *
 * @param variable the variable
 * @param firstCell the cell of its first element
 * @param dimensions its dimensions, empty for a scalar
 */
public record Layout(Variable variable, int firstCell, List<Dimension> dimensions) {
    public Layout {
        dimensions = List.copyOf(dimensions);
    }

    /** Returns the number of elements, 1 for a scalar. */
    public int size() {
        return dimensions.stream().mapToInt(Dimension::size).reduce(1, Math::multiplyExact);
    }
}
