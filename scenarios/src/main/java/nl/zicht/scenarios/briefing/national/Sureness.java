package nl.zicht.scenarios.briefing.national;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.briefing.Finding;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/** The finding on how sure the order of the options is, and what it hangs on. */
final class Sureness {

    private final Study study;
    private final Members members;
    private final Robustness robustness;

    Sureness(Study study, Members members) {
        this.study = study;
        this.members = members;
        robustness = Robustness.of(study, members, study.first());
    }

    /** The finding; nothing when there are fewer than three options to put in order. */
    Optional<Finding> finding() {
        if (study.options().size() < 3) {
            return Optional.empty();
        }
        List<Scenario> ranked = robustness.ranked();
        Scenario best = ranked.get(0);
        double first = robustness.ranks().shareAmongBest(robustness.place(best), 1);
        Label headline = Phrase.of(
                "Hoe zeker is de volgorde? {1} is in {2} van de berekeningen de beste.",
                "How sure is the order? {1} is best in {2} of the calculations.",
                Bilingual.of(Study.quoted(best)),
                percent(first));
        Scenario second = ranked.get(1);
        Scenario third = ranked.get(2);
        Label next = Phrase.of(
                "{1} wint in {2} van {3}.",
                "{1} beats {3} in {2}.",
                Bilingual.of(Study.quoted(second)),
                percent(robustness.wins(second, third)),
                Bilingual.of(Study.quoted(third)));
        Label hangs = hinge().orElse(new Label(
                "Geen enkel getal beslist op zichzelf over de volgorde van buren.",
                "No single number decides the order of neighbours by itself."));
        Label basis = Basis.shortly(members);
        return Optional.of(new Finding(
                headline,
                new Label(
                        next.nl() + " " + hangs.nl() + " " + basis.nl(),
                        next.en() + " " + hangs.en() + " " + basis.en()),
                List.of("ranking-" + study.first().id(), "beats")));
    }

    /** The assumption that moves the chance of one option over its neighbour most. */
    private Optional<Label> hinge() {
        return members.hinges(robustness).stream()
                .max(Comparator.comparing((Hinge hinge) -> !Robustness.areVariants(hinge.better(), hinge.worse()))
                        .thenComparing(hinge -> Math.abs(hinge.split().shift())))
                .map(this::said);
    }

    private Label said(Hinge hinge) {
        boolean rises = hinge.split().shift() > 0;
        double strong = rises ? hinge.split().high() : hinge.split().low();
        double weak = rises ? hinge.split().low() : hinge.split().high();
        Label when = rises ? new Label("hoog", "high") : new Label("laag", "low");
        Label otherwise = rises ? new Label("laag", "low") : new Label("hoog", "high");
        return Phrase.of(
                "Of {1} beter is dan {2} hangt aan {3}: {4} als dat {5} is, {6} als het {7} is.",
                "Whether {1} is better than {2} hangs on {3}: {4} when that is {5}, {6} when it is {7}.",
                Bilingual.of(Study.quoted(hinge.better())),
                Bilingual.of(Study.quoted(hinge.worse())),
                Bilingual.of(new Constants(study.model().parameters()).said(hinge.constant())),
                percent(strong),
                Bilingual.of(when),
                percent(weak),
                Bilingual.of(otherwise));
    }

    private static Quantity percent(double part) {
        return Quantity.of(100 * part, Rounding.WHOLE, Unit.PERCENT);
    }
}
