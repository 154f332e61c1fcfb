package nl.zicht.scenarios.analysis.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Domain;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Goal;
import nl.zicht.causal.Link;
import nl.zicht.causal.Polarity;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.CausalPicture;
import nl.zicht.scenarios.chart.CausalPicture.Arrow;
import nl.zicht.scenarios.chart.CausalPicture.Kind;
import nl.zicht.scenarios.chart.CausalPicture.Node;
import nl.zicht.scenarios.chart.ChartText;

/**
 * A drawing of each domain: its factors and the links between them. A factor without a link inside its domain is drawn with its
 * links to factors of other domains; all other links between domains stand in the tables only, or nothing could be read.
 */
public final class DomainPictures {
    private static final double DELAYED_YEARS = 1;

    private DomainPictures() {}

    /** The drawing of one domain of a graph. */
    public static CausalPicture of(CausalGraph graph, Domain domain) {
        List<Link> links = links(graph, domain.id());
        Set<String> shown = new LinkedHashSet<>();
        graph.factors().stream().filter(f -> f.domain().equals(domain.id())).forEach(f -> shown.add(f.id()));
        links.forEach(l -> shown.addAll(List.of(l.from(), l.to())));
        List<Node> nodes = shown.stream()
                .map(graph::factor)
                .map(f -> new Node(f.id(), f.label(), kind(graph, f, domain.id())))
                .toList();
        ChartText text = new ChartText(
                new Label(
                        "Domein " + domain.label().nl(),
                        "Domain " + domain.label().en()),
                new Label(
                        "Factoren en de verbanden daartussen, alle vormen van uitbuiting samen",
                        "Factors and the links between them, all forms of exploitation together"),
                new Label("systeemanalyse met bron per verband", "system analysis with a source for each link"),
                "system-analysis.yaml");
        return new CausalPicture("domain-" + domain.id().toLowerCase(Locale.ROOT), text, true, nodes, arrows(links));
    }

    private static List<Link> links(CausalGraph graph, String domain) {
        Set<String> joined = new LinkedHashSet<>();
        List<Link> inside = new ArrayList<>();
        for (Link link : graph.links()) {
            if (in(graph, link.from(), domain) && in(graph, link.to(), domain)) {
                inside.add(link);
                joined.add(link.from());
                joined.add(link.to());
            }
        }
        for (Link link : graph.links()) {
            boolean alone = (in(graph, link.from(), domain) && !joined.contains(link.from()))
                    || (in(graph, link.to(), domain) && !joined.contains(link.to()));
            if (alone && !inside.contains(link)) {
                inside.add(link);
            }
        }
        return inside;
    }

    private static boolean in(CausalGraph graph, String factor, String domain) {
        return graph.factor(factor).domain().equals(domain);
    }

    private static Kind kind(CausalGraph graph, Factor factor, String domain) {
        if (graph.goals().stream().map(Goal::factor).anyMatch(factor.id()::equals)) {
            return Kind.OUTCOME;
        }
        return factor.domain().equals(domain) ? Kind.FACTOR : Kind.OUTSIDE;
    }

    /** One arrow between two factors, whichever forms the link holds for. */
    private static List<Arrow> arrows(List<Link> links) {
        List<Arrow> arrows = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        for (Link link : links) {
            if (seen.add(List.of(link.from(), link.to()))) {
                CausalPicture.Strength strength = switch (link.strength()) {
                    case WEAK -> CausalPicture.Strength.WEAK;
                    case AVERAGE -> CausalPicture.Strength.AVERAGE;
                    case STRONG, VERY_STRONG -> CausalPicture.Strength.STRONG;
                };
                arrows.add(new Arrow(
                        link.from(),
                        link.to(),
                        link.polarity() == Polarity.NEGATIVE,
                        strength,
                        link.speed().delayYears() > DELAYED_YEARS));
            }
        }
        return arrows;
    }
}
