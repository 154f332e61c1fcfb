package nl.zicht.format.xmile.translate;

import java.util.Map;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;

/**
 * Random draws: bounds, parameters, shift, stretch and stream become parameters, seed and bounds. A stream of its own number becomes a seed; a draw from the common
 * stream has none, and its bounds cut values off, because bounds stand behind the seed.
 */
final class RandomRules {
    private RandomRules() {}

    static void addTo(Map<Name, CallRule> rules) {
        rules.put(
                Name.of("RANDOM 0 1"),
                site -> site.function(
                        "RANDOM", site.tree().number(0), site.tree().number(1)));
        rules.put(Name.of("RANDOM UNIFORM"), RandomRules::uniform);
        rules.put(Name.of("RANDOM NORMAL"), site -> scaled(site, "NORMAL", 2));
        rules.put(
                Name.of("RANDOM EXPONENTIAL"),
                site -> stretched(site, 2, "EXPRND", site.tree().number(1)));
        rules.put(Name.of("RANDOM POISSON"), site -> stretched(site, 3, "POISSON", site.argument(2)));
        rules.put(Name.of("RANDOM GAMMA"), RandomRules::gamma);
        rules.put(Name.of("RANDOM BETA"), site -> stretched(site, 4, "BETA", site.argument(2), site.argument(3)));
        rules.put(
                Name.of("RANDOM BINOMIAL"), site -> stretched(site, 4, "BINOMIAL", site.argument(3), site.argument(2)));
        rules.put(
                Name.of("RANDOM NEGATIVE BINOMIAL"),
                site -> stretched(site, 4, "NEGBINOMIAL", site.argument(3), site.argument(2)));
        rules.put(Name.of("RANDOM WEIBULL"), RandomRules::weibull);
        rules.put(Name.of("RANDOM TRIANGULAR"), RandomRules::triangular);
        rules.put(Name.of("RANDOM PINK NOISE"), RandomRules::pinkNoise);
    }

    private static boolean isCommon(CallSite site, int stream) {
        return site.number(stream) == 0;
    }

    private static Expression uniform(CallSite site) {
        return isCommon(site, 2)
                ? site.function("RANDOM", site.argument(0), site.argument(1))
                : site.function("RANDOM", site.argument(0), site.argument(1), site.argument(2));
    }

    /** Location and scale are arguments of the draw itself. */
    private static Expression scaled(CallSite site, String function, int shift) {
        Expression mean = site.argument(shift);
        Expression deviation = site.argument(shift + 1);
        if (isCommon(site, shift + 2)) {
            return cut(site, site.function(function, mean, deviation));
        }
        return site.function(function, mean, deviation, site.argument(shift + 2), site.argument(0), site.argument(1));
    }

    /** shift + stretch times a draw with some parameters, whose bounds are those of the result turned back. */
    private static Expression stretched(CallSite site, int shift, String function, Expression... parameters) {
        Tree tree = site.tree();
        boolean unshifted = site.number(shift) == 0;
        boolean unstretched = site.number(shift + 1) == 1;
        Expression[] all = parameters;
        boolean common = isCommon(site, shift + 2);
        if (!common) {
            all = new Expression[parameters.length + 3];
            System.arraycopy(parameters, 0, all, 0, parameters.length);
            all[parameters.length] = site.argument(shift + 2);
            for (int bound = 0; bound < 2; bound++) {
                Expression back =
                        unshifted ? site.argument(bound) : tree.minus(site.argument(bound), site.argument(shift));
                all[parameters.length + 1 + bound] = unstretched ? back : tree.over(back, site.argument(shift + 1));
            }
        }
        Expression draw = site.function(function, all);
        Expression wide = unstretched ? draw : tree.times(site.argument(shift + 1), draw);
        Expression value = unshifted ? wide : tree.plus(site.argument(shift), wide);
        return common ? cut(site, value) : value;
    }

    private static Expression cut(CallSite site, Expression value) {
        site.translator()
                .losses()
                .lost(
                        "a draw outside the bounds is cut off at them in the translation, where Vensim draws again",
                        site.call().span(),
                        "a stream of its own number (not 0) keeps the bounds as they are");
        return site.function("MAX", site.argument(0), site.function("MIN", site.argument(1), value));
    }

    private static Expression gamma(CallSite site) {
        double order = site.number(2);
        Tree tree = site.tree();
        Expression known = order >= 1 ? site.argument(2) : site.function("MAX", site.argument(2), tree.number(1));
        return stretched(site, 3, "GAMMA", known, tree.number(1));
    }

    /** The scale that gives a mean of 1. */
    private static Expression weibull(CallSite site) {
        Tree tree = site.tree();
        Expression shape = site.shared(2);
        Expression log = site.function("GAMMALN", tree.plus(tree.number(1), tree.over(tree.number(1), shape)));
        Expression scale = tree.over(tree.number(1), site.function("EXP", log));
        return stretched(site, 3, "WEIBULL", shape, scale);
    }

    private static Expression triangular(CallSite site) {
        Expression start = site.argument(2);
        Expression peak = site.argument(3);
        Expression stop = site.argument(4);
        if (isCommon(site, 5)) {
            return cut(site, site.function("TRIANGULAR", start, peak, stop));
        }
        return site.function("TRIANGULAR", start, peak, stop, site.argument(5), site.argument(0), site.argument(1));
    }

    /** A first-order smooth, over the correlation time, of independent draws. */
    private static Expression pinkNoise(CallSite site) {
        Tree tree = site.tree();
        Expression mean = site.argument(0);
        Expression time = site.shared(2);
        Expression part = tree.over(site.value("DT"), time);
        Expression factor = site.function("SQRT", tree.over(tree.minus(tree.number(2), part), part));
        Expression deviation = tree.times(site.argument(1), factor);
        Expression white = isCommon(site, 3)
                ? site.function("NORMAL", mean, deviation)
                : site.function("NORMAL", mean, deviation, site.argument(3));
        return site.function("SMTH1", white, time, mean);
    }
}
