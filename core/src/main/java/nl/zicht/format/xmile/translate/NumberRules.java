package nl.zicht.format.xmile.translate;

import java.util.List;
import java.util.Map;
import nl.zicht.equation.Expression;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;

/** Functions of numbers. What is not in the standard becomes a formula with the same value, whichever way a tool rounds. */
final class NumberRules {
    private static final List<String> SAME =
            List.of("ABS", "ARCCOS", "ARCSIN", "ARCTAN", "COS", "SIN", "TAN", "EXP", "LN", "SQRT", "MIN", "MAX");

    /** A divisor nearer to 0 than this counts as 0 in XIDZ and ZIDZ. */
    private static final double NEARLY_ZERO = 1e-6;

    private NumberRules() {}

    static void addTo(Map<Name, CallRule> rules) {
        SAME.forEach(name -> rules.put(
                Name.of(name), site -> site.function(name, site.arguments().toArray(Expression[]::new))));
        rules.put(Name.of("INTEGER"), site -> truncated(site, site.shared(0)));
        rules.put(Name.of("QUANTUM"), NumberRules::quantum);
        rules.put(Name.of("MODULO"), NumberRules::modulo);
        rules.put(Name.of("XIDZ"), site -> divided(site, site.argument(2)));
        rules.put(Name.of("ZIDZ"), site -> divided(site, site.tree().number(0)));
        rules.put(Name.of("LOG"), NumberRules::logarithm);
        rules.put(
                Name.of("POWER"),
                site -> new Expression.Power(
                        site.argument(0), site.argument(1), site.call().span()));
        rules.put(Name.of("GAMMA LN"), site -> site.function("GAMMALN", site.argument(0)));
        rules.put(Name.of("SINH"), site -> hyperbolic(site, InfixOperator.SUBTRACT));
        rules.put(Name.of("COSH"), site -> hyperbolic(site, InfixOperator.ADD));
        rules.put(Name.of("TANH"), NumberRules::hyperbolicTangent);
        rules.put(
                Name.of("IF THEN ELSE"),
                site -> site.tree().choice(site.argument(0), site.argument(1), site.argument(2)));
        rules.put(Name.of("GAME"), NumberRules::game);
    }

    /** INT rounds down in XMILE, towards 0 in files of Vensim; of positive numbers both are the same. */
    static Expression truncated(CallSite site, Expression x) {
        Tree tree = site.tree();
        return tree.choice(
                tree.join(InfixOperator.LESS, x, tree.number(0)),
                tree.negated(site.function("INT", tree.negated(x))),
                site.function("INT", x));
    }

    private static Expression quantum(CallSite site) {
        Tree tree = site.tree();
        Expression a = site.shared(0);
        Expression b = site.shared(1);
        Expression whole = tree.times(b, truncated(site, tree.over(a, b)));
        double known = site.number(1);
        if (known > 0) {
            return whole;
        }
        return tree.choice(tree.join(InfixOperator.LESS_OR_EQUAL, b, tree.number(0)), a, whole);
    }

    /** The remainder with the sign of the dividend, 0 for a divisor of 0; MOD of positive numbers is the same everywhere. */
    private static Expression modulo(CallSite site) {
        Tree tree = site.tree();
        Expression a = site.shared(0);
        Expression b = site.shared(1);
        double known = site.number(1);
        Expression size = known > 0 ? b : site.function("ABS", b);
        Expression negative = tree.negated(tree.join(InfixOperator.MODULO, tree.negated(a), size));
        Expression remainder = tree.choice(
                tree.join(InfixOperator.LESS, a, tree.number(0)), negative, tree.join(InfixOperator.MODULO, a, size));
        return known > 0
                ? remainder
                : tree.choice(tree.join(InfixOperator.EQUAL, b, tree.number(0)), tree.number(0), remainder);
    }

    private static Expression divided(CallSite site, Expression otherwise) {
        Tree tree = site.tree();
        double known = site.number(1);
        Expression b = site.shared(1);
        Expression quotient = tree.over(site.argument(0), b);
        if (Math.abs(known) >= NEARLY_ZERO) {
            return quotient;
        }
        Expression near = tree.join(InfixOperator.LESS, site.function("ABS", b), tree.number(NEARLY_ZERO));
        return tree.choice(near, otherwise, quotient);
    }

    private static Expression logarithm(CallSite site) {
        return site.tree().over(site.function("LN", site.argument(0)), site.function("LN", site.argument(1)));
    }

    private static Expression hyperbolic(CallSite site, InfixOperator between) {
        Tree tree = site.tree();
        Expression x = site.shared(0);
        Expression both = tree.join(between, site.function("EXP", x), site.function("EXP", tree.negated(x)));
        return tree.over(both, tree.number(2));
    }

    /** 1 - 2 / (e^2x + 1), which does not overflow. */
    private static Expression hyperbolicTangent(CallSite site) {
        Tree tree = site.tree();
        Expression power = site.function("EXP", tree.times(tree.number(2), site.argument(0)));
        return tree.minus(tree.number(1), tree.over(tree.number(2), tree.plus(power, tree.number(1))));
    }

    private static Expression game(CallSite site) {
        site.translator()
                .losses()
                .lost(
                        "GAME is left out: in XMILE no call says that a player may set a value",
                        site.call().span());
        return site.argument(0);
    }
}
