package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zicht.label.Label;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.chart.Phrase;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;
import nl.zicht.scenarios.national.Parameter;

/** What one more victim in fitting care costs, in each option. */
final class CostTables {

    private static final Pattern PRICES = Pattern.compile("Prices of (\\d{4})");
    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;

    static final Unit THOUSAND_EURO = new Unit(
            new Label("duizend euro", "thousand euro"), new Label("€\u00a0#\u00a0duizend", "€#\u00a0thousand"));

    private final Study study;
    private final Members members;

    CostTables(Study study, Members members) {
        this.study = study;
        this.members = members;
    }

    /** The table; nothing when the scenarios do not have the outcomes for it. */
    Optional<DataTable> perVictim() {
        Unit persons = Unit.of("personen", "persons");
        List<Column> columns = List.of(
                Column.text("scenario", RobustnessTables.OPTION),
                Column.difference(
                        "victims", new Label("Extra slachtoffers", "Extra victims"), persons, Rounding.whole(2)),
                Column.difference("victims-low", new Label("laag", "low"), persons, Rounding.whole(2)),
                Column.difference("victims-high", new Label("hoog", "high"), persons, Rounding.whole(2)),
                Column.difference(
                        "cost", new Label("Extra kosten", "Extra cost"), Unit.MILLION_EURO, Rounding.significant(2)),
                Column.difference("cost-low", new Label("laag", "low"), Unit.MILLION_EURO, Rounding.significant(2)),
                Column.difference("cost-high", new Label("hoog", "high"), Unit.MILLION_EURO, Rounding.significant(2)),
                Column.number(
                        "each",
                        new Label("Kosten per extra slachtoffer", "Cost per extra victim"),
                        THOUSAND_EURO,
                        Rounding.significant(2)),
                Column.number("each-low", new Label("laag", "low"), THOUSAND_EURO, Rounding.significant(2)),
                Column.number("each-high", new Label("hoog", "high"), THOUSAND_EURO, Rounding.significant(2)),
                Column.number(
                        "share",
                        new Label("Er zijn extra slachtoffers in", "There are extra victims in"),
                        Unit.PERCENT,
                        Rounding.WHOLE),
                Column.text("meaning", new Label("Uitleg", "Meaning")));
        List<Scenario> options = study.options().stream()
                .filter(option -> CostPerVictim.of(study, members, option).isPresent())
                .sorted(Comparator.comparingDouble(option -> CostPerVictim.of(study, members, option)
                        .flatMap(found -> found.quantile(0.5))
                        .orElse(Double.MAX_VALUE)))
                .toList();
        if (options.isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Scenario option : options) {
            CostPerVictim.of(study, members, option).ifPresent(found -> rows.add(row(option, found)));
        }
        Label caption = Phrase.of(
                "Kosten per extra slachtoffer dat passende zorg afrondt, {1} tot {2}",
                "Cost per extra victim who completes fitting care, {1} to {2}",
                Quantity.year((int) Math.round(study.historyEnds())),
                Quantity.year((int) study.year()));
        return Optional.of(new DataTable("cost-per-victim", caption, columns, rows, note()));
    }

    private static List<Cell> row(Scenario option, CostPerVictim found) {
        return List.of(
                RobustnessTables.text(RobustnessTables.named(option)),
                new Cell.Value(Members.median(found.victims())),
                new Cell.Value(Members.quantile(found.victims(), 0.05)),
                new Cell.Value(Members.quantile(found.victims(), 0.95)),
                new Cell.Value(Members.median(found.euro()) / MILLION),
                new Cell.Value(Members.quantile(found.euro(), 0.05) / MILLION),
                new Cell.Value(Members.quantile(found.euro(), 0.95) / MILLION),
                thousands(found.quantile(0.5)),
                found.quantile(0.5).isEmpty() ? Cell.Missing.UNKNOWN : thousands(found.quantile(0.05)),
                found.quantile(0.5).isEmpty() ? Cell.Missing.UNKNOWN : thousands(found.quantile(0.95)),
                new Cell.Value(Robustness.percent(found.share())),
                RobustnessTables.text(meaning(found)));
    }

    private static Cell thousands(Optional<Double> euro) {
        return euro.<Cell>map(value -> new Cell.Value(value / THOUSAND)).orElse(Cell.Missing.UNKNOWN);
    }

    private static Label meaning(CostPerVictim found) {
        if (found.quantile(0.5).isEmpty()) {
            return new Label(
                    "niet bepaald: meestal geen extra slachtoffers in passende zorg",
                    "undefined: mostly no extra victims in fitting care");
        }
        return found.quantile(0.95).isEmpty()
                ? new Label(
                        "geen bovengrens: soms geen extra slachtoffers", "no upper bound: sometimes no extra victims")
                : new Label("bepaald in alle gevallen van de marge", "defined throughout the range");
    }

    private Label note() {
        TreeSet<Integer> years = new TreeSet<>();
        for (Parameter parameter : study.model().parameters().parameters()) {
            Matcher matcher = PRICES.matcher(parameter.note());
            if (matcher.find()) {
                years.add(Integer.parseInt(matcher.group(1)));
            }
        }
        Label counted = new Label(
                "Alle extra kosten gedeeld door alle extra slachtoffers, per berekening; niet verdisconteerd. De kosten van een eenheid staan met hun "
                        + "bron in de tabel met kosten.",
                "All extra cost over all extra victims, in each calculation; not discounted. What a unit costs stands with its source in the table of "
                        + "costs.");
        if (years.isEmpty()) {
            return counted;
        }
        Label prices = years.size() == 1
                ? Phrase.of("Prijzen van {1}.", "Prices of {1}.", Quantity.year(years.last()))
                : Phrase.of(
                        "Prijzen van {1} (een deel van {2}), niet omgerekend.",
                        "Prices of {1} (some of {2}), not converted.",
                        Quantity.year(years.last()),
                        language -> String.join(
                                ", ",
                                years.headSet(years.last()).stream()
                                        .map(String::valueOf)
                                        .toList()));
        return new Label(prices.nl() + " " + counted.nl(), prices.en() + " " + counted.en());
    }
}
