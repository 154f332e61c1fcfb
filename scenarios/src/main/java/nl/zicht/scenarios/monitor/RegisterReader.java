package nl.zicht.scenarios.monitor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.causal.CausalGraph;
import nl.zicht.equation.Code;
import nl.zicht.equation.ModelException;
import nl.zicht.format.yaml.YamlFields;
import nl.zicht.format.yaml.YamlNode;
import nl.zicht.format.yaml.YamlProblems;
import nl.zicht.format.yaml.YamlTree;
import nl.zicht.label.Label;
import nl.zicht.scenario.Change;
import nl.zicht.scenario.Lever;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenario.Setting;

/**
 * Reads a register of recommendations strictly: unknown and missing keys, unknown identifiers and doubled ones are faults, and all
 * faults are reported at once with their place.
 */
public final class RegisterReader {
    private final CausalGraph graph;
    private final ScenarioSet scenarios;
    private final YamlProblems problems;

    private RegisterReader(CausalGraph graph, ScenarioSet scenarios, YamlProblems problems) {
        this.graph = graph;
        this.scenarios = scenarios;
        this.problems = problems;
    }

    /**
     * Reads a register.
     *
     * @param file the name of the file, for messages
     * @param text its content
     * @param graph the system analysis that interventions, actors, domains, action lines, forms and sources are from
     * @param scenarios the levers, outcomes and scenarios of the model
     * @throws ModelException with every fault
     */
    public static RecommendationRegister read(String file, String text, CausalGraph graph, ScenarioSet scenarios) {
        YamlProblems problems = new YamlProblems(file, text);
        Optional<YamlNode> root = YamlTree.parse(text, problems);
        Optional<RecommendationRegister> register =
                root.map(node -> new RegisterReader(graph, scenarios, problems).register(node));
        problems.throwIfAny();
        return register.orElseThrow();
    }

    private RecommendationRegister register(YamlNode root) {
        try (YamlFields file = YamlFields.of("a register of recommendations", root, problems)) {
            Label title =
                    file.required("title").map(node -> label("a title", node)).orElse(Label.same(YamlFields.STAND_IN));
            LocalDate asOf = date(file);
            List<Publication> publications = publications(file.list("publications"));
            List<LoneSetting> settings = settings(file.optionalList("settings"));
            RegisterNames names = new RegisterNames(graph, scenarios, publications, settings, problems);
            RecommendationReader reader = new RecommendationReader(names, problems);
            List<Recommendation> read = reader.read(file.list("recommendations"));
            return new RecommendationRegister(title, asOf, publications, settings, read);
        }
    }

    private Label label(String what, YamlNode node) {
        try (YamlFields fields = YamlFields.of(what, node, problems)) {
            return new Label(fields.text("nl"), fields.text("en"));
        }
    }

    private LocalDate date(YamlFields file) {
        String text = file.text("asOf");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            if (!text.equals(YamlFields.STAND_IN)) {
                problems.add(
                        file.positionOf("asOf"),
                        "found '" + text + "'; expected a day for 'asOf'",
                        "Maybe write it as 2026-11-22?");
            }
            return LocalDate.EPOCH;
        }
    }

    private List<Publication> publications(List<YamlNode> items) {
        List<Publication> publications = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (YamlNode item : items) {
            try (YamlFields fields = YamlFields.of("a publication", item, problems)) {
                Publication publication =
                        new Publication(fields.text("id"), new Label(fields.text("nl"), fields.text("en")));
                once("publication", publication.id(), seen, fields);
                publications.add(publication);
            }
        }
        return publications;
    }

    private List<LoneSetting> settings(List<YamlNode> items) {
        List<LoneSetting> settings = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (YamlNode item : items) {
            try (YamlFields fields = YamlFields.of("a setting", item, problems)) {
                String id = fields.text("lever");
                once("setting of lever", id, seen, fields);
                Optional<Lever> lever = scenarios.lever(id);
                if (lever.isEmpty() && !id.equals(YamlFields.STAND_IN)) {
                    List<String> known =
                            scenarios.levers().stream().map(Lever::id).toList();
                    problems.addUnknown(fields.positionOf("lever"), "lever", id, known);
                }
                double start = fields.number("start", 1900, 2200);
                double ramp = fields.number("ramp", 0, 100);
                double to = fields.number(
                        "to",
                        lever.map(Lever::low).orElse(-1e12),
                        lever.map(Lever::high).orElse(1e12));
                Label why = fields.required("why")
                        .map(node -> label("a reason", node))
                        .orElse(Label.same(YamlFields.STAND_IN));
                settings.add(new LoneSetting(new Setting(id, start, ramp, Change.TO, to), why));
            }
        }
        return settings;
    }

    private void once(String kind, String id, Set<String> seen, YamlFields fields) {
        if (!id.equals(YamlFields.STAND_IN) && !seen.add(id)) {
            problems.add(
                    Code.DUPLICATE_NAME,
                    fields.position(),
                    "the " + kind + " '" + id + "' for the second time; expected once",
                    "Maybe one of the two needs another name?");
        }
    }
}
