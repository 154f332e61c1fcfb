package nl.zicht.scenarios.briefing.national;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Dependencies;
import nl.zicht.equation.Name;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;
import nl.zicht.scenarios.briefing.Provenance.VariableBasis;
import nl.zicht.scenarios.national.Anchor;
import nl.zicht.scenarios.national.NationalModel;
import nl.zicht.scenarios.national.Parameter;

/** Finds what a variable of the model rests on: every constant upstream of it, through stocks and loops, with the sources of their values. */
final class VariableBases {

    private final NationalModel model;
    private final CheckedModel checked;
    private final Map<Name, Set<Name>> upstream = new HashMap<>();

    VariableBases(NationalModel model) {
        this.model = model;
        checked = model.check();
        Dependencies needs = Dependencies.active(checked);
        for (int cell = 0; cell < needs.cells(); cell++) {
            for (int k = 0; k < needs.count(cell); k++) {
                int cause = needs.of(cell, k);
                if (cause < needs.cells()) {
                    add(variable(cell), variable(cause));
                }
            }
        }
        for (Variable variable : checked.structure().variables()) {
            if (variable instanceof Stock stock) {
                stock.inflows().forEach(flow -> add(stock.header().name(), flow));
                stock.outflows().forEach(flow -> add(stock.header().name(), flow));
            }
        }
    }

    private Name variable(int cell) {
        return checked.cells().get(cell).variable();
    }

    private void add(Name effect, Name cause) {
        upstream.computeIfAbsent(effect, name -> new LinkedHashSet<>()).add(cause);
    }

    /** What a variable rests on. */
    VariableBasis of(Name variable) {
        Set<Name> seen = new LinkedHashSet<>();
        Deque<Name> open = new ArrayDeque<>(List.of(variable));
        while (!open.isEmpty()) {
            Name name = open.remove();
            if (seen.add(name)) {
                open.addAll(upstream.getOrDefault(name, Set.of()));
            }
        }
        List<Parameter> constants = new ArrayList<>();
        for (Parameter parameter : model.parameters().parameters()) {
            if (seen.contains(parameter.name())) {
                constants.add(parameter);
            }
        }
        Set<String> sources = new TreeSet<>();
        constants.stream()
                .filter(parameter -> !parameter.judged())
                .forEach(parameter -> sources.addAll(parameter.sources()));
        List<String> observed = model.anchors().anchors().stream()
                .filter(anchor -> anchor.variable().equals(variable))
                .map(Anchor::id)
                .toList();
        return new VariableBasis(
                variable.text(),
                unit(variable),
                constants.size(),
                (int) constants.stream().filter(Parameter::judged).count(),
                List.copyOf(sources),
                observed);
    }

    private String unit(Name variable) {
        return checked.structure()
                .variable(variable)
                .map(found -> found.header().unit())
                .map(found -> found.text().strip())
                .orElse("");
    }
}
