package nl.zicht.analysis.realisation;

import java.util.List;

/**
 * How far a causal graph and a model agree.
 *
 * @param factors a finding for each factor, in the order of the graph
 * @param links a finding for each link, in the order of the graph
 * @param variables a finding for each variable, in the order of the model
 * @param influences what the model has and the graph has not
 * @param members over how many members of an ensemble the signs were counted
 * @param push how the causes were pushed
 */
public record RealisationReport(
        List<FactorFinding> factors,
        List<LinkFinding> links,
        List<VariableFinding> variables,
        List<InfluenceFinding> influences,
        long members,
        Push push) {
    /** Copies the lists. */
    public RealisationReport {
        factors = List.copyOf(factors);
        links = List.copyOf(links);
        variables = List.copyOf(variables);
        influences = List.copyOf(influences);
    }

    /** Returns whether everything is realised as declared or explained. */
    public boolean agrees() {
        return factors.stream().allMatch(FactorFinding::explained)
                && links.stream().allMatch(LinkFinding::explained)
                && variables.stream().noneMatch(finding -> finding.role() == VariableFinding.Role.UNEXPLAINED);
    }

    /** Returns the number of links with a verdict. */
    public long count(LinkVerdict verdict) {
        return links.stream().filter(finding -> finding.verdict() == verdict).count();
    }
}
