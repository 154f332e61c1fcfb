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
import nl.zicht.equation.Dialect;

/** The mathematical functions of XMILE 1.0, section 3.5.1, and those of Stella that need no state. */
final class MathFunctions {
    private MathFunctions() {}

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
        all.add(BuiltIn.plain("LOG10", ScalarFunction.LOG10));
        all.add(BuiltIn.plain("SQRT", ScalarFunction.SQRT));
        all.add(BuiltIn.of("INT", MathFunctions::integer));
        all.add(BuiltIn.plain("ROUND", ScalarFunction.ROUND));
        all.add(BuiltIn.plain("GAMMALN", ScalarFunction.GAMMALN));
        all.add(BuiltIn.plain("FACTORIAL", ScalarFunction.FACTORIAL));
        all.add(BuiltIn.plain("COMBINATIONS", ScalarFunction.COMBINATIONS));
        all.add(BuiltIn.plain("PERMUTATIONS", ScalarFunction.PERMUTATIONS));
        all.add(BuiltIn.of("NORMALCDF", MathFunctions::normalProbability));
        all.add(BuiltIn.of("INF", site -> number(Double.POSITIVE_INFINITY)));
        all.add(BuiltIn.of("PI", site -> number(Math.PI)));
        all.add(BuiltIn.of("NAN", site -> number(Double.NaN)));
        all.add(BuiltIn.of("COSH", site -> hyperbolic(site, false)));
        all.add(BuiltIn.of("SINH", site -> hyperbolic(site, true)));
        all.add(BuiltIn.of("TANH", MathFunctions::hyperbolicTangent));
        all.add(BuiltIn.of("SAFEDIV", MathFunctions::safeDivide));
        all.add(BuiltIn.of("PERCENT", site -> times(number(100), site.argument(0))));
        all.add(BuiltIn.of("SWITCH", MathFunctions::isGreater));
        all.add(BuiltIn.of("IF_THEN_ELSE", MathFunctions::choose));
        all.add(BuiltIn.of("SINWAVE", site -> wave(site, ScalarFunction.SIN)));
        all.add(BuiltIn.of("COSWAVE", site -> wave(site, ScalarFunction.COS)));
        all.add(BuiltIn.of("COUNTER", MathFunctions::counter));
        all.add(BuiltIn.of("CGROWTH", MathFunctions::compoundGrowth));
        return all;
    }

    /** The next lower integer; Vensim leaves out the fraction. */
    static Term integer(Site site) {
        boolean vensim = site.lowering().structure().dialect() == Dialect.VENSIM;
        return call(vensim ? ScalarFunction.TRUNCATE : ScalarFunction.FLOOR, site.argument(0));
    }

    private static Term safeDivide(Site site) {
        Term otherwise = site.has(2) ? site.argument(2) : number(0);
        return call(ScalarFunction.SAFE_DIVIDE, site.argument(0), site.argument(1), otherwise);
    }

    private static Term isGreater(Site site) {
        return new Term.Binary(BinaryOperation.GREATER, site.argument(0), site.argument(1));
    }

    private static Term choose(Site site) {
        return site.lowering().choice(site.argument(0), site.expression(1), site.expression(2), site.scope());
    }

    /** The probability that a normal variable lies between two numbers: from, to, mean (0), standard deviation (1). */
    private static Term normalProbability(Site site) {
        Term mean = site.has(2) ? site.shared(2) : number(0);
        Term deviation = site.has(3) ? site.shared(3) : number(1);
        Term to = call(ScalarFunction.NORMAL_PROBABILITY, over(minus(site.argument(1), mean), deviation));
        Term from = call(ScalarFunction.NORMAL_PROBABILITY, over(minus(site.argument(0), mean), deviation));
        return minus(to, from);
    }

    /** (e^x - e^-x) / 2, or with a plus. */
    static Term hyperbolic(Site site, boolean sine) {
        Term x = site.shared(0);
        Term up = call(ScalarFunction.EXP, x);
        Term down = call(ScalarFunction.EXP, Algebra.negate(x));
        return over(sine ? minus(up, down) : plus(up, down), number(2));
    }

    /** 1 - 2 / (e^2x + 1), which does not overflow. */
    static Term hyperbolicTangent(Site site) {
        Term power = call(ScalarFunction.EXP, times(number(2), site.argument(0)));
        return minus(number(1), over(number(2), plus(power, number(1))));
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
