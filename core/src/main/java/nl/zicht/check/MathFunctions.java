package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.List;

/** The mathematical functions of XMILE 1.0, section 3.5.1, and those of Stella that need no state. */
final class MathFunctions {
    private MathFunctions() {}

    static List<BuiltIn> all() {
        List<BuiltIn> all = new ArrayList<>();
        plain(all, "ABS", ScalarFunction.ABS);
        plain(all, "ARCCOS", ScalarFunction.ARCCOS);
        plain(all, "ARCSIN", ScalarFunction.ARCSIN);
        plain(all, "ARCTAN", ScalarFunction.ARCTAN);
        plain(all, "COS", ScalarFunction.COS);
        plain(all, "SIN", ScalarFunction.SIN);
        plain(all, "TAN", ScalarFunction.TAN);
        plain(all, "EXP", ScalarFunction.EXP);
        plain(all, "LN", ScalarFunction.LN);
        plain(all, "LOG10", ScalarFunction.LOG10);
        plain(all, "SQRT", ScalarFunction.SQRT);
        plain(all, "INT", ScalarFunction.FLOOR);
        plain(all, "ROUND", ScalarFunction.ROUND);
        all.add(BuiltIn.of("INF", 0, 0, site -> number(Double.POSITIVE_INFINITY)));
        all.add(BuiltIn.of("PI", 0, 0, site -> number(Math.PI)));
        all.add(BuiltIn.of("SAFEDIV", 2, 3, MathFunctions::safeDivide));
        all.add(BuiltIn.of("PERCENT", 1, 1, site -> times(number(100), site.argument(0))));
        all.add(BuiltIn.of("SWITCH", 2, 2, MathFunctions::isGreater));
        all.add(BuiltIn.of("IF_THEN_ELSE", 3, 3, MathFunctions::choose));
        all.add(BuiltIn.of("SINWAVE", 2, 2, site -> wave(site, ScalarFunction.SIN)));
        all.add(BuiltIn.of("COSWAVE", 2, 2, site -> wave(site, ScalarFunction.COS)));
        all.add(BuiltIn.of("COUNTER", 2, 2, MathFunctions::counter));
        all.add(BuiltIn.of("CGROWTH", 1, 1, MathFunctions::compoundGrowth));
        return all;
    }

    private static void plain(List<BuiltIn> all, String name, ScalarFunction function) {
        int arity = function.arity();
        all.add(BuiltIn.of(name, arity, arity, site -> new Term.Call(function, site.all())));
    }

    private static Term safeDivide(Site site) {
        Term otherwise = site.has(2) ? site.argument(2) : number(0);
        return call(ScalarFunction.SAFE_DIVIDE, site.argument(0), site.argument(1), otherwise);
    }

    private static Term isGreater(Site site) {
        return new Term.Binary(BinaryOperation.GREATER, site.argument(0), site.argument(1));
    }

    private static Term choose(Site site) {
        return new Term.Conditional(site.argument(0), site.argument(1), site.argument(2));
    }

    /** |amplitude| sin(2 pi time / period). */
    private static Term wave(Site site, ScalarFunction shape) {
        Term angle = over(times(number(2 * Math.PI), clock(ClockValue.TIME)), site.argument(1));
        return times(call(ScalarFunction.ABS, site.argument(0)), call(shape, angle));
    }

    /** start + (time - first time) MOD (end - start). */
    private static Term counter(Site site) {
        Term start = site.shared(0);
        Term passed = minus(clock(ClockValue.TIME), clock(ClockValue.START));
        Term length = minus(site.argument(1), start);
        return plus(start, new Term.Binary(BinaryOperation.FLOORED_MODULO, passed, length));
    }

    /** ((1 + percent / 100) ^ dt - 1) / dt: the rate that compounds to the same growth whatever the step. */
    private static Term compoundGrowth(Site site) {
        Term factor = plus(number(1), over(site.argument(0), number(100)));
        Term grown = new Term.Binary(BinaryOperation.POWER, factor, clock(ClockValue.DT));
        return over(minus(grown, number(1)), clock(ClockValue.DT));
    }
}
