package nl.zicht.scenarios.monitor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenario.Lever;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenario.Setting;

/**
 * The runs of the national model that stand for the recommendations of a register: the scenarios they name, and for those that name
 * levers a scenario that moves these and nothing else.
 *
 * <p>A lever goes as far as in the scenario that moves it with the fewest others, so that its setting is one that is documented; levers
 * that no scenario moves have a setting in the register. Recommendations with the same levers share a run.
 */
public final class Trials {
    private final ScenarioSet known;
    private final Map<String, Scenario> byRecommendation = new LinkedHashMap<>();
    private final ScenarioSet set;

    /** Finds the runs for a register over the levers, outcomes and scenarios of the model. */
    public Trials(RecommendationRegister register, ScenarioSet known) {
        this.known = known;
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        Scenario baseline = known.scenario(known.baseline()).orElseThrow();
        scenarios.put(baseline.id(), baseline);
        for (Recommendation recommendation : register.recommendations()) {
            recommendation.inModel().ifPresent(counterpart -> {
                Scenario scenario = scenario(counterpart, register.settings());
                byRecommendation.put(recommendation.id(), scenarios.computeIfAbsent(scenario.id(), id -> scenario));
            });
        }
        set = new ScenarioSet(known.levers(), known.outcomes(), List.copyOf(scenarios.values()), known.baseline());
    }

    /** The baseline and every run that stands for a recommendation. */
    public ScenarioSet set() {
        return set;
    }

    /** The run that stands for a recommendation; empty when nothing in the model comes near. */
    public Optional<Scenario> of(Recommendation recommendation) {
        return Optional.ofNullable(byRecommendation.get(recommendation.id()));
    }

    private Scenario scenario(Counterpart counterpart, List<LoneSetting> own) {
        if (counterpart.scenario() != null) {
            return known.scenario(counterpart.scenario()).orElseThrow();
        }
        List<String> levers = counterpart.levers().stream().sorted().toList();
        List<Setting> settings = new ArrayList<>();
        levers.forEach(lever -> settings.add(setting(lever, own)));
        Label label = joined(levers.stream().map(this::label).toList());
        return new Scenario("only-" + String.join("-", levers), "", label, label, settings, List.of(), List.of());
    }

    /** The setting of a lever in the scenario with the fewest other levers; scenarios of the same size in their order. */
    private Setting setting(String lever, List<LoneSetting> own) {
        Optional<Setting> documented = known.scenarios().stream()
                .filter(scenario -> scenario.settings().stream()
                        .anyMatch(setting -> setting.lever().equals(lever)))
                .min(Comparator.comparingInt(scenario -> scenario.settings().size()))
                .flatMap(scenario -> scenario.settings().stream()
                        .filter(setting -> setting.lever().equals(lever))
                        .findFirst());
        return documented.orElseGet(() -> own.stream()
                .map(LoneSetting::setting)
                .filter(setting -> setting.lever().equals(lever))
                .findFirst()
                .orElseThrow());
    }

    private Label label(String lever) {
        return known.lever(lever).map(Lever::label).orElse(Label.same(lever));
    }

    private static Label joined(List<Label> labels) {
        return new Label(
                String.join("; ", labels.stream().map(Label::nl).toList()),
                String.join("; ", labels.stream().map(Label::en).toList()));
    }
}
