package nl.zicht.scenarios.briefing.national;

import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/** What the ranges of a study rest on, in words: calibration, or only published ranges and judgement. */
final class Basis {

    private Basis() {}

    private static Quantity count(long number) {
        return Quantity.of((double) number, Rounding.WHOLE, Unit.NONE);
    }

    private static Quantity percent(int number) {
        return Quantity.of(number, Rounding.WHOLE, Unit.PERCENT);
    }

    /** What the bands of a fan hold, and what they rest on. */
    static Label bands(Members members) {
        return Phrase.of(
                "Donker, lichter en lichtst: de middelste {1}, {2} en {3} van {4} berekeningen; {5} op de {6} valt erbuiten. {7}",
                "Dark, lighter and lightest: the middle {1}, {2} and {3} of {4} calculations; {5} in {6} lies outside. {7}",
                percent(30),
                percent(60),
                percent(90),
                count(members.count()),
                count(1),
                count(10),
                Bilingual.of(shortly(members)));
    }

    /** In one sentence where the uncertain numbers come from. */
    static Label shortly(Members members) {
        return members.posterior().isPresent()
                ? new Label(
                        "De getallen zijn gekalibreerd of getrokken uit hun marges; gebruikt zijn de trekkingen die het verleden het best volgen.",
                        "The numbers were calibrated or drawn from their ranges; the draws that follow the past best were used.")
                : new Label(
                        "De getallen zijn getrokken uit hun marges en niet gewogen naar het verleden.",
                        "The numbers were drawn from their ranges and not weighed by the past.");
    }

    /** How the members were made and what that means, for the method. */
    static Label explained(Members members) {
        Label how = Phrase.of(
                "Voor de marges is elk scenario {1} keer doorgerekend, steeds met andere waarden voor alle onzekere getallen tegelijk. Een "
                        + "berekening gebruikt in alle scenario's dezelfde waarden, zodat een verschil alleen van het beleid komt; een marge bevat "
                        + "de middelste {2} van de verschillen. Het getal zelf is het midden: de helft van de berekeningen ligt hoger.",
                "For the ranges each scenario was run {1} times, each time with other values for all uncertain numbers at once. A calculation uses the "
                        + "same values in all scenarios, so that a difference comes from policy only; a range holds the middle {2} of the "
                        + "differences. The number itself is the middle: half of the calculations lie above it.",
                count(members.count()),
                percent(90));
        Label basis = members.posterior()
                .map(posterior -> Phrase.of(
                        "{1} getallen zijn gekalibreerd: hun waarden komen uit {2} trekkingen die passen bij de gepubliceerde reeksen. De andere "
                                + "{3} zijn getrokken uit hun bronmarges en inschattingen, onafhankelijk van elkaar. Van {4} trekkingen zijn die gebruikt die de "
                                + "geregistreerde aantallen en de schattingen van het verborgen aantal van 2007 tot en met 2024 het best volgen.",
                        "{1} numbers were calibrated: their values come from {2} draws that fit the published series. The other {3} were drawn from "
                                + "the ranges of their sources and from judgement, independently of each other. Of {4} draws those were used that follow the "
                                + "registered totals and the estimates of the hidden number from 2007 to 2024 best.",
                        count(posterior.names().size()),
                        count(posterior.size()),
                        count(members.drawn().free().size()),
                        count(members.drawn().candidates())))
                .orElseGet(() -> Phrase.of(
                        "De {1} onzekere getallen zijn getrokken uit hun bronmarges en inschattingen, onafhankelijk van elkaar, en niet gewogen "
                                + "naar hoe goed zij het verleden volgen. De marges zijn daardoor eerder te breed dan te smal, en een marge is geen kans.",
                        "The {1} uncertain numbers were drawn from the ranges of their sources and from judgement, independently of each other, and not "
                                + "weighed by how well they follow the past. So ranges are too wide rather than too narrow, and a range is no "
                                + "probability.",
                        count(members.drawn().free().size())));
        Label both = new Label(how.nl() + " " + basis.nl(), how.en() + " " + basis.en());
        if (members.lost() == 0) {
            return both;
        }
        Label lost = Phrase.of(
                "{1} berekeningen gaven geen bruikbaar getal en tellen nergens mee.",
                "{1} calculations gave no usable number and count nowhere.", count(members.lost()));
        return new Label(both.nl() + " " + lost.nl(), both.en() + " " + lost.en());
    }
}
