package nl.zicht.causal.marvel.ensemble;

import java.util.List;

/**
 * Where an intervention stands among the others over the members of an ensemble.
 *
 * @param intervention its identifier
 * @param score its score less that of doing nothing
 * @param rank its rank, 1 being best; equal scores share the better rank
 * @param rankShares the share of members in which its rank is at most 1, 2, 3, …, so that the last is 1
 * @param effects what it does at each moment, to the score and to each goal
 */
public record Standing(String intervention, Band score, Band rank, List<Double> rankShares, List<EffectAt> effects) {

    /** Copies the lists. */
    public Standing {
        rankShares = List.copyOf(rankShares);
        effects = List.copyOf(effects);
    }

    /**
     * What an intervention does at one moment.
     *
     * @param goal the factor that is the goal; empty for the weighted mean of all goals
     * @param year the moment in years from the start
     * @param improvement the change in the wanted direction on the index, so that more than 0 is better whatever is wanted
     */
    public record EffectAt(String goal, double year, Band improvement) {}

    /** The share of members in which it is among the best so many. */
    public double amongBest(int places) {
        if (places < 1) {
            throw new IllegalArgumentException(
                    "The best are at least 1, found " + places + ".\nMaybe 1 for the very best?");
        }
        return rankShares.get(Math.min(places, rankShares.size()) - 1);
    }

    /** What it does to a goal, or with an empty name to the score, at a moment that the ensemble looked at. */
    public Band effect(String goal, double year) {
        return effects.stream()
                .filter(e -> e.goal().equals(goal) && e.year() == year)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The ensemble did not look at '" + goal + "' in year "
                        + year + ".\nMaybe another moment or goal?"))
                .improvement();
    }
}
