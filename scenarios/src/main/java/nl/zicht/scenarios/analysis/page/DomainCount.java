package nl.zicht.scenarios.analysis.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Domain;
import nl.zicht.causal.Evidence;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Grade;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.Link;

/**
 * How much the system analysis holds on one domain.
 *
 * @param domain the domain
 * @param actors the actors that hold one of its factors
 * @param factors its factors
 * @param variables those of them that a variable of the national model stands for
 * @param arriving the links that arrive at its factors
 * @param leaving the links that leave its factors
 * @param grades the grades of evidence of its factors and of the links that arrive
 * @param judgements how many of these are judgement
 * @param interventions the interventions that move one of its factors
 * @param withLever those of them with a lever in the national model
 * @param levers the levers they pull
 * @param withCost those of them with a cost
 * @param formSpecific the links that arrive and hold for some forms only
 */
record DomainCount(
        Domain domain,
        int actors,
        int factors,
        int variables,
        int arriving,
        int leaving,
        Map<Grade, Integer> grades,
        int judgements,
        int interventions,
        int withLever,
        int levers,
        int withCost,
        int formSpecific) {

    static DomainCount of(CausalGraph graph, Domain domain) {
        List<Factor> factors = graph.factors().stream()
                .filter(f -> f.domain().equals(domain.id()))
                .toList();
        List<String> ids = factors.stream().map(Factor::id).toList();
        List<Link> arriving =
                graph.links().stream().filter(l -> ids.contains(l.to())).toList();
        List<Intervention> interventions = graph.interventions().stream()
                .filter(i -> i.effects().stream().anyMatch(e -> ids.contains(e.factor())))
                .toList();
        Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
        int judgements = 0;
        for (Evidence evidence : evidence(factors, arriving)) {
            if (evidence instanceof Evidence.Sourced sourced) {
                grades.merge(sourced.grade(), 1, Integer::sum);
            } else {
                judgements++;
            }
        }
        return new DomainCount(
                domain,
                (int) factors.stream()
                        .flatMap(f -> f.actors().stream())
                        .distinct()
                        .count(),
                factors.size(),
                (int) factors.stream().filter(f -> f.variable() != null).count(),
                arriving.size(),
                (int) graph.links().stream().filter(l -> ids.contains(l.from())).count(),
                grades,
                judgements,
                interventions.size(),
                (int) interventions.stream().filter(i -> !i.levers().isEmpty()).count(),
                (int) interventions.stream()
                        .flatMap(i -> i.levers().stream())
                        .distinct()
                        .count(),
                (int) interventions.stream().filter(i -> i.cost() != null).count(),
                (int) arriving.stream()
                        .filter(l -> l.forms().size() < graph.forms().size())
                        .count());
    }

    int grade(Grade grade) {
        return grades.getOrDefault(grade, 0);
    }

    /** The share of factors and arriving links whose evidence was seen in a source. */
    double seen() {
        int all = judgements
                + grades.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : (double) grade(Grade.V) / all;
    }

    private static List<Evidence> evidence(List<Factor> factors, List<Link> links) {
        return Stream.concat(
                        factors.stream().map(Factor::evidence), links.stream().map(Link::evidence))
                .toList();
    }
}
