package nl.zicht.format.yaml;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import nl.zicht.causal.ActionLine;
import nl.zicht.causal.ActorGroup;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Domain;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Form;
import nl.zicht.causal.Link;
import nl.zicht.causal.Participant;
import nl.zicht.causal.Source;
import nl.zicht.causal.Theme;
import nl.zicht.label.Label;

/** Reads the sections of a graph file: first every identifier, then the things that refer to them. */
final class GraphAssembly {
    private final YamlProblems problems;
    private final SiblingFiles siblings;
    private final YamlNode root;
    private final References references;

    GraphAssembly(YamlNode root, SiblingFiles siblings, YamlProblems problems) {
        this.root = root;
        this.siblings = siblings;
        this.problems = problems;
        this.references = new References(problems);
    }

    CausalGraph graph() {
        Supplier<CausalGraph> whenSound;
        try (YamlFields file = YamlFields.of("the graph", root, problems)) {
            whenSound = sections(file);
        }
        problems.throwIfAny();
        return whenSound.get();
    }

    private Supplier<CausalGraph> sections(YamlFields file) {
        Label title = file.required("title")
                .map(node -> EvidenceReader.label("the title", node, problems))
                .orElse(EvidenceReader.NO_LABEL);
        declare(file);
        List<Domain> domains = named("a domain", file.list("domains"), Domain::new);
        List<ActionLine> lines = named("an action line", file.optionalList("actionLines"), ActionLine::new);
        List<Form> forms = named("a form", file.optionalList("forms"), Form::new);
        List<ActorGroup> groups = named("a group", file.optionalList("groups"), ActorGroup::new);
        List<Participant> participants = named("a participant", file.optionalList("participants"), Participant::new);
        List<Source> sources = new SourcesReader(references, siblings, problems).read(file);

        EvidenceReader evidence = new EvidenceReader(references, problems);
        List<Theme> themes = file.optionalList("themes").stream()
                .map(item -> theme(item, evidence))
                .toList();
        DefaultEvidence defaults = DefaultEvidence.read(file, evidence, problems);
        FactorReader factorReader = new FactorReader(references, evidence, defaults, problems);
        var actors = factorReader.actors(file.optionalList("actors"));
        List<Factor> factors = factorReader.factors(file.list("factors"));
        List<Link> links = new LinkReader(references, evidence, defaults, problems).links(file.list("links"));
        var interventions = new InterventionReader(references, evidence, defaults, factors, problems)
                .interventions(file.optionalList("interventions"));
        LoopReader loopReader = new LoopReader(references, evidence, links, problems);
        var loops = loopReader.loops(file.optionalList("loops"));
        var goals = loopReader.goals(file.optionalList("goals"));
        return () -> new CausalGraph(
                title,
                domains,
                lines,
                themes,
                forms,
                groups,
                participants,
                actors,
                factors,
                links,
                interventions,
                loops,
                goals,
                sources);
    }

    private Theme theme(YamlNode item, EvidenceReader evidence) {
        try (YamlFields fields = YamlFields.of("a theme", item, problems)) {
            return new Theme(
                    fields.text("id"), EvidenceReader.label(fields), evidence.evidence("evidence", fields, null));
        }
    }

    private void declare(YamlFields file) {
        references.declareAll("domain", "id", file.optionalList("domains"));
        references.declareAll("action line", "id", file.optionalList("actionLines"));
        references.declareAll("theme", "id", file.optionalList("themes"));
        references.declareAll("participant", "id", file.optionalList("participants"));
        references.declareAll("form", "id", file.optionalList("forms"));
        references.declareAll("group", "id", file.optionalList("groups"));
        references.declareAll("actor", "id", file.optionalList("actors"));
        references.declareAll("factor", "id", file.optionalList("factors"));
        references.declareAll("intervention", "id", file.optionalList("interventions"));
        references.declareAll("loop", "id", file.optionalList("loops"));
    }

    private <T> List<T> named(String what, List<YamlNode> items, BiFunction<String, Label, T> constructor) {
        return items.stream()
                .map(item -> {
                    try (YamlFields fields = YamlFields.of(what, item, problems)) {
                        return constructor.apply(fields.text("id"), EvidenceReader.label(fields));
                    }
                })
                .toList();
    }
}
