package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zicht.equation.Name;
import nl.zicht.model.Definition;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.GraphicalFunction.Kind;
import nl.zicht.model.Header;
import nl.zicht.model.RangeDeal;
import nl.zicht.model.SubscriptRanges;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;

/**
 * Graphical functions in the three kinds that XMILE has. The next point is the last one not above when both axis and argument are turned round; a value at exact
 * points only is a staircase with the missing value between.
 */
final class Tables {
    private static final double MISSING = -0x1p109;
    private static final double SLACK = 1e-9;

    private record Key(Name table, Kind kind) {}

    private final Names names;
    private final SubscriptRanges ranges;
    private final Map<Name, Boolean> mixed = new HashMap<>();
    private final Map<Key, TableFunction> derived = new LinkedHashMap<>();

    Tables(Names names, SubscriptRanges ranges) {
        this.names = names;
        this.ranges = ranges;
    }

    static boolean isTable(Variable variable) {
        return variable.definitions().stream().anyMatch(definition -> definition.table() != null);
    }

    /** Returns whether some elements of a variable pass through a table and others do not, which XMILE does not allow. */
    boolean isMixed(Variable variable) {
        return !(variable instanceof TableFunction)
                && isTable(variable)
                && mixed.computeIfAbsent(
                        variable.name(),
                        name ->
                                RangeDeal.of(variable, ranges)
                                        .deal(variable.definitions(), (later, element) -> {})
                                        .stream()
                                        .anyMatch(owner -> owner == null || owner.table() == null));
    }

    /** Returns whether all tables of a variable are of one kind. */
    static boolean isAll(Variable variable, Kind kind) {
        return variable.definitions().stream()
                .allMatch(d -> d.table() == null || d.table().kind() == kind);
    }

    /** Returns the name of a table with the points of a variable's and another rule between them, which the translation adds. */
    Name derived(Variable variable, Kind kind) {
        return derived.computeIfAbsent(new Key(variable.name(), kind), key -> make(variable, kind))
                .name();
    }

    private TableFunction make(Variable variable, Kind kind) {
        List<Definition> definitions = new ArrayList<>();
        for (Definition d : variable.definitions()) {
            GraphicalFunction table = d.table();
            if (table != null) {
                GraphicalFunction read = standard(new GraphicalFunction(kind, table.x(), table.y()));
                definitions.add(new Definition(d.target(), null, null, read, d.exceptions()));
            }
        }
        Name name = names.fresh(variable.name().text() + " " + kind.name().toLowerCase(Locale.ROOT));
        Header header = variable.header();
        return new TableFunction(new Header(name, header.dimensions(), header.unit(), "", header.span()), definitions);
    }

    List<TableFunction> added() {
        return List.copyOf(derived.values());
    }

    /** Returns a table in a kind of XMILE; the argument of one of the kind {@link Kind#NEXT} has to be turned round. */
    static GraphicalFunction standard(GraphicalFunction table) {
        return switch (table.kind()) {
            case NEXT -> turned(table);
            case EXACT -> staircase(table);
            default -> table;
        };
    }

    private static GraphicalFunction turned(GraphicalFunction table) {
        int n = table.size();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double at = table.x()[n - 1 - i];
            boolean exact = at * 1024 == Math.rint(at * 1024);
            x[i] = -at - (exact ? 0 : slack(at));
            y[i] = table.y()[n - 1 - i];
        }
        return new GraphicalFunction(Kind.DISCRETE, x, y);
    }

    private static GraphicalFunction staircase(GraphicalFunction table) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        x.add(table.x()[0] - 1);
        y.add(MISSING);
        for (int i = 0; i < table.size(); i++) {
            double at = table.x()[i];
            x.add(Math.max(x.get(x.size() - 1), at - slack(at)));
            y.add(table.y()[i]);
            x.add(at + slack(at));
            y.add(MISSING);
        }
        x.add(x.get(x.size() - 1) + 1);
        y.add(MISSING);
        return new GraphicalFunction(
                Kind.DISCRETE,
                x.stream().mapToDouble(Double::doubleValue).toArray(),
                y.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double slack(double at) {
        return SLACK * Math.max(1, Math.abs(at));
    }
}
