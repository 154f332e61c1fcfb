package nl.zicht.format.xmile.translate;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Name;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.GraphicalFunction.Kind;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;

/** Functions of tables and of series. A rule between the points other than the table's own makes a second table. */
final class TableRules {
    private TableRules() {}

    static void addTo(Map<Name, CallRule> rules) {
        rules.put(Name.of("LOOKUP"), site -> looked(site, Kind.CONTINUOUS, site.argument(1)));
        rules.put(Name.of("LOOKUP EXTRAPOLATE"), site -> looked(site, Kind.EXTRAPOLATE, site.argument(1)));
        rules.put(Name.of("TABXL"), site -> looked(site, Kind.EXTRAPOLATE, site.argument(1)));
        rules.put(Name.of("LOOKUP BACKWARD"), site -> looked(site, Kind.DISCRETE, site.argument(1)));
        rules.put(Name.of("LOOKUP FORWARD"), site -> looked(site, Kind.NEXT, site.argument(1)));
        rules.put(Name.of("GET DATA AT TIME"), site -> looked(site, Kind.EXACT, site.argument(1)));
        rules.put(Name.of("GET DATA BETWEEN TIMES"), TableRules::between);
        rules.put(Name.of("GET DATA FIRST TIME"), site -> known(site, table -> table.x()[0]));
        rules.put(Name.of("GET DATA LAST TIME"), site -> known(site, table -> table.x()[table.size() - 1]));
        rules.put(Name.of("GET DATA TOTAL POINTS"), site -> known(site, GraphicalFunction::size));
        rules.put(Name.of("LOOKUP INVERT"), site -> site.function("LOOKUPINV", reference(site), site.argument(1)));
        rules.put(
                Name.of("LOOKUP AREA"),
                site -> site.function("LOOKUPAREA", reference(site), site.argument(1), site.argument(2)));
        rules.put(Name.of("LOOKUP SLOPE"), TableRules::slope);
    }

    private static Variable table(CallSite site) {
        Variable variable = site.source(0) instanceof Reference reference
                ? site.translator().names().variable(reference.name())
                : null;
        if (variable == null || !Tables.isTable(variable)) {
            throw new Untranslatable();
        }
        return variable;
    }

    /** Returns a reference to the table itself. */
    private static Expression reference(CallSite site) {
        Variable table = table(site);
        boolean mixed = site.translator().tables().isMixed(table);
        Name name = mixed ? site.translator().tables().derived(table, Kind.CONTINUOUS) : table.name();
        return reference(site, table, name);
    }

    private static Expression reference(CallSite site, Variable table, Name name) {
        if (!(site.source(0) instanceof Reference written)) {
            throw new Untranslatable();
        }
        return new Reference(
                name.equals(table.name()) ? site.translator().names().spoken(name) : name,
                site.translator()
                        .subscripting()
                        .subscripts(written, table.header().dimensions(), site.place()),
                written.span());
    }

    private static Expression looked(CallSite site, Kind kind, Expression x) {
        if (site.source(0) instanceof Reference parameter
                && site.translator().names().isParameter(parameter.name())
                && kind == Kind.CONTINUOUS) {
            return site.tree().call(site.translator().names().spoken(parameter.name()), x);
        }
        Variable table = table(site);
        boolean own = Tables.isAll(table, kind)
                && !site.translator().tables().isMixed(table)
                && kind != Kind.NEXT
                && kind != Kind.EXACT;
        Name name = own ? table.name() : site.translator().tables().derived(table, kind);
        Expression at = kind == Kind.NEXT ? site.tree().negated(x) : x;
        boolean plain = table.header().dimensions().isEmpty() && (!own || table instanceof TableFunction);
        if (plain) {
            return site.tree().call(own ? site.translator().names().spoken(name) : name, at);
        }
        return site.function("LOOKUP", reference(site, table, name), at);
    }

    /** Mode 0 gives a line between the points, above 0 the point at or after the time, below 0 the last one before; both of whole times. */
    private static Expression between(CallSite site) {
        double mode = site.steering(2);
        if (Double.isNaN(mode)) {
            throw new Untranslatable();
        }
        Expression time = site.argument(1);
        if (mode >= 0.5) {
            return looked(site, Kind.NEXT, site.function("INT", time));
        } else if (mode <= -0.5) {
            Expression whole = site.function("INT", time);
            return looked(
                    site, Kind.DISCRETE, site.tree().minus(whole, site.tree().number(1e-9)));
        }
        return looked(site, Kind.CONTINUOUS, time);
    }

    /** What is known of a series before the run; of an array it must be the same for all elements. */
    private static Expression known(CallSite site, ToDoubleFunction<GraphicalFunction> what) {
        List<GraphicalFunction> tables = table(site).definitions().stream()
                .flatMap(d -> java.util.stream.Stream.ofNullable(d.table()))
                .toList();
        double first = what.applyAsDouble(tables.get(0));
        if (tables.stream().anyMatch(table -> what.applyAsDouble(table) != first)) {
            throw new Untranslatable();
        }
        return site.tree().number(first);
    }

    /** Stella's slope is that of the segment after a point. */
    private static Expression slope(CallSite site) {
        if (!(site.steering(2) >= 0)) {
            throw new Untranslatable();
        }
        return site.function("LOOKUPSLOPE", reference(site), site.argument(1));
    }
}
