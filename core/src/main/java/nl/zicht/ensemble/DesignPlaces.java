package nl.zicht.ensemble;

import java.util.Map;
import nl.zicht.equation.SourceSpan;

/**
 * Where the parts of a design were written, for findings about them. Immutable.
 *
 * @param inputs the places of uncertainties and levers, by the name of the variable
 * @param outcomes the places of the variables that outcomes are read from, by the id of the outcome
 * @param trajectories the places of the variables whose values over time are kept, by name
 */
public record DesignPlaces(
        Map<String, SourceSpan> inputs, Map<String, SourceSpan> outcomes, Map<String, SourceSpan> trajectories) {
    /** Of a design that was made, not written. */
    public static final DesignPlaces NONE = new DesignPlaces(Map.of(), Map.of(), Map.of());

    public DesignPlaces {
        inputs = Map.copyOf(inputs);
        outcomes = Map.copyOf(outcomes);
        trajectories = Map.copyOf(trajectories);
    }
}
