package nl.zicht.check;

import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.times;

import java.util.List;

/**
 * The statistical functions of XMILE 1.0, section 3.5.2, and the further distributions of Stella: parameters, seed, smallest, largest.
 *
 * <p>A vendor's own sequence of numbers cannot be had; the distributions are the same. See {@link RandomDraw}.
 */
final class RandomFunctions {
    private RandomFunctions() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("RANDOM", RandomFunctions::uniform),
                BuiltIn.of("UNIFORM", RandomFunctions::uniform),
                BuiltIn.of("NORMAL", site -> scaled(site, Distribution.NORMAL)),
                BuiltIn.of("LOGISTIC", site -> scaled(site, Distribution.LOGISTIC)),
                BuiltIn.of("EXPRND", RandomFunctions::exponential),
                BuiltIn.of("LOGNORMAL", site -> plain(site, Distribution.LOGNORMAL, 2)),
                BuiltIn.of("POISSON", site -> plain(site, Distribution.POISSON, 1)),
                BuiltIn.of("BETA", site -> plain(site, Distribution.BETA, 2)),
                BuiltIn.of("BINOMIAL", site -> plain(site, Distribution.BINOMIAL, 2)),
                BuiltIn.of("NEGBINOMIAL", site -> plain(site, Distribution.NEGATIVE_BINOMIAL, 2)),
                BuiltIn.of("GEOMETRIC", site -> plain(site, Distribution.GEOMETRIC, 1)),
                BuiltIn.of("GAMMA", site -> shaped(site, Distribution.GAMMA)),
                BuiltIn.of("WEIBULL", site -> shaped(site, Distribution.WEIBULL)),
                BuiltIn.of("PARETO", site -> shaped(site, Distribution.PARETO)),
                BuiltIn.of("TRIANGULAR", RandomFunctions::triangular),
                BuiltIn.of("MONTECARLO", site -> happens(site, times(site.argument(0), clock(ClockValue.DT)))),
                BuiltIn.of("REWORK", site -> happens(site, site.argument(0))));
    }

    private static Term uniform(Site site) {
        RandomDraw draw = new RandomDraw(site, Distribution.UNIFORM).parameters(site.argument(0), site.argument(1));
        return finish(site, draw, 2);
    }

    /** Location and scale, then seed and bounds. */
    private static Term scaled(Site site, Distribution distribution) {
        RandomDraw draw = new RandomDraw(site, distribution).scaled(site.argument(0), site.argument(1));
        return finish(site, draw, 2);
    }

    private static Term exponential(Site site) {
        RandomDraw draw = new RandomDraw(site, Distribution.EXPONENTIAL).scaled(number(0), site.argument(0));
        return finish(site, draw, 1);
    }

    /** One or two parameters, then seed and bounds. */
    private static Term plain(Site site, Distribution distribution, int parameters) {
        Term second = parameters > 1 ? site.argument(1) : number(0);
        return finish(site, new RandomDraw(site, distribution).parameters(site.argument(0), second), parameters);
    }

    /** Shape and scale (1 when left out), then seed and bounds. */
    private static Term shaped(Site site, Distribution distribution) {
        Term scale = site.has(1) ? site.argument(1) : number(1);
        RandomDraw draw =
                new RandomDraw(site, distribution).scaled(number(0), scale).parameters(site.argument(0), number(0));
        return finish(site, draw, 2);
    }

    private static Term triangular(Site site) {
        return finish(site, triangle(site, 0), 3);
    }

    /** Returns the draw from a triangle that begins, peaks and ends at three arguments. */
    static RandomDraw triangle(Site site, int first) {
        Term low = site.shared(first);
        Term width = site.shared(minus(site.argument(first + 2), low), "width");
        Term peak = over(minus(site.argument(first + 1), low), width);
        return new RandomDraw(site, Distribution.TRIANGULAR).scaled(low, width).parameters(peak, number(0));
    }

    /** 1 with a probability in percent, else 0. */
    private static Term happens(Site site, Term percent) {
        RandomDraw draw = new RandomDraw(site, Distribution.UNIFORM).parameters(number(0), number(100));
        return site.hold(new Term.Binary(BinaryOperation.LESS, finish(site, draw, 1), percent), "draw");
    }

    private static Term finish(Site site, RandomDraw draw, int seed) {
        RandomDraw seeded = site.has(seed) ? draw.ofSeed(seed) : draw.ofRun();
        if (site.has(seed + 1)) {
            Term most = site.has(seed + 2) ? site.argument(seed + 2) : number(Double.POSITIVE_INFINITY);
            seeded.within(site.argument(seed + 1), most);
        }
        return seeded.term();
    }
}
