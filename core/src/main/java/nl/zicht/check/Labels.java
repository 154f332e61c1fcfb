package nl.zicht.check;

import java.util.List;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;

/** The names under which users see single elements: {@code name}, {@code name[A,B]}. */
final class Labels {
    private Labels() {}

    /** Returns the label of the element at place {@code element}, from 0 in row-major order. */
    static String element(Name variable, List<Dimension> dimensions, int element) {
        if (dimensions.isEmpty()) {
            return variable.text();
        }
        String[] parts = new String[dimensions.size()];
        int rest = element;
        for (int d = dimensions.size() - 1; d >= 0; d--) {
            Dimension dimension = dimensions.get(d);
            parts[d] = dimension.elements().get(rest % dimension.size()).text();
            rest /= dimension.size();
        }
        return variable.text() + "[" + String.join(",", parts) + "]";
    }

    /** Returns the positions, from 0 in each dimension, of the element at place {@code element}. */
    static int[] positions(List<Dimension> dimensions, int element) {
        int[] positions = new int[dimensions.size()];
        int rest = element;
        for (int d = positions.length - 1; d >= 0; d--) {
            positions[d] = rest % dimensions.get(d).size();
            rest /= dimensions.get(d).size();
        }
        return positions;
    }
}
