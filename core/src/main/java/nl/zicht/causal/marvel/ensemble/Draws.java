package nl.zicht.causal.marvel.ensemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.Link;
import nl.zicht.causal.Opinion;
import nl.zicht.causal.Polarity;
import nl.zicht.causal.Speed;
import nl.zicht.causal.Strength;
import nl.zicht.causal.marvel.LinkNumbers;
import nl.zicht.ensemble.Distribution;
import nl.zicht.ensemble.RandomPlan;

/** The members of an ensemble: from the place of a member in the unit cube to numbers for links and interventions. */
final class Draws {
    private static final int FOR_EACH_LINK = 3;

    private final CausalGraph graph;
    private final MarvelDesign design;
    private final RandomPlan plan;
    private final int dimensions;
    private final List<String> speakers;

    Draws(CausalGraph graph, MarvelDesign design) {
        this.graph = graph;
        this.design = design;
        int effects =
                graph.interventions().stream().mapToInt(i -> i.effects().size()).sum();
        this.dimensions = 1 + FOR_EACH_LINK * graph.links().size() + effects;
        this.plan = new RandomPlan(design.members(), dimensions, design.seed());
        Set<String> heard = new HashSet<>();
        graph.links().forEach(l -> l.opinions().forEach(o -> heard.add(o.participant())));
        // Who said nothing at all would only repeat the words of the group.
        this.speakers = graph.participants().stream()
                .map(p -> p.id())
                .filter(heard::contains)
                .toList();
    }

    /** Where a member stands in each dimension: its participant, then three for each link, then one for each effect. */
    double[] point(int member) {
        double[] point = new double[dimensions];
        plan.point(member, point);
        return point;
    }

    LinkNumbers numbers(double[] point) {
        List<Link> links = graph.links();
        double[] weights = new double[links.size()];
        double[] delays = new double[links.size()];
        String speaker = speakers.isEmpty() ? "" : speakers.get((int) (point[0] * speakers.size()));
        for (int j = 0; j < links.size(); j++) {
            int at = 1 + FOR_EACH_LINK * j;
            Opinion words = words(links.get(j), speaker, point[at]);
            weights[j] = words.polarity().sign() * design.words().strength(words.strength(), point[at + 1]);
            delays[j] = design.words().delayYears(words.speed(), point[at + 2]);
        }
        return new LinkNumbers(weights, delays);
    }

    private Opinion words(Link link, String speaker, double place) {
        Polarity polarity = link.polarity();
        Strength strength = link.strength();
        Speed speed = link.speed();
        Opinion agreed = new Opinion("", polarity, strength, speed);
        List<Opinion> opinions = link.opinions();
        return switch (design.voices()) {
            case AGREED -> agreed;
            case PARTICIPANT ->
                opinions.stream()
                        .filter(o -> o.participant().equals(speaker))
                        .findFirst()
                        .orElse(agreed);
            case LINK -> opinions.isEmpty() ? agreed : opinions.get((int) (place * opinions.size()));
        };
    }

    List<Intervention> interventions(double[] point) {
        int at = 1 + FOR_EACH_LINK * graph.links().size();
        List<Intervention> drawn = new ArrayList<>();
        for (Intervention i : graph.interventions()) {
            List<Effect> effects = new ArrayList<>();
            for (Effect effect : i.effects()) {
                effects.add(drawn(effect, point[at++]));
            }
            drawn.add(new Intervention(
                    i.id(),
                    i.label(),
                    i.actionLines(),
                    i.themes(),
                    i.forms(),
                    i.actors(),
                    i.levers(),
                    effects,
                    i.cost(),
                    i.evidence()));
        }
        return drawn;
    }

    private Effect drawn(Effect effect, double place) {
        double spread = design.effectSpread();
        if (spread == 0) {
            return effect;
        }
        double start = graph.factor(effect.factor()).start();
        double times = new Distribution.Triangular(1 - spread, 1, 1 + spread).quantile(place);
        double setpoint = Math.max(0, Math.min(1, start + times * (effect.setpoint() - start)));
        return new Effect(
                effect.factor(),
                setpoint,
                effect.adjustmentYears(),
                effect.beginYear(),
                effect.endYear(),
                effect.evidence());
    }
}
