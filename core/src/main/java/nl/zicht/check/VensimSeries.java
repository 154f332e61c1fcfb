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
                BuiltIn.of("GET DATA STDV", site -> over(site, VectorFunction.SERIES_DEVIATION)));
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
