package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Intervention;
import nl.zicht.label.Label;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenario.Setting;

/**
 * Who decides on a scenario: the actors that the system analysis holds responsible for interventions on what the scenario's levers
 * move.
 */
final class Deciders {

    private static final int MOST = 2;
    private static final Set<String> DECIDING = Set.of("policy", "local");

    private final CausalGraph graph;
    private final ScenarioSet set;
    private final LeverReach reach;

    Deciders(CausalGraph graph, ScenarioSet set, LeverReach reach) {
        this.graph = graph;
        this.set = set;
        this.reach = reach;
    }

    /** The interventions on what a scenario moves, each with the factors it acts on, in the order of its levers. */
    Map<Intervention, List<Factor>> interventions(Scenario scenario) {
        Map<Intervention, List<Factor>> found = new LinkedHashMap<>();
        for (Setting setting : scenario.settings()) {
            List<Factor> moved = set.lever(setting.lever()).map(reach::of).orElse(List.of());
            for (Factor factor : moved) {
                mostDirect(factor)
                        .ifPresent(intervention -> found.computeIfAbsent(intervention, key -> new ArrayList<>())
                                .add(factor));
            }
        }
        return found;
    }

    /** The intervention on a factor that does least besides. */
    private Optional<Intervention> mostDirect(Factor factor) {
        return graph.interventions().stream()
                .filter(intervention -> intervention.effects().stream()
                        .anyMatch(effect -> effect.factor().equals(factor.id())))
                .min(Comparator.comparingInt(
                        intervention -> intervention.effects().size()));
    }

    /** Whether an actor is of a group that decides; the others carry out. */
    private boolean decides(String actor) {
        return DECIDING.contains(graph.actor(actor).group());
    }

    /** The names of the actors most involved, those who decide first; empty when the analysis does not say. */
    Optional<Label> of(Scenario scenario) {
        Map<String, Integer> involved = new LinkedHashMap<>();
        for (Intervention intervention : interventions(scenario).keySet()) {
            intervention.actors().forEach(actor -> involved.merge(actor, 1, Integer::sum));
        }
        List<Label> names = involved.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> !decides(entry.getKey()))
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .limit(MOST)
                .map(entry -> graph.actor(entry.getKey()).label())
                .toList();
        return names.stream().reduce((a, b) -> new Label(a.nl() + "; " + b.nl(), a.en() + "; " + b.en()));
    }
}
