package nl.zicht.analysis.realisation;

import java.util.List;
import java.util.Optional;

/**
 * How a model has the factors and links of a causal graph. Immutable; need not be complete, what is missing is a finding.
 *
 * @param forms which elements of the model are the forms of the graph
 * @param factors for each factor its variables or a reason
 * @param links what is to be known about links; a link without an entry is realised between the variables of its factors
 * @param rules variables that belong to no factor, and why
 */
public record Realisation(
        FormElements forms, List<FactorEntry> factors, List<LinkEntry> links, List<VariableRule> rules) {
    /** Copies the lists. */
    public Realisation {
        factors = List.copyOf(factors);
        links = List.copyOf(links);
        rules = List.copyOf(rules);
    }

    /** Returns the entry of a factor. */
    public Optional<FactorEntry> factor(String id) {
        return factors.stream().filter(entry -> entry.factor().equals(id)).findFirst();
    }

    /** Returns the entry of a link; one that says nothing when the file has none. */
    public LinkEntry link(String id) {
        return links.stream()
                .filter(entry -> entry.link().equals(id))
                .findFirst()
                .orElseGet(() -> LinkEntry.plain(id));
    }
}
