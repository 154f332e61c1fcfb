package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.briefing.Finding;
import nl.zicht.scenarios.chart.Bilingual;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/** What the runs say, in sentences: which scenario is named and every number follow from the comparison. */
final class Findings {

    /** Below this yearly cost, in millions of euro, effect per euro means nothing. */
    private static final double LEAST_COST = 0.1;

    /** As many findings as a page holds. */
    private static final int MOST = 5;

    private final Study study;
    private final Optional<NetworkContrast> contrast;

    Findings(Study study, Optional<NetworkContrast> contrast) {
        this.study = study;
        this.contrast = contrast;
    }

    /** The conclusion as the title of the briefing. */
    Label title() {
        return contrast.map(pair -> Phrase.of(
                        "{1} helpt op zichzelf nauwelijks; {2} wel",
                        "{1} alone hardly helps; {2} does", quoted(pair.without()), quoted(pair.with())))
                .orElseGet(() -> Phrase.of(
                        "{1} helpt het meest",
                        "{1} helps most", quoted(study.ranked().get(0))));
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(baseline());
        contrast.ifPresent(pair -> findings.add(contrast(pair)));
        largest().ifPresent(findings::add);
        perEuro().ifPresent(findings::add);
        Optional<Finding> sure = study.members().flatMap(members -> new Sureness(study, members).finding());
        sure.ifPresent(findings::add);
        if (findings.size() < MOST) {
            tradeOff().ifPresent(findings::add);
        }
        return findings;
    }

    private static Bilingual quoted(Scenario scenario) {
        return Bilingual.of(Study.quoted(scenario));
    }

    private static Bilingual name(Outcome outcome) {
        return Bilingual.of(Shown.inSentence(outcome.label()));
    }

    private Bilingual year() {
        return Quantity.year((int) study.year());
    }

    /** The range of an effect in brackets, with a space before it; nothing when there is none. */
    private Bilingual range(Scenario scenario, Outcome outcome) {
        return study.ranges()
                .of(scenario, outcome)
                .<Bilingual>map(found -> Bilingual.of(Phrase.of(
                        " (marge {1} tot {2})",
                        " (range {1} to {2})",
                        Shown.difference(outcome, found.low()).bare(),
                        Shown.difference(outcome, found.high()).bare())))
                .orElse(language -> "");
    }

    /** The range of a level in brackets, with a space before it; nothing when there is none. */
    private Bilingual levelRange(Scenario scenario, Outcome outcome) {
        return study.levelRange(scenario, outcome, study.year(), Study.PART)
                .<Bilingual>map(found -> Bilingual.of(Phrase.of(
                        " (marge {1} tot {2})",
                        " (range {1} to {2})",
                        Shown.level(outcome, found.low()).bare(),
                        Shown.level(outcome, found.high()).bare())))
                .orElse(language -> "");
    }

    private Bilingual change(Scenario scenario, Outcome outcome) {
        return Bilingual.of(Shown.change(outcome, study.effect(scenario, outcome)));
    }

    private Bilingual shortChange(Scenario scenario, Outcome outcome) {
        return Bilingual.of(Shown.shortChange(outcome, study.effect(scenario, outcome)));
    }

    private Finding baseline() {
        Scenario baseline = study.comparison().baseline();
        Outcome first = study.first();
        double now = study.level(baseline, first, study.historyEnds());
        double then = study.level(baseline, first, study.year());
        Label headline = Phrase.of(
                "{1}: in {2} naar schatting {3}{4}.",
                "{1}: by {2} about {3}{4}.",
                quoted(baseline),
                year(),
                Bilingual.of(Shown.amount(first, then)),
                levelRange(baseline, first));
        Quantity moved = Quantity.of(100 * Math.abs(then / now - 1), Rounding.WHOLE, Unit.PERCENT);
        Bilingual since = Quantity.year((int) study.historyEnds());
        Label change = then >= now
                ? Phrase.of("Dat is {1} meer dan in {2}.", "That is {1} more than in {2}.", moved, since)
                : Phrase.of("Dat is {1} minder dan in {2}.", "That is {1} less than in {2}.", moved, since);
        StringBuilder nl = new StringBuilder(change.nl());
        StringBuilder en = new StringBuilder(change.en());
        for (Outcome outcome :
                study.headlines().subList(1, Math.min(3, study.headlines().size()))) {
            Label part = Phrase.of(
                    " {1}: {2}{3}.",
                    " {1}: {2}{3}.",
                    Bilingual.of(outcome.label()),
                    Shown.level(outcome, study.level(baseline, outcome, study.year())),
                    levelRange(baseline, outcome));
            nl.append(part.nl());
            en.append(part.en());
        }
        return new Finding(headline, new Label(nl.toString(), en.toString()), List.of("outcomes"));
    }

    private Finding contrast(NetworkContrast pair) {
        Outcome first = study.first();
        Outcome care = study.headlines().get(Math.min(2, study.headlines().size() - 1));
        Label headline = Phrase.of(
                "{1} doet op zichzelf weinig: {2} in {3}{4}.",
                "{1} does little by itself: {2} by {3}{4}.",
                quoted(pair.without()),
                change(pair.without(), first),
                year(),
                range(pair.without(), first));
        Label explanation = Phrase.of(
                "Met ook meer {1} ({2}): {3}{4}; {5} wordt dan {6} in plaats van {7}. Kosten: ongeveer {8} per jaar.",
                "With more {1} as well ({2}): {3}{4}; {5} is then {6} instead of {7}. Cost: about {8} a year.",
                Bilingual.of(pair.addedNames()),
                quoted(pair.with()),
                shortChange(pair.with(), first),
                range(pair.with(), first),
                name(care),
                Shown.level(care, study.level(pair.with(), care, study.year())),
                Shown.level(care, study.level(pair.without(), care, study.year())),
                Costs.said(cost(pair.with())));
        return new Finding(headline, explanation, List.of("options", "outcomes", "cost"));
    }

    private double cost(Scenario scenario) {
        return Costs.middle(study, scenario);
    }

    private Optional<Finding> largest() {
        Scenario best = study.ranked().get(0);
        Outcome first = study.first();
        if (study.gain(best, first) <= 0) {
            return Optional.empty();
        }
        double base = study.level(study.comparison().baseline(), first, study.year());
        Range cost = Costs.range(study, best);
        Label headline = Phrase.of(
                "Het grootste effect heeft {1}: {2} in {3}.",
                "The largest effect comes from {1}: {2} by {3}.",
                quoted(best),
                Bilingual.of(Shown.relativeChange(first, study.effect(best, first) / base)),
                year());
        Label explanation = Phrase.of(
                "Dat zijn naar schatting {1}{2}, voor {3} tot {4} per jaar.",
                "That is about {1}{2}, at {3} to {4} a year.",
                shortChange(best, first),
                range(best, first),
                Costs.said(cost.low()),
                Costs.said(cost.high()));
        return Optional.of(new Finding(headline, explanation, List.of("options", "outcomes")));
    }

    private Optional<Finding> perEuro() {
        List<Scenario> paid = study.options().stream()
                .filter(option -> cost(option) >= LEAST_COST && study.gain(option, study.first()) > 0)
                .sorted(Comparator.comparingDouble(option -> -study.gain(option, study.first()) / cost(option)))
                .toList();
        if (paid.size() < 3) {
            return Optional.empty();
        }
        Scenario best = paid.get(0);
        Scenario second = paid.get(1);
        Scenario last = paid.get(paid.size() - 1);
        Label headline = Phrase.of(
                "Per euro helpt {1} het meest: {2} per miljoen euro per jaar.",
                "For each euro {1} helps most: {2} per million euro a year.", quoted(best), perMillion(best));
        Label explanation = Phrase.of(
                "Daarna komt {1}: {2}. Het minst per euro doet {3}: {4}. Geteld in {5}.",
                "Next comes {1}: {2}. {3} does least for its money: {4}. Counted in {5}.",
                quoted(second),
                shortPerMillion(second),
                quoted(last),
                shortPerMillion(last),
                year());
        return Optional.of(new Finding(headline, explanation, List.of("options", "cost")));
    }

    private Bilingual perMillion(Scenario scenario) {
        double effect = study.effect(scenario, study.first()) / cost(scenario);
        return Bilingual.of(Shown.change(study.first(), effect));
    }

    private Bilingual shortPerMillion(Scenario scenario) {
        double effect = study.effect(scenario, study.first()) / cost(scenario);
        return Bilingual.of(Shown.shortChange(study.first(), effect));
    }

    /** The scenario that improves the second headline most while the third gets worse by a percentage point or more. */
    private Optional<Finding> tradeOff() {
        if (study.headlines().size() < 3) {
            return Optional.empty();
        }
        Outcome better = study.headlines().get(1);
        Outcome worse = study.headlines().get(2);
        return study.options().stream()
                .filter(option -> study.gain(option, better) > 0 && study.gain(option, worse) <= -1)
                .max(Comparator.comparingDouble(option -> study.gain(option, better)))
                .map(option -> tradeOff(option, better, worse));
    }

    private Finding tradeOff(Scenario option, Outcome better, Outcome worse) {
        Label headline = Phrase.of("{1} heeft een keerzijde.", "{1} has a downside.", quoted(option));
        Label explanation = Phrase.of(
                "{1}: {2}{3}; {4}: {5}{6}. Geteld in {7}.",
                "{1}: {2}{3}; {4}: {5}{6}. Counted in {7}.",
                Bilingual.of(better.label()),
                shortChange(option, better),
                range(option, better),
                name(worse),
                shortChange(option, worse),
                range(option, worse),
                year());
        return new Finding(headline, explanation, List.of("options"));
    }
}
