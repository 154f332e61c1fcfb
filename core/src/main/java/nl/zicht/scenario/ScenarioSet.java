package nl.zicht.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What a comparison needs beside a model: the levers, the outcomes, and the scenarios of which one is the baseline.
 *
 * @param levers the levers that scenarios may set
 * @param outcomes the numbers to compare, in the order of tables
 * @param scenarios the scenarios in the order of tables, the baseline among them
 * @param baseline the id of the baseline
 */
public record ScenarioSet(List<Lever> levers, List<Outcome> outcomes, List<Scenario> scenarios, String baseline) {
    public ScenarioSet {
        levers = List.copyOf(levers);
        outcomes = List.copyOf(outcomes);
        scenarios = List.copyOf(scenarios);
        if (scenarios.stream().noneMatch(scenario -> scenario.id().equals(baseline))) {
            throw new IllegalArgumentException("the baseline " + baseline + " is not among the scenarios");
        }
    }

    public Optional<Scenario> scenario(String id) {
        return scenarios.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    public Optional<Lever> lever(String id) {
        return levers.stream().filter(lever -> lever.id().equals(id)).findFirst();
    }

    public Optional<Outcome> outcome(String id) {
        return outcomes.stream().filter(outcome -> outcome.id().equals(id)).findFirst();
    }

    /** Returns the set with only these scenarios, in their present order, and the baseline. */
    public ScenarioSet only(List<String> ids) {
        List<Scenario> kept = scenarios.stream()
                .filter(scenario -> ids.contains(scenario.id()) || scenario.id().equals(baseline))
                .toList();
        return new ScenarioSet(levers, outcomes, kept, baseline);
    }
}
