package nl.zicht.check;

import java.util.List;
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
                BuiltIn.of("LOOKUP FORWARD", VensimTables::forward),
                BuiltIn.of("LOOKUP INVERT", site -> new TableCalls(site.lowering()).inverse(site)));
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

    /** The next point at or after x is the one before in the mirror image. */
    private static Term forward(Site site) {
        Term x = site.argument(1);
        GraphicalFunction table = new TableCalls(site.lowering()).named(site);
        if (table == null) {
            return Lowering.FAILED;
        }
        GraphicalFunction mirrored = mirrored(table);
        return new Term.Lookup(site.lowering().sheet().table(mirrored), Algebra.negate(x));
    }

    private static GraphicalFunction mirrored(GraphicalFunction table) {
        int n = table.size();
        double[] fromX = table.x();
        double[] fromY = table.y();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = -fromX[n - 1 - i];
            y[i] = fromY[n - 1 - i];
        }
        return new GraphicalFunction(Kind.DISCRETE, x, y);
    }
}
