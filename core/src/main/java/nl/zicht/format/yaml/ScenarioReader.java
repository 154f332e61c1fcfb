package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.zicht.equation.Code;
import nl.zicht.scenario.Lever;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;

/**
 * Reads levers, outcomes and scenarios from YAML.
 *
 * <p>A file is either one scenario, or a mapping with any of these keys:
 *
 * <pre>
 * model?:     the model file, relative to this one
 * baseline?:  the id of the scenario to compare with (left out: baseline)
 * levers?:    [{id, variable, element?, unit, range: [low, high], labels: {nl, en}, source, reason?}]
 * outcomes?:  [{id, variable, aggregate?: sum or mean, kind: stock, flow, share or cumulative, better: up or down,
 *               decimals?, years: [time, …], labels: {nl, en}, unit: {nl, en}}]
 * scenarios?: [SCENARIO]
 *
 * SCENARIO is {id, letter?, labels: {nl, en}, description: {nl, en},
 *              levers: [{lever, start, ramp, to: value}],     or add: amount, or times: factor, instead of to
 *              cost?: [{id, variable, labels, perUnit: {unit, low, value, high}, source, reason?}],
 *              touches?: [variable, …]}
 * source is the code of a source, or the word judgement, and then a reason is asked for
 * </pre>
 *
 * <p>Unknown and duplicate keys, ids used twice, unknown levers and values out of range are faults; all faults are thrown at once.
 */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads a text.
     *
     * @param name the name of the file, for the reports
     * @param text its text
     * @param known what other files declared before: their levers may be set
     * @return what this file says, without what was known
     * @throws nl.zicht.equation.ModelException with every fault of the text
     */
    public static ScenarioFile read(String name, String text, ScenarioFile known) {
        YamlProblems problems = new YamlProblems(name, text);
        Optional<YamlNode> root = YamlTree.parse(text, problems);
        ScenarioFile file = root.map(node -> file(node, known, problems)).orElse(ScenarioFile.EMPTY);
        problems.throwIfAny();
        return file;
    }

    private static ScenarioFile file(YamlNode root, ScenarioFile known, YamlProblems problems) {
        boolean single = root instanceof YamlNode.Mapping mapping
                && mapping.entry("id").isPresent()
                && mapping.entry("scenarios").isEmpty();
        if (single) {
            List<Scenario> one = new ScenarioParts(levers(known, List.of()), problems)
                    .scenario(root)
                    .map(List::of)
                    .orElse(List.of());
            return new ScenarioFile(Optional.empty(), List.of(), List.of(), one, Optional.empty());
        }
        try (YamlFields fields = YamlFields.of("a file of scenarios", root, problems)) {
            ScenarioParts parts = new ScenarioParts(Set.of(), problems);
            List<Lever> levers = each(fields.optionalList("levers"), parts::lever, Lever::id, "lever", problems);
            List<Outcome> outcomes =
                    each(fields.optionalList("outcomes"), parts::outcome, Outcome::id, "outcome", problems);
            ScenarioParts withLevers = new ScenarioParts(levers(known, levers), problems);
            List<Scenario> scenarios =
                    each(fields.optionalList("scenarios"), withLevers::scenario, Scenario::id, "scenario", problems);
            return new ScenarioFile(
                    fields.optionalText("model"), levers, outcomes, scenarios, fields.optionalText("baseline"));
        }
    }

    private static Set<String> levers(ScenarioFile known, List<Lever> added) {
        Set<String> ids = new HashSet<>();
        known.levers().forEach(lever -> ids.add(lever.id()));
        added.forEach(lever -> ids.add(lever.id()));
        return ids;
    }

    private static <T> List<T> each(
            List<YamlNode> nodes,
            Function<YamlNode, Optional<T>> read,
            Function<T, String> id,
            String what,
            YamlProblems problems) {
        List<T> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : nodes) {
            Optional<T> item = read.apply(node);
            item.ifPresent(items::add);
            if (item.isPresent() && !ids.add(id.apply(item.get()))) {
                problems.add(
                        Code.DUPLICATE_NAME,
                        node.position(),
                        "the " + what + " '" + id.apply(item.get()) + "' for the second time; expected each id once",
                        "Maybe give it another id?");
            }
        }
        return items;
    }
}
