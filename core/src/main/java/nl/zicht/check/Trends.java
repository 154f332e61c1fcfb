package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.List;

/**
 * TREND and FORCST over a hidden average A of the input X (XMILE 1.0, section 3.5.3): dA/dt = (X - A)/D, A at the start X/(1 + I D), where I is the initial
 * trend as a fraction per unit of time.
 */
final class Trends {
    private Trends() {}

    static List<BuiltIn> all() {
        return List.of(BuiltIn.of("TREND", Trends::trend), BuiltIn.of("FORCST", Trends::forecast));
    }

    /** (X - A) / (|A| D), 0 where that divides by 0. */
    private static Term trend(Site site) {
        Term input = site.shared(0);
        Term time = site.shared(1);
        Term average = average(site, input, time, 2);
        Term scale = times(call(ScalarFunction.ABS, average), time);
        return call(ScalarFunction.SAFE_DIVIDE, minus(input, average), scale, number(0));
    }

    /** X (1 + trend H), trend = (X - A) / (A D), 0 where that divides by 0. */
    private static Term forecast(Site site) {
        Term input = site.shared(0);
        Term time = site.shared(1);
        Term average = average(site, input, time, 3);
        Term trend = call(ScalarFunction.SAFE_DIVIDE, minus(input, average), times(average, time), number(0));
        return times(input, plus(number(1), times(trend, site.argument(2))));
    }

    private static Term average(Site site, Term input, Term time, int initialAt) {
        DelayTimes.warnIfShort(site, 1, time, 1);
        int stock = site.reserve("average");
        Term initial = input;
        if (site.has(initialAt)) {
            initial = over(input, plus(number(1), times(site.initial(initialAt), time)));
        }
        site.set(stock, new Rule.Integrated(initial, over(minus(input, cell(stock)), time)));
        return cell(stock);
    }
}
