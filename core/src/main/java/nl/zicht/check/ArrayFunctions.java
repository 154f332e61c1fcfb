package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The functions of arrays (XMILE 1.0, section 3.7.4) as left folds over their elements in row-major order.
 *
 * <p>With one argument an array without subscripts means all its elements. With several arguments it means the owner's element where the owner has the
 * dimensions ({@code MAX(stock, 0)} element by element), and wildcards are flattened into the list.
 */
final class ArrayFunctions {
    private ArrayFunctions() {}

    static List<BuiltIn> all() {
        List<BuiltIn> all = new ArrayList<>();
        all.add(BuiltIn.of("SUM", site -> fold(site, "sum", Algebra::plus)));
        all.add(BuiltIn.of("ARRAYSUM", site -> fold(site, "sum", Algebra::plus)));
        all.add(BuiltIn.of("PROD", site -> fold(site, "product", Algebra::times)));
        all.add(BuiltIn.of("MIN", site -> fold(site, "minimum", Algebra::min)));
        all.add(BuiltIn.of("MAX", site -> fold(site, "maximum", Algebra::max)));
        all.add(BuiltIn.of("MEAN", ArrayFunctions::mean));
        all.add(BuiltIn.of("ARRAYMEAN", ArrayFunctions::mean));
        all.add(BuiltIn.of("STDDEV", ArrayFunctions::deviation));
        all.add(BuiltIn.of("ARRAYSTDDEV", ArrayFunctions::deviation));
        all.add(BuiltIn.of("SIZE", ArrayFunctions::size));
        all.add(BuiltIn.of("RANK", Ranking::rank));
        all.add(BuiltIn.of("ARRAYRANK", Ranking::rank));
        all.add(BuiltIn.of("ARRAYVALUE", ArrayFunctions::element));
        return all;
    }

    private static final Name RANK = Name.of("RANK");
    private static final Name ARRAYRANK = Name.of("ARRAYRANK");

    private static final List<Name> NAMES = List.of(
                    "SUM",
                    "ARRAYSUM",
                    "PROD",
                    "MIN",
                    "MAX",
                    "MEAN",
                    "ARRAYMEAN",
                    "STDDEV",
                    "ARRAYSTDDEV",
                    "SIZE",
                    "RANK",
                    "ARRAYRANK")
            .stream()
            .map(Name::of)
            .toList();

    /** Returns whether the wildcards in the arguments of a call belong to that call and not to one around it. */
    static boolean ownsArguments(Expression.Call call) {
        if (VensimVectors.ownsArguments(call)) {
            return true;
        }
        BuiltIn builtIn = Calls.builtIn(call.function());
        if (builtIn == null || !NAMES.contains(builtIn.name())) {
            return false;
        }
        return call.arguments().size() == 1
                || builtIn.name().equals(RANK)
                || builtIn.name().equals(ARRAYRANK);
    }

    static Term fold(Site site, String purpose, BinaryOperator<Term> step) {
        return reduce(site, purpose, values -> {
            Term folded = values.get(0);
            for (Term value : values.subList(1, values.size())) {
                folded = step.apply(folded, value);
            }
            return folded;
        });
    }

    private static Term mean(Site site) {
        return reduce(site, "mean", values -> over(sum(values), number(values.size())));
    }

    /** The standard deviation with the number of values as divisor. */
    private static Term deviation(Site site) {
        return reduce(site, "deviation", values -> {
            List<Term> shared =
                    values.stream().map(value -> site.shared(value, "value")).toList();
            Term mean = site.shared(over(sum(shared), number(shared.size())), "mean");
            List<Term> squares = shared.stream()
                    .map(value -> times(minus(value, mean), minus(value, mean)))
                    .toList();
            return call(ScalarFunction.SQRT, over(sum(squares), number(squares.size())));
        });
    }

    private static Term size(Site site) {
        if (site.expression(0) instanceof Expression.Reference reference
                && reference.subscripts().isEmpty()) {
            Dimension dimension = site.lowering().names().dimension(reference.name());
            if (dimension != null) {
                return number(dimension.size());
            }
        }
        Term slats = ContainerCalls.ofOnly(site, Question.SIZE);
        if (slats != null) {
            return slats;
        }
        List<Term> points = new TablePoints(site.lowering()).all(site.expression(0));
        if (points != null) {
            return number(points.size());
        }
        Term running = RunningRange.fold(site, "size");
        if (running != null) {
            return running;
        }
        int errors = site.lowering().findings().errors();
        Site inside = new Site(site.lowering(), site.call(), site.scope().withSelf());
        long count = Iteration.count(inside, 0);
        if (count <= 1) {
            Iteration.values(inside, 0, true); // a scalar, or something wrong that must be told
        }
        return site.lowering().findings().errors() > errors ? Lowering.FAILED : number(count);
    }

    /** What each function asks of a conveyor or queue; the sum is its content. */
    private static final Map<String, Question> QUESTIONS = Map.of(
            "mean", Question.MEAN,
            "minimum", Question.MIN,
            "maximum", Question.MAX,
            "deviation", Question.DEVIATION);

    /** The element of an array at some positions, or at a place among all of them. */
    private static Term element(Site site) {
        if (!(site.expression(0) instanceof Expression.Reference array)
                || !array.subscripts().isEmpty()) {
            return site.fail(
                    Code.BAD_ARGUMENTS,
                    "the first argument of " + site.call().function() + " must be the name of an array",
                    null);
        }
        List<Expression> positions =
                site.call().arguments().subList(1, site.call().arguments().size());
        if (positions.size() == 1) {
            return site.lowering().lower(new Expression.Call(array.name(), positions, site.span()), site.scope());
        }
        List<Expression.Index> subscripts = new ArrayList<>();
        positions.forEach(position -> subscripts.add(new Expression.Index.At(position)));
        return site.lowering().lower(new Expression.Reference(array.name(), subscripts, site.span()), site.scope());
    }

    private static Term sum(List<Term> values) {
        Term sum = values.get(0);
        for (Term value : values.subList(1, values.size())) {
            sum = plus(sum, value);
        }
        return sum;
    }

    /** Applies {@code formula} to the values of all arguments; when all elements of the owner would get the same, it is computed once. */
    private static Term reduce(Site site, String purpose, Function<List<Term>, Term> formula) {
        if (purpose.equals("sum") && ContainerCalls.isWhole(site)) {
            Expression.Reference all = (Expression.Reference) site.expression(0);
            return site.lowering().lower(new Expression.Reference(all.name(), List.of(), all.span()), site.scope());
        }
        Question question = QUESTIONS.get(purpose);
        Term slats = question == null ? null : ContainerCalls.ofOnly(site, question);
        if (slats != null) {
            return slats;
        }
        Term running = RunningRange.fold(site, purpose);
        if (running != null) {
            return running;
        }
        Memory memory = site.scope().memory();
        Term known = memory.reductions.get(site.call());
        if (known != null) {
            return known;
        }
        boolean before = memory.usesElement;
        memory.usesElement = false;
        List<Term> values = values(site);
        boolean same = !memory.usesElement && values != null;
        Term term = values == null ? Lowering.FAILED : formula.apply(values);
        boolean repeated = site.scope().isIterating()
                ? ownsArguments(site.call())
                : site.scope().owner().size() > 1;
        if (same && repeated) {
            term = site.shared(term, purpose);
            memory.reductions.put(site.call(), term);
        }
        memory.usesElement = before || !same;
        return term;
    }

    private static @Nullable List<Term> values(Site site) {
        if (site.count() == 1) {
            List<Term> points = new TablePoints(site.lowering()).all(site.expression(0));
            return points != null ? points : Iteration.values(site, 0, true);
        }
        if (site.scope().isIterating()) {
            return site.all(); // inside another array function the wildcards are that one's
        }
        List<Term> all = new ArrayList<>();
        for (int i = 0; i < site.count(); i++) {
            List<Term> values = Iteration.values(site, i, false);
            if (values == null) {
                return null;
            }
            all.addAll(values);
        }
        return all;
    }
}
