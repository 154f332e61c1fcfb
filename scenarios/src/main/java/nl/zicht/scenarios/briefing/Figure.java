package nl.zicht.scenarios.briefing;

import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Chart;

/**
 * A chart with the sentence that says what to see in it.
 *
 * @param chart the chart
 * @param reading what to see, and how to read it
 */
public record Figure(Chart chart, Label reading) {

    /** The numbers or links behind the chart. */
    public DataTable data() {
        return ChartData.of(chart);
    }
}
