package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;

import java.util.List;

/** The clock and the test inputs (XMILE 1.0, sections 3.5.4 and 3.5.5); test inputs go by the time at which a step began. */
final class TimeFunctions {
    private TimeFunctions() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("TIME", site -> clock(ClockValue.TIME)),
                BuiltIn.of("DT", site -> clock(ClockValue.DT)),
                BuiltIn.of("STARTTIME", site -> clock(ClockValue.START)),
                BuiltIn.of("STOPTIME", site -> clock(ClockValue.STOP)),
                BuiltIn.of("STEP", TimeFunctions::step),
                BuiltIn.of("RAMP", TimeFunctions::ramp),
                BuiltIn.of("PULSE", TimeFunctions::pulse));
    }

    private static Term step(Site site) {
        return call(
                ScalarFunction.STEP,
                site.argument(0),
                site.argument(1),
                clock(ClockValue.STEP_TIME),
                clock(ClockValue.DT));
    }

    private static Term ramp(Site site) {
        Term end = site.has(2) ? site.argument(2) : number(Double.POSITIVE_INFINITY);
        return call(ScalarFunction.RAMP, site.argument(0), site.argument(1), end, clock(ClockValue.STEP_TIME));
    }

    /** One argument: in every step; two: once; three: every interval. */
    private static Term pulse(Site site) {
        if (!site.has(1)) {
            return over(site.argument(0), clock(ClockValue.DT));
        }
        Term interval = site.has(2) ? site.argument(2) : number(0);
        return call(
                ScalarFunction.PULSE,
                site.argument(0),
                site.argument(1),
                interval,
                clock(ClockValue.STEP_TIME),
                clock(ClockValue.DT));
    }
}
