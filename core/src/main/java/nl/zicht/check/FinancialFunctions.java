package nl.zicht.check;

import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.negate;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.List;

/**
 * NPV over hidden stocks, and PMT, PV, FV as formulas.
 *
 * <p>The signs of PMT, PV and FV are those of spreadsheets: money received is positive, money paid negative, so that
 * {@code PV (1 + rate)^periods + PMT ((1 + rate)^periods - 1) / rate + FV = 0}, payments falling at the end of each period.
 */
final class FinancialFunctions {
    private FinancialFunctions() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("NPV", FinancialFunctions::netPresentValue),
                BuiltIn.of("PMT", site -> payment(new Terms(site))),
                BuiltIn.of("PV", site -> presentValue(new Terms(site))),
                BuiltIn.of("FV", site -> futureValue(new Terms(site))));
    }

    /**
     * The stream up to and including this step, discounted to the start: with the discount factor {@code df} that starts at 1 and falls by
     * {@code rate df / (1 + rate DT)}, {@code (initial + all stream df DT) factor}.
     */
    private static Term netPresentValue(Site site) {
        Term stream = site.shared(0);
        Term rate = site.shared(1);
        Term dt = clock(ClockValue.DT);
        int discount = site.reserve("discount");
        Term fall = over(times(cell(discount), rate), plus(number(1), times(rate, dt)));
        site.set(discount, new Rule.Integrated(number(1), negate(fall)));
        Term present = site.shared(times(stream, cell(discount)), "present");
        int sum = site.reserve("sum");
        site.set(sum, new Rule.Integrated(site.has(2) ? site.initial(2) : number(0), present));
        Term value = plus(cell(sum), times(present, dt));
        return site.has(3) ? times(value, site.argument(3)) : value;
    }

    /** The arguments rate, periods, an amount and the last amount (0 when left out), and what follows from the first two. */
    private static final class Terms {
        private final Term rate;
        private final Term periods;
        private final Term amount;
        private final Term last;
        private final Term growth;

        private Terms(Site site) {
            rate = site.shared(0);
            periods = site.shared(1);
            amount = site.argument(2);
            last = site.has(3) ? site.argument(3) : number(0);
            growth = site.shared(new Term.Binary(BinaryOperation.POWER, plus(number(1), rate), periods), "growth");
        }

        /** Returns what one payment in each period comes to at the end. */
        private Term annuity() {
            return choose(over(minus(growth, number(1)), rate), periods);
        }

        private Term choose(Term withRate, Term withoutRate) {
            Term free = new Term.Binary(BinaryOperation.EQUAL, rate, number(0));
            return new Term.Conditional(free, withoutRate, withRate);
        }
    }

    /** rate, periods, present value, future value. */
    private static Term payment(Terms t) {
        return negate(over(plus(times(t.amount, t.growth), t.last), t.annuity()));
    }

    /** rate, periods, payment, future value. */
    private static Term presentValue(Terms t) {
        return negate(over(plus(times(t.amount, t.annuity()), t.last), t.growth));
    }

    /** rate, periods, payment, present value. */
    private static Term futureValue(Terms t) {
        return negate(plus(times(t.last, t.growth), times(t.amount, t.annuity())));
    }
}
