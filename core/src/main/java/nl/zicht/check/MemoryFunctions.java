package nl.zicht.check;

import java.util.List;
import nl.zicht.equation.Code;

/** INIT, PREVIOUS and the pure delay: values of another moment (XMILE 1.0, sections 3.5.3 and 3.5.6). */
final class MemoryFunctions {
    private MemoryFunctions() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("INIT", MemoryFunctions::init),
                BuiltIn.of("PREVIOUS", MemoryFunctions::previous),
                BuiltIn.of("DELAY", MemoryFunctions::delay));
    }

    private static Term init(Site site) {
        return site.hide("init", new Rule.Frozen(site.initial(0)));
    }

    private static Term previous(Site site) {
        Term input = site.lowering().lower(site.expression(0), site.scope().withSelf());
        return site.hide("previous", new Rule.Delayed(input, null, initialOfPrevious(site)));
    }

    private static Term initialOfPrevious(Site site) {
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
