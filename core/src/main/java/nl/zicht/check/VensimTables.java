package nl.zicht.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.zicht.equation.Code;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.GraphicalFunction.Kind;

/** The functions of Vensim's language that take a table as their first argument. */
final class VensimTables {
    private VensimTables() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("LOOKUP", site -> looked(site, Kind.CONTINUOUS)),
                BuiltIn.of("LOOKUP EXTRAPOLATE", site -> looked(site, Kind.EXTRAPOLATE)),
                BuiltIn.of("TABXL", site -> looked(site, Kind.EXTRAPOLATE)),
                BuiltIn.of("LOOKUP BACKWARD", site -> looked(site, Kind.DISCRETE)),
                BuiltIn.of("LOOKUP FORWARD", site -> looked(site, Kind.NEXT)),
                BuiltIn.of("GET DATA AT TIME", site -> looked(site, Kind.EXACT)),
                BuiltIn.of("GET DATA BETWEEN TIMES", VensimTables::between),
                BuiltIn.of("GET DATA FIRST TIME", site -> of(site, table -> table.x()[0])),
                BuiltIn.of("GET DATA LAST TIME", site -> of(site, table -> table.x()[table.size() - 1])),
                BuiltIn.of("GET DATA TOTAL POINTS", site -> of(site, GraphicalFunction::size)),
                BuiltIn.of("LOOKUP INVERT", VensimTables::inverse));
    }

    private static Term looked(Site site, Kind kind) {
        Term x = site.argument(1);
        GraphicalFunction table = new TableCalls(site.lowering()).named(site);
        if (table == null) {
            return Lowering.FAILED;
        }
        GraphicalFunction read = table.kind() == kind ? table : new GraphicalFunction(kind, table.x(), table.y());
        return new Term.Lookup(site.lowering().sheet().table(read), x);
    }

    /** Returns the number of a table that is the shape of a distribution, of times ago when asked; -1 after a report. */
    static int density(Site site, int argument, boolean ofTimes) {
        GraphicalFunction table = new TableCalls(site.lowering()).named(site, argument);
        if (table == null) {
            return -1;
        }
        double[] y = table.y();
        boolean proper = Arrays.stream(y).allMatch(value -> value >= 0)
                && Arrays.stream(y).anyMatch(value -> value > 0);
        boolean timed = !ofTimes || (table.x()[0] >= 0 && table.x()[table.size() - 1] > 0);
        if (!proper || !timed) {
            site.lowering()
                    .fail(
                            Code.BAD_ARGUMENTS,
                            proper
                                    ? "the profile of a delay begins at x = 0 or later and ends after it"
                                    : "the table is the shape of a distribution: nowhere below 0 and not 0 throughout",
                            site.expression(argument).span(),
                            null);
            return -1;
        }
        return site.lowering().sheet().table(table);
    }

    private static Term inverse(Site site) {
        GraphicalFunction table = new TableCalls(site.lowering()).named(site);
        return table == null
                ? Lowering.FAILED
                : new Term.Lookup(site.lowering().sheet().table(TableInverse.first(table)), site.argument(1));
    }

    private static Term of(Site site, ToDoubleFunction<GraphicalFunction> what) {
        GraphicalFunction table = new TableCalls(site.lowering()).named(site);
        return table == null ? Lowering.FAILED : Algebra.number(what.applyAsDouble(table));
    }

    /**
     * A series at a time. Mode 0 gives a line between the points; above 0 the point at or after the time, below 0 the last point before it, where Vensim's own
     * results show that the time is first cut to a whole number and the ends hold beyond.
     */
    private static Term between(Site site) {
        GraphicalFunction table = new TableCalls(site.lowering()).named(site);
        if (table == null) {
            return Lowering.FAILED;
        }
        Term time = site.shared(1);
        Term mode = site.shared(2);
        Term whole = Algebra.call(ScalarFunction.FLOOR, time);
        Term justBefore = Algebra.minus(whole, Algebra.number(1e-9));
        Term next = new Term.Binary(BinaryOperation.GREATER_OR_EQUAL, mode, Algebra.number(0.5));
        Term before = new Term.Binary(BinaryOperation.LESS_OR_EQUAL, mode, Algebra.number(-0.5));
        return new Term.Conditional(
                next,
                at(site, table, Kind.NEXT, whole),
                new Term.Conditional(
                        before, at(site, table, Kind.DISCRETE, justBefore), at(site, table, Kind.CONTINUOUS, time)));
    }

    private static Term at(Site site, GraphicalFunction table, Kind kind, Term x) {
        GraphicalFunction read = new GraphicalFunction(kind, table.x(), table.y());
        return new Term.Lookup(site.lowering().sheet().table(read), x);
    }
}
