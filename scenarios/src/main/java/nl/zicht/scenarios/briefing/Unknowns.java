package nl.zicht.scenarios.briefing;

import java.util.List;
import nl.zicht.label.Label;

/**
 * What we do not know, in the layers that matter for a decision.
 *
 * @param data what the figures do not tell
 * @param parameters which numbers in the model are uncertain
 * @param structure where the model itself may be wrong
 * @param leftOut what is not in the model
 */
public record Unknowns(List<Label> data, List<Label> parameters, List<Label> structure, List<Label> leftOut) {

    /** Rejects a briefing that claims to know everything. */
    public Unknowns {
        data = List.copyOf(data);
        parameters = List.copyOf(parameters);
        structure = List.copyOf(structure);
        leftOut = List.copyOf(leftOut);
        if (data.isEmpty() || parameters.isEmpty() || structure.isEmpty() || leftOut.isEmpty()) {
            throw new IllegalArgumentException(
                    "A briefing must say what is uncertain in its data, parameters and structure, and what is left out.");
        }
    }
}
