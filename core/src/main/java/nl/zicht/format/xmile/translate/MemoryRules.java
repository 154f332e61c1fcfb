package nl.zicht.format.xmile.translate;

import java.util.Map;
import nl.zicht.equation.Expression;
import nl.zicht.equation.InfixOperator;
import nl.zicht.equation.Name;

/** Levels, delays, smooths, trends and values of another moment; Vensim's order of arguments becomes that of XMILE. */
final class MemoryRules {
    private static final double HAIR = 1e-6;

    private MemoryRules() {}

    static void addTo(Map<Name, CallRule> rules) {
        rules.put(
                Name.of("INTEG"),
                site -> site.translator().parts().stock(site.call(), site.argument(0), site.argument(1), site.place()));
        rules.put(Name.of("INITIAL"), site -> site.function("INIT", site.argument(0)));
        rules.put(Name.of("REINITIAL"), site -> site.function("INIT", site.argument(0)));
        rules.put(
                Name.of("ACTIVE INITIAL"),
                site -> site.translator()
                        .parts()
                        .auxiliary(site.call(), "active", site.argument(0), site.argument(1), site.place()));
        rules.put(Name.of("SAMPLE IF TRUE"), MemoryRules::sample);
        renamed(rules, "SMOOTH", "SMTH1");
        renamed(rules, "SMOOTHI", "SMTH1");
        renamed(rules, "SMOOTH3", "SMTH3");
        renamed(rules, "SMOOTH3I", "SMTH3");
        renamed(rules, "DELAY1", "DELAY1");
        renamed(rules, "DELAY1I", "DELAY1");
        renamed(rules, "DELAY3", "DELAY3");
        renamed(rules, "DELAY3I", "DELAY3");
        rules.put(Name.of("DELAYP"), site -> site.function("DELAY3", site.argument(0), site.argument(1)));
        rules.put(Name.of("SMOOTH N"), site -> ofOrder(site, "SMTHN"));
        rules.put(Name.of("DELAY N"), site -> ofOrder(site, "DELAYN"));
        rules.put(Name.of("DELAY FIXED"), MemoryRules::fixed);
        rules.put(Name.of("DELAY MATERIAL"), MemoryRules::scheduled);
        rules.put(Name.of("DELAY INFORMATION"), MemoryRules::scheduled);
        rules.put(Name.of("TREND"), MemoryRules::trend);
        rules.put(Name.of("FORECAST"), MemoryRules::forecast);
        rules.put(Name.of("NPV"), site -> site.function("NPV", site.arguments().toArray(Expression[]::new)));
        rules.put(Name.of("NPVE"), MemoryRules::atEndOfPeriods);
        rules.put(Name.of("DEPRECIATE STRAIGHTLINE"), MemoryRules::depreciation);
    }

    private static void renamed(Map<Name, CallRule> rules, String vensim, String xmile) {
        rules.put(Name.of(vensim), site -> site.function(xmile, site.arguments().toArray(Expression[]::new)));
    }

    /** XMILE has the order third and the initial value last. */
    private static Expression ofOrder(CallSite site, String function) {
        return site.function(function, site.argument(0), site.argument(1), site.argument(3), site.argument(2));
    }

    /** The input while the condition holds, else what the variable was one step ago. */
    private static Expression sample(CallSite site) {
        Tree tree = site.tree();
        Expression before = site.function("PREVIOUS", tree.name("SELF"), site.argument(2));
        Place inside = site.place().meaning(before);
        Expression kept = tree.choice(
                site.translator().translate(site.source(0), inside),
                site.translator().translate(site.source(1), inside),
                before);
        boolean alone = site.place().whole() == site.call();
        return alone ? kept : site.translator().parts().auxiliary(site.call(), "sampled", kept, null, site.place());
    }

    /** At least one step; halves are rounded up, a hair below counting as a half. */
    private static Expression fixed(CallSite site) {
        Tree tree = site.tree();
        double dt = site.translator().model().specs().dt();
        double known = site.number(1);
        Expression time = site.argument(1);
        if (Double.isNaN(known)) {
            time = site.function("MAX", time, site.value("DT"));
        } else {
            double steps = Math.max(1, Math.floor(known / dt + HAIR + 0.5));
            time = Math.floor(known / dt + 0.5) == steps ? time : tree.number(steps * dt);
        }
        return site.function("DELAY", site.argument(0), time, site.argument(2));
    }

    /** With a time that never changes every input arrives alone, so that material and information are delayed alike. */
    private static Expression scheduled(CallSite site) {
        boolean constant = !Double.isNaN(site.number(1))
                || (site.source(1) instanceof Expression.Reference reference
                        && site.translator().names().variable(reference.name()) != null
                        && Constants.isConstant(site.translator().names().variable(reference.name())));
        if (!constant) {
            throw new Untranslatable();
        }
        return fixed(site);
    }

    private static Expression trend(CallSite site) {
        zeroRule(site, "TREND");
        return site.function("TREND", site.argument(0), site.argument(1), site.argument(2));
    }

    private static Expression forecast(CallSite site) {
        zeroRule(site, "FORCST");
        return site.function("FORCST", site.argument(0), site.argument(1), site.argument(2));
    }

    private static void zeroRule(CallSite site, String name) {
        site.translator()
                .losses()
                .changed(
                        name + " of XMILE takes the trend as 0 only where the average is 0, Vensim where average times"
                                + " time is below 1e-6",
                        site.call().span());
    }

    private static Expression atEndOfPeriods(CallSite site) {
        Tree tree = site.tree();
        Expression growth = tree.plus(tree.number(1), tree.times(site.argument(1), site.value("DT")));
        Expression stream = tree.over(site.argument(0), growth);
        return site.function("NPV", stream, site.argument(1), site.argument(2), site.argument(3));
    }

    /** Every input is written off evenly over the time, and the initial stock too; the book holds the inputs of the last steps. */
    private static Expression depreciation(CallSite site) {
        Tree tree = site.tree();
        Expression stream = site.shared(0);
        Expression time = site.function("INIT", site.argument(1));
        Expression past = site.function("DELAY", stream, site.argument(1), tree.number(0));
        Expression before = site.function("PREVIOUS", tree.name("SELF"), tree.number(0));
        Expression book = site.translator()
                .parts()
                .auxiliary(
                        site.call(), "book", tree.plus(before, tree.minus(stream, past)), tree.number(0), site.place());
        Expression half = tree.over(site.value("DT"), tree.number(2));
        Expression ends = tree.plus(site.value("STARTTIME"), tree.minus(time, half));
        Expression running = tree.join(InfixOperator.LESS, site.stepTime(), ends);
        Expression rest = site.function("INIT", tree.over(site.argument(3), site.argument(1)));
        return tree.plus(
                tree.over(book, tree.over(time, site.value("DT"))), tree.choice(running, rest, tree.number(0)));
    }
}
