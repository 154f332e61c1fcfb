package nl.zicht.scenarios.briefing.national;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zicht.causal.CausalGraph;
import nl.zicht.label.Label;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.chart.Desired;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.national.Anchor;
import nl.zicht.scenarios.national.NationalModel;

/**
 * What a briefing is made from.
 *
 * @param model the national model with its numbers and published figures
 * @param comparison the runs of the scenarios
 * @param ranges how far the effects may be off, given the ranges of the numbers
 * @param graph the system analysis
 */
record Study(NationalModel model, Comparison comparison, EffectRanges ranges, CausalGraph graph) {

    /** The part of the members that a range holds. */
    static final double PART = 0.9;

    /** Outcomes in the order in which they matter to the reader; those a scenario set does not have are left out. */
    private static final List<String> HEADLINES =
            List.of("exploited-not-in-view", "share-in-view", "fitting-care-share", "registered-victims");

    /** The last year that the outcomes report. */
    double year() {
        return comparison.outcomes().stream()
                .flatMap(outcome -> outcome.years().stream())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> comparison.times()[comparison.times().length - 1]);
    }

    /** The time up to which the model was held against published figures. */
    double historyEnds() {
        return model.anchors().anchors().stream()
                .mapToDouble(Anchor::to)
                .max()
                .orElse(comparison.times()[0]);
    }

    /** The outcomes of the options table: the first four that matter most. */
    List<Outcome> headlines() {
        List<Outcome> known = HEADLINES.stream()
                .map(id -> comparison.model().set().outcome(id))
                .flatMap(Optional::stream)
                .toList();
        return known.isEmpty()
                ? comparison
                        .outcomes()
                        .subList(0, Math.min(4, comparison.outcomes().size()))
                : known;
    }

    /** The outcome by which options are ranked. */
    Outcome first() {
        return headlines().get(0);
    }

    /** The outcomes by which the options are weighed against each other: the first, and whether victims get fitting care. */
    List<Outcome> decisive() {
        return headlines().size() > 2 ? List.of(first(), headlines().get(2)) : List.of(first());
    }

    /** The scenarios that are compared with the baseline. */
    List<Scenario> options() {
        return comparison.scenarios().stream()
                .filter(scenario -> !scenario.equals(comparison.baseline()))
                .toList();
    }

    /**
     * The effect of a scenario on an outcome in the year of the briefing, in the unit in which it is shown: that in the middle of the members, or that of the one
     * run when there are none.
     */
    double effect(Scenario scenario, Outcome outcome) {
        return effect(scenario, outcome, year());
    }

    /** The same at another time. */
    double effect(Scenario scenario, Outcome outcome, double time) {
        double effect = readBy(outcome, time)
                .map(members -> Members.median(members.effects(scenario, outcome, time)))
                .orElseGet(() -> comparison.difference(scenario, outcome, time));
        return effect * Shown.factor(outcome);
    }

    /** How far an effect may be off, when there are members: the middle 90 percent of them. */
    Optional<Range> range(Scenario scenario, Outcome outcome, double time) {
        return readBy(outcome, time)
                .map(members -> shown(Members.middle(members.effects(scenario, outcome, time), PART), outcome));
    }

    /** The level of an outcome in a scenario, in the unit in which it is shown; in the middle of the members when there are any. */
    double level(Scenario scenario, Outcome outcome, double time) {
        double level = readBy(outcome, time)
                .map(members -> Members.median(members.levels(scenario, outcome, time)))
                .orElseGet(() -> comparison.at(scenario, outcome, time));
        return level * Shown.factor(outcome);
    }

    /** How far a level may be off, when there are members: the middle part of them. */
    Optional<Range> levelRange(Scenario scenario, Outcome outcome, double time, double part) {
        return readBy(outcome, time)
                .map(members -> shown(Members.middle(members.levels(scenario, outcome, time), part), outcome));
    }

    private static Range shown(Range range, Outcome outcome) {
        double factor = Shown.factor(outcome);
        return new Range(range.low() * factor, range.high() * factor);
    }

    private Optional<Members> readBy(Outcome outcome, double time) {
        return members().filter(members -> members.has(outcome, time));
    }

    /** The members, when the scenarios were run on them. */
    Optional<Members> members() {
        return ranges.members();
    }

    /** How much an effect helps: positive when it goes the right way. */
    double gain(Scenario scenario, Outcome outcome) {
        double effect = effect(scenario, outcome);
        return Shown.desired(outcome) == Desired.LESS ? -effect : effect;
    }

    /** The options by how much they help in the first outcome, the best first. */
    List<Scenario> ranked() {
        return options().stream()
                .sorted(Comparator.comparingDouble((Scenario option) -> -gain(option, first())))
                .toList();
    }

    /** The name of a scenario as it stands in a sentence. */
    static Label quoted(Scenario scenario) {
        return new Label(
                "‘" + scenario.label().nl() + "’", "‘" + scenario.label().en() + "’");
    }
}
