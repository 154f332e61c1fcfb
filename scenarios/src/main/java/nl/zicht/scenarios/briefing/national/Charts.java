package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.label.Label;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.briefing.Figure;
import nl.zicht.scenarios.chart.Bar;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.ChartText;
import nl.zicht.scenarios.chart.Desired;
import nl.zicht.scenarios.chart.DifferenceBars;
import nl.zicht.scenarios.chart.Line;
import nl.zicht.scenarios.chart.Line.Role;
import nl.zicht.scenarios.chart.LineChart;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Point;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.TimeAxis;
import nl.zicht.scenarios.chart.Unit;

/** The charts of the briefing that show numbers; titles say what the numbers say. */
final class Charts {

    static final Label SOURCE = new Label(
            "nationaal model; getallen uit openbare bronnen (zie Bronnen)",
            "national model; numbers from public sources (see Sources)");
    private static final int HIGHLIGHTED = 4;

    private final Study study;
    private final String version;
    private final Optional<NetworkContrast> contrast;

    Charts(Study study, String version, Optional<NetworkContrast> contrast) {
        this.study = study;
        this.version = version;
        this.contrast = contrast;
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        study.members().ifPresent(members -> fans(members).of(study.first()).ifPresent(figures::add));
        figures.add(overTime());
        figures.add(differences(study.first()));
        if (study.headlines().size() > 2) {
            Outcome care = study.headlines().get(2);
            figures.add(network(care));
            figures.add(differences(care));
        }
        study.members()
                .ifPresent(members -> study.headlines().stream()
                        .skip(1)
                        .forEach(outcome -> fans(members).of(outcome).ifPresent(figures::add)));
        figures.add(cost());
        fit().ifPresent(figures::add);
        return figures;
    }

    private Fans fans(Members members) {
        return new Fans(study, members, version, contrast);
    }

    private Quantity count(long number) {
        return Quantity.of((double) number, Rounding.WHOLE, Unit.NONE);
    }

    private Bilingual year() {
        return Quantity.year((int) study.year());
    }

    private static Bilingual name(Outcome outcome) {
        return Bilingual.of(Shown.inSentence(outcome.label()));
    }

    private Label period(Outcome outcome, double from) {
        return Phrase.of(
                "{1}, {2}, {3} tot {4}",
                "{1}, {2}, {3} to {4}",
                Bilingual.of(outcome.label()),
                Bilingual.of(Shown.unit(outcome).name()),
                Quantity.year((int) from),
                year());
    }

    private TimeAxis axis() {
        double start = study.comparison().times()[0];
        return TimeAxis.of(start, study.year(), study.historyEnds());
    }

    /** The first outcome: the pair of the title and the best options in front of all others. */
    private Figure overTime() {
        Outcome outcome = study.first();
        Set<Scenario> shown = new LinkedHashSet<>();
        shown.add(study.ranked().get(0));
        contrast.ifPresent(pair -> {
            shown.add(pair.with());
            shown.add(pair.without());
        });
        study.ranked().stream().limit(HIGHLIGHTED).forEach(shown::add);
        List<Scenario> front = shown.stream().limit(HIGHLIGHTED).toList();
        List<Line> lines = new ArrayList<>();
        for (Scenario option : study.options()) {
            lines.add(Series.line(study, option, outcome, front.contains(option) ? Role.SCENARIO : Role.CONTEXT));
        }
        lines.add(0, Series.line(study, study.comparison().baseline(), outcome, Role.BASELINE));
        Scenario best = study.ranked().get(0);
        double base = study.level(study.comparison().baseline(), outcome, study.year());
        Label title = Phrase.of(
                "{1}: {2} in {3}",
                "{1}: {2} by {3}",
                Bilingual.of(Study.quoted(best)),
                Bilingual.of(Shown.relativeChange(outcome, study.effect(best, outcome) / base)),
                year());
        ChartText text = middles(new ChartText(title, period(outcome, axis().start()), SOURCE, version));
        LineChart chart = new LineChart(
                outcome.id() + "-over-time", text, Shown.unit(outcome), Shown.rounding(outcome), axis(), lines);
        return new Figure(
                chart,
                Phrase.of(
                        "De gekleurde lijnen zijn {1} van de {2} opties; de andere staan er grijs achter. Tot {3} lopen alle lijnen gelijk.",
                        "The coloured lines are {1} of the {2} options; the others stand behind them in grey. Until {3} all lines are the same.",
                        count(front.size()),
                        count(study.options().size()),
                        Quantity.year((int) study.historyEnds())));
    }

    /** Lines without ranges say where the ranges are. */
    private ChartText middles(ChartText text) {
        return study.members().isEmpty()
                ? text
                : text.withNote(
                        new Label(
                                "De lijnen zijn het midden van de berekeningen; de marges staan in de waaiergrafieken en bij de verschillen.",
                                "The lines are the middle of the calculations; the ranges stand in the fan charts and at the differences."));
    }

    /** An outcome in the scenarios of the pair of the title and those between them. */
    private Figure network(Outcome outcome) {
        Set<Scenario> shown = new LinkedHashSet<>();
        contrast.ifPresent(pair -> {
            shown.add(pair.without());
            shown.add(pair.with());
        });
        List<Scenario> byGain = study.options().stream()
                .sorted(Comparator.comparingDouble((Scenario option) -> -study.gain(option, outcome)))
                .toList();
        shown.add(byGain.get(0));
        shown.add(byGain.get(byGain.size() - 1));
        List<Line> lines = new ArrayList<>();
        lines.add(Series.line(study, study.comparison().baseline(), outcome, Role.BASELINE));
        shown.forEach(option -> lines.add(Series.line(study, option, outcome, Role.SCENARIO)));
        Scenario high = byGain.get(0);
        Scenario low = byGain.get(byGain.size() - 1);
        Label title = Phrase.of(
                "{1} in {2}: van {3} ({4}) tot {5} ({6})",
                "{1} in {2}: from {3} ({4}) to {5} ({6})",
                Bilingual.of(outcome.label()),
                year(),
                Shown.level(outcome, study.level(low, outcome, study.year())),
                letter(low),
                Shown.level(outcome, study.level(high, outcome, study.year())),
                letter(high));
        ChartText text = middles(new ChartText(title, period(outcome, axis().start()), SOURCE, version));
        LineChart chart = new LineChart(
                outcome.id() + "-over-time", text, Shown.unit(outcome), Shown.rounding(outcome), axis(), lines);
        return new Figure(
                chart,
                Phrase.of(
                        "De opties waarin het {1} het hoogst en het laagst uitkomt, met het basispad.",
                        "The options in which the {1} ends highest and lowest, with the baseline.", name(outcome)));
    }

    private static Bilingual letter(Scenario scenario) {
        return scenario.letter().isEmpty()
                ? Bilingual.of(scenario.label())
                : Bilingual.of(new Label("optie " + scenario.letter(), "option " + scenario.letter()));
    }

    /** The effect of every option on an outcome, the largest gain on top. */
    private Figure differences(Outcome outcome) {
        List<Scenario> sorted = study.options().stream()
                .sorted(Comparator.comparingDouble((Scenario option) -> -study.gain(option, outcome)))
                .toList();
        List<Bar> bars = sorted.stream()
                .map(option -> new Bar(
                        option.id(),
                        option.label(),
                        study.effect(option, outcome),
                        study.ranges().of(option, outcome)))
                .toList();
        long good = sorted.stream()
                .filter(option -> study.gain(option, outcome) > 0)
                .count();
        Label title = Phrase.of(
                "{1} van de {2} opties werken gunstig uit; {3} het meest",
                "{1} of {2} options help; {3} most",
                count(good),
                count(sorted.size()),
                Bilingual.of(Study.quoted(sorted.get(0))));
        Label subtitle = Phrase.of(
                "{1}: verschil met het basispad in {2}, {3}",
                "{1}: difference from the baseline in {2}, {3}",
                Bilingual.of(outcome.label()),
                year(),
                Bilingual.of(Shown.differenceUnit(outcome).name()));
        ChartText plain = new ChartText(title, subtitle, SOURCE, version);
        ChartText text = study.ranges().draws() == 0 ? plain : plain.withNote(Options.rangeMeaning(study));
        DifferenceBars chart = new DifferenceBars(
                outcome.id() + "-difference",
                text,
                Shown.differenceUnit(outcome),
                Shown.rounding(outcome),
                Shown.desired(outcome),
                bars);
        return new Figure(
                chart,
                Phrase.of(
                        "Elke staaf is één optie, vergeleken met doorgaan zoals nu: {1}.",
                        "Each bar is one option, compared with going on as now: {1}.", name(outcome)));
    }

    private Figure cost() {
        List<Scenario> sorted = study.options().stream()
                .sorted(Comparator.comparingDouble((Scenario option) -> -Costs.middle(study, option)))
                .toList();
        List<Bar> bars = sorted.stream()
                .map(option -> new Bar(
                        option.id(),
                        option.label(),
                        Costs.middle(study, option),
                        Optional.of(Costs.range(study, option))))
                .toList();
        Label title = Phrase.of(
                "{1} kost het meest: ongeveer {2} per jaar",
                "{1} costs most: about {2} a year",
                Bilingual.of(Study.quoted(sorted.get(0))),
                Costs.said(bars.get(0).value()));
        Label subtitle = Phrase.of(
                "Kosten per jaar boven het basispad in {1}, miljoen euro",
                "Cost a year above the baseline in {1}, million euro", year());
        Label note = study.members().isPresent()
                ? Options.rangeMeaning(study)
                : new Label(
                        "De marge volgt uit lage en hoge kosten per eenheid.",
                        "The range follows from low and high unit costs.");
        ChartText text = new ChartText(title, subtitle, SOURCE, version, Optional.of(note));
        DifferenceBars chart =
                new DifferenceBars("cost", text, Unit.MILLION_EURO, Rounding.decimals(1), Desired.UNDECIDED, bars);
        return new Figure(
                chart,
                new Label(
                        "De kosten per eenheid zijn deels een inschatting; de tabel met kosten zegt waarvan.",
                        "Unit costs are partly judged; the table of costs says which."));
    }

    /** Published registrations beside those of the model, when there are any. */
    private Optional<Figure> fit() {
        List<Point> published = Series.publishedTotals(study, Series.REGISTERED_TOTAL);
        if (published.size() < 3) {
            return Optional.empty();
        }
        List<Point> modelled = Series.modelledTotals(study, Series.REGISTERED_TOTAL);
        double off = 0;
        for (int i = 0; i < published.size(); i++) {
            off += Math.abs(modelled.get(i).value() / published.get(i).value() - 1) / published.size();
        }
        Label title = Phrase.of(
                "Het model wijkt gemiddeld {1} af van de geregistreerde aantallen",
                "The model is {1} off the registered numbers on average",
                Quantity.of(100 * off, Rounding.WHOLE, Unit.PERCENT));
        double end = published.get(published.size() - 1).time();
        Label subtitle = Phrase.of(
                "Geregistreerde vermoedelijke slachtoffers, personen per jaar, {1} tot {2}",
                "Registered presumed victims, persons per year, {1} to {2}",
                Quantity.year((int) study.comparison().times()[0]),
                Quantity.year((int) end));
        List<Line> lines = List.of(
                new Line("model", new Label("model", "model"), Role.BASELINE, modelled),
                new Line("published", Series.published(), Role.OBSERVED, published));
        ChartText text = new ChartText(
                title,
                subtitle,
                new Label("CoMensha en Nationaal Rapporteur", "CoMensha and National Rapporteur"),
                version);
        LineChart chart = new LineChart(
                "registered-fit",
                text,
                Unit.of("personen per jaar", "persons per year"),
                Rounding.significant(3),
                TimeAxis.of(study.comparison().times()[0], end),
                lines);
        return Optional.of(new Figure(
                chart,
                Phrase.of(
                        "Registratie is wat wordt gezien, niet wat er is: zij stijgt ook als er beter wordt gezocht. Het model neemt de "
                                + "inspanning van vroeger als gegeven: {1} getallen zijn zo gekozen dat het de reeksen volgt.",
                        "Registration is what is seen, not what there is: it also rises when people look harder. The model takes past "
                                + "effort as given: {1} numbers were chosen so that it follows the series.",
                        count(study.model().historicInputs().inputs().size()))));
    }
}
