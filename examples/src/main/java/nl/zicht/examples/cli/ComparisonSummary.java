package nl.zicht.examples.cli;

import java.util.Collections;
import java.util.Locale;
import java.util.function.Function;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.Scenario;

/**
 * A comparison on one screen: for each outcome the baseline, and what each scenario adds to it, at the last year that the outcome reports.
 *
 * @param comparison the comparison
 * @param locale the language of labels
 */
record ComparisonSummary(Comparison comparison, Locale locale) {
    /** Writes the table, and under it which letter is which scenario. */
    void text(Appendable out) {
        Table table = new Table(header());
        for (Outcome outcome : comparison.outcomes()) {
            table.row(row(outcome));
        }
        table.text(out);
        StringBuilder legend = new StringBuilder("\n");
        for (Scenario scenario : comparison.scenarios()) {
            legend.append(sign(scenario))
                    .append("  ")
                    .append(scenario.label().in(locale))
                    .append('\n');
        }
        Table.append(out, legend);
    }

    private String[] header() {
        return cells("year", "outcome", scenario -> sign(scenario), "unit");
    }

    private Object[] row(Outcome outcome) {
        double year = Collections.max(outcome.years());
        boolean share = outcome.kind() == Outcome.Kind.SHARE;
        double scale = share ? 100 : 1;
        return cells(
                Table.number(year, year == Math.rint(year) ? 0 : 2),
                outcome.label().in(locale),
                scenario -> isBaseline(scenario)
                        ? Table.number(scale * comparison.at(scenario, outcome, year), outcome.decimals())
                        : signed(scale * comparison.difference(scenario, outcome, year), outcome.decimals()),
                share ? "%" : outcome.unit().in(locale));
    }

    private String[] cells(String year, String outcome, Function<Scenario, String> value, String unit) {
        String[] cells = new String[comparison.scenarios().size() + 3];
        cells[0] = year;
        cells[1] = outcome;
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            cells[i + 2] = value.apply(comparison.scenarios().get(i));
        }
        cells[cells.length - 1] = unit;
        return cells;
    }

    private boolean isBaseline(Scenario scenario) {
        return scenario.id().equals(comparison.baseline().id());
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
