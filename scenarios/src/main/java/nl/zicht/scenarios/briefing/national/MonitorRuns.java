package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.zicht.label.Label;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.monitor.ModelledEffect;
import nl.zicht.scenarios.monitor.ModelledEffects;
import nl.zicht.scenarios.monitor.Recommendation;
import nl.zicht.scenarios.monitor.Trials;
import nl.zicht.scenarios.national.NationalModel;

/** What the national model says about recommendations: a run for each scenario or set of levers that stands for one, with ranges. */
public final class MonitorRuns implements ModelledEffects {
    private static final double HARDLY = 0.005;

    private final Trials trials;
    private final Study study;

    private MonitorRuns(Trials trials, Study study) {
        this.trials = trials;
        this.study = study;
    }

    /**
     * Runs everything that stands for a recommendation.
     *
     * @param model the national model
     * @param trials what to run
     * @param draws how often all uncertain numbers are drawn for the ranges: 0 for no ranges, else at least 20
     * @param seed the draws follow from it
     * @param done called after each draw, from any thread
     */
    public static MonitorRuns of(NationalModel model, Trials trials, int draws, long seed, Runnable done) {
        Comparison comparison = Comparison.of(model.policies(trials.set()));
        Study plain = new Study(model, comparison, EffectRanges.none(), SystemAnalysis.load());
        if (draws == 0) {
            return new MonitorRuns(trials, plain);
        }
        EffectRanges ranges = EffectRanges.of(comparison.model(), model.parameters(), plain.year(), draws, seed, done);
        return new MonitorRuns(trials, new Study(model, comparison, ranges, plain.graph()));
    }

    @Override
    public OptionalInt year() {
        return OptionalInt.of((int) study.year());
    }

    @Override
    public List<ModelledEffect> of(Recommendation recommendation) {
        Optional<Scenario> trial = trials.of(recommendation);
        if (trial.isEmpty()) {
            return List.of();
        }
        List<Outcome> outcomes = new ArrayList<>(study.headlines());
        study.comparison().outcomes().stream()
                .filter(outcome -> !outcomes.contains(outcome))
                .forEach(outcomes::add);
        return outcomes.stream().map(outcome -> effect(trial.get(), outcome)).toList();
    }

    private ModelledEffect effect(Scenario scenario, Outcome outcome) {
        double difference = study.effect(scenario, outcome);
        Optional<Range> range = study.ranges().of(scenario, outcome);
        double level = study.level(study.comparison().baseline(), outcome, study.year());
        Bilingual number = Shown.difference(outcome, difference).bare();
        return new ModelledEffect(
                outcome, difference, range, said(outcome, difference, level, range), number(number, outcome, range));
    }

    private static Label number(Bilingual number, Outcome outcome, Optional<Range> range) {
        return range.map(found -> Phrase.of(
                        "{1} ({2} tot {3})",
                        "{1} ({2} to {3})", number, bare(outcome, found.low()), bare(outcome, found.high())))
                .orElseGet(() -> Phrase.of("{1}", "{1}", number));
    }

    /** What is less than a two-hundredth of the level is called hardly any difference: one person fewer is not a finding. */
    private static Label said(Outcome outcome, double difference, double level, Optional<Range> range) {
        boolean hardly = outcome.kind() != Outcome.Kind.SHARE && Math.abs(difference) < HARDLY * Math.abs(level);
        Bilingual change = Bilingual.of(Shown.change(outcome, hardly ? 0 : difference));
        return range.map(found -> Phrase.of(
                        "{1} (marge {2} tot {3})",
                        "{1} (range {2} to {3})", change, bare(outcome, found.low()), bare(outcome, found.high())))
                .orElseGet(() -> Phrase.of("{1}", "{1}", change));
    }

    private static Quantity bare(Outcome outcome, double value) {
        return Shown.difference(outcome, value).bare();
    }
}
