package nl.zicht.check;

import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.List;

/**
 * DELAY1, DELAY3, DELAYN and SMTH1, SMTH3, SMTHN as chains of hidden stocks (XMILE 1.0, section 3.5.3).
 *
 * <p>A material delay of order n is n stocks, each emptied with the time D/n and holding I D/n at the start, so that what goes in comes out whatever D does. A
 * smooth of order n is a cascade of n stocks that adjust to the one before with the time D/n and start at I.
 *
 * <p>The number of stocks is fixed at the start. In DELAYN a delay time that changes travels with the material: the first stock uses the present one, each further
 * stock that of one step before. No text says so, but it is what Vensim's results show to the last printed digit; DELAY1 and DELAY3 use the present time throughout.
 */
final class Delays {
    private Delays() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("DELAY1", site -> delay(site, 1, 2, false)),
                BuiltIn.of("DELAY3", site -> delay(site, 3, 2, false)),
                BuiltIn.of("DELAYN", site -> delay(site, DelayTimes.order(site, 2), 3, true)),
                BuiltIn.of("SMTH1", site -> smooth(site, 1, 2)),
                BuiltIn.of("SMTH3", site -> smooth(site, 3, 2)),
                BuiltIn.of("SMTHN", site -> smooth(site, DelayTimes.order(site, 2), 3)));
    }

    static Term delay(Site site, int order, int initialAt, boolean travelling) {
        return delay(site, order, initialAt, travelling, new ArrayList<>());
    }

    /** What is on its way in a third-order delay. */
    static Term pipeline(Site site) {
        List<Term> contents = new ArrayList<>();
        delay(site, 3, 3, false, contents);
        return plus(plus(contents.get(0), contents.get(1)), contents.get(2));
    }

    /** Adds the stock of each stage to {@code contents}. */
    private static Term delay(Site site, int order, int initialAt, boolean travelling, List<Term> contents) {
        Term input = site.shared(0);
        Term time = site.argument(1);
        Term stageTime = stageTime(site, time, order);
        Term initial = times(initial(site, input, initialAt, order), stageTime);
        boolean shifting = travelling && order > 1 && DelayTimes.varies(site, time);
        Term flow = input;
        Term present = stageTime;
        for (int stage = 0; stage < order; stage++) {
            int stock = site.reserve("delay");
            contents.add(cell(stock));
            Term out = over(cell(stock), present);
            site.set(stock, new Rule.Integrated(initial, minus(flow, out)));
            flow = out;
            boolean more = shifting && stage + 1 < order;
            present = more ? site.hide("time", new Rule.Delayed(present, null, stageTime)) : present;
        }
        return order == 0 ? Lowering.FAILED : flow;
    }

    static Term smooth(Site site, int order, int initialAt) {
        Term input = site.shared(0);
        Term time = site.argument(1);
        Term stageTime = stageTime(site, time, order);
        Term initial = initial(site, input, initialAt, order);
        Term level = input;
        for (int stage = 0; stage < order; stage++) {
            int stock = site.reserve("smooth");
            site.set(stock, new Rule.Integrated(initial, over(minus(level, cell(stock)), stageTime)));
            level = cell(stock);
        }
        return order == 0 ? Lowering.FAILED : level;
    }

    private static Term stageTime(Site site, Term time, int order) {
        if (order > 0) {
            DelayTimes.warnIfShort(site, 1, time, order);
        }
        Term stage = order > 1 ? over(time, number(order)) : time;
        return site.shared(stage, "time");
    }

    private static Term initial(Site site, Term input, int initialAt, int order) {
        if (!site.has(initialAt)) {
            return input;
        }
        Term initial = site.initial(initialAt);
        return order > 1 ? site.shared(initial, "initial", Phase.INITIAL) : initial;
    }
}
