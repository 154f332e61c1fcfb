package nl.zicht.analysis.realisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.equation.Name;

/**
 * Which elements of a dimension are the forms of a causal graph.
 *
 * @param dimension the dimension of the model; empty when the model makes no such difference
 * @param elements the element for each form
 */
public record FormElements(Optional<Name> dimension, Map<String, Name> elements) {
    /** A model without forms. */
    public static final FormElements NONE = new FormElements(Optional.empty(), Map.of());

    /** Copies the map. */
    public FormElements {
        elements = Map.copyOf(elements);
    }

    /** Returns the elements of some forms; those of all when there is none. */
    List<Name> of(List<String> forms) {
        return elements.entrySet().stream()
                .filter(entry -> forms.isEmpty() || forms.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
