package nl.zicht.scenarios.monitor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Named;
import nl.zicht.causal.Source;
import nl.zicht.equation.Code;
import nl.zicht.format.yaml.YamlFields;
import nl.zicht.format.yaml.YamlNode;
import nl.zicht.format.yaml.YamlProblems;
import nl.zicht.scenario.Lever;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.ScenarioSet;

/** The identifiers a register may refer to, by kind; checks references against them. */
final class RegisterNames {
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Set<String> settable = new LinkedHashSet<>();
    private final YamlProblems problems;

    RegisterNames(
            CausalGraph graph,
            ScenarioSet scenarios,
            List<Publication> publications,
            List<LoneSetting> settings,
            YamlProblems problems) {
        this.problems = problems;
        named("domain", graph.domains());
        named("action line", graph.actionLines());
        named("actor", graph.actors());
        named("form", graph.forms());
        named("intervention", graph.interventions());
        ids("source", graph.sources().stream().map(Source::id).toList());
        ids("publication", publications.stream().map(Publication::id).toList());
        ids("scenario", scenarios.scenarios().stream().map(Scenario::id).toList());
        ids("lever", scenarios.levers().stream().map(Lever::id).toList());
        ids("outcome", scenarios.outcomes().stream().map(Outcome::id).toList());
        ids("published series", PublishedSeries.names());
        settings.forEach(lone -> settable.add(lone.setting().lever()));
        scenarios
                .scenarios()
                .forEach(scenario -> scenario.settings().forEach(setting -> settable.add(setting.lever())));
    }

    private void named(String kind, List<? extends Named> things) {
        ids(kind, things.stream().map(Named::id).toList());
    }

    private void ids(String kind, Collection<String> ids) {
        known.put(kind, new LinkedHashSet<>(ids));
    }

    private boolean check(String kind, YamlNode.Scalar text) {
        Set<String> ids = known.getOrDefault(kind, Set.of());
        if (ids.contains(text.text())) {
            return true;
        }
        problems.addUnknown(text.position(), kind, text.text(), ids);
        return false;
    }

    /** The one identifier in a key that must be there. */
    String one(String kind, String key, YamlFields fields) {
        fields.required(key).ifPresent(node -> {
            if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
                check(kind, scalar);
            }
        });
        return fields.text(key);
    }

    /** The identifiers in a list that may be left out, each known and none twice. */
    List<String> some(String kind, String key, YamlFields fields) {
        List<String> found = new ArrayList<>();
        for (YamlNode.Scalar text : fields.optionalTexts(key)) {
            if (found.contains(text.text())) {
                problems.add(
                        Code.DUPLICATE_NAME,
                        text.position(),
                        "the " + kind + " '" + text.text() + "' twice in one list; expected once",
                        "Maybe another one was meant?");
            } else if (check(kind, text)) {
                found.add(text.text());
            }
        }
        return found;
    }

    /** Levers that are known and that have a setting: in a scenario, or one of their own. */
    List<String> levers(String key, YamlFields fields) {
        List<String> found = some("lever", key, fields);
        for (YamlNode.Scalar text : fields.optionalTexts(key)) {
            if (found.contains(text.text()) && !settable.contains(text.text())) {
                problems.add(
                        Code.MISSING_PART,
                        text.position(),
                        "no scenario moves the lever '" + text.text() + "'; expected a setting for it",
                        "Maybe add one under 'settings'?");
            }
        }
        return found;
    }
}
