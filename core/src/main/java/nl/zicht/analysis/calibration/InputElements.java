package nl.zicht.analysis.calibration;

import java.util.List;
import nl.zicht.equation.Name;

/** The elements that the name of an input stands for. */
final class InputElements {
    private InputElements() {}

    /**
     * Returns the labels that a name means: itself, or all elements of an array.
     *
     * @param settable the labels of all that can be set
     */
    static List<String> of(String input, List<String> settable) {
        Name name = Name.of(input.replaceAll("\\s*,\\s*", ",").strip());
        List<String> itself =
                settable.stream().filter(label -> Name.of(label).equals(name)).toList();
        if (!itself.isEmpty()) {
            return itself;
        }
        List<String> elements = settable.stream()
                .filter(label -> label.indexOf('[') > 0
                        && Name.of(label.substring(0, label.indexOf('['))).equals(name))
                .toList();
        return elements.isEmpty() ? List.of(input) : elements;
    }
}
