package nl.zicht.scenarios.briefing.national;

import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenarios.briefing.Unknowns;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;
import nl.zicht.scenarios.national.Anchor;
import nl.zicht.scenarios.national.Distribution;
import nl.zicht.scenarios.national.Parameter;

/** What we do not know, and how the numbers were made. */
final class Caveats {

    private static final Unit PERSONS = Unit.of("personen", "persons");

    private final Study study;

    Caveats(Study study) {
        this.study = study;
    }

    private static Quantity count(long number) {
        return Quantity.of((double) number, Rounding.WHOLE, Unit.NONE);
    }

    Unknowns unknowns() {
        return new Unknowns(List.of(data()), List.of(parameters()), List.of(structure()), List.of(leftOut()));
    }

    /** The last published estimate of the hidden population, with its range. */
    private Label data() {
        Optional<Anchor> estimate = study.model().anchors().anchors().stream()
                .filter(anchor -> anchor.variable().text().equals("persons exposed in total"))
                .filter(anchor -> !Double.isNaN(anchor.low()))
                .reduce((earlier, later) -> later);
        return estimate.map(anchor -> Phrase.of(
                        "Hoeveel mensen werkelijk worden uitgebuit is een schatting: {1} ({2} tot {3}) per jaar in {4}. Registratie "
                                + "volgt het zoeken, niet de omvang.",
                        "How many people are really exploited is an estimate: {1} ({2} to {3}) a year in {4}. Registration follows "
                                + "the looking, not the size.",
                        persons(anchor.observed()),
                        persons(anchor.low()).bare(),
                        persons(anchor.high()).bare(),
                        Quantity.year((int) anchor.from())))
                .orElse(
                        new Label(
                                "Hoeveel mensen werkelijk worden uitgebuit is niet bekend. Registratie volgt het zoeken, niet de omvang.",
                                "How many people are really exploited is not known. Registration follows the looking, not the size."));
    }

    private static Quantity persons(double number) {
        return Quantity.of(number, Rounding.significant(2), PERSONS);
    }

    private Label parameters() {
        List<Parameter> uncertain = study.model().parameters().parameters().stream()
                .filter(parameter -> parameter.distribution() != Distribution.FIXED)
                .toList();
        long judged = uncertain.stream().filter(Parameter::judged).count();
        return Phrase.of(
                "Van de {1} onzekere getallen in het model berusten er {2} op een inschatting en {3} op een bron.",
                "Of the {1} uncertain numbers in the model {2} rest on judgement and {3} on a source.",
                count(uncertain.size()),
                count(judged),
                count(uncertain.size() - judged));
    }

    private static Label structure() {
        return new Label(
                "Verplaatsing naar verborgen sectoren en de invloed van vertrouwen en verwachtingen kunnen anders werken dan hier "
                        + "aangenomen.",
                "Displacement to hidden sectors, and what trust and expectations do, may work otherwise than assumed here.");
    }

    private static Label leftOut() {
        return new Label(
                "Verschillen tussen regio's, individuele levenslopen, samenwerking met andere landen, en kosten en baten buiten de "
                        + "aanpak.",
                "Differences between regions, individual lives, cooperation with other countries, and costs and benefits outside the "
                        + "approach.");
    }

    List<Label> method() {
        Comparison comparison = study.comparison();
        double[] times = comparison.times();
        Label model = Phrase.of(
                "De getallen komen uit een systeemdynamisch model van de Nederlandse aanpak: {1} variabelen voor vier vormen van "
                        + "uitbuiting, van {2} tot {3}, met {4} getallen waarvan bron en marge in een tabel staan.",
                "The numbers come from a system-dynamics model of the Dutch approach: {1} variables for four forms of exploitation, "
                        + "from {2} to {3}, with {4} numbers whose source and range stand in a table.",
                count(study.model().structure().variables().size()),
                Quantity.year((int) times[0]),
                Quantity.year((int) times[times.length - 1]),
                count(study.model().parameters().parameters().size()));
        Label runs = Phrase.of(
                "Elk van de {1} scenario's is doorgerekend met dezelfde getallen; een effect is het verschil met het basispad.",
                "Each of the {1} scenarios was run with the same numbers; an effect is the difference from the baseline.",
                count(comparison.scenarios().size()));
        Label ranges = study.members()
                .map(Basis::explained)
                .orElse(new Label("Marges zijn niet berekend.", "Ranges were not computed."));
        Label pictures = new Label(
                "De oorzakendiagrammen komen uit de systeemanalyse. Daarin heeft elk verband een bron of een reden; sterkte en snelheid "
                        + "zijn inschattingen. Wie beslist volgt uit dezelfde analyse, het grootste risico uit de berekening: de uitkomst "
                        + "die het meest verslechtert.",
                "The causal diagrams come from the system analysis, in which every link has a source or a reason; strength and speed are "
                        + "judged. Who decides follows from the same analysis, the main risk from the calculation: the outcome that gets "
                        + "worse by most.");
        return List.of(model, runs, ranges, pictures);
    }
}
