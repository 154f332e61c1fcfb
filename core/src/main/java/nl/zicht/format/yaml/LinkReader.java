package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.causal.Evidence;
import nl.zicht.causal.Link;
import nl.zicht.causal.Opinion;
import nl.zicht.causal.Polarity;
import nl.zicht.causal.Speed;
import nl.zicht.causal.Strength;

/** Reads links. */
final class LinkReader {
    private final References references;
    private final EvidenceReader evidence;
    private final DefaultEvidence defaults;
    private final YamlProblems problems;
    private final Map<List<String>, YamlPosition> taken = new HashMap<>();

    LinkReader(References references, EvidenceReader evidence, DefaultEvidence defaults, YamlProblems problems) {
        this.references = references;
        this.evidence = evidence;
        this.defaults = defaults;
        this.problems = problems;
    }

    List<Link> links(List<YamlNode> items) {
        List<Link> links = new ArrayList<>();
        for (YamlNode item : items) {
            try (YamlFields fields = YamlFields.of("a link", item, problems)) {
                link(fields, links);
            }
        }
        return links;
    }

    private void link(YamlFields fields, List<Link> links) {
        String from = references.resolve("factor", "from", fields);
        String to = references.resolve("factor", "to", fields);
        String id = fields.optionalText("id").orElse(from + "->" + to);
        Polarity polarity = sign(fields, problems);
        Strength strength = evidence.word("strength", fields, Strength.values(), Strength.WEAK);
        Speed speed = evidence.word("speed", fields, Speed.values(), Speed.AVERAGE);
        List<String> forms = forms(fields);
        List<Opinion> opinions = new OpinionReader(references, evidence, problems).opinions(fields, polarity);
        Evidence why = evidence.evidence("evidence", fields, null);
        Evidence sizing = evidence.evidence("sizing", fields, defaults.sizing());
        if (!fields.sound()) {
            return;
        }
        if (from.equals(to)) {
            problems.add(
                    fields.positionOf("to"),
                    "a link from '" + from + "' to itself; expected two different factors",
                    "Maybe the loop runs through a factor that is not named yet?");
            return;
        }
        noOverlap(from, to, forms, fields.position());
        references.declare("link", id, fields.position());
        if (fields.sound()) {
            links.add(new Link(id, from, to, polarity, strength, speed, forms, opinions, why, sizing));
        }
    }

    /** The key {@code sign}: plus or minus in quotes, because a bare minus begins a list in YAML. */
    static Polarity sign(YamlFields fields, YamlProblems problems) {
        String text = fields.text("sign");
        for (Polarity polarity : Polarity.values()) {
            if (polarity.symbol().equals(text)) {
                return polarity;
            }
        }
        if (!text.equals(YamlFields.STAND_IN)) {
            problems.add(
                    fields.positionOf("sign"),
                    "found '" + text + "'; expected \"+\" or \"-\" for 'sign'",
                    "Maybe " + (text.startsWith("n") || text.startsWith("-") ? "\"-\"?" : "\"+\"?"));
        }
        return Polarity.POSITIVE;
    }

    private List<String> forms(YamlFields fields) {
        if (!fields.has("forms")) {
            return List.copyOf(references.ids("form"));
        }
        return references.resolve("form", fields.texts("forms"));
    }

    private void noOverlap(String from, String to, List<String> forms, YamlPosition position) {
        List<String> holdsFor = references.ids("form").isEmpty() ? List.of("every form") : forms;
        for (String form : holdsFor) {
            YamlPosition first = taken.putIfAbsent(List.of(from, to, form), position);
            if (first != null) {
                problems.add(
                        position,
                        "a second link from '" + from + "' to '" + to + "' for " + form
                                + "; expected one (first on line " + first.line() + ")",
                        "Maybe give the two different forms, or put them together?");
                return;
            }
        }
    }
}
