package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.analysis.robustness.Regret;
import nl.zicht.label.Label;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/** Tables on how sure the comparison is: ranking, who beats whom, regret, and what the ranking hangs on. */
final class RobustnessTables {

    static final Label OPTION = new Label("Scenario", "Scenario");

    private static final Unit PARTS = Unit.PERCENT;

    private final Study study;
    private final Members members;
    private final Constants constants;

    RobustnessTables(Study study, Members members) {
        this.study = study;
        this.members = members;
        constants = new Constants(study.model().parameters());
    }

    /** All of them; nothing when there are not two options to compare. */
    List<DataTable> all() {
        List<DataTable> tables = new ArrayList<>();
        for (Outcome outcome : study.decisive()) {
            tables.add(ranking(Robustness.of(study, members, outcome)));
        }
        tables.add(wins(Robustness.of(study, members, study.first())));
        if (study.options().size() > 1) {
            tables.add(regret());
        }
        new CostTables(study, members).perVictim().ifPresent(tables::add);
        List<Hinge> hinges = new ArrayList<>();
        study.decisive().forEach(outcome -> hinges.addAll(members.hinges(Robustness.of(study, members, outcome))));
        if (!hinges.isEmpty()) {
            tables.add(hinges());
        }
        return tables;
    }

    static Cell text(Label label) {
        return new Cell.Text(label);
    }

    static Label named(Scenario scenario) {
        String letter = scenario.letter().isEmpty() ? "" : scenario.letter() + ". ";
        return new Label(
                letter + scenario.label().nl(), letter + scenario.label().en());
    }

    private Bilingual year() {
        return Quantity.year((int) study.year());
    }

    private DataTable ranking(Robustness robustness) {
        Outcome outcome = robustness.outcome();
        Unit unit = Shown.differenceUnit(outcome);
        Rounding rounding = Shown.rounding(outcome);
        List<Column> columns = List.of(
                Column.text("scenario", OPTION),
                Column.number("place", new Label("Plaats", "Place"), Unit.NONE, Rounding.WHOLE),
                Column.difference(
                        "effect", new Label("Verschil met basispad", "Difference from baseline"), unit, rounding),
                Column.difference("low", new Label("laag", "low"), unit, rounding),
                Column.difference("high", new Label("hoog", "high"), unit, rounding),
                Column.number("best", new Label("De beste", "The best"), PARTS, Rounding.WHOLE),
                Column.number(
                        "best-three", new Label("Bij de beste drie", "Among the best three"), PARTS, Rounding.WHOLE),
                Column.number("place-low", new Label("Plaats, van", "Place, from"), Unit.NONE, Rounding.WHOLE),
                Column.number("place-high", new Label("Plaats, tot", "Place, to"), Unit.NONE, Rounding.WHOLE),
                Column.number(
                        "kept",
                        new Label("Plaats blijft bij hertrekking", "Place kept when drawn again"),
                        PARTS,
                        Rounding.WHOLE));
        List<List<Cell>> rows = new ArrayList<>();
        for (Scenario scenario : robustness.ranked()) {
            int p = robustness.place(scenario);
            Range range = study.range(scenario, outcome, study.year()).orElseThrow();
            rows.add(List.of(
                    text(named(scenario)),
                    new Cell.Value(robustness.ranks().place(p)),
                    new Cell.Value(study.effect(scenario, outcome)),
                    new Cell.Value(range.low()),
                    new Cell.Value(range.high()),
                    new Cell.Value(Robustness.percent(robustness.ranks().shareAmongBest(p, 1))),
                    new Cell.Value(Robustness.percent(robustness.ranks().shareAmongBest(p, 3))),
                    new Cell.Value(robustness.ranks().rankQuantile(p, 0.05)),
                    new Cell.Value(robustness.ranks().rankQuantile(p, 0.95)),
                    new Cell.Value(Robustness.percent(robustness.ranks().placeKept(p)))));
        }
        Label note = Phrase.of(
                "Plaats volgt uit het midden van de berekeningen; de plaats van en tot bevat {1} ervan. De laatste kolom zegt in welk deel van "
                        + "de herhaalde trekkingen uit dezelfde berekeningen de plaats gelijk blijft; alle plaatsen samen blijven gelijk in {2}. "
                        + "Overeenstemming van de rangorde per berekening met deze rangorde (Kendall tau-b, 1 is gelijk): {3}.",
                "Place follows from the middle of the calculations; place from and to hold {1} of them. The last column says in which part of "
                        + "repeated draws from the same calculations the place stays the same; all places together stay in {2}. Agreement of the "
                        + "ranking in each calculation with this one (Kendall's tau-b, 1 is equal): {3}.",
                Quantity.of(90, Rounding.WHOLE, Unit.PERCENT),
                Quantity.of(100 * robustness.ranks().orderKept(), Rounding.WHOLE, Unit.PERCENT),
                Quantity.of(robustness.ranks().agreement(), Rounding.decimals(2), Unit.NONE));
        Label caption = Phrase.of(
                "Rangorde en hoe vast die is: {1} in {2}",
                "Ranking and how firm it is: {1} in {2}", Bilingual.of(Shown.inSentence(outcome.label())), year());
        return new DataTable("ranking-" + outcome.id(), caption, columns, rows, note);
    }

    private DataTable wins(Robustness robustness) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("scenario", new Label("Kans dat deze optie …", "Chance that this option …")));
        for (Scenario other : robustness.policies()) {
            String sign = other.letter().isEmpty() ? other.id() : other.letter();
            Label head = new Label("… wint van " + sign, "… beats " + sign);
            columns.add(Column.number("beats-" + other.id(), head, PARTS, Rounding.WHOLE));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Scenario scenario : robustness.policies()) {
            List<Cell> row = new ArrayList<>();
            row.add(text(named(scenario)));
            for (Scenario other : robustness.policies()) {
                row.add(
                        other.equals(scenario)
                                ? Cell.Missing.UNKNOWN
                                : new Cell.Value(Robustness.percent(robustness.wins(scenario, other))));
            }
            rows.add(row);
        }
        double error = 100 * 1.645 * 0.5 / Math.sqrt(members.count());
        Label note = Phrase.of(
                "Het deel van {1} berekeningen waarin de optie van de rij beter uitkomt dan die van de kolom, op {2} in {3}. Het blijft bij deze "
                        + "aantallen hooguit {4} onzeker. Rond {5} is er geen verschil te zien.",
                "The part of {1} calculations in which the option of the row does better than that of the column, on {2} in {3}. With so many it is "
                        + "unsure by {4} at most. Near {5} no difference is seen.",
                Quantity.of(members.count(), Rounding.WHOLE, Unit.NONE),
                Bilingual.of(Shown.inSentence(robustness.outcome().label())),
                year(),
                Quantity.of(error, Rounding.WHOLE, Unit.PERCENTAGE_POINT),
                Quantity.of(50, Rounding.WHOLE, Unit.PERCENT));
        return new DataTable(
                "beats",
                Phrase.of(
                        "De kans dat de ene optie beter is dan de andere: {1} in {2}",
                        "The chance that one option is better than another: {1} in {2}",
                        Bilingual.of(Shown.inSentence(robustness.outcome().label())),
                        year()),
                columns,
                rows,
                note);
    }

    private DataTable regret() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("scenario", OPTION));
        List<Robustness> all = study.decisive().stream()
                .map(outcome -> Robustness.ofSingleOptions(study, members, outcome))
                .toList();
        for (Robustness one : all) {
            String id = one.outcome().id();
            Label name = one.outcome().label();
            Unit unit = Shown.differenceUnit(one.outcome());
            Rounding rounding = Shown.rounding(one.outcome());
            columns.add(Column.number(
                    id + "-mean", new Label(name.nl() + ": gemiddeld", name.en() + ": mean"), unit, rounding));
            columns.add(Column.number(
                    id + "-p90",
                    new Label(name.nl() + ": 9 van de 10 keer minder dan", name.en() + ": 9 in 10 times less than"),
                    unit,
                    rounding));
            columns.add(Column.number(
                    id + "-most", new Label(name.nl() + ": ten hoogste", name.en() + ": at most"), unit, rounding));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Scenario scenario : all.get(0).ranked()) {
            List<Cell> row = new ArrayList<>();
            row.add(text(named(scenario)));
            for (Robustness one : all) {
                Regret regret = one.regret();
                int p = one.place(scenario);
                row.add(new Cell.Value(regret.mean(p)));
                row.add(new Cell.Value(regret.quantile(p, 0.9)));
                row.add(new Cell.Value(regret.worst(p)));
            }
            rows.add(row);
        }
        return new DataTable(
                "regret",
                Phrase.of(
                        "Spijt: hoeveel een keuze in {1} achterblijft bij de beste keuze",
                        "Regret: how far a choice falls short of the best choice in {1}", year()),
                columns,
                rows,
                new Label(
                        "Spijt is in elke berekening wat de beste losse optie meer had opgeleverd; nul is geen spijt. Opties die meerdere andere "
                                + "omvatten en het basispad doen niet mee. De regel van Savage kiest de kleinste hoogste spijt.",
                        "Regret is, in each calculation, what the best single option would have given more; zero is no regret. Options that "
                                + "comprise several others and the baseline take no part. Savage's rule picks the smallest largest regret."));
    }

    private DataTable hinges() {
        List<Column> columns = List.of(
                Column.text("outcome", new Label("Uitkomst", "Outcome")),
                Column.text("better", new Label("Vaker beter", "Better more often")),
                Column.text("worse", new Label("dan", "than")),
                Column.number("chance", new Label("Kans", "Chance"), PARTS, Rounding.WHOLE),
                Column.text("constant", new Label("Hangt aan", "Hangs on")),
                Column.number(
                        "low-half", new Label("Kans als dat laag is", "Chance when it is low"), PARTS, Rounding.WHOLE),
                Column.number(
                        "high-half",
                        new Label("Kans als dat hoog is", "Chance when it is high"),
                        PARTS,
                        Rounding.WHOLE),
                Column.difference(
                        "correlation",
                        new Label("Rangcorrelatie", "Rank correlation"),
                        Unit.NONE,
                        Rounding.decimals(2)),
                Column.difference("partial", new Label("Partieel", "Partial"), Unit.NONE, Rounding.decimals(2)),
                Column.text("basis", new Label("Grondslag", "Basis")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Outcome outcome : study.decisive()) {
            for (Hinge hinge : members.hinges(Robustness.of(study, members, outcome))) {
                rows.add(row(outcome, hinge));
            }
        }
        Label note = new Label(
                "Getoond zijn buren in de rangorde waarvan de volgorde in meer dan 1 op de 20 berekeningen anders is, met per paar ten hoogste drie "
                        + "getallen waarvan het verband niet aan toeval kan liggen. Laag en hoog zijn de onderste en de bovenste helft van de waarden van "
                        + "het getal. Partieel: als wat andere getallen verklaren eruit is gehaald; leeg bij te weinig berekeningen.",
                "Shown are neighbours in the ranking whose order differs in more than 1 in 20 calculations, each with at most three numbers whose relation "
                        + "cannot be chance. Low and high are the lower and upper half of the values of the number. Partial: with what other numbers "
                        + "explain taken out; empty with too few calculations.");
        return new DataTable(
                "hinges",
                new Label("Aannames waaraan de rangorde hangt", "Assumptions that the ranking hangs on"),
                columns,
                rows,
                note);
    }

    private List<Cell> row(Outcome outcome, Hinge hinge) {
        Optional<Label> basis = constants.basis(hinge.constant());
        return List.of(
                text(outcome.label()),
                text(named(hinge.better())),
                text(named(hinge.worse())),
                new Cell.Value(Robustness.percent(hinge.chance())),
                text(constants.said(hinge.constant())),
                new Cell.Value(Robustness.percent(hinge.split().low())),
                new Cell.Value(Robustness.percent(hinge.split().high())),
                new Cell.Value(hinge.correlation()),
                hinge.partial().isPresent() ? new Cell.Value(hinge.partial().getAsDouble()) : Cell.Missing.UNKNOWN,
                basis.<Cell>map(Cell.Text::new).orElse(Cell.Missing.UNKNOWN));
    }
}
