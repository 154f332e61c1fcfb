package nl.zicht.scenarios.briefing.national;

import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.CostItem;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.chart.Quantity;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/** What scenarios cost a year more than the baseline, in millions of euro, with the range of their unit costs. */
final class Costs {

    private static final double MILLION = 1e6;

    private Costs() {}

    /** The extra cost with the unit costs the model uses. */
    static double middle(Comparison comparison, Scenario scenario, double time) {
        double sum = 0;
        for (CostItem item : scenario.costs()) {
            sum += comparison.extraCost(scenario, item, time);
        }
        return sum / MILLION;
    }

    /** The extra cost with all unit costs low, and with all high. */
    static Range range(Comparison comparison, Scenario scenario, double time) {
        double low = 0;
        double high = 0;
        for (CostItem item : scenario.costs()) {
            Range one = range(comparison, scenario, item, time);
            low += one.low();
            high += one.high();
        }
        return new Range(low, high);
    }

    /** The extra cost of one head, low and high; a head that saves money saves most at the high unit cost. */
    static Range range(Comparison comparison, Scenario scenario, CostItem item, double time) {
        double extra = comparison.extraCost(scenario, item, time) / MILLION;
        CostItem.UnitCost unit = item.unitCost();
        double low = unit.value() == 0 ? extra : extra * unit.low() / unit.value();
        double high = unit.value() == 0 ? extra : extra * unit.high() / unit.value();
        return new Range(Math.min(low, high), Math.max(low, high));
    }

    /** The extra cost in the year of a study: in the middle of its members, or of its one run. */
    static double middle(Study study, Scenario scenario) {
        return study.members()
                .map(members -> Members.median(members.extraCost(scenario, study.year())) / MILLION)
                .orElseGet(() -> middle(study.comparison(), scenario, study.year()));
    }

    /** How far the extra cost may be off: the middle 90 percent of the members, or all unit costs low and all high. */
    static Range range(Study study, Scenario scenario) {
        return study.members()
                .map(members -> millions(members.extraCost(scenario, study.year())))
                .orElseGet(() -> range(study.comparison(), scenario, study.year()));
    }

    /** The extra cost of one head in the same way. */
    static double middle(Study study, Scenario scenario, CostItem item) {
        return study.members()
                        .map(members -> Members.median(members.extraCost(scenario, item, study.year())))
                        .orElseGet(() -> study.comparison().extraCost(scenario, item, study.year()))
                / MILLION;
    }

    /** How far the extra cost of one head may be off, in the same way. */
    static Range range(Study study, Scenario scenario, CostItem item) {
        return study.members()
                .map(members -> millions(members.extraCost(scenario, item, study.year())))
                .orElseGet(() -> range(study.comparison(), scenario, item, study.year()));
    }

    private static Range millions(double[] euro) {
        Range range = Members.middle(euro, Study.PART);
        return new Range(range.low() / MILLION, range.high() / MILLION);
    }

    /** An amount as it is said. */
    static Quantity said(double millions) {
        return Quantity.of(millions, Rounding.decimals(Math.abs(millions) < 10 ? 1 : 0), Unit.MILLION_EURO);
    }
}
