package nl.zicht.scenarios.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.briefing.OptionsTable.Effect;
import nl.zicht.scenarios.briefing.OptionsTable.Option;
import nl.zicht.scenarios.briefing.OptionsTable.OutcomeColumn;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.Desired;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.SampleCharts;
import nl.zicht.scenarios.chart.Unit;

/** A made-up briefing as long as the real one: eleven options, four outcomes, four charts. */
final class SampleBriefing {

    private static final Unit PEOPLE = Unit.of("personen", "people");
    private static final String[][] OPTIONS = {
        {"coverage-fixed-staff", "Dekking naar 35 regio's, zelfde mensen", "Coverage to 35 regions, same staff"},
        {"coverage-with-staff", "Dekking naar 35 regio's met mensen erbij", "Coverage to 35 regions with staff to match"
        },
        {"gradual", "Dekking en mensen, geleidelijk", "Coverage and staff, gradually"},
        {"staff-only", "Alleen mensen erbij", "Staff only"},
        {"shelter", "Opvang en doorstroom", "Shelter and move-on housing"},
        {"police", "Politie en Arbeidsinspectie", "Police and labour inspectorate"},
        {"training", "Training en meldrecht", "Training and right to report"},
        {"steering", "Centrale regie en verplichting gemeenten", "Central steering and municipal obligation"},
        {"care-first", "Zorg eerst, los van strafzaak", "Care first, apart from the criminal case"},
        {"combined", "Alles samen (B tot en met H)", "Everything together (B to H)"},
        {"demand", "Vraag verminderen", "Reducing demand"},
    };

    private SampleBriefing() {}

    static BriefingContent content() {
        return content(new Label(
                "Meer regio's zonder meer mensen brengt nauwelijks meer slachtoffers in beeld",
                "More regions without more staff hardly bring more victims into view"));
    }

    static BriefingContent content(Label title) {
        return new BriefingContent(
                title,
                new Label(
                        "Elf manieren om het netwerk van zorgcoördinatoren en de aanpak te versterken, vergeleken met doorgaan "
                                + "met 27 zorgcoördinatoren, 2025 tot 2035.",
                        "Eleven ways to strengthen the network of care coordinators and the approach, compared with staying with "
                                + "27 care coordinators, 2025 to 2035."),
                LocalDate.of(2026, 11, 21),
                "sample 0.1",
                findings(),
                options(),
                unknowns(),
                List.of(
                        new Figure(SampleCharts.lines(), sentence()),
                        new Figure(SampleCharts.context(), sentence()),
                        new Figure(SampleCharts.bars(), sentence()),
                        new Figure(SampleCharts.fans(), sentence()),
                        new Figure(SampleCharts.coverage(), sentence()),
                        new Figure(SampleCharts.picture(), sentence())),
                List.of(table()),
                List.of(
                        new Source(
                                "S31",
                                new Label("CoMensha, Zorgcoördinatie (2019)", "CoMensha, Care coordination (2019)"),
                                Optional.of("https://www.comensha.nl/")),
                        new Source("S54", Label.same("Tilburg <2018> & \"more\""), Optional.empty())),
                List.of(sentence(), sentence()));
    }

    /** The same briefing with one chart and without further tables. */
    static BriefingContent small() {
        BriefingContent all = content();
        return new BriefingContent(
                all.title(),
                all.introduction(),
                all.date(),
                all.modelVersion(),
                all.findings(),
                all.options(),
                all.unknowns(),
                all.figures().subList(2, 3),
                List.of(),
                all.sources(),
                all.method());
    }

    private static Label sentence() {
        return new Label(
                "Extra zorgcoördinatoren verlagen het aantal zaken per persoon, waardoor zorg sneller komt.",
                "Extra care coordinators lower the number of cases per person, so that care comes sooner.");
    }

    private static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            findings.add(new Finding(
                    Phrase.of(
                            "Met {1} zorgcoördinatoren komen naar schatting {2} meer in beeld.",
                            "With {1} care coordinators about {2} more come into view.",
                            Quantity.of(60 + i, Rounding.WHOLE, Unit.NONE),
                            Quantity.of(1234.5 + i, Rounding.significant(2), PEOPLE)),
                    Phrase.of(
                            "In {1} is dat {2} van alle slachtoffers, tegen {3} bij ongewijzigd beleid; het kost ongeveer {4} "
                                    + "per jaar.",
                            "In {1} that is {2} of all victims, against {3} with present policy; it costs about {4} a year.",
                            Quantity.year(2035),
                            Quantity.of(21.4, Rounding.decimals(1), Unit.PERCENT),
                            Quantity.of(17.25, Rounding.decimals(1), Unit.PERCENT),
                            Quantity.of(2.8, Rounding.decimals(1), Unit.MILLION_EURO))));
        }
        return findings;
    }

    static OptionsTable options() {
        List<OutcomeColumn> outcomes = List.of(
                outcome("not-in-view", "Uitgebuit, niet in beeld", "Exploited, not in view", PEOPLE, 0, Desired.LESS),
                outcome("share-in-view", "Aandeel in beeld", "Share in view", Unit.PERCENTAGE_POINT, 1, Desired.MORE),
                outcome(
                        "registered",
                        "Geregistreerd per jaar",
                        "Registered a year",
                        Unit.of("personen per jaar", "people per year"),
                        0,
                        Desired.UNDECIDED),
                outcome("fitting-care", "Passende zorg", "Fitting care", Unit.PERCENTAGE_POINT, 1, Desired.MORE));
        List<Option> rows = new ArrayList<>();
        for (int i = 0; i < OPTIONS.length; i++) {
            List<Effect> effects = List.of(
                    new Effect(-1310.4 * i / 3, Optional.of(new Range(-1500.0 * i / 3, -900.0 * i / 3))),
                    new Effect(0.4 + i, Optional.of(new Range(0.1 + i * 0.5, 0.9 + i * 1.5))),
                    new Effect(210 - 37 * i, Optional.empty()),
                    new Effect(i == 6 ? -2.2 : 1.2 * i, Optional.of(new Range(-3, 2.5 * i))));
            rows.add(new Option(
                    OPTIONS[i][0],
                    new Label(OPTIONS[i][1], OPTIONS[i][2]),
                    effects,
                    i == 9 ? Optional.empty() : Optional.of(new Range(0.5 * i, 1.1 * i)),
                    new Label("Ministerie van JenV, centrumgemeenten", "Ministry of Justice, centre municipalities"),
                    new Label(
                            "Te weinig gekwalificeerde mensen; meer meldingen zonder opvolging",
                            "Too few qualified staff; more notifications without follow-up")));
        }
        Option baseline = new Option(
                "baseline",
                new Label("Doorgaan met 27 zorgcoördinatoren", "Stay with 27 care coordinators"),
                List.of(
                        new Effect(4210, Optional.empty()),
                        new Effect(17.3, Optional.empty()),
                        new Effect(1062, Optional.empty()),
                        new Effect(41.2, Optional.empty())),
                Optional.empty(),
                new Label("Geen besluit nodig", "No decision needed"),
                new Label("Zicht blijft achter", "View stays behind"));
        return new OptionsTable(
                "options",
                Phrase.of(
                        "Verschil met doorgaan op de huidige voet, in {1}",
                        "Difference from continuing as now, in {1}", Quantity.year(2035)),
                outcomes,
                baseline,
                rows,
                Optional.of(new Label("Tussen haakjes staat de marge.", "The range is in brackets.")));
    }

    private static OutcomeColumn outcome(String id, String nl, String en, Unit unit, int decimals, Desired desired) {
        Label name = new Label(nl, en);
        return new OutcomeColumn(id, name, unit, Rounding.decimals(decimals), desired, name);
    }

    private static Unknowns unknowns() {
        return new Unknowns(
                List.of(
                        new Label(
                                "Geregistreerde slachtoffers zijn een uitkomst van zoeken, niet van voorkomen; de werkelijke omvang is een schatting.",
                                "Registered victims are an outcome of looking, not of prevalence; the true number is an estimate.")),
                List.of(new Label(
                        "De uitval bij lang wachten en de terugval na zorg zijn een oordeel, geen meting.",
                        "Drop-out after long waits and relapse after care are judged, not measured.")),
                List.of(new Label(
                        "Verplaatsing naar verborgen sectoren kan sterker zijn dan hier aangenomen.",
                        "Displacement to hidden sectors may be stronger than assumed here.")),
                List.of(new Label(
                        "Verschillen tussen regio's; internationale samenwerking; individuele levenslopen.",
                        "Differences between regions; international cooperation; individual lives.")));
    }

    private static DataTable table() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(new Cell.Text(Label.same("=cmd|calc")), new Cell.Value(2024), new Cell.Value(1234567.125)));
        rows.add(List.of(new Cell.Text(new Label("-plat", "+flat")), new Cell.Value(2025), Cell.Missing.UNKNOWN));
        return new DataTable(
                "anchors",
                new Label("Waarnemingen waaraan het model is gehouden", "Observations the model was held against"),
                List.of(
                        Column.text("name", new Label("Naam", "Name")),
                        Column.year("year", new Label("Jaar", "Year")),
                        Column.number("value", new Label("Waarde", "Value"), PEOPLE, Rounding.decimals(1))),
                rows,
                Phrase.of("{1}", "{1}", Bilingual.of(new Label("Stand op 1 januari.", "State on 1 January."))));
    }
}
