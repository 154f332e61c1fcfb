package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.max;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;

import java.util.List;
import nl.zicht.equation.Code;

/** Functions of Stella that look back on the run so far, or end it. */
final class PastFunctions {
    private PastFunctions() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("HISTORY", PastFunctions::history),
                BuiltIn.of("IRR", PastFunctions::rateOfReturn),
                BuiltIn.of("RUNCOUNT", PastFunctions::runs),
                BuiltIn.of("STOP", PastFunctions::stop),
                BuiltIn.of("PAUSE", site -> ignored(site, "nothing can pause a run; it goes on")),
                BuiltIn.of("SOUND", site -> ignored(site, "no sound is given")));
    }

    /** The value at the step nearest to an earlier time; 0 before the start and for what is still to come. */
    private static Term history(Site site) {
        Term time = site.shared(1);
        Term ago = over(minus(time, clock(ClockValue.START)), clock(ClockValue.DT));
        Term step = call(ScalarFunction.FLOOR, plus(ago, number(0.5)));
        Term input = site.lowering().lower(site.expression(0), site.scope().withSelf());
        boolean earlier = isEarlier(site, site.argument(1));
        Term present = earlier ? number(0) : site.shared(input, "value");
        return past(site, VectorFunction.HISTORY, earlier ? input : present, step, clock(ClockValue.STEPS), present);
    }

    /** Returns whether a time is the present one less something of at least half a step, so that the present value is never asked for. */
    private static boolean isEarlier(Site site, Term time) {
        if (!(time instanceof Term.Binary difference)
                || difference.operation() != BinaryOperation.SUBTRACT
                || !(difference.left() instanceof Term.Clock clock)) {
            return false;
        }
        boolean now = clock.value() == ClockValue.TIME || clock.value() == ClockValue.STEP_TIME;
        double by = StartValue.ofConstant(difference.right(), site.lowering());
        return now && by > site.lowering().structure().specs().dt() / 2;
    }

    /** Of a stream, with the value where there is none (default 0) and the length of a period (default DT). */
    private static Term rateOfReturn(Site site) {
        if (site.has(1)) {
            site.approximate(
                    "stream, value where there is no such rate (0)" + (site.has(2) ? ", length of a period (DT)" : ""));
        }
        Term dt = clock(ClockValue.DT);
        Term length = site.has(2) ? site.shared(max(site.argument(2), dt), "period") : dt;
        Term none = site.has(1) ? site.argument(1) : number(0);
        return rateOfReturn(site, site.shared(0), number(0), length, length, none);
    }

    /**
     * The rate per time at which all of a stream so far is worth nothing, the nearest to 0.
     *
     * @param begin number of the first step that counts
     * @param period how long amounts are gathered before they are discounted
     * @param length for how many units of time such a period counts
     * @param none the value when there is no such rate
     */
    static Term rateOfReturn(Site site, Term stream, Term begin, Term period, Term length, Term none) {
        Term steps = max(over(period, clock(ClockValue.DT)), number(1));
        Term now = clock(ClockValue.STEPS);
        return past(site, VectorFunction.RATE_OF_RETURN, stream, now, stream, begin, steps, length, none);
    }

    private static Term past(Site site, VectorFunction function, Term input, Term... scalars) {
        int journal = site.reserve("journal");
        site.set(journal, new Rule.Stored(StoreKind.JOURNAL, List.of(input), List.of(), -1, List.of(), number(-1)));
        return site.hold(new Term.Vector(function, journal, 1, List.of(scalars)), "past");
    }

    /** Every run stands by itself; members of an ensemble are counted from 1. */
    private static Term runs(Site site) {
        site.lowering()
                .findings()
                .warning(
                        Code.BENT_RULE,
                        "RUNCOUNT is 1, in an ensemble the number of the run; no run depends on another",
                        site.span(),
                        null);
        return plus(clock(ClockValue.MEMBER), number(1));
    }

    /** Ends the run at the first moment at which the condition holds, in the branch that is chosen; gives whether it does. */
    private static Term stop(Site site) {
        Term condition = truth(site.shared(0));
        if (site.scope().phase() == Phase.ACTIVE && condition != Lowering.FAILED) {
            Term all = site.lowering().guarded(condition);
            site.hide("stop", new Rule.Stored(StoreKind.STOP, List.of(all), List.of(), -1, List.of(), number(0)));
        }
        return condition;
    }

    private static Term ignored(Site site, String what) {
        site.lowering().findings().warning(Code.BENT_RULE, site.call().function() + ": " + what, site.span(), null);
        return truth(site.argument(0));
    }

    private static Term truth(Term condition) {
        return condition == Lowering.FAILED
                ? condition
                : new Term.Binary(BinaryOperation.NOT_EQUAL, condition, number(0));
    }
}
