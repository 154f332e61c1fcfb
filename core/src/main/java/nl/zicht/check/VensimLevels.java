package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.max;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.model.Stock;

/** Functions of Vensim's language that gather over whole steps or periods, or move what levels hold. */
final class VensimLevels {
    private VensimLevels() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("SINTEG", VensimLevels::stepped),
                BuiltIn.of("NET PRESENT VALUE", VensimLevels::presentValue),
                BuiltIn.of("INTERNAL RATE OF RETURN", VensimLevels::rateOfReturn),
                BuiltIn.of("SHIFT IF TRUE", VensimLevels::shift));
    }

    /** A level that moves once a step by the rate at the begin of the step, whatever the method. */
    private static Term stepped(Site site) {
        site.approximate("a level that moves once a step by the rate at its begin");
        int level = site.reserve("level");
        Term rate = SelfReference.replaced(site.argument(0), site.scope().cell(), cell(level));
        Term next = plus(cell(level), times(clock(ClockValue.DT), rate));
        site.set(level, new Rule.Delayed(next, null, site.initial(1)));
        return cell(level);
    }

    /** The amounts since a start, each discounted by the rate for every period that has passed at its time and for the offset. */
    private static Term presentValue(Site site) {
        site.approximate("amounts of one period are discounted alike, by (1 + rate)^-(periods + offset)");
        Term rate = site.shared(site.initial(1), "rate", Phase.INITIAL);
        Term since = since(site, 3);
        Term passed = over(since, period(site, 2));
        Term periods = call(ScalarFunction.FLOOR, plus(passed, number(1e-9)));
        Term exponent = site.has(4) ? plus(periods, site.initial(4)) : periods;
        Term discount = new Term.Binary(BinaryOperation.POWER, plus(number(1), rate), exponent);
        Term begun = new Term.Binary(BinaryOperation.GREATER, since, over(clock(ClockValue.DT), number(-2)));
        Term amount = times(site.argument(0), clock(ClockValue.DT));
        int sum = site.reserve("sum");
        Term before = site.hide("before", new Rule.Delayed(cell(sum), null, number(0)));
        site.set(sum, new Rule.Held(new Term.Conditional(begun, plus(before, over(amount, discount)), before)));
        return cell(sum);
    }

    /** Stream, period, start, value where there is no rate. */
    private static Term rateOfReturn(Site site) {
        site.approximate("the rate per period at which all since the start is worth nothing, the nearest to 0");
        Term dt = clock(ClockValue.DT);
        Term start = site.has(2) ? site.initial(2) : clock(ClockValue.START);
        Term steps = over(minus(start, clock(ClockValue.START)), dt);
        Term begin = max(number(0), call(ScalarFunction.FLOOR, plus(steps, number(0.5))));
        Term none = site.has(3) ? site.argument(3) : number(0);
        Term first = site.shared(begin, "begin", Phase.INITIAL);
        return PastFunctions.rateOfReturn(site, site.shared(0), first, period(site, 1), number(1), none);
    }

    private static Term period(Site site, int argument) {
        Term dt = clock(ClockValue.DT);
        return site.has(argument) ? site.shared(max(site.initial(argument), dt), "period", Phase.INITIAL) : dt;
    }

    /** Returns how long ago, when the present step began, the time was that an argument gives. */
    private static Term since(Site site, int argument) {
        Term start = site.has(argument)
                ? site.shared(site.initial(argument), "start", Phase.INITIAL)
                : clock(ClockValue.START);
        return minus(clock(ClockValue.STEP_TIME), start);
    }

    /**
     * Level, condition, number of elements, whether the last one gathers, value for the first. The values move when the step ends in whose begin the condition holds;
     * where the last does not gather, what it then held is given.
     */
    private static Term shift(Site site) {
        Term first = site.argument(0);
        double known = StartValue.of(site.argument(2), site.lowering());
        if (first == Lowering.FAILED) {
            return first;
        }
        if (!(first instanceof Term.CellRef ref)
                || site.lowering().sheet().isHidden(ref.cell())
                || !(site.lowering().sheet().layoutOf(ref.cell()).variable() instanceof Stock)) {
            return site.fail(Code.BAD_ARGUMENTS, "SHIFT IF TRUE takes an element of a level", null);
        }
        site.approximate(
                "that levels move when the step ends in which the condition holds, and that the value is what the last one then held"
                        + " (0 where it gathers)");
        Layout level = site.lowering().sheet().layoutOf(ref.cell());
        int along = level.dimensions().isEmpty()
                ? 1
                : level.dimensions().get(level.dimensions().size() - 1).size();
        int place = (ref.cell() - level.firstCell()) % along;
        if (!(known >= 1 && place + known <= along)) {
            return site.fail(
                    Code.BAD_ARGUMENTS,
                    "the number of elements in SHIFT IF TRUE must be known before the run and from 1 to "
                            + (along - place) + (Double.isNaN(known) ? "" : ", it is " + known),
                    "ELMCOUNT of the last subscript range is meant");
        }
        List<Integer> moved = new ArrayList<>();
        for (int k = 0; k < (int) known; k++) {
            moved.add(ref.cell() + k);
        }
        Term condition = site.shared(site.argument(1), "condition");
        Term gathering = site.shared(site.argument(3), "gathering");
        List<Term> inputs = List.of(condition, gathering, site.argument(4));
        site.hide("shift", new Rule.Stored(StoreKind.SHIFT, inputs, List.of(), -1, moved, number(0)));
        Term last = cell(ref.cell() + (int) known - 1);
        return new Term.Conditional(condition, new Term.Conditional(gathering, number(0), last), number(0));
    }
}
