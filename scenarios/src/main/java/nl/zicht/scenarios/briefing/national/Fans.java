package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zicht.label.Label;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.briefing.Figure;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.ChartText;
import nl.zicht.scenarios.chart.Fan;
import nl.zicht.scenarios.chart.FanChart;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Point;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.TimeAxis;
import nl.zicht.scenarios.chart.Unit;

/** Fan charts of the main outcomes: the baseline and the options that matter most beside each other. */
final class Fans {

    private final Study study;
    private final Members members;
    private final String version;
    private final List<Scenario> shown;

    Fans(Study study, Members members, String version, Optional<NetworkContrast> contrast) {
        this.study = study;
        this.members = members;
        this.version = version;
        Set<Scenario> chosen = new LinkedHashSet<>();
        chosen.add(study.comparison().baseline());
        contrast.ifPresent(pair -> {
            chosen.add(pair.without());
            chosen.add(pair.with());
        });
        chosen.addAll(study.ranked());
        shown = chosen.stream().limit(FanChart.MOST_FANS).toList();
    }

    /** A fan chart of an outcome; nothing when it was not read over time. */
    Optional<Figure> of(Outcome outcome) {
        List<Double> times = Series.quarters(study).stream()
                .filter(time -> time <= study.year() && members.has(outcome, time))
                .toList();
        if (times.size() < 10) {
            return Optional.empty();
        }
        double start = study.comparison().times()[0];
        TimeAxis axis = TimeAxis.of(start, study.year(), study.historyEnds());
        List<Fan> fans =
                shown.stream().map(scenario -> fan(scenario, outcome, times)).toList();
        Label reference = Phrase.of(
                "midden van {1}",
                "middle of {1}", Bilingual.of(Study.quoted(study.comparison().baseline())));
        FanChart chart = new FanChart(
                outcome.id() + "-fan",
                text(outcome, start, fans.get(0)),
                Shown.unit(outcome),
                Shown.rounding(outcome),
                axis,
                Optional.of(reference),
                fans);
        return Optional.of(new Figure(chart, reading(outcome)));
    }

    private ChartText text(Outcome outcome, double start, Fan baseline) {
        Range range = baseline.last().widest();
        Label title = Phrase.of(
                "{1} in {2}: tussen {3} en {4} als we doorgaan als nu",
                "{1} in {2}: between {3} and {4} when we go on as now",
                Bilingual.of(outcome.label()),
                Quantity.year((int) study.year()),
                Shown.level(outcome, range.low()).bare(),
                Shown.level(outcome, range.high()));
        Label subtitle = Phrase.of(
                "{1}, {2}, {3} tot {4}; boven elk vak de uitkomst in {4} met de middelste {5}",
                "{1}, {2}, {3} to {4}; above each panel the outcome in {4} with the middle {5}",
                Bilingual.of(outcome.label()),
                Bilingual.of(Shown.unit(outcome).name()),
                Quantity.year((int) start),
                Quantity.year((int) study.year()),
                Quantity.of(90, Rounding.WHOLE, Unit.PERCENT));
        Label source = Series.published(study, outcome).isEmpty()
                ? Charts.SOURCE
                : Phrase.of(
                        "{1}; gepubliceerd: {2}",
                        "{1}; published: {2}", Bilingual.of(Charts.SOURCE), Bilingual.of(publishers(outcome)));
        return new ChartText(title, subtitle, source, version).withNote(Basis.bands(members));
    }

    private Label publishers(Outcome outcome) {
        String nl = Series.published(study, outcome).stream()
                .map(found -> found.source().nl())
                .distinct()
                .collect(Collectors.joining(", "));
        String en = Series.published(study, outcome).stream()
                .map(found -> found.source().en())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Label(nl, en);
    }

    private Fan fan(Scenario scenario, Outcome outcome, List<Double> times) {
        boolean baseline = scenario.equals(study.comparison().baseline());
        double factor = Shown.factor(outcome);
        List<Fan.Moment> moments = new ArrayList<>();
        for (double time : times) {
            double[] levels = members.levels(scenario, outcome, time);
            for (int m = 0; m < levels.length; m++) {
                levels[m] *= factor;
            }
            moments.add(new Fan.Moment(
                    time,
                    Members.median(levels),
                    Members.middle(levels, 0.3),
                    Members.middle(levels, 0.6),
                    Members.middle(levels, 0.9)));
        }
        return new Fan(
                scenario.id(),
                named(scenario),
                moments,
                baseline ? List.of() : middle(outcome, times),
                baseline ? Series.published(study, outcome) : List.of());
    }

    private List<Point> middle(Outcome outcome, List<Double> times) {
        Scenario baseline = study.comparison().baseline();
        return times.stream()
                .filter(time -> time >= study.historyEnds())
                .map(time -> new Point(time, study.level(baseline, outcome, time)))
                .toList();
    }

    private static Label named(Scenario scenario) {
        String letter = scenario.letter().isEmpty() ? "" : scenario.letter() + ". ";
        return new Label(
                letter + scenario.label().nl(), letter + scenario.label().en());
    }

    private Label reading(Outcome outcome) {
        boolean published = !Series.published(study, outcome).isEmpty();
        Label first = Phrase.of(
                "Hoe breder de waaier, hoe onzekerder {1}. Vergelijk de middens; hoeveel een optie scheelt staat met een eigen, smallere marge "
                        + "in de figuur met verschillen, want wat voor alle opties onzeker is, valt daar weg.",
                "The wider the fan, the less sure the {1}. Compare the middles; what an option changes stands with a narrower range of its own in "
                        + "the figure of differences, where what is unsure for all options falls away.",
                Bilingual.of(Shown.inSentence(outcome.label())));
        return published
                ? first
                : new Label(
                        first.nl() + " Van deze uitkomst zijn geen cijfers gepubliceerd.",
                        first.en() + " No figures of this outcome were published.");
    }
}
