package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Goal;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.Link;
import nl.zicht.causal.Polarity;
import nl.zicht.label.Label;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.briefing.Figure;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.CausalPicture;
import nl.zicht.scenarios.chart.CausalPicture.Arrow;
import nl.zicht.scenarios.chart.CausalPicture.Kind;
import nl.zicht.scenarios.chart.CausalPicture.Node;
import nl.zicht.scenarios.chart.CausalPicture.Strength;
import nl.zicht.scenarios.chart.ChartText;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/** Causal pictures of the part of the system that a scenario touches, from the system analysis. */
final class Pictures {

    private static final int MOST_LOOPS = 999;
    private static final double DELAYED_YEARS = 1;

    private final CausalGraph graph;
    private final Deciders deciders;
    private final String version;

    Pictures(CausalGraph graph, Deciders deciders, String version) {
        this.graph = graph;
        this.deciders = deciders;
        this.version = version;
    }

    /** The picture for a scenario, unless the system analysis has no intervention that it stands for. */
    Optional<Figure> of(Scenario scenario) {
        Map<Intervention, List<Factor>> interventions = deciders.interventions(scenario);
        if (interventions.isEmpty()) {
            return Optional.empty();
        }
        List<Factor> moved = interventions.values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        CausalSelection selection = new CausalSelection(graph, moved);
        List<Node> nodes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        selection.factors().forEach(factor -> shown.add(factor.id()));
        interventions.keySet().forEach(intervention -> addIntervention(intervention, shown, nodes, arrows));
        selection.factors().forEach(factor -> nodes.add(new Node(factor.id(), factor.label(), kind(factor))));
        selection.links().forEach(link -> arrows.add(arrow(link)));
        int loops = selection.loops(MOST_LOOPS);
        Label title = Phrase.of(
                loops == 1
                        ? "{1} raakt {2} factoren, met {3} terugkoppeling"
                        : "{1} raakt {2} factoren, met {3} terugkoppelingen",
                loops == 1
                        ? "{1} touches {2} factors, with {3} feedback loop"
                        : "{1} touches {2} factors, with {3} feedback loops",
                Bilingual.of(Study.quoted(scenario)),
                count(selection.factors().size()),
                count(loops));
        Label subtitle = new Label(
                "Oorzaken en gevolgen in de systeemanalyse, alle vormen van uitbuiting samen",
                "Causes and effects in the system analysis, all forms of exploitation together");
        ChartText text = new ChartText(
                title,
                subtitle,
                new Label("systeemanalyse met bron per verband", "system analysis with a source for each link"),
                version);
        return Optional.of(
                new Figure(new CausalPicture("causes-" + scenario.id(), text, true, nodes, arrows), reading()));
    }

    private static Label reading() {
        return new Label(
                "Lees van boven naar beneden: van wat beleid doet naar wat het oplevert. Pijlen terug omhoog sluiten een terugkoppeling.",
                "Read from top to bottom: from what policy does to what comes of it. Arrows back up close a feedback loop.");
    }

    private static Quantity count(int number) {
        return Quantity.of(number, Rounding.WHOLE, Unit.NONE);
    }

    private Kind kind(Factor factor) {
        return graph.goals().stream().map(Goal::factor).anyMatch(factor.id()::equals) ? Kind.OUTCOME : Kind.FACTOR;
    }

    private void addIntervention(Intervention intervention, Set<String> shown, List<Node> nodes, List<Arrow> arrows) {
        String id = "intervention " + intervention.id();
        nodes.add(new Node(id, intervention.label(), Kind.INTERVENTION));
        for (Effect effect : intervention.effects()) {
            if (shown.contains(effect.factor())) {
                boolean lowers =
                        effect.setpoint() < graph.factor(effect.factor()).start();
                boolean delayed = effect.adjustmentYears() > DELAYED_YEARS;
                arrows.add(new Arrow(id, effect.factor(), lowers, Strength.AVERAGE, delayed));
            }
        }
    }

    private static Arrow arrow(Link link) {
        Strength strength = switch (link.strength()) {
            case WEAK -> Strength.WEAK;
            case AVERAGE -> Strength.AVERAGE;
            case STRONG, VERY_STRONG -> Strength.STRONG;
        };
        return new Arrow(
                link.from(),
                link.to(),
                link.polarity() == Polarity.NEGATIVE,
                strength,
                link.speed().delayYears() >= DELAYED_YEARS);
    }
}
