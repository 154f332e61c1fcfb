package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zicht.scenario.Lever;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;

/**
 * What one or several files say about scenarios; a {@link ScenarioSet} in parts.
 *
 * @param model the model file the scenarios are meant for, relative to this file, if it says so
 * @param levers the levers it declares
 * @param outcomes the outcomes it declares
 * @param scenarios the scenarios it describes
 * @param baseline the id of the scenario to compare with, if it says so
 */
public record ScenarioFile(
        Optional<String> model,
        List<Lever> levers,
        List<Outcome> outcomes,
        List<Scenario> scenarios,
        Optional<String> baseline) {
    /** The name that the baseline has when no file names another. */
    public static final String BASELINE = "baseline";

    /** A file that says nothing. */
    public static final ScenarioFile EMPTY =
            new ScenarioFile(Optional.empty(), List.of(), List.of(), List.of(), Optional.empty());

    public ScenarioFile {
        levers = List.copyOf(levers);
        outcomes = List.copyOf(outcomes);
        scenarios = List.copyOf(scenarios);
    }

    /** Returns what this file and another say together; a lever, outcome or scenario of the other replaces one of the same id. */
    public ScenarioFile and(ScenarioFile other) {
        return new ScenarioFile(
                other.model.or(() -> model),
                replaced(levers, other.levers, Lever::id),
                replaced(outcomes, other.outcomes, Outcome::id),
                replaced(scenarios, other.scenarios, Scenario::id),
                other.baseline.or(() -> baseline));
    }

    /**
     * Returns the set of scenarios.
     *
     * @throws IllegalArgumentException when there is no baseline among them
     */
    public ScenarioSet toSet() {
        return new ScenarioSet(levers, outcomes, scenarios, baseline.orElse(BASELINE));
    }

    private static <T> List<T> replaced(List<T> old, List<T> added, java.util.function.Function<T, String> id) {
        List<T> result = new ArrayList<>(old);
        for (T item : added) {
            int place = Stream.iterate(0, i -> i < result.size(), i -> i + 1)
                    .filter(i -> id.apply(result.get(i)).equals(id.apply(item)))
                    .findFirst()
                    .orElse(-1);
            if (place >= 0) {
                result.set(place, item);
            } else {
                result.add(item);
            }
        }
        return result;
    }
}
