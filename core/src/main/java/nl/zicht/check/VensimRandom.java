package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.List;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;

/**
 * Vensim's random functions: smallest, largest, parameters, shift, stretch, number of a stream; what falls outside the bounds is drawn again.
 *
 * <p>Stream 0 follows the seed of the run and, where the model has it, the variable {@code NOISE SEED}; any other number is a stream of its own that no seed
 * changes. Every call, and in an array every element, draws its own numbers from either.
 */
final class VensimRandom {
    private static final Name NOISE_SEED = Name.of("NOISE SEED");

    private VensimRandom() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("RANDOM 0 1", VensimRandom::unit),
                BuiltIn.of("RANDOM UNIFORM", VensimRandom::uniform),
                BuiltIn.of("RANDOM NORMAL", site -> shaped(site, Distribution.NORMAL, 0)),
                BuiltIn.of("RANDOM EXPONENTIAL", site -> shaped(site, Distribution.EXPONENTIAL, 0)),
                BuiltIn.of("RANDOM POISSON", site -> shaped(site, Distribution.POISSON, 1)),
                BuiltIn.of("RANDOM GAMMA", site -> shaped(site, Distribution.GAMMA, 1)),
                BuiltIn.of("RANDOM BETA", site -> shaped(site, Distribution.BETA, 2)),
                BuiltIn.of("RANDOM WEIBULL", VensimRandom::weibull),
                BuiltIn.of("RANDOM BINOMIAL", site -> counted(site, Distribution.BINOMIAL)),
                BuiltIn.of("RANDOM NEGATIVE BINOMIAL", site -> counted(site, Distribution.NEGATIVE_BINOMIAL)),
                BuiltIn.of("RANDOM TRIANGULAR", VensimRandom::triangular),
                BuiltIn.of("RANDOM LOOKUP", VensimRandom::byTable),
                BuiltIn.of("RANDOM PINK NOISE", VensimRandom::pinkNoise));
    }

    private static Term unit(Site site) {
        RandomDraw draw = new RandomDraw(site, Distribution.UNIFORM).parameters(number(0), number(1));
        return draw.ofRun(seed(site)).term();
    }

    private static Term uniform(Site site) {
        RandomDraw draw = new RandomDraw(site, Distribution.UNIFORM).parameters(site.argument(0), site.argument(1));
        return stream(site, draw, 2).term();
    }

    /** Bounds, up to two parameters, shift, stretch, stream. */
    private static Term shaped(Site site, Distribution distribution, int parameters) {
        Term a = parameters > 0 ? site.argument(2) : number(0);
        Term b = parameters > 1 ? site.argument(3) : number(0);
        RandomDraw draw = new RandomDraw(site, distribution)
                .parameters(distribution == Distribution.GAMMA ? Algebra.max(a, number(1)) : a, b);
        return finish(site, draw, 2 + parameters, number(1));
    }

    /** The Weibull distribution of a shape S whose mean is 1: the scale is 1 / Γ(1 + 1/S). */
    private static Term weibull(Site site) {
        Term shape = site.shared(2);
        Term mean = call(ScalarFunction.EXP, call(ScalarFunction.GAMMALN, plus(number(1), over(number(1), shape))));
        RandomDraw draw = new RandomDraw(site, Distribution.WEIBULL).parameters(shape, number(0));
        return finish(site, draw, 3, mean);
    }

    /** Vensim gives the probability before the number of trials or successes. */
    private static Term counted(Site site, Distribution distribution) {
        RandomDraw draw = new RandomDraw(site, distribution).parameters(site.argument(3), site.argument(2));
        return finish(site, draw, 4, number(1));
    }

    private static Term triangular(Site site) {
        RandomDraw draw = RandomFunctions.triangle(site, 2).within(site.argument(0), site.argument(1));
        return stream(site, draw, 5).term();
    }

    /**
     * Table of densities, bounds, shift, stretch, stream. One uniform draw a step is carried into what lies between the bounds, which gives the same distribution
     * as drawing again whatever falls outside.
     */
    private static Term byTable(Site site) {
        int table = VensimTables.density(site, 0, false);
        if (table < 0) {
            return Lowering.FAILED;
        }
        List<Term> points = VensimSeries.points(site.lowering().sheet().tables().get(table));
        int first = VensimVectors.vector(site, List.of(), () -> points);
        Term shift = site.shared(3);
        Term stretch = site.shared(4);
        Term least = site.shared(over(minus(site.argument(1), shift), stretch), "least");
        Term most = site.shared(over(minus(site.argument(2), shift), stretch), "most");
        RandomDraw draw = new RandomDraw(site, Distribution.UNIFORM).parameters(number(0), number(1));
        List<Term> scalars = List.of(stream(site, draw, 5).term(), Algebra.min(least, most), Algebra.max(least, most));
        Term base = new Term.Vector(VectorFunction.QUANTILE, first, points.size(), scalars);
        return site.hold(plus(times(base, stretch), shift), "draw");
    }

    /** Shift, stretch (over what the base distribution has for a unit) and stream. */
    private static Term finish(Site site, RandomDraw draw, int shift, Term unit) {
        Term stretch = site.argument(shift + 1);
        boolean plain = unit.equals(number(1));
        draw.scaled(site.argument(shift), plain ? stretch : over(stretch, unit))
                .within(site.argument(0), site.argument(1));
        return stream(site, draw, shift + 2).term();
    }

    /**
     * Noise with a memory: a first-order smooth, over the correlation time c, of independent draws {@code mean + sd √((2 - DT/c) / (DT/c)) z}; arguments mean,
     * standard deviation, correlation time, stream.
     */
    private static Term pinkNoise(Site site) {
        Term mean = site.shared(0);
        Term time = site.shared(2);
        Term part = site.shared(over(clock(ClockValue.DT), time), "part");
        Term factor = call(ScalarFunction.SQRT, over(minus(number(2), part), part));
        RandomDraw draw = new RandomDraw(site, Distribution.NORMAL).scaled(mean, times(site.argument(1), factor));
        Term white = stream(site, draw, 3).term();
        int pink = site.reserve("noise");
        site.set(pink, new Rule.Integrated(site.initial(0), over(minus(white, cell(pink)), time)));
        return cell(pink);
    }

    private static RandomDraw stream(Site site, RandomDraw draw, int argument) {
        double number = StartValue.of(site.argument(argument), site.lowering());
        return number == 0 ? draw.ofRun(seed(site)) : draw.ofNumber(site.initial(argument));
    }

    /** The seed of the run, mixed with the model's own when it has one. */
    private static Term seed(Site site) {
        Lowering model = site.lowering().outermost();
        if (model.names().variable(NOISE_SEED) == null) {
            return clock(ClockValue.SEED);
        }
        Expression reference = new Expression.Reference(NOISE_SEED, List.of(), site.span());
        return call(
                ScalarFunction.STREAM,
                clock(ClockValue.SEED),
                model.lower(reference, site.scope().initial()));
    }
}
