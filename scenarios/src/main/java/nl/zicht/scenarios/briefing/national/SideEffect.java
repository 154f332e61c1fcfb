package nl.zicht.scenarios.briefing.national;

import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/**
 * The outcome that a scenario makes worse by the largest part of its level in the baseline: what can go wrong even when the scenario
 * does what it is meant to do.
 *
 * @param outcome what gets worse
 * @param effect by how much, in the unit in which it is shown
 * @param relative the same as part of the baseline
 */
record SideEffect(Outcome outcome, double effect, double relative) {

    /** Changes below this part of the baseline are not worth a warning. */
    private static final double NOTICEABLE = 0.01;

    /** Fewer people, cases or clients than this are lost in the rounding. */
    private static final double LEAST = 3;

    /** The largest side effect, if there is a noticeable one. */
    static Optional<SideEffect> of(Study study, Scenario scenario) {
        SideEffect worst = null;
        for (Outcome outcome : study.comparison().outcomes()) {
            double effect = study.effect(scenario, outcome);
            double base = Math.abs(study.level(study.comparison().baseline(), outcome, study.year()));
            boolean harms = Shown.desired(outcome).opposes(effect) && !isCost(outcome) && base > 0;
            boolean large = outcome.kind() == Outcome.Kind.SHARE || Math.abs(effect) >= LEAST;
            double relative = harms ? Math.abs(effect) / base : 0;
            if (large && relative >= NOTICEABLE && (worst == null || relative > Math.abs(worst.relative()))) {
                worst = new SideEffect(outcome, effect, effect / base);
            }
        }
        return Optional.ofNullable(worst);
    }

    /** Cost has a column of its own. */
    private static boolean isCost(Outcome outcome) {
        return outcome.kind() == Outcome.Kind.CUMULATIVE || outcome.unit().en().contains("euro");
    }

    /** The side effect in a few words. */
    Label said() {
        Bilingual name = Bilingual.of(outcome.label());
        Quantity share =
                Quantity.of(100 * relative, Rounding.WHOLE, Unit.PERCENT).withSign();
        if (outcome.kind() == Outcome.Kind.SHARE) {
            return Phrase.of("{1}: {2}", "{1}: {2}", name, Shown.difference(outcome, effect));
        }
        Quantity amount = Quantity.of(effect, Rounding.WHOLE, Unit.NONE).withSign();
        return Phrase.of("{1}: {2} ({3})", "{1}: {2} ({3})", name, amount, share);
    }

    /** What is said when nothing gets worse. */
    static Label none() {
        return new Label("Geen noemenswaardig in het model", "None of note in the model");
    }
}
