package nl.zicht.check;

import java.util.ArrayList;
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

    /** Returns the labels of all elements in row-major order, each as {@link #element} gives it. */
    static List<String> elements(Name variable, List<Dimension> dimensions) {
        List<String> labels = List.of(variable.text());
        for (int d = 0; d < dimensions.size(); d++) {
            List<String> longer =
                    new ArrayList<>(labels.size() * dimensions.get(d).size());
            List<String> endings = new ArrayList<>(dimensions.get(d).size());
            for (Name element : dimensions.get(d).elements()) {
                endings.add((d == 0 ? "[" : ",") + element.text() + (d == dimensions.size() - 1 ? "]" : ""));
            }
            for (String label : labels) {
                for (String ending : endings) {
                    longer.add(label.concat(ending));
                }
            }
            labels = longer;
        }
        return labels;
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
