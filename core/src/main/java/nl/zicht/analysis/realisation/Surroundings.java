package nl.zicht.analysis.realisation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zicht.causal.CausalGraph;
import nl.zicht.equation.Name;
import nl.zicht.model.ModelStructure;

/** What can be said of factors, variables and influences without running the model. */
final class Surroundings {
    private final CausalGraph graph;
    private final Realisation realisation;
    private final ModelStructure model;
    private final InfluenceGraph influences;
    private final InfluenceGraph everInfluences;
    private final Map<Name, Set<String>> factorsOf = new LinkedHashMap<>();

    Surroundings(CausalGraph graph, Realisation realisation, ModelStructure model, InfluenceGraph influences) {
        this.graph = graph;
        this.realisation = realisation;
        this.model = model;
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
        Set<String> reached = factorsOf(everInfluences.firstAfter(name, factorsOf.keySet()));
        if (!reached.isEmpty()) {
            return new VariableFinding(name, VariableFinding.Role.WORKS_ON, List.copyOf(reached), null);
        }
        Set<String> origin = factorsOf(influences.lastBefore(name, factorsOf.keySet()));
        if (!origin.isEmpty()) {
            return new VariableFinding(name, VariableFinding.Role.FOLLOWS_FROM, List.copyOf(origin), null);
        }
        Set<String> read = new TreeSet<>();
        for (Name effect : everInfluences.after(List.of(name), any -> true)) {
            read.addAll(factorsOf(influences.lastBefore(effect, factorsOf.keySet())));
        }
        return new VariableFinding(
                name,
                read.isEmpty() ? VariableFinding.Role.UNEXPLAINED : VariableFinding.Role.HELPS_READ,
                List.copyOf(read),
                null);
    }

    private Set<String> factorsOf(Set<Name> standIns) {
        Set<String> factors = new TreeSet<>();
        standIns.forEach(one -> factors.addAll(factorsOf.getOrDefault(one, Set.of())));
        return factors;
    }

    /** Returns the tests of where the model leads from one factor to another without a third between and the graph has no link: cause and effect, and the test. */
    Map<List<String>, LinkTest> unlinked() {
        Set<List<String>> linked = new HashSet<>();
        graph.links().forEach(link -> linked.add(List.of(link.from(), link.to())));
        Map<List<String>, LinkTest> tests = new LinkedHashMap<>();
        for (FactorEntry from : realisation.factors()) {
            for (FactorEntry to : realisation.factors()) {
                List<String> ends = List.of(from.factor(), to.factor());
                if (!from.equals(to) && !linked.contains(ends)) {
                    LinkTest test = LinkTest.of(from.factor(), to.factor(), realisation, influences);
                    if (test.isPossible(model)) {
                        tests.put(ends, test);
                    }
                }
            }
        }
        return tests;
    }
}
