package nl.zicht.format.calibration;

/**
 * One figure of a series: when and what.
 *
 * @param from the moment, or the begin of the period
 * @param to the end of the period
 * @param low the figure, or the lower end of a range
 * @param high the figure, or the upper end of a range
 * @param trials of how many it is a part, NaN when not told
 */
record FigurePoint(double from, double to, double low, double high, double trials) {}
