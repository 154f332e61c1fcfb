package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.causal.Cost;
import nl.zicht.causal.CostBasis;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Evidence;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.Polarity;
import nl.zicht.label.Label;
import org.jspecify.annotations.Nullable;

/** Reads interventions. */
final class InterventionReader {
    private final References references;
    private final EvidenceReader evidence;
    private final DefaultEvidence defaults;
    private final List<Factor> factors;
    private final YamlProblems problems;

    InterventionReader(
            References references,
            EvidenceReader evidence,
            DefaultEvidence defaults,
            List<Factor> factors,
            YamlProblems problems) {
        this.references = references;
        this.evidence = evidence;
        this.defaults = defaults;
        this.factors = factors;
        this.problems = problems;
    }

    List<Intervention> interventions(List<YamlNode> items) {
        List<Intervention> interventions = new ArrayList<>();
        for (YamlNode item : items) {
            try (YamlFields fields = YamlFields.of("an intervention", item, problems)) {
                intervention(fields).ifPresent(interventions::add);
            }
        }
        return interventions;
    }

    private Optional<Intervention> intervention(YamlFields fields) {
        String id = fields.text("id");
        Label label = EvidenceReader.label(fields);
        List<String> lines = references.resolve("action line", fields.optionalTexts("actionLines"));
        List<String> themes = references.resolve("theme", fields.optionalTexts("themes"));
        List<String> forms = fields.has("forms")
                ? references.resolve("form", fields.texts("forms"))
                : List.copyOf(references.ids("form"));
        List<String> levers = fields.optionalTexts("levers").stream()
                .map(YamlNode.Scalar::text)
                .toList();
        List<String> actors = references.resolve("actor", fields.optionalTexts("actors"));
        List<Effect> effects = effects(fields);
        Cost cost = fields.optional("cost").map(this::cost).orElse(null);
        Evidence why = evidence.evidence("evidence", fields, null);
        return fields.sound()
                ? Optional.of(new Intervention(id, label, lines, themes, forms, actors, levers, effects, cost, why))
                : Optional.empty();
    }

    private List<Effect> effects(YamlFields fields) {
        List<Effect> effects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode item : fields.list("effects")) {
            try (YamlFields effect = YamlFields.of("an effect", item, problems)) {
                effect(effect, seen).ifPresent(effects::add);
            }
        }
        return effects;
    }

    private Optional<Effect> effect(YamlFields fields, Set<String> seen) {
        String factor = references.resolve("factor", "factor", fields);
        Polarity sign = LinkReader.sign(fields, problems);
        double to = fields.number("to", 0, 1);
        double adjustment = fields.optionalNumber("adjustment", 0.01, 100).orElse(1);
        double begin = fields.optionalNumber("begin", 0, 1000).orElse(0);
        double end = fields.optionalNumber("end", 0, 1000).orElse(Double.POSITIVE_INFINITY);
        Evidence why = evidence.evidence("evidence", fields, defaults.effects());
        if (!fields.sound()) {
            return Optional.empty();
        }
        if (end <= begin) {
            problems.add(
                    fields.positionOf("end"),
                    "an effect from year " + begin + " to year " + end + "; expected an end after the beginning",
                    "Maybe begin and end are exchanged?");
            return Optional.empty();
        }
        if (!seen.add(factor)) {
            problems.add(
                    fields.positionOf("factor"),
                    "a second effect on '" + factor + "'; expected one for each factor",
                    "Maybe put the two together?");
            return Optional.empty();
        }
        checkDirection(factor, sign, to, fields.positionOf("to"));
        return Optional.of(new Effect(factor, to, adjustment, begin, end, why));
    }

    private void checkDirection(String factor, Polarity sign, double to, YamlPosition position) {
        factors.stream().filter(f -> f.id().equals(factor)).findFirst().ifPresent(f -> {
            if ((to - f.start()) * sign.sign() <= 0) {
                problems.add(
                        position,
                        "an effect with sign " + sign.symbol() + " that takes '" + factor + "' from its start "
                                + f.start() + " to " + to + "; expected "
                                + (sign == Polarity.POSITIVE ? "a higher level" : "a lower level"),
                        "Maybe the start was changed, or the sign is the wrong way round?");
            }
        });
    }

    private @Nullable Cost cost(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a cost", node, problems)) {
            double euros = fields.number("euros", 0, 1e12);
            String per = fields.text("per");
            Label note = EvidenceReader.label(fields);
            Evidence why = evidence.evidence("evidence", fields, null);
            Optional<CostBasis> basis = Arrays.stream(CostBasis.values())
                    .filter(b -> b.word().equals(per))
                    .findFirst();
            if (basis.isEmpty() && !per.equals(YamlFields.STAND_IN)) {
                List<String> words =
                        Arrays.stream(CostBasis.values()).map(CostBasis::word).toList();
                problems.addUnknown(fields.positionOf("per"), "basis of a cost", per, words);
            }
            return basis.map(b -> new Cost(euros, b, note, why)).orElse(null);
        }
    }
}
