package nl.zicht.ensemble;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Values that follow the distributions and correlations of a design, at the places of a plan. */
public final class SampledInputs implements MemberInputs {
    private final SamplingPlan plan;
    private final DoubleUnaryOperator[] quantiles;
    private final Copula copula;

    /**
     * Joins a design and a plan.
     *
     * @throws IllegalArgumentException when the correlations contradict each other
     */
    public SampledInputs(EnsembleDesign design, SamplingPlan plan) {
        this.plan = plan;
        List<Uncertainty> uncertainties = design.uncertainties();
        quantiles = uncertainties.stream()
                .map(uncertainty -> uncertainty.distribution().quantiles())
                .toArray(DoubleUnaryOperator[]::new);
        copula = new Copula(quantiles.length, design.correlations());
    }

    @Override
    public String plan() {
        return plan.name();
    }

    @Override
    public long members() {
        return plan.members();
    }

    @Override
    public void values(long member, double[] values) {
        plan.point(member, values);
        copula.apply(values);
        for (int i = 0; i < quantiles.length; i++) {
            values[i] = quantiles[i].applyAsDouble(values[i]);
        }
    }
}
