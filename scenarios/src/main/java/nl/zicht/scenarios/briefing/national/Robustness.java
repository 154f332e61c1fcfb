package nl.zicht.scenarios.briefing.national;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zicht.analysis.robustness.PairwiseWins;
import nl.zicht.analysis.robustness.Performance;
import nl.zicht.analysis.robustness.RankStability;
import nl.zicht.analysis.robustness.Regret;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.Setting;
import nl.zicht.scenarios.chart.Desired;

/**
 * How the scenarios of a study compare on one outcome when what is not known is looked at from all sides.
 *
 * @param outcome what they are compared on
 * @param policies the scenarios in the order of the numbers, the baseline among them
 * @param performance what each scenario adds to the outcome of the baseline in each member, in the year of the briefing and the unit in which it is shown
 * @param wins who beats whom
 * @param ranks the ranking and how firm it is
 */
record Robustness(
        Outcome outcome, List<Scenario> policies, Performance performance, PairwiseWins wins, RankStability ranks) {
    private static final int RESAMPLES = 500;
    private static final int BUNDLED = 3;

    /** Compares all scenarios. */
    static Robustness of(Study study, Members members, Outcome outcome) {
        return among(study, members, outcome, study.comparison().scenarios());
    }

    /** Compares the options that are no bundle of other options, without the baseline: what is lost by choosing the wrong one of them. */
    static Robustness ofSingleOptions(Study study, Members members, Outcome outcome) {
        List<Scenario> single = study.options().stream()
                .filter(option -> !isBundle(option, study.options()))
                .toList();
        return among(study, members, outcome, single.isEmpty() ? study.options() : single);
    }

    private static Robustness among(Study study, Members members, Outcome outcome, List<Scenario> policies) {
        double factor = Shown.factor(outcome);
        double[][] values = policies.stream()
                .map(policy -> members.effects(policy, outcome, study.year()))
                .toArray(double[][]::new);
        for (double[] ofPolicy : values) {
            for (int m = 0; m < ofPolicy.length; m++) {
                ofPolicy[m] *= factor;
            }
        }
        List<String> names = policies.stream().map(Scenario::id).toList();
        Performance performance = Shown.desired(outcome) == Desired.LESS
                ? Performance.lessIsBetter(names, values)
                : Performance.moreIsBetter(names, values);
        return new Robustness(
                outcome,
                policies,
                performance,
                PairwiseWins.of(performance),
                RankStability.of(performance, RESAMPLES, members.seed()));
    }

    /** Whether an option sets all levers of several others: then it beats them by being more, not by being better chosen. */
    static boolean isBundle(Scenario option, List<Scenario> options) {
        Set<String> levers = levers(option);
        long inside = options.stream()
                .filter(other -> !other.equals(option))
                .filter(other -> levers(other).size() < levers.size())
                .filter(other -> levers.containsAll(levers(other)))
                .count();
        return inside > BUNDLED;
    }

    /** Whether two scenarios set some of the same levers. */
    static boolean areVariants(Scenario one, Scenario other) {
        return levers(one).stream().anyMatch(levers(other)::contains);
    }

    private static Set<String> levers(Scenario scenario) {
        return scenario.settings().stream().map(Setting::lever).collect(Collectors.toCollection(HashSet::new));
    }

    /** The number of a scenario. */
    int place(Scenario scenario) {
        return policies.indexOf(scenario);
    }

    /** The scenarios by their place, the best first. */
    List<Scenario> ranked() {
        return policies.stream()
                .sorted(Comparator.comparingInt(policy -> ranks.place(place(policy))))
                .toList();
    }

    /** In which part of the members one scenario does better than another. */
    double wins(Scenario one, Scenario other) {
        return wins.share(place(one), place(other));
    }

    /** A part as a percentage, without the dust of binary fractions. */
    static double percent(double part) {
        return Math.rint(part * 1e8) / 1e6;
    }

    /** What is lost by each choice. */
    Regret regret() {
        return Regret.of(performance);
    }
}
