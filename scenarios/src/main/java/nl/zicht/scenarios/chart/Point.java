package nl.zicht.scenarios.chart;

/**
 * A value at a time.
 *
 * @param time year, with a fraction for a moment within the year
 * @param value in the unit of the chart
 */
public record Point(double time, double value) {}
