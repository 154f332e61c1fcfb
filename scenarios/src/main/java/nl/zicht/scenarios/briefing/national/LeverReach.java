package nl.zicht.scenarios.briefing.national;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Dependencies;
import nl.zicht.equation.Name;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;
import nl.zicht.scenario.Lever;

/** Finds which factor of the system analysis a lever of the model moves: the first ones downstream of it that the model knows. */
final class LeverReach {

    private final Map<Name, Set<Name>> downstream = new HashMap<>();
    private final Map<Name, List<Factor>> factors = new HashMap<>();

    LeverReach(CheckedModel model, CausalGraph graph) {
        for (Factor factor : graph.factors()) {
            if (factor.variable() != null) {
                factors.computeIfAbsent(Name.of(factor.variable()), name -> new ArrayList<>())
                        .add(factor);
            }
        }
        Dependencies needs = Dependencies.active(model);
        for (int cell = 0; cell < needs.cells(); cell++) {
            for (int k = 0; k < needs.count(cell); k++) {
                int cause = needs.of(cell, k);
                if (cause < needs.cells()) {
                    add(variable(model, cause), variable(model, cell));
                }
            }
        }
        for (Variable variable : model.structure().variables()) {
            if (variable instanceof Stock stock) {
                stock.inflows().forEach(flow -> add(flow, stock.header().name()));
                stock.outflows().forEach(flow -> add(flow, stock.header().name()));
            }
        }
    }

    private static Name variable(CheckedModel model, int cell) {
        return model.cells().get(cell).variable();
    }

    private void add(Name cause, Name effect) {
        downstream.computeIfAbsent(cause, name -> new LinkedHashSet<>()).add(effect);
    }

    /** The nearest factors, all at the same distance; none when the analysis knows nothing downstream. */
    List<Factor> of(Lever lever) {
        Set<Name> seen = new LinkedHashSet<>();
        Deque<Name> layer = new ArrayDeque<>(List.of(lever.variable()));
        while (!layer.isEmpty()) {
            List<Factor> found = new ArrayList<>();
            layer.forEach(name -> found.addAll(factors.getOrDefault(name, List.of())));
            if (!found.isEmpty()) {
                return found;
            }
            seen.addAll(layer);
            Deque<Name> next = new ArrayDeque<>();
            for (Name name : layer) {
                downstream.getOrDefault(name, Set.of()).stream()
                        .filter(effect -> !seen.contains(effect) && !next.contains(effect))
                        .forEach(next::add);
            }
            layer = next;
        }
        return List.of();
    }
}
