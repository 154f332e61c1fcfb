package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.causal.Actor;
import nl.zicht.causal.Evidence;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Role;
import nl.zicht.label.Label;

/** Reads actors and factors. */
final class FactorReader {
    private final References references;
    private final EvidenceReader evidence;
    private final DefaultEvidence defaults;
    private final YamlProblems problems;

    FactorReader(References references, EvidenceReader evidence, DefaultEvidence defaults, YamlProblems problems) {
        this.references = references;
        this.evidence = evidence;
        this.defaults = defaults;
        this.problems = problems;
    }

    List<Actor> actors(List<YamlNode> items) {
        List<Actor> actors = new ArrayList<>();
        for (YamlNode item : items) {
            try (YamlFields fields = YamlFields.of("an actor", item, problems)) {
                String id = fields.text("id");
                Label label = EvidenceReader.label(fields);
                String group = references.resolve("group", "group", fields);
                Role role = fields.optional("role").map(this::role).orElse(null);
                actors.add(new Actor(id, label, group, role, evidence.evidence("evidence", fields, null)));
            }
        }
        return actors;
    }

    private Role role(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a role", node, problems)) {
            return new Role(
                    label("task", fields),
                    label("mandate", fields),
                    evidence.evidence("evidence", fields, defaults.roles()));
        }
    }

    private Label label(String key, YamlFields fields) {
        return fields.required(key)
                .map(node -> EvidenceReader.label("the " + key, node, problems))
                .orElse(EvidenceReader.NO_LABEL);
    }

    List<Factor> factors(List<YamlNode> items) {
        List<Factor> factors = new ArrayList<>();
        for (YamlNode item : items) {
            try (YamlFields fields = YamlFields.of("a factor", item, problems)) {
                String id = fields.text("id");
                Label label = EvidenceReader.label(fields);
                String domain = references.resolve("domain", "domain", fields);
                List<String> actors = references.resolve("actor", fields.optionalTexts("actors"));
                double start = fields.number("start", 0, 1);
                Evidence why = evidence.evidence("evidence", fields, null);
                Evidence whyStart = evidence.evidence("startEvidence", fields, defaults.start());
                String variable = fields.optionalText("variable").orElse(null);
                // With a stand-in for its start, a factor would make effects on it look wrong too.
                if (fields.sound()) {
                    factors.add(new Factor(id, label, domain, actors, start, why, whyStart, variable));
                }
            }
        }
        return factors;
    }
}
