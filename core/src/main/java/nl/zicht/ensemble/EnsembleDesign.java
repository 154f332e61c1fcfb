package nl.zicht.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an ensemble is about: what is not known, what can be chosen, and what is looked at. Immutable.
 *
 * @param uncertainties the uncertain inputs; their order is that of the dimensions of a plan
 * @param correlations which of them go together
 * @param levers the inputs of policy; every combination of their values is a policy
 * @param outcomes the numbers to read from each member, one at least
 * @param trajectories the variables whose values over time are kept when trajectories are asked for
 */
public record EnsembleDesign(
        List<Uncertainty> uncertainties,
        List<Correlation> correlations,
        List<LeverValues> levers,
        List<MemberOutcome> outcomes,
        List<String> trajectories) {
    private static final int MOST_POLICIES = 100_000;

    public EnsembleDesign {
        uncertainties = List.copyOf(uncertainties);
        correlations = List.copyOf(correlations);
        levers = List.copyOf(levers);
        outcomes = List.copyOf(outcomes);
        trajectories = List.copyOf(trajectories);
        double policies = 1;
        for (LeverValues lever : levers) {
            policies *= lever.values().size();
        }
        if (policies > MOST_POLICIES) {
            throw new IllegalArgumentException("the levers make " + (long) policies + " policies");
        }
    }

    /** Returns the names of all inputs: first the uncertainties, then the levers. */
    public List<String> inputs() {
        List<String> names = new ArrayList<>();
        uncertainties.forEach(uncertainty -> names.add(uncertainty.variable()));
        levers.forEach(lever -> names.add(lever.variable()));
        return names;
    }

    /** Returns the number of combinations of the values of levers, at least 1. */
    public int policies() {
        return levers.stream().mapToInt(lever -> lever.values().size()).reduce(1, Math::multiplyExact);
    }

    /** Returns the values of the levers in a policy; the last lever changes fastest from one policy to the next. */
    public double[] policy(int number) {
        double[] values = new double[levers.size()];
        int rest = number;
        for (int i = values.length - 1; i >= 0; i--) {
            List<Double> choices = levers.get(i).values();
            values[i] = choices.get(rest % choices.size());
            rest /= choices.size();
        }
        return values;
    }

    /** Returns the variables that outcomes are read from, each once. */
    public List<String> watched() {
        Set<String> names = new LinkedHashSet<>();
        for (MemberOutcome outcome : outcomes) {
            if (outcome instanceof MemberOutcome.Measured measured) {
                names.add(measured.variable());
            }
        }
        return List.copyOf(names);
    }

    /** Returns the same with other variables whose values over time are kept. */
    public EnsembleDesign withTrajectories(List<String> names) {
        return new EnsembleDesign(uncertainties, correlations, levers, outcomes, names);
    }
}
