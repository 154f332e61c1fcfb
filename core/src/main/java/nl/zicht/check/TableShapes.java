package nl.zicht.check;

import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.List;
import java.util.function.BiFunction;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.GraphicalFunction.Kind;

/** The area under a graphical function, its mean and its slope: LOOKUPAREA, LOOKUPMEAN and LOOKUPSLOPE of Stella, LOOKUP AREA and LOOKUP SLOPE of Vensim. */
final class TableShapes {
    private TableShapes() {}

    static List<BuiltIn> stella() {
        return List.of(
                BuiltIn.of("LOOKUPAREA", TableShapes::area),
                BuiltIn.of("LOOKUPMEAN", TableShapes::mean),
                BuiltIn.of("LOOKUPXY", PointLookup::of),
                BuiltIn.of("LOOKUPSLOPE", site -> with(site, TableShapes::slopeAfter)));
    }

    static List<BuiltIn> vensim() {
        return List.of(
                BuiltIn.of("LOOKUP AREA", TableShapes::area), BuiltIn.of("LOOKUP SLOPE", TableShapes::slopeTowards));
    }

    private static Term with(Site site, BiFunction<Site, GraphicalFunction, Term> rule) {
        GraphicalFunction table = new TableCalls(site.lowering()).named(site);
        return table == null ? Lowering.FAILED : rule.apply(site, table);
    }

    /** The integral between two abscissas, negative when the second is the smaller. */
    private static Term area(Site site) {
        return with(site, (at, table) -> minus(areaUpTo(at, table, at.shared(2)), areaUpTo(at, table, at.shared(1))));
    }

    /** The area over the width: of the whole function, from an abscissa on, or between two. */
    private static Term mean(Site site) {
        return with(site, (at, table) -> {
            Term from = at.has(1) ? at.shared(1) : number(table.x()[0]);
            Term to = at.has(2) ? at.shared(2) : number(table.x()[table.size() - 1]);
            return over(minus(areaUpTo(at, table, to), areaUpTo(at, table, from)), minus(to, from));
        });
    }

    /** The integral from the first point: up to the last point before x, and the trapezium from there. */
    private static Term areaUpTo(Site site, GraphicalFunction table, Term x) {
        double[] xs = table.x();
        double[] ys = table.y();
        double[] sums = new double[xs.length];
        boolean steps = table.kind() == Kind.DISCRETE;
        for (int i = 1; i < xs.length; i++) {
            double height = steps ? ys[i - 1] : (ys[i - 1] + ys[i]) / 2;
            sums[i] = sums[i - 1] + (xs[i] - xs[i - 1]) * height;
        }
        Term left = read(site, Kind.DISCRETE, xs, xs, x);
        Term heights = plus(read(site, Kind.DISCRETE, xs, ys, x), read(site, table.kind(), xs, ys, x));
        Term rest = times(minus(x, left), over(heights, number(2)));
        return plus(read(site, Kind.DISCRETE, xs, sums, x), rest);
    }

    /** The slope of the segment that begins at or before x; 0 outside the points. */
    private static Term slopeAfter(Site site, GraphicalFunction table) {
        Term x = site.shared(1);
        double[] xs = table.x();
        double[] slopes = slopes(table, 0);
        boolean goesOn = table.kind() == Kind.EXTRAPOLATE;
        slopes[slopes.length - 1] = goesOn && slopes.length > 1 ? slopes[slopes.length - 2] : 0;
        Term slope = read(site, Kind.DISCRETE, xs, slopes, x);
        Term before = new Term.Binary(BinaryOperation.LESS, x, number(xs[0]));
        return goesOn ? slope : new Term.Conditional(before, number(0), slope);
    }

    /** The slope of the segment that ends at or after x; 0 outside the points. */
    private static Term slopeBefore(Site site, GraphicalFunction table) {
        Term x = site.shared(1);
        double[] xs = table.x();
        double[] slopes = slopes(table, 1);
        boolean goesOn = table.kind() == Kind.EXTRAPOLATE;
        slopes[0] = goesOn && slopes.length > 1 ? slopes[1] : 0;
        Term slope = read(site, Kind.NEXT, xs, slopes, x);
        Term after = new Term.Binary(BinaryOperation.GREATER, x, number(xs[xs.length - 1]));
        return goesOn ? slope : new Term.Conditional(after, number(0), slope);
    }

    /** Vensim's third argument chooses the side at a point: below 0 the segment before it. */
    private static Term slopeTowards(Site site) {
        return with(
                site,
                (at, table) -> new Term.Conditional(
                        new Term.Binary(BinaryOperation.LESS, at.argument(2), number(0)),
                        slopeBefore(at, table),
                        slopeAfter(at, table)));
    }

    /** Returns the slope of every segment at the place of its first point, moved on by {@code offset}; steps are flat. */
    private static double[] slopes(GraphicalFunction table, int offset) {
        double[] xs = table.x();
        double[] ys = table.y();
        double[] slopes = new double[xs.length];
        for (int i = 0; i + 1 < xs.length; i++) {
            boolean flat = table.kind() == Kind.DISCRETE || GraphicalFunction.isStep(xs[i], xs[i + 1]);
            slopes[i + offset] = flat ? 0 : (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]);
        }
        return slopes;
    }

    private static Term read(Site site, Kind kind, double[] x, double[] y, Term at) {
        GraphicalFunction table = new GraphicalFunction(kind, x, y);
        return new Term.Lookup(site.lowering().sheet().table(table), at);
    }
}
