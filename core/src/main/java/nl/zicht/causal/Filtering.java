package nl.zicht.causal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Cuts a part out of a graph and drops what no longer has a place in it. */
final class Filtering {
    private final CausalGraph graph;
    private final GraphFilter filter;
    private final Set<String> forms;
    private final List<Link> links;
    private final Set<String> factors = new HashSet<>();

    Filtering(CausalGraph graph, GraphFilter filter) {
        this.graph = graph;
        this.filter = filter;
        this.forms = filter.forms();
        new TreeSet<>(filter.domains()).forEach(graph::domain);
        new TreeSet<>(forms).forEach(graph::form);

        Set<String> linked = ends(graph.links());
        Set<String> stillLinked =
                ends(graph.links().stream().filter(this::holds).toList());
        graph.factors().stream()
                .filter(f -> filter.domains().isEmpty() || filter.domains().contains(f.domain()))
                .filter(f -> !linked.contains(f.id()) || stillLinked.contains(f.id()))
                .forEach(f -> factors.add(f.id()));
        this.links = graph.links().stream()
                .filter(l -> holds(l) && factors.contains(l.from()) && factors.contains(l.to()))
                .map(this::narrowed)
                .toList();
    }

    CausalGraph result() {
        List<Factor> keptFactors =
                graph.factors().stream().filter(f -> factors.contains(f.id())).toList();
        List<Intervention> interventions = graph.interventions().stream()
                .filter(i -> forms.isEmpty() || i.forms().stream().anyMatch(forms::contains))
                .filter(i -> i.effects().stream().anyMatch(e -> factors.contains(e.factor())))
                .map(this::narrowed)
                .toList();
        Set<String> actors = new HashSet<>();
        keptFactors.forEach(f -> actors.addAll(f.actors()));
        interventions.forEach(i -> actors.addAll(i.actors()));
        List<Actor> keptActors =
                graph.actors().stream().filter(a -> actors.contains(a.id())).toList();
        Set<String> groups = new HashSet<>();
        keptActors.forEach(a -> groups.add(a.group()));
        List<NamedLoop> loops =
                graph.namedLoops().stream().filter(this::staysWhole).toList();
        Citations citations = new Citations();
        citations.add(graph.themes(), keptActors, keptFactors, links, interventions, loops);
        return new CausalGraph(
                graph.title(),
                graph.domains().stream()
                        .filter(d ->
                                filter.domains().isEmpty() || filter.domains().contains(d.id()))
                        .toList(),
                graph.actionLines(),
                graph.themes(),
                graph.forms().stream()
                        .filter(f -> forms.isEmpty() || forms.contains(f.id()))
                        .toList(),
                graph.groups().stream().filter(g -> groups.contains(g.id())).toList(),
                graph.participants(),
                keptActors,
                keptFactors,
                links,
                interventions,
                loops,
                graph.goals().stream().filter(g -> factors.contains(g.factor())).toList(),
                graph.sources().stream().filter(s -> citations.cites(s.id())).toList());
    }

    private boolean holds(Link link) {
        return forms.isEmpty() || link.forms().stream().anyMatch(forms::contains);
    }

    private Link narrowed(Link l) {
        return new Link(
                l.id(),
                l.from(),
                l.to(),
                l.polarity(),
                l.strength(),
                l.speed(),
                narrowed(l.forms()),
                l.opinions(),
                l.evidence(),
                l.sizing());
    }

    private Intervention narrowed(Intervention i) {
        List<Effect> kept =
                i.effects().stream().filter(e -> factors.contains(e.factor())).toList();
        return new Intervention(
                i.id(),
                i.label(),
                i.actionLines(),
                i.themes(),
                narrowed(i.forms()),
                i.actors(),
                i.levers(),
                kept,
                i.cost(),
                i.evidence());
    }

    private List<String> narrowed(List<String> held) {
        return held.stream().filter(f -> forms.isEmpty() || forms.contains(f)).toList();
    }

    private boolean staysWhole(NamedLoop loop) {
        List<String> members = loop.members();
        for (int i = 0; i < members.size(); i++) {
            String from = members.get(i);
            String to = members.get((i + 1) % members.size());
            if (links.stream().noneMatch(l -> l.from().equals(from) && l.to().equals(to))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> ends(List<Link> links) {
        Set<String> ends = new HashSet<>();
        for (Link link : links) {
            ends.add(link.from());
            ends.add(link.to());
        }
        return ends;
    }
}
