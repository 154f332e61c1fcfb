package nl.zicht.format.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zicht.analysis.realisation.FactorEntry;
import nl.zicht.analysis.realisation.FormElements;
import nl.zicht.analysis.realisation.LinkEntry;
import nl.zicht.analysis.realisation.Realisation;
import nl.zicht.analysis.realisation.Reason;
import nl.zicht.analysis.realisation.StandIn;
import nl.zicht.analysis.realisation.VariableRule;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Link;
import nl.zicht.causal.Polarity;
import nl.zicht.equation.Code;
import nl.zicht.equation.Name;
import nl.zicht.label.Label;
import nl.zicht.model.Dimension;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Reads the sections of a realisation, with the names of a graph and a model at hand. */
final class RealisationParts {
    private final CausalGraph graph;
    private final ModelStructure model;
    private final YamlProblems problems;
    private final References references;
    private final Map<String, Reason> reasons = new HashMap<>();

    RealisationParts(CausalGraph graph, ModelStructure model, YamlProblems problems) {
        this.graph = graph;
        this.model = model;
        this.problems = problems;
        references = new References(problems);
        graph.factors().forEach(factor -> references.declare("factor", factor.id(), YamlPosition.BEGIN));
        graph.forms().forEach(form -> references.declare("form", form.id(), YamlPosition.BEGIN));
        graph.links().forEach(link -> references.declare("link", link.id(), YamlPosition.BEGIN));
    }

    Realisation read(YamlNode root) {
        try (YamlFields file = YamlFields.of("a realisation", root, problems)) {
            references.declareAll("reason", "id", file.optionalList("reasons"));
            file.optionalList("reasons").forEach(this::reason);
            FormElements forms = file.optional("forms").map(this::forms).orElse(FormElements.NONE);
            List<FactorEntry> factors = new ArrayList<>();
            file.list("factors").forEach(node -> factor(node).ifPresent(factors::add));
            List<LinkEntry> links = new ArrayList<>();
            file.optionalList("links").forEach(node -> link(node, factors).ifPresent(links::add));
            List<VariableRule> rules = new ArrayList<>();
            file.optionalList("apart").forEach(node -> rule(node).ifPresent(rules::add));
            return new Realisation(forms, factors, links, rules);
        }
    }

    private void reason(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a reason", node, problems)) {
            String id = fields.text("id");
            Reason.Kind kind = fields.word("kind", Reason.Kind.values(), Reason.Kind.BOUNDARY, Reason.Kind::word);
            Label label = EvidenceReader.label(fields);
            reasons.putIfAbsent(id, new Reason(id, kind, label));
        }
    }

    private FormElements forms(YamlNode node) {
        try (YamlFields fields = YamlFields.of("forms", node, problems)) {
            Name name = Name.of(fields.text("dimension"));
            Optional<Dimension> dimension = model.dimension(name);
            if (fields.sound() && dimension.isEmpty()) {
                List<String> known = model.dimensions().stream()
                        .map(one -> one.name().text())
                        .toList();
                problems.addUnknown(fields.positionOf("dimension"), "dimension", name.text(), known);
            }
            Map<String, Name> elements = new LinkedHashMap<>();
            for (YamlNode item : fields.list("elements")) {
                try (YamlFields one = YamlFields.of("an element", item, problems)) {
                    String form = references.resolve("form", "form", one);
                    Name element = Name.of(one.text("element"));
                    if (one.sound()
                            && dimension.filter(d -> d.positionOf(element) < 0).isPresent()) {
                        problems.addUnknown(
                                one.positionOf("element"),
                                "element of " + name,
                                element.text(),
                                dimension.get().elements().stream()
                                        .map(Name::text)
                                        .toList());
                    }
                    elements.put(form, element);
                }
            }
            return new FormElements(Optional.of(name), elements);
        }
    }

    private final Set<String> factorsRead = new HashSet<>();

    private Optional<FactorEntry> factor(YamlNode node) {
        try (YamlFields fields = YamlFields.of("a factor", node, problems)) {
            String id = references.resolve("factor", "factor", fields);
            once(factorsRead, "factor", id, fields.positionOf("factor"));
            List<StandIn> standIns = new ArrayList<>();
            fields.optionalList("variables").forEach(item -> standIn(item).ifPresent(standIns::add));
            Reason reason = reason("reason", fields);
            if (fields.sound() && standIns.isEmpty() == (reason == null)) {
                problems.add(
                        fields.position(),
                        "the factor '" + id + "' has "
                                + (reason == null ? "neither variables nor" : "both variables and")
                                + " a reason; expected one of the two",
                        "Maybe 'variables: […]', or 'reason: …' with the id of a reason?");
            }
            return fields.sound() ? Optional.of(new FactorEntry(id, standIns, reason)) : Optional.empty();
        }
    }

    private Optional<StandIn> standIn(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return variable(scalar.text(), scalar.position()).map(name -> new StandIn(name, Polarity.POSITIVE));
        }
        try (YamlFields fields = YamlFields.of("a variable", node, problems)) {
            String name = fields.text("name");
            Polarity polarity = LinkReader.sign(fields, problems);
            return fields.sound()
                    ? variable(name, fields.positionOf("name")).map(found -> new StandIn(found, polarity))
                    : Optional.empty();
        }
    }

    private final Set<String> linksRead = new HashSet<>();

    private Optional<LinkEntry> link(YamlNode node, List<FactorEntry> factors) {
        try (YamlFields fields = YamlFields.of("a link", node, problems)) {
            String from = references.resolve("factor", "from", fields);
            String to = references.resolve("factor", "to", fields);
            String id = fields.optionalText("id").orElse("");
            List<Link> found = graph.links().stream()
                    .filter(link -> link.from().equals(from) && link.to().equals(to))
                    .filter(link -> id.isEmpty() || link.id().equals(id))
                    .toList();
            if (fields.sound() && found.size() != 1) {
                problems.add(
                        Code.UNKNOWN_NAME,
                        fields.position(),
                        "the graph has " + found.size() + " links from '" + from + "' to '" + to + "'"
                                + (id.isEmpty() ? "" : " with the id '" + id + "'") + "; expected one",
                        found.isEmpty() ? "Maybe it was taken out, or the other way round?" : "Maybe give its 'id'?");
            }
            String link = found.isEmpty() ? id : found.get(0).id();
            once(linksRead, "link", link, fields.position());
            List<Name> pushed = standIns("pushed", from, fields, factors);
            List<Name> measured = standIns("measured", to, fields, factors);
            List<Name> through = variables("through", fields);
            Reason leftOut = reason("reason", fields);
            Reason known = reason("known", fields);
            return fields.sound()
                    ? Optional.of(new LinkEntry(link, pushed, measured, through, leftOut, known))
                    : Optional.empty();
        }
    }

    private Optional<VariableRule> rule(YamlNode node) {
        try (YamlFields fields = YamlFields.of("variables apart", node, problems)) {
            List<String> patterns = new ArrayList<>();
            for (YamlNode.Scalar pattern : fields.texts("variables")) {
                patterns.add(pattern.text());
                if (model.variables().stream()
                        .noneMatch(variable -> VariableRule.matches(pattern.text(), variable.name()))) {
                    problems.addUnknown(pattern.position(), "variable of the model", pattern.text(), names());
                }
            }
            fields.text("reason");
            Reason reason = reason("reason", fields);
            return fields.sound() && reason != null
                    ? Optional.of(new VariableRule(patterns, reason))
                    : Optional.empty();
        }
    }

    private @Nullable Reason reason(String key, YamlFields fields) {
        Optional<String> id = fields.optionalText(key);
        id.filter(text -> !text.equals(YamlFields.STAND_IN))
                .ifPresent(text -> references.check("reason", text, fields.positionOf(key)));
        return id.map(reasons::get).orElse(null);
    }

    private List<Name> variables(String key, YamlFields fields) {
        List<Name> names = new ArrayList<>();
        fields.optionalTexts(key)
                .forEach(text -> variable(text.text(), text.position()).ifPresent(names::add));
        return names;
    }

    /** Variables of a factor, or of what goes with it. */
    private List<Name> standIns(String key, String factor, YamlFields fields, List<FactorEntry> factors) {
        List<Name> own = factors.stream()
                .filter(entry -> entry.factor().equals(factor))
                .flatMap(entry -> entry.standIns().stream())
                .map(StandIn::variable)
                .toList();
        List<Name> names = variables(key, fields);
        for (Name name : names) {
            if (!own.contains(name)) {
                problems.add(
                        fields.positionOf(key),
                        "'" + name.text() + "' does not stand for '" + factor + "'; expected one of "
                                + own.stream().map(Name::text).toList(),
                        "Maybe add it to the variables of the factor?");
            }
        }
        return names;
    }

    private Optional<Name> variable(String text, YamlPosition position) {
        Optional<Variable> found = model.variables().stream()
                .filter(variable -> variable.name().text().equalsIgnoreCase(text)
                        || variable.name().equals(Name.of(text)))
                .filter(variable -> !(variable instanceof TableFunction))
                .findFirst();
        if (found.isEmpty()) {
            problems.addUnknown(position, "variable of the model", text, names());
        }
        return found.map(Variable::name);
    }

    private List<String> names() {
        return model.variables().stream()
                .map(variable -> variable.name().text())
                .toList();
    }

    private void once(Set<String> read, String what, String id, YamlPosition position) {
        if (!id.isEmpty() && !id.equals(YamlFields.STAND_IN) && !read.add(id)) {
            problems.add(
                    Code.DUPLICATE_NAME,
                    position,
                    "the " + what + " '" + id + "' for the second time; expected once",
                    "Maybe put the two entries together?");
        }
    }
}
