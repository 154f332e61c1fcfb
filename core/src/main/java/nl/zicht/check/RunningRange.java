package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.max;
import static nl.zicht.check.Algebra.min;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.model.Dimension;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * An array function over a range whose ends are known only while running: {@code SUM(v[first:last])}.
 *
 * <p>All elements of the dimension are looked at, and those between the ends count; ends are cut to whole numbers. What lies outside the dimension counts for
 * nothing; an empty range has the sum 0, the product 1 and neither mean nor extremes (NaN).
 */
final class RunningRange {
    private final Site site;
    private final Reference array;
    private final int place;
    private final int size;
    private final Term low;
    private final Term high;

    private RunningRange(Site site, Reference array, int place, Dimension dimension, Index.Range range) {
        this.site = site;
        this.array = array;
        this.place = place;
        this.size = dimension.size();
        this.low = end(range.low(), dimension);
        this.high = end(range.high(), dimension);
    }

    /**
     * Returns the value of an array function with one argument that is an array with such a range; null for any other.
     *
     * @param purpose sum, product, minimum, maximum, mean, deviation or size
     */
    static @Nullable Term fold(Site site, String purpose) {
        if (site.count() != 1
                || !(site.expression(0) instanceof Reference array)
                || array.subscripts().stream().noneMatch(index -> index instanceof Index.Range)) {
            return null;
        }
        Variable variable = site.lowering().references().target(array, site.scope());
        List<Dimension> dimensions =
                variable == null ? null : site.lowering().shapes().shape(variable.name());
        if (dimensions == null || dimensions.size() != array.subscripts().size()) {
            return null;
        }
        int errors = site.lowering().findings().errors();
        for (int d = 0; d < dimensions.size(); d++) {
            if (array.subscripts().get(d) instanceof Index.Range range) {
                RunningRange running = new RunningRange(site, array, d, dimensions.get(d), range);
                if (site.lowering().findings().errors() > errors) {
                    return Lowering.FAILED;
                }
                if (Double.isNaN(StaticValue.of(running.low)) || Double.isNaN(StaticValue.of(running.high))) {
                    return running.fold(purpose);
                }
            }
        }
        return null;
    }

    private Term end(Expression end, Dimension dimension) {
        if (end instanceof Reference reference && reference.subscripts().isEmpty()) {
            int element = site.lowering().names().position(dimension, reference.name());
            if (element >= 0) {
                return number(element + 1);
            }
        }
        Term term = site.lowering().lower(end, site.scope());
        double known = StaticValue.of(term);
        return Double.isNaN(known)
                ? site.shared(call(ScalarFunction.TRUNCATE, term), "end")
                : number(Math.signum(known) * Math.floor(Math.abs(known)));
    }

    /** The values at each position in turn, each with whether it counts. */
    private @Nullable Term fold(String purpose) {
        List<Term> inside = new ArrayList<>();
        List<Term> values = new ArrayList<>();
        for (int k = 1; k <= size; k++) {
            List<Index> subscripts = new ArrayList<>(array.subscripts());
            subscripts.set(place, new Index.At(new Expression.Literal(k, array.span())));
            Expression at = new Reference(array.name(), subscripts, array.span());
            Site one = new Site(
                    site.lowering(),
                    new Expression.Call(site.call().function(), List.of(at), site.span()),
                    site.scope());
            List<Term> here = Iteration.values(one, 0, true);
            if (here == null) {
                return Lowering.FAILED;
            }
            Term counts = site.shared(
                    new Term.Binary(
                            BinaryOperation.AND,
                            new Term.Binary(BinaryOperation.LESS_OR_EQUAL, low, number(k)),
                            new Term.Binary(BinaryOperation.LESS_OR_EQUAL, number(k), high)),
                    "counts");
            for (Term value : here) {
                inside.add(counts);
                values.add(value);
            }
        }
        return switch (purpose) {
            case "product" -> all(values, inside, number(1), Algebra::times);
            case "minimum" ->
                unlessEmpty(inside, all(values, inside, number(Double.POSITIVE_INFINITY), (a, b) -> min(a, b)));
            case "maximum" ->
                unlessEmpty(inside, all(values, inside, number(Double.NEGATIVE_INFINITY), (a, b) -> max(a, b)));
            case "mean" -> mean(values, inside);
            case "deviation" -> deviation(values, inside);
            case "size" -> count(inside);
            default -> all(values, inside, number(0), Algebra::plus);
        };
    }

    private static Term all(List<Term> values, List<Term> inside, Term neutral, BinaryOperator<Term> step) {
        Term folded = neutral;
        for (int i = 0; i < values.size(); i++) {
            folded = step.apply(folded, new Term.Conditional(inside.get(i), values.get(i), neutral));
        }
        return folded;
    }

    private Term count(List<Term> inside) {
        Term count = inside.get(0);
        for (Term counts : inside.subList(1, inside.size())) {
            count = plus(count, counts);
        }
        return site.shared(count, "count");
    }

    private Term unlessEmpty(List<Term> inside, Term value) {
        return new Term.Conditional(count(inside), value, number(Double.NaN));
    }

    private Term mean(List<Term> values, List<Term> inside) {
        return site.shared(over(all(values, inside, number(0), Algebra::plus), count(inside)), "mean");
    }

    private Term deviation(List<Term> values, List<Term> inside) {
        List<Term> shared =
                values.stream().map(value -> site.shared(value, "value")).toList();
        Term mean = mean(shared, inside);
        List<Term> squares = shared.stream()
                .map(value -> times(minus(value, mean), minus(value, mean)))
                .toList();
        return call(ScalarFunction.SQRT, over(all(squares, inside, number(0), Algebra::plus), count(inside)));
    }
}
