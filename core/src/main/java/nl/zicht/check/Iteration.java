package nl.zicht.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Lays the arguments of an array function out as the flat list of values it works on, last axis fastest.
 *
 * <p>Of Vensim's array functions inside each other, a subscript that both mark is the outer one's, as long as the inner one marks another: in {@code SUM(w[d!] *
 * SUM(m[d!,e!]))} the inner sum goes along e alone.
 */
final class Iteration {
    private final Site site;
    private final Scope scope;
    private final Map<Axis, Integer> around;

    private Iteration(Site site, Scope scope, Collection<Axis> own) {
        this.site = site;
        this.scope = scope;
        this.around = new HashMap<>(site.scope().pass());
        this.around.keySet().removeAll(own);
    }

    /** Returns the axes that are not those of an array function around this one. */
    private static Set<Axis> own(Site site, Set<Axis> axes) {
        Set<Axis> own = new LinkedHashSet<>(axes);
        if (site.lowering().names().notation() == Dialect.VENSIM) {
            own.removeAll(site.scope().pass().keySet());
        }
        return own.isEmpty() ? axes : own;
    }

    /**
     * Returns the values of one argument; null after a report.
     *
     * @param whole whether arrays without subscripts stand for all their elements although the owner has the dimensions
     */
    static @Nullable List<Term> values(Site site, int argument, boolean whole) {
        Plan plan = plan(site, argument, whole);
        return plan == null
                ? null
                : new Iteration(site, plan.scope, plan.axes).values(site.expression(argument), plan.axes);
    }

    /** Returns the values of several arguments that are passed through together along the marked subscripts of any of them; null after a report. */
    static @Nullable List<List<Term>> together(Site site, List<Integer> arguments) {
        Set<Axis> axes = new LinkedHashSet<>();
        Scope scope = site.scope().iterating(Map.of(), Bare.OWNER_ELSE_ALL);
        arguments.forEach(a -> axes.addAll(AxisFinder.find(site.expression(a), scope, site.lowering())));
        List<Axis> own = List.copyOf(own(site, axes));
        List<List<Term>> all = new ArrayList<>();
        for (int argument : arguments) {
            List<Term> values = new Iteration(site, scope, own).values(site.expression(argument), own);
            if (values == null) {
                return null;
            }
            all.add(values);
        }
        return all;
    }

    /** Returns the number of values of one argument; -1 after a report. */
    static long count(Site site, int argument) {
        Plan plan = plan(site, argument, true);
        return plan == null ? -1 : plan.count();
    }

    /**
     * The values of an argument along its axes, last axis fastest.
     *
     * @param axes the axes
     * @param values the values
     */
    record Slice(List<Axis> axes, List<Term> values) {
        Slice {
            axes = List.copyOf(axes);
            values = List.copyOf(values);
        }
    }

    /** Returns one argument as an array; null after a report. */
    static @Nullable Slice slice(Site site, int argument) {
        Plan plan = plan(site, argument, true);
        List<Term> values = plan == null
                ? null
                : new Iteration(site, plan.scope, plan.axes).values(site.expression(argument), plan.axes);
        return plan == null || values == null ? null : new Slice(plan.axes, values);
    }

    private record Plan(List<Axis> axes, Scope scope) {
        long count() {
            return axes.stream().mapToLong(Axis::size).reduce(1, Iteration::product);
        }
    }

    private static @Nullable Plan plan(Site site, int argument, boolean whole) {
        Expression expression = site.expression(argument);
        Scope written = site.scope().iterating(Map.of(), Bare.OWNER);
        boolean explicit =
                !AxisFinder.find(expression, written, site.lowering()).isEmpty();
        Scope scope = site.scope().iterating(Map.of(), whole && !explicit ? Bare.ALL : Bare.OWNER_ELSE_ALL);
        Set<Axis> axes = own(site, AxisFinder.find(expression, scope, site.lowering()));
        return agree(axes, expression.span(), site) ? new Plan(List.copyOf(axes), scope) : null;
    }

    private @Nullable List<Term> values(Expression expression, List<Axis> axes) {
        long count = new Plan(axes, scope).count();
        if (!site.lowering().spend(count, site.span())) {
            return null;
        }
        List<Term> values = new ArrayList<>((int) count);
        int[] at = new int[axes.size()];
        Map<Axis, Integer> pass = new HashMap<>(around);
        boolean failed = false;
        for (long k = 0; k < count && !failed; k++) {
            for (int a = 0; a < at.length; a++) {
                pass.put(axes.get(a), at[a]);
            }
            int errors = site.lowering().findings().errors();
            values.add(site.lowering().lower(expression, scope.iterating(pass, scope.bare(), around.keySet())));
            failed = site.lowering().findings().errors() > errors;
            advance(at, axes);
        }
        return failed ? null : values;
    }

    private static void advance(int[] at, List<Axis> axes) {
        for (int a = at.length - 1; a >= 0; a--) {
            if (++at[a] < axes.get(a).size()) {
                return;
            }
            at[a] = 0;
        }
    }

    /** Returns whether axes of one dimension are equally long; reports it when they are not. */
    private static boolean agree(Set<Axis> axes, SourceSpan span, Site site) {
        Map<Axis, Integer> sizes = new HashMap<>();
        for (Axis axis : axes) {
            Axis key = new Axis(axis.dimension(), axis.occurrence(), 0);
            Integer other = sizes.putIfAbsent(key, axis.size());
            if (other != null && other != axis.size()) {
                site.lowering()
                        .fail(
                                Code.BAD_SUBSCRIPT,
                                other + " and " + axis.size() + " elements of " + axis.dimension()
                                        + " cannot be passed through together",
                                span,
                                "use ranges of one length");
                return false;
            }
        }
        return true;
    }

    private static long product(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        return high != 0 || a * b < 0 ? Long.MAX_VALUE / 4 : a * b;
    }
}
