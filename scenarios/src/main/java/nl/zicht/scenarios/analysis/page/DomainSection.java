package nl.zicht.scenarios.analysis.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Cost;
import nl.zicht.causal.Domain;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.Link;
import nl.zicht.causal.Named;

/** What the page says of one domain: its factors, the links that arrive at them, and what can be done. */
final class DomainSection {
    private final CausalGraph graph;
    private final Markdown page;

    DomainSection(CausalGraph graph, Markdown page) {
        this.graph = graph;
        this.page = page;
    }

    void write(Domain domain) {
        factors(domain);
        links(domain);
        interventions(domain);
    }

    private void factors(Domain domain) {
        page.heading(3, page.say("Factoren", "Factors") + " (" + domain.id() + ")");
        page.head(
                page.say("factor", "factor"),
                page.say("begin", "start"),
                page.say("bij wie", "held by"),
                page.say("in het landelijke model", "in the national model"),
                page.say("onderbouwing", "evidence"));
        for (Factor factor : graph.factors()) {
            if (factor.domain().equals(domain.id())) {
                String variable = factor.variable();
                page.row(
                        page.both(factor.label()) + " `" + factor.id() + "`",
                        page.number(factor.start()),
                        factor.actors().stream()
                                .map(a -> page.in(graph.actor(a).label()))
                                .collect(Collectors.joining(", ")),
                        variable == null ? "–" : "`" + variable + "`",
                        page.evidence(factor.evidence()));
            }
        }
        page.line("");
    }

    private void links(Domain domain) {
        page.heading(3, page.say("Wat deze factoren beweegt", "What moves these factors") + " (" + domain.id() + ")");
        page.head(
                page.say("van", "from"),
                "",
                page.say("naar", "to"),
                page.say("sterkte, snelheid (J)", "strength, speed (J)"),
                page.say("vormen", "forms"),
                page.say("onderbouwing", "evidence"));
        for (Link link : graph.links()) {
            if (graph.factor(link.to()).domain().equals(domain.id())) {
                Factor from = graph.factor(link.from());
                page.row(
                        page.in(from.label()) + (from.domain().equals(domain.id()) ? "" : " (" + from.domain() + ")"),
                        link.polarity().symbol().equals("-") ? "−" : "+",
                        page.in(graph.factor(link.to()).label()),
                        page.in(link.strength().label()) + ", "
                                + page.in(link.speed().label()),
                        forms(link.forms()),
                        page.evidence(link.evidence()));
            }
        }
        page.line("");
    }

    private void interventions(Domain domain) {
        page.heading(3, page.say("Interventies", "Interventions") + " (" + domain.id() + ")");
        page.head(
                page.say("interventie", "intervention"),
                page.say("wat zij beweegt", "what it moves"),
                page.say("wie", "who"),
                page.say("actielijn 2018; thema's 2023/2024", "action line 2018; themes 2023/2024"),
                page.say("vormen", "forms"),
                page.say("beleidsknop in het model", "lever in the model"),
                page.say("kosten", "cost"),
                page.say("onderbouwing", "evidence"));
        for (Intervention i : graph.interventions()) {
            if (domainOf(i).equals(domain.id())) {
                page.row(
                        page.both(i.label()) + " `" + i.id() + "`",
                        i.effects().stream().map(this::effect).collect(Collectors.joining("; ")),
                        i.actors().stream()
                                .map(a -> page.in(graph.actor(a).label()))
                                .collect(Collectors.joining(", ")),
                        lines(i),
                        forms(i.forms()),
                        Markdown.codes(i.levers()),
                        cost(i),
                        page.evidence(i.evidence()));
            }
        }
        page.line("");
    }

    /** The domain that an intervention is listed under: that of the first factor it moves. */
    private String domainOf(Intervention intervention) {
        return graph.factor(intervention.effects().get(0).factor()).domain();
    }

    private String effect(Effect effect) {
        Factor factor = graph.factor(effect.factor());
        return page.in(factor.label()) + " " + page.number(factor.start()) + " → " + page.number(effect.setpoint());
    }

    private String lines(Intervention intervention) {
        List<String> parts = new ArrayList<>();
        parts.add(names(graph.actionLines(), intervention.actionLines()));
        parts.add(names(graph.themes(), intervention.themes()));
        return String.join("; ", parts);
    }

    private String names(List<? extends Named> all, List<String> ids) {
        return ids.isEmpty()
                ? "–"
                : all.stream()
                        .filter(n -> ids.contains(n.id()))
                        .map(n -> page.in(n.label()))
                        .collect(Collectors.joining(", "));
    }

    private String forms(List<String> forms) {
        return forms.size() == graph.forms().size() ? page.say("alle", "all") : names(graph.forms(), forms);
    }

    private String cost(Intervention intervention) {
        Cost cost = intervention.cost();
        return cost == null
                ? page.say("niet gevonden", "not found")
                : page.euros(cost.euros()) + " " + page.in(cost.basis().label()) + ": " + page.in(cost.note()) + " ("
                        + page.evidence(cost.evidence()) + ")";
    }
}
