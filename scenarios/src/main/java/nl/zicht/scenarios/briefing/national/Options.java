package nl.zicht.scenarios.briefing.national;

import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.briefing.OptionsTable;
import nl.zicht.scenarios.briefing.OptionsTable.Effect;
import nl.zicht.scenarios.briefing.OptionsTable.Option;
import nl.zicht.scenarios.briefing.OptionsTable.OutcomeColumn;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/** The options table: each scenario with its effects, cost, who decides and its largest side effect. */
final class Options {

    private static final Label UNKNOWN = new Label("onbekend", "unknown");
    private static final Label NOBODY = new Label("Geen besluit nodig", "No decision needed");
    private static final Label NONE = new Label("–", "–");

    private final Study study;
    private final Deciders deciders;

    Options(Study study, Deciders deciders) {
        this.study = study;
        this.deciders = deciders;
    }

    OptionsTable table() {
        List<OutcomeColumn> columns =
                study.headlines().stream().map(Options::column).toList();
        List<Option> rows = study.options().stream().map(this::row).toList();
        return new OptionsTable(
                "options",
                Phrase.of(
                        "Effect en kosten van de opties in {1}",
                        "Effect and cost of the options in {1}", Quantity.year((int) study.year())),
                columns,
                baseline(),
                rows,
                rangeMeaning());
    }

    /** What the ranges mean; nothing when there are none. */
    private Optional<Label> rangeMeaning() {
        return study.ranges().draws() == 0 ? Optional.empty() : Optional.of(rangeMeaning(study));
    }

    static Label rangeMeaning(Study study) {
        Label range = Phrase.of(
                "De marge bevat de middelste {1} van {2} berekeningen met andere waarden voor alle onzekere getallen.",
                "The range holds the middle {1} of {2} calculations with other values for all uncertain numbers.",
                Quantity.of(90, Rounding.WHOLE, Unit.PERCENT),
                Quantity.of(study.ranges().draws(), Rounding.WHOLE, Unit.NONE));
        Label basis = study.members().map(Basis::shortly).orElseThrow();
        return new Label(range.nl() + " " + basis.nl(), range.en() + " " + basis.en());
    }

    private static OutcomeColumn column(Outcome outcome) {
        return new OutcomeColumn(
                outcome.id(),
                outcome.label(),
                Shown.differenceUnit(outcome),
                Shown.rounding(outcome),
                Shown.desired(outcome),
                definition(outcome));
    }

    private static Label definition(Outcome outcome) {
        return new Label(
                outcome.label().nl() + "; variabele \"" + outcome.variable().text() + "\" van het nationale model",
                outcome.label().en() + "; variable \"" + outcome.variable().text() + "\" of the national model");
    }

    private Option baseline() {
        Scenario baseline = study.comparison().baseline();
        List<Effect> levels = study.headlines().stream()
                .map(outcome -> new Effect(study.level(baseline, outcome, study.year()), Optional.empty()))
                .toList();
        return new Option(baseline.id(), name(baseline), levels, Optional.empty(), NOBODY, NONE);
    }

    private Option row(Scenario scenario) {
        List<Effect> effects = study.headlines().stream()
                .map(outcome -> new Effect(
                        study.effect(scenario, outcome), study.ranges().of(scenario, outcome)))
                .toList();
        return new Option(
                scenario.id(),
                name(scenario),
                effects,
                Optional.of(Costs.range(study, scenario)),
                deciders.of(scenario).orElse(UNKNOWN),
                SideEffect.of(study, scenario).map(SideEffect::said).orElse(SideEffect.none()));
    }

    private static Label name(Scenario scenario) {
        String letter = scenario.letter().isEmpty() ? "" : scenario.letter() + ". ";
        return new Label(
                letter + scenario.label().nl(), letter + scenario.label().en());
    }
}
