package nl.zicht.check;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.model.GraphicalFunction;

/** The statistics of a series in Vensim's language: over its points from one time to another, both included; the missing value when there are none. */
final class VensimSeries {
    private VensimSeries() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("GET DATA MAXIMUM", site -> over(site, VectorFunction.SERIES_MAXIMUM)),
                BuiltIn.of("GET DATA MINIMUM", site -> over(site, VectorFunction.SERIES_MINIMUM)),
                BuiltIn.of("GET DATA MEAN", site -> over(site, VectorFunction.SERIES_MEAN)),
                BuiltIn.of("GET DATA MEDIAN", site -> over(site, VectorFunction.SERIES_MEDIAN)),
                BuiltIn.of("GET DATA STDV", site -> over(site, VectorFunction.SERIES_DEVIATION)),
                BuiltIn.of("CUMULATE", VensimSeries::runningSum),
                BuiltIn.of("CUMULATEF", VensimSeries::wholeSum),
                BuiltIn.of("TIME SHIFT", VensimSeries::shifted));
    }

    /** The sum of the points up to the time, between them as the series itself. */
    private static Term runningSum(Site site) {
        GraphicalFunction series = new TableCalls(site.lowering()).named(site);
        if (series == null) {
            return Lowering.FAILED;
        }
        double[] y = series.y();
        for (int i = 1; i < y.length; i++) {
            y[i] += y[i - 1];
        }
        GraphicalFunction sums = new GraphicalFunction(series.kind(), series.x(), y);
        return new Term.Lookup(site.lowering().sheet().table(sums), Algebra.clock(ClockValue.STEP_TIME));
    }

    private static Term wholeSum(Site site) {
        site.approximate("the sum of all points of the series, at every time");
        GraphicalFunction series = new TableCalls(site.lowering()).named(site);
        double sum = 0;
        for (double value : series == null ? new double[0] : series.y()) {
            sum += value;
        }
        return series == null ? Lowering.FAILED : Algebra.number(sum);
    }

    /** The series some time later. */
    private static Term shifted(Site site) {
        GraphicalFunction series = new TableCalls(site.lowering()).named(site);
        Term by = site.argument(1);
        Term time = Algebra.plus(Algebra.clock(ClockValue.STEP_TIME), by);
        return series == null || by == Lowering.FAILED
                ? Lowering.FAILED
                : new Term.Lookup(site.lowering().sheet().table(series), time);
    }

    /** The points stand in cells that never change: n times, then n values. */
    private static Term over(Site site, VectorFunction function) {
        GraphicalFunction series = new TableCalls(site.lowering()).named(site);
        Term from = site.argument(1);
        Term to = site.argument(2);
        if (series == null) {
            return Lowering.FAILED;
        }
        int first = VensimVectors.vector(site, List.of(), () -> points(series));
        return new Term.Vector(function, first, 2 * series.size(), List.of(from, to));
    }

    static List<Term> points(GraphicalFunction series) {
        List<Term> points = new ArrayList<>(2 * series.size());
        for (double time : series.x()) {
            points.add(Algebra.number(time));
        }
        for (double value : series.y()) {
            points.add(Algebra.number(value));
        }
        return points;
    }
}
