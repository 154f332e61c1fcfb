package nl.zicht.check;

import java.util.List;
import nl.zicht.equation.Code;

/** INIT, PREVIOUS and the pure delay: values of another moment (XMILE 1.0, sections 3.5.3 and 3.5.6). */
final class MemoryFunctions {
    private MemoryFunctions() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("INIT", MemoryFunctions::init),
                BuiltIn.of("ENDVAL", MemoryFunctions::endOfLastRun),
                BuiltIn.of("DERIVN", MemoryFunctions::derivative),
                BuiltIn.of("PREVIOUS", MemoryFunctions::previous),
                BuiltIn.of("DELAY", MemoryFunctions::delay));
    }

    private static Term init(Site site) {
        return site.hide("init", new Rule.Frozen(site.initial(0)));
    }

    /** A run knows of no run before it, so that it is always the first: the value given for that, or the initial one. */
    private static Term endOfLastRun(Site site) {
        site.lowering()
                .findings()
                .warning(
                        Code.BENT_RULE,
                        "ENDVAL gives what it gives in the first run after a model is opened; no run depends on another",
                        site.span(),
                        null);
        return site.hide("end", new Rule.Frozen(site.initial(site.has(1) ? 1 : 0)));
    }

    /** The n-th backward difference over DT, 0 at the start; of order 0 the value itself. */
    private static Term derivative(Site site) {
        Term order = site.argument(1);
        if (order == Lowering.FAILED) {
            return order;
        }
        int n = StartValue.of(order, site.lowering()) == 0 ? 0 : DelayTimes.order(site, 1);
        Term value = site.shared(0);
        for (int i = 0; i < n; i++) {
            Term now = site.hide("value", new Rule.Held(value));
            Term before = site.hide("before", new Rule.Delayed(now, null, now));
            value = site.shared(Algebra.over(Algebra.minus(now, before), Algebra.clock(ClockValue.DT)), "derivative");
        }
        return value;
    }

    private static Term previous(Site site) {
        Term input = site.lowering().lower(site.expression(0), site.scope().withSelf());
        return site.hide("previous", new Rule.Delayed(input, null, initialOfPrevious(site)));
    }

    static Term initialOfPrevious(Site site) {
        if (site.has(1)) {
            return site.initial(1);
        }
        site.lowering()
                .findings()
                .warning(
                        Code.BENT_RULE,
                        "PREVIOUS has no value for the start; 0 is taken",
                        site.span(),
                        "PREVIOUS(variable, value at the start) is meant");
        return Algebra.number(0);
    }

    private static Term delay(Site site) {
        Term input = site.shared(0);
        Term time = site.initial(1);
        Term initial = site.has(2) ? site.initial(2) : input;
        DelayTimes.warnIfLost(site, 1, time);
        return site.hide("delay", new Rule.Delayed(input, time, initial));
    }
}
