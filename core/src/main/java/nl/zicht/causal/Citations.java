package nl.zicht.causal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sources that the parts of a graph cite. */
final class Citations {
    private final Set<String> codes = new HashSet<>();

    void add(
            List<Theme> themes,
            List<Actor> actors,
            List<Factor> factors,
            List<Link> links,
            List<Intervention> interventions,
            List<NamedLoop> loops) {
        themes.forEach(t -> add(t.evidence()));
        for (Actor actor : actors) {
            add(actor.evidence());
            Role role = actor.role();
            if (role != null) {
                add(role.evidence());
            }
        }
        for (Factor factor : factors) {
            add(factor.evidence());
            add(factor.startEvidence());
        }
        for (Link link : links) {
            add(link.evidence());
            add(link.sizing());
        }
        for (Intervention intervention : interventions) {
            add(intervention.evidence());
            intervention.effects().forEach(e -> add(e.evidence()));
            Cost cost = intervention.cost();
            if (cost != null) {
                add(cost.evidence());
            }
        }
        loops.forEach(l -> add(l.evidence()));
    }

    boolean cites(String source) {
        return codes.contains(source);
    }

    private void add(Evidence evidence) {
        if (evidence instanceof Evidence.Sourced sourced) {
            codes.addAll(sourced.sources());
        }
    }
}
