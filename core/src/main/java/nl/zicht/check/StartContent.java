package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.max;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.negate;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.model.Container;
import nl.zicht.model.Conveyor;

/**
 * What a conveyor or queue holds at the start when its equation is a list: for a conveyor as many values as slats, else a value for each unit of time of the
 * way, of which the last repeats; for a queue its batches.
 *
 * @param total the term of the whole content
 * @param parts the cells of the values, fixed when the run begins
 */
record StartContent(Term total, List<Integer> parts) {
    static StartContent of(Expression.Row row, Container container, Lowering lowering, Scope scope) {
        List<Integer> parts = new ArrayList<>();
        List<Term> values = new ArrayList<>();
        for (Expression expression : row.values()) {
            Term value = lowering.lower(expression, scope);
            int cell = lowering.sheet().reserve(scope.cell(), "part");
            lowering.sheet().set(cell, new Rule.Frozen(value));
            parts.add(cell);
            values.add(new Term.CellRef(cell));
        }
        Term total = container instanceof Conveyor conveyor
                ? onBelt(values, lowering.lower(conveyor.transit(), scope))
                : sum(values);
        return new StartContent(total, parts);
    }

    /** Returns how many slats a belt has. */
    static Term slats(Term transit) {
        return max(number(1), call(ScalarFunction.ROUND, over(transit, clock(ClockValue.DT))));
    }

    private static Term onBelt(List<Term> values, Term transit) {
        int count = values.size();
        Term slats = slats(transit);
        Term perUnit = max(number(1), call(ScalarFunction.ROUND, over(number(1), clock(ClockValue.DT))));
        Term units = negate(call(ScalarFunction.FLOOR, negate(over(slats, perUnit))));
        Term total = number(0);
        for (int i = 0; i < count; i++) {
            Term reached = new Term.Binary(BinaryOperation.GREATER, units, number(i));
            total = plus(total, new Term.Conditional(reached, values.get(i), number(0)));
        }
        Term repeated = times(max(number(0), minus(units, number(count))), values.get(count - 1));
        Term exact = new Term.Binary(BinaryOperation.EQUAL, slats, number(count));
        return new Term.Conditional(exact, sum(values), plus(total, repeated));
    }

    private static Term sum(List<Term> values) {
        Term sum = values.get(0);
        for (Term value : values.subList(1, values.size())) {
            sum = plus(sum, value);
        }
        return sum;
    }
}
