package nl.zicht.scenarios.briefing.national;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;

/**
 * What one more victim in fitting care costs: all extra cost of a scenario over the extra victims who complete fitting care, both summed from the first year of policy
 * to the year of the briefing, member by member; not discounted.
 *
 * @param victims the extra victims in each member
 * @param euro the extra cost in each member
 * @param ratio the cost of one in each member; plus infinity where there is extra cost and no extra victim
 */
record CostPerVictim(double[] victims, double[] euro, double[] ratio) {
    private static final String VICTIMS = "fitting-care";
    private static final String COST = "cumulative-cost";

    /** Fewer extra victims than this in all those years are none. */
    private static final double LEAST = 1;

    /** The cost per victim of a scenario; nothing when the scenarios have no such outcomes. */
    static Optional<CostPerVictim> of(Study study, Members members, Scenario scenario) {
        Optional<Outcome> victims = study.comparison().model().set().outcome(VICTIMS);
        Optional<Outcome> cost = study.comparison().model().set().outcome(COST);
        if (victims.isEmpty() || cost.isEmpty()) {
            return Optional.empty();
        }
        double[] extra = sum(members, scenario, victims.get(), study);
        double[] euro = members.effects(scenario, cost.get(), study.year());
        double[] ratio = new double[extra.length];
        for (int m = 0; m < ratio.length; m++) {
            ratio[m] = extra[m] >= LEAST ? euro[m] / extra[m] : Double.POSITIVE_INFINITY;
        }
        return Optional.of(new CostPerVictim(extra, euro, ratio));
    }

    /** The integral over time of what a scenario adds to a flow, along straight lines between quarters. */
    private static double[] sum(Members members, Scenario scenario, Outcome flow, Study study) {
        List<Double> times = members.runs().reading(flow.id()).times().stream()
                .filter(time -> time >= study.historyEnds() - 1e-9 && time <= study.year())
                .toList();
        double[] sum = new double[members.count()];
        double[] before = members.effects(scenario, flow, times.get(0));
        for (int i = 1; i < times.size(); i++) {
            double[] now = members.effects(scenario, flow, times.get(i));
            double step = times.get(i) - times.get(i - 1);
            for (int m = 0; m < sum.length; m++) {
                sum[m] += step * (before[m] + now[m]) / 2;
            }
            before = now;
        }
        return sum;
    }

    /** The part of the members in which there are extra victims in fitting care. */
    double share() {
        double count = 0;
        for (double one : victims) {
            count += one >= LEAST ? 1 : 0;
        }
        return count / victims.length;
    }

    /** The cost that a part of the members does not pass; nothing where that member has no extra victims. */
    Optional<Double> quantile(double part) {
        double[] sorted = ratio.clone();
        Arrays.sort(sorted);
        double place = part * (sorted.length - 1);
        double upper = sorted[(int) Math.ceil(place)];
        return Double.isInfinite(upper) ? Optional.empty() : Optional.of(Members.quantile(ratio, part));
    }
}
