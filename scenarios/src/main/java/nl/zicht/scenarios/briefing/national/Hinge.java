package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.zicht.analysis.robustness.MedianSplit;
import nl.zicht.analysis.robustness.RankCorrelation;
import nl.zicht.scenario.Scenario;

/**
 * An assumption that the order of two scenarios hangs on.
 *
 * @param better the one that does better in most members
 * @param worse the other
 * @param chance the part of the members in which the first does better
 * @param constant the uncertain number, as an input of the model
 * @param split how often the first does better with a low and with a high value of the number
 * @param correlation Spearman's rank correlation of the number with the lead of the first over the second
 * @param partial the partial rank correlation, other numbers taken out; nothing when there are too few members for that
 */
record Hinge(
        Scenario better,
        Scenario worse,
        double chance,
        String constant,
        MedianSplit split,
        double correlation,
        OptionalDouble partial) {

    /** An order that holds in more than this part of the members hangs on nothing. */
    static final double SURE = 0.95;

    private static final double CHANCE_FINDING = 0.05;
    private static final int MOST_PER_PAIR = 3;

    /** What the order of neighbours in a ranking hangs on, the strongest first; nothing for neighbours whose order is sure. */
    static List<Hinge> of(Robustness robustness, Members members) {
        List<Hinge> hinges = new ArrayList<>();
        List<Scenario> ranked = robustness.ranked();
        for (int i = 0; i + 1 < ranked.size(); i++) {
            Scenario one = ranked.get(i);
            Scenario other = ranked.get(i + 1);
            boolean swap = robustness.wins(one, other) < robustness.wins(other, one);
            Scenario better = swap ? other : one;
            Scenario worse = swap ? one : other;
            if (robustness.wins(better, worse) < SURE) {
                hinges.addAll(between(robustness, members, better, worse));
            }
        }
        return hinges;
    }

    private static List<Hinge> between(Robustness robustness, Members members, Scenario better, Scenario worse) {
        int count = members.count();
        double[] lead = new double[count];
        boolean[] leads = new boolean[count];
        for (int m = 0; m < count; m++) {
            lead[m] = robustness.performance().goodness(robustness.place(better), m)
                    - robustness.performance().goodness(robustness.place(worse), m);
            leads[m] = lead[m] > 0;
        }
        List<String> names = members.runs().names();
        double noticeable = RankCorrelation.noticeable(count, names.size(), CHANCE_FINDING);
        double[][] inputs = new double[names.size()][];
        List<Integer> found = new ArrayList<>();
        double[] correlations = new double[names.size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = members.runs().input(i);
            correlations[i] = RankCorrelation.spearman(inputs[i], lead);
            if (Math.abs(correlations[i]) > noticeable) {
                found.add(i);
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        Optional<double[]> partial = RankCorrelation.partial(inputs, lead);
        double chance = robustness.wins(better, worse);
        return found.stream()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(correlations[i])))
                .limit(MOST_PER_PAIR)
                .map(i -> new Hinge(
                        better,
                        worse,
                        chance,
                        names.get(i),
                        MedianSplit.of(inputs[i], leads),
                        correlations[i],
                        partial.map(all -> OptionalDouble.of(all[i])).orElse(OptionalDouble.empty())))
                .toList();
    }

    /** Whether the better one leads most clearly with a high value of the number. */
    boolean risesWithIt() {
        return correlation > 0;
    }
}
