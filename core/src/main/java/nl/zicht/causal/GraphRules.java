package nl.zicht.causal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between the parts of a graph: unique identifiers, resolved references, no overlapping links. */
record GraphRules(
        List<Domain> domains,
        List<ActionLine> actionLines,
        List<Theme> themes,
        List<Form> forms,
        List<ActorGroup> groups,
        List<Participant> participants,
        List<Actor> actors,
        List<Factor> factors,
        List<Link> links,
        List<Intervention> interventions,
        List<NamedLoop> namedLoops,
        List<Goal> goals,
        List<Source> sources) {

    /** Throws {@link IllegalArgumentException} with every fault at once. */
    void check() {
        List<String> faults = new ArrayList<>();
        List.of(domains, actionLines, themes, forms, groups, participants, actors, factors, interventions, namedLoops)
                .forEach(things -> unique(things.stream().map(Named::id).toList(), faults));
        unique(sources.stream().map(Source::id).toList(), faults);
        unique(links.stream().map(Link::id).toList(), faults);
        references(faults);
        overlaps(faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join("\n", faults) + "\nMaybe a name was changed in one place and not in the others?");
        }
    }

    private static void unique(List<String> ids, List<String> faults) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                faults.add("Identifier '" + id + "' is used twice.");
            }
        }
    }

    private void references(List<String> faults) {
        Set<String> actorIds = ids(actors);
        Set<String> factorIds = ids(factors);
        for (Actor a : actors) {
            known("actor " + a.id(), Set.of(a.group()), ids(groups), faults);
            evidence("actor " + a.id(), a.evidence(), faults);
            Role role = a.role();
            if (role != null) {
                evidence("actor " + a.id(), role.evidence(), faults);
            }
        }
        themes.forEach(t -> evidence("theme " + t.id(), t.evidence(), faults));
        for (Factor f : factors) {
            String where = "factor " + f.id();
            known(where, Set.of(f.domain()), ids(domains), faults);
            known(where, f.actors(), actorIds, faults);
            evidence(where, f.evidence(), faults);
            evidence(where, f.startEvidence(), faults);
        }
        for (Link l : links) {
            String where = "link " + l.id();
            known(where, List.of(l.from(), l.to()), factorIds, faults);
            known(where, l.forms(), ids(forms), faults);
            known(where, l.opinions().stream().map(Opinion::participant).toList(), ids(participants), faults);
            if (l.forms().isEmpty() && !forms.isEmpty()) {
                faults.add("In " + where + ": holds for no form.");
            }
            evidence(where, l.evidence(), faults);
            evidence(where, l.sizing(), faults);
        }
        for (Intervention i : interventions) {
            interventionReferences(i, actorIds, factorIds, faults);
        }
        for (NamedLoop n : namedLoops) {
            known("loop " + n.id(), n.members(), factorIds, faults);
            evidence("loop " + n.id(), n.evidence(), faults);
        }
        goals.forEach(g -> known("goals", Set.of(g.factor()), factorIds, faults));
    }

    private void interventionReferences(
            Intervention intervention, Set<String> actorIds, Set<String> factorIds, List<String> faults) {
        String where = "intervention " + intervention.id();
        known(where, intervention.actionLines(), ids(actionLines), faults);
        known(where, intervention.themes(), ids(themes), faults);
        known(where, intervention.forms(), ids(forms), faults);
        known(where, intervention.actors(), actorIds, faults);
        evidence(where, intervention.evidence(), faults);
        Cost cost = intervention.cost();
        if (cost != null) {
            evidence(where, cost.evidence(), faults);
        }
        for (Effect effect : intervention.effects()) {
            known(where, Set.of(effect.factor()), factorIds, faults);
            evidence(where, effect.evidence(), faults);
        }
    }

    private void overlaps(List<String> faults) {
        Set<List<String>> seen = new HashSet<>();
        for (Link link : links) {
            List<String> holdsFor = forms.isEmpty() ? List.of("every form") : link.forms();
            for (String form : holdsFor) {
                if (!seen.add(List.of(link.from(), link.to(), form))) {
                    faults.add("Two links from '" + link.from() + "' to '" + link.to() + "' hold for " + form + ".");
                }
            }
        }
    }

    private void evidence(String where, Evidence evidence, List<String> faults) {
        if (evidence instanceof Evidence.Sourced sourced) {
            Set<String> codes = new HashSet<>();
            sources.forEach(s -> codes.add(s.id()));
            known(where, sourced.sources(), codes, faults);
        }
    }

    private static void known(String where, Collection<String> references, Set<String> ids, List<String> faults) {
        for (String id : references) {
            if (!ids.contains(id)) {
                faults.add("In " + where + ": nothing is called '" + id + "'.");
            }
        }
        if (references.stream().anyMatch(id -> Collections.frequency(references, id) > 1)) {
            faults.add("In " + where + ": something is named twice in " + references + ".");
        }
    }

    private static Set<String> ids(List<? extends Named> things) {
        Set<String> ids = new HashSet<>();
        things.forEach(t -> ids.add(t.id()));
        return ids;
    }
}
