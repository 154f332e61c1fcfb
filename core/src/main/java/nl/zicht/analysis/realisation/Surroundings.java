package nl.zicht.analysis.realisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.equation.Name;
import nl.zicht.model.ModelStructure;

/** What can be said of factors, variables and influences without running the model. */
final class Surroundings {
    private final CausalGraph graph;
    private final Realisation realisation;
    private final InfluenceGraph influences;
    private final InfluenceGraph everInfluences;
    private final Map<Name, Set<String>> factorsOf = new LinkedHashMap<>();

    Surroundings(CausalGraph graph, Realisation realisation, ModelStructure model, InfluenceGraph influences) {
        this.graph = graph;
        this.realisation = realisation;
        this.influences = influences;
        everInfluences = InfluenceGraph.withInitialValues(model);
        for (FactorEntry entry : realisation.factors()) {
            entry.standIns()
                    .forEach(one -> factorsOf
                            .computeIfAbsent(one.variable(), name -> new LinkedHashSet<>())
                            .add(entry.factor()));
        }
    }

    List<FactorFinding> factors() {
        return graph.factors().stream()
                .map(factor -> realisation
                        .factor(factor.id())
                        .map(entry -> new FactorFinding(factor, entry.standIns(), entry.leftOut()))
                        .orElseGet(() -> new FactorFinding(factor, List.of(), null)))
                .toList();
    }

    List<VariableFinding> variables() {
        return influences.variables().stream().map(this::variable).toList();
    }

    private VariableFinding variable(Name name) {
        Set<String> own = factorsOf.get(name);
        if (own != null) {
            return new VariableFinding(name, VariableFinding.Role.STANDS_FOR, List.copyOf(own), null);
        }
        Optional<VariableRule> rule =
                realisation.rules().stream().filter(one -> one.covers(name)).findFirst();
        if (rule.isPresent()) {
            return new VariableFinding(
                    name, VariableFinding.Role.APART, List.of(), rule.get().reason());
        }
        Set<String> reached = new TreeSet<>();
        everInfluences
                .firstAfter(name, factorsOf.keySet())
                .forEach(met -> reached.addAll(factorsOf.getOrDefault(met, Set.of())));
        return new VariableFinding(
                name,
                reached.isEmpty() ? VariableFinding.Role.UNEXPLAINED : VariableFinding.Role.WORKS_ON,
                List.copyOf(reached),
                null);
    }

    /** Returns where the model leads from one factor to another without a third between, and the graph has no link. */
    List<InfluenceFinding> influences() {
        List<InfluenceFinding> found = new ArrayList<>();
        for (Factor from : graph.factors()) {
            for (Factor to : graph.factors()) {
                boolean linked = from.equals(to)
                        || graph.links().stream()
                                .anyMatch(link -> link.from().equals(from.id())
                                        && link.to().equals(to.id()));
                if (!linked) {
                    Route route = route(from.id(), to.id());
                    if (route.exists()) {
                        found.add(new InfluenceFinding(from.id(), to.id(), route.shortest()));
                    }
                }
            }
        }
        return found;
    }

    private Route route(String from, String to) {
        Set<Name> sources = standIns(from);
        Set<Name> targets = standIns(to);
        targets.removeAll(sources);
        Set<Name> held = new LinkedHashSet<>(factorsOf.keySet());
        return Route.between(influences, sources, targets, held);
    }

    private Set<Name> standIns(String factor) {
        Set<Name> names = new LinkedHashSet<>();
        realisation.factor(factor).ifPresent(entry -> entry.standIns().forEach(one -> names.add(one.variable())));
        return names;
    }
}
