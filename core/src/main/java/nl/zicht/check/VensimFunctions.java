package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.max;
import static nl.zicht.check.Algebra.min;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;

/** The functions of Vensim's language that keep no state: arithmetic and test inputs, the latter by the time at which a step began. */
final class VensimFunctions {
    private VensimFunctions() {}

    static List<BuiltIn> all() {
        List<BuiltIn> all = new ArrayList<>();
        all.add(BuiltIn.plain("ABS", ScalarFunction.ABS));
        all.add(BuiltIn.plain("ARCCOS", ScalarFunction.ARCCOS));
        all.add(BuiltIn.plain("ARCSIN", ScalarFunction.ARCSIN));
        all.add(BuiltIn.plain("ARCTAN", ScalarFunction.ARCTAN));
        all.add(BuiltIn.plain("COS", ScalarFunction.COS));
        all.add(BuiltIn.plain("SIN", ScalarFunction.SIN));
        all.add(BuiltIn.plain("TAN", ScalarFunction.TAN));
        all.add(BuiltIn.plain("EXP", ScalarFunction.EXP));
        all.add(BuiltIn.plain("LN", ScalarFunction.LN));
        all.add(BuiltIn.plain("SQRT", ScalarFunction.SQRT));
        all.add(BuiltIn.plain("MIN", ScalarFunction.MIN));
        all.add(BuiltIn.plain("MAX", ScalarFunction.MAX));
        all.add(BuiltIn.of("INTEGER", MathFunctions::integer));
        all.add(BuiltIn.plain("QUANTUM", ScalarFunction.QUANTUM));
        all.add(BuiltIn.of("MODULO", VensimFunctions::modulo));
        all.add(BuiltIn.plain("GAMMA LN", ScalarFunction.GAMMALN));
        all.add(BuiltIn.plain("XIDZ", ScalarFunction.DIVIDE_UNLESS_NEAR_ZERO));
        all.add(BuiltIn.of("COSH", site -> MathFunctions.hyperbolic(site, false)));
        all.add(BuiltIn.of("SINH", site -> MathFunctions.hyperbolic(site, true)));
        all.add(BuiltIn.of("TANH", MathFunctions::hyperbolicTangent));
        all.add(BuiltIn.of("ZIDZ", site -> zidz(site.argument(0), site.argument(1))));
        all.add(BuiltIn.of("LOG", VensimFunctions::logarithm));
        all.add(BuiltIn.of(
                "POWER", site -> new Term.Binary(BinaryOperation.POWER, site.argument(0), site.argument(1))));
        all.add(BuiltIn.of("IF THEN ELSE", VensimFunctions::choose));
        all.add(BuiltIn.of("GAME", site -> site.argument(0)));
        all.add(BuiltIn.of("STEP", VensimFunctions::step));
        all.add(BuiltIn.of("RAMP", VensimFunctions::ramp));
        all.add(BuiltIn.of("PULSE", VensimFunctions::pulse));
        all.add(BuiltIn.of("PULSE TRAIN", VensimFunctions::pulseTrain));
        all.add(BuiltIn.of("GET TIME VALUE", VensimFunctions::timeValue));
        all.add(BuiltIn.of("MESSAGE", VensimFunctions::message));
        all.add(BuiltIn.of("TIME BASE", site -> plus(site.argument(0), times(site.argument(1), now()))));
        return all;
    }

    /** Returns a / b, or 0 where b is about 0. */
    static Term zidz(Term a, Term b) {
        return call(ScalarFunction.DIVIDE_UNLESS_NEAR_ZERO, a, b, number(0));
    }

    private static Term now() {
        return clock(ClockValue.STEP_TIME);
    }

    /** The time now (0) or at the start (1) in units of the model, with something added; anything else asks for a calendar or a clock. */
    private static Term timeValue(Site site) {
        double relative = StartValue.ofConstant(site.argument(0), site.lowering());
        double measure = StartValue.ofConstant(site.argument(2), site.lowering());
        if (measure != 0 || (relative != 0 && relative != 1)) {
            return site.fail(
                    Code.NOT_SUPPORTED,
                    "GET TIME VALUE gives here the time of the run only: its first argument must be 0 (now) or 1 (start), its"
                            + " third 0 (units of the model)",
                    "dates depend on the settings of Vensim's calendar, or on when the model is run");
        }
        return plus(relative == 1 ? clock(ClockValue.START) : now(), site.argument(1));
    }

    private static Term message(Site site) {
        site.lowering()
                .findings()
                .warning(Code.BENT_RULE, "MESSAGE shows nothing here; its value is 0", site.span(), null);
        return number(0);
    }

    private static Term logarithm(Site site) {
        return over(call(ScalarFunction.LN, site.argument(0)), call(ScalarFunction.LN, site.argument(1)));
    }

    /** The remainder with the sign of the dividend; in another dialect, that of the divisor. */
    private static Term modulo(Site site) {
        return site.lowering().structure().dialect() == Dialect.VENSIM
                ? call(ScalarFunction.REMAINDER, site.argument(0), site.argument(1))
                : new Term.Binary(BinaryOperation.FLOORED_MODULO, site.argument(0), site.argument(1));
    }

    private static Term choose(Site site) {
        return site.lowering().choice(site.argument(0), site.expression(1), site.expression(2), site.scope());
    }

    private static Term step(Site site) {
        return call(ScalarFunction.STEP, site.argument(0), site.argument(1), now(), clock(ClockValue.DT));
    }

    /** slope (min(T, end) - start) after start; an end before the start gives the formula's negative value. */
    private static Term ramp(Site site) {
        Term start = site.shared(1);
        Term risen = times(site.argument(0), minus(min(now(), site.argument(2)), start));
        Term begun = new Term.Binary(BinaryOperation.GREATER, now(), start);
        return new Term.Conditional(begun, risen, number(0));
    }

    /** 1 where start < T + dt/2 < start + width, a width below the step counting as one step. */
    private static Term pulse(Site site) {
        Term start = site.shared(0);
        Term width = max(site.argument(1), clock(ClockValue.DT));
        Term middle = plus(now(), over(clock(ClockValue.DT), number(2)));
        Term begun = new Term.Binary(BinaryOperation.LESS, start, middle);
        Term lasting = new Term.Binary(BinaryOperation.LESS, middle, plus(start, width));
        return new Term.Binary(BinaryOperation.AND, begun, lasting);
    }

    private static Term pulseTrain(Site site) {
        return call(
                ScalarFunction.PULSE_TRAIN,
                site.argument(0),
                site.argument(1),
                site.argument(2),
                site.argument(3),
                now(),
                clock(ClockValue.DT));
    }
}
