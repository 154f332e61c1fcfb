package nl.zicht.examples.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.zicht.label.Label;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;

/**
 * A comparison on a screen or two: for each outcome the baseline, and what each scenario adds to it, at the last year that the outcome reports.
 *
 * @param comparison the comparison
 * @param locale the language of labels
 */
record ComparisonSummary(Comparison comparison, Locale locale) {
    private static final int SCENARIOS_BESIDE_EACH_OTHER = 6;
    private static final double MILLION = 1e6;

    private static final Label MILLIONS = new Label("miljoen ", "million ");
    private static final Label YEAR = new Label("jaar", "year");
    private static final Label OUTCOME = new Label("uitkomst", "outcome");
    private static final Label UNIT = new Label("eenheid", "unit");
    private static final Label DIFFERENCES =
            new Label("%s: niveau; de andere: verschil met %s", "%s: level; the others: difference from %s");

    /** Writes which sign is which scenario, then the table in blocks that fit on a screen. */
    void text(Appendable out) {
        Scenario baseline = comparison.baseline();
        Table legend = new Table("", "scenario");
        comparison
                .scenarios()
                .forEach(scenario -> legend.row(sign(scenario), scenario.label().in(locale)));
        legend.text(out);
        Table.append(
                out, "\n" + String.format(Locale.ROOT, DIFFERENCES.in(locale), sign(baseline), sign(baseline)) + "\n");
        List<Scenario> others = comparison.scenarios().stream()
                .filter(scenario -> !scenario.id().equals(baseline.id()))
                .toList();
        int from = 0;
        do {
            int to = Math.min(from + SCENARIOS_BESIDE_EACH_OTHER, others.size());
            Table.append(out, "\n");
            block(baseline, others.subList(from, to)).text(out);
            from = to;
        } while (from < others.size());
    }

    private Table block(Scenario baseline, List<Scenario> others) {
        List<String> header = new ArrayList<>(List.of(YEAR.in(locale), OUTCOME.in(locale), sign(baseline)));
        others.forEach(scenario -> header.add(sign(scenario)));
        header.add(UNIT.in(locale));
        Table table = new Table(header.toArray(new String[0]));
        comparison.outcomes().forEach(outcome -> table.row(row(outcome, baseline, others)));
        return table;
    }

    private Object[] row(Outcome outcome, Scenario baseline, List<Scenario> others) {
        double year = Collections.max(outcome.years());
        boolean millions = inMillions(outcome, year);
        double scale = outcome.kind() == Outcome.Kind.SHARE ? 100 : millions ? 1 / MILLION : 1;
        int decimals = millions ? 1 : outcome.decimals();
        List<Object> cells = new ArrayList<>();
        cells.add(Table.number(year, year == Math.rint(year) ? 0 : 2));
        cells.add(outcome.label().in(locale));
        cells.add(Table.number(scale * comparison.at(baseline, outcome, year), decimals));
        others.forEach(scenario -> cells.add(signed(scale * comparison.difference(scenario, outcome, year), decimals)));
        cells.add(
                outcome.kind() == Outcome.Kind.SHARE
                        ? "%"
                        : (millions ? MILLIONS.in(locale) : "") + outcome.unit().in(locale));
        return cells.toArray();
    }

    private boolean inMillions(Outcome outcome, double year) {
        return comparison.scenarios().stream()
                .anyMatch(scenario -> Math.abs(comparison.at(scenario, outcome, year)) >= MILLION);
    }

    private static String sign(Scenario scenario) {
        return scenario.letter().isEmpty() ? scenario.id() : scenario.letter();
    }

    private static String signed(double value, int decimals) {
        String size = Table.number(Math.abs(value), decimals);
        boolean zero = size.chars().allMatch(c -> c == '0' || c == '.');
        return zero ? "0" : (value < 0 ? "-" : "+") + size;
    }
}
