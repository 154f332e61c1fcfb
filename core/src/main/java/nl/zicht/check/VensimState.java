package nl.zicht.check;

import static nl.zicht.check.Algebra.call;
import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.negate;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;

/** The functions of Vensim's language that remember: levels, delays, smooths, trends, values at the start. */
final class VensimState {
    private VensimState() {}

    static List<BuiltIn> all() {
        List<BuiltIn> all = new ArrayList<>();
        all.add(BuiltIn.of("INTEG", VensimState::level));
        all.add(BuiltIn.of("INITIAL", site -> site.hide("initial", new Rule.Frozen(site.initial(0)))));
        all.add(BuiltIn.of("REINITIAL", site -> site.hide("initial", new Rule.Frozen(site.initial(0)))));
        all.add(BuiltIn.of("ACTIVE INITIAL", VensimState::activeInitial));
        all.add(BuiltIn.of("SMOOTH", site -> Delays.smooth(site, 1, 2)));
        all.add(BuiltIn.of("SMOOTHI", site -> Delays.smooth(site, 1, 2)));
        all.add(BuiltIn.of("SMOOTH3", site -> Delays.smooth(site, 3, 2)));
        all.add(BuiltIn.of("SMOOTH3I", site -> Delays.smooth(site, 3, 2)));
        all.add(BuiltIn.of("DELAY1", site -> Delays.delay(site, 1, 2, false)));
        all.add(BuiltIn.of("DELAY1I", site -> Delays.delay(site, 1, 2, false)));
        all.add(BuiltIn.of("DELAY3", site -> Delays.delay(site, 3, 2, false)));
        all.add(BuiltIn.of("DELAY3I", site -> Delays.delay(site, 3, 2, false)));
        all.add(BuiltIn.of("DELAYP", site -> Delays.delay(site, 3, 2, false)));
        all.add(BuiltIn.of("SAMPLE IF TRUE", VensimState::sample));
        all.add(BuiltIn.of("TREND", VensimState::trend));
        all.add(BuiltIn.of("FORECAST", VensimState::forecast));
        all.add(BuiltIn.of("NPV", site -> presentValue(site, false)));
        all.add(BuiltIn.of("NPVE", site -> presentValue(site, true)));
        all.add(BuiltIn.of("DEPRECIATE STRAIGHTLINE", VensimState::depreciation));
        return all;
    }

    /** A level inside a formula, which Vensim itself does not allow. */
    private static Term level(Site site) {
        site.lowering()
                .findings()
                .warning(
                        Code.BENT_RULE,
                        "INTEG stands inside a formula; it is taken for a level of its own",
                        site.span(),
                        "define the level as a variable");
        return site.hide("level", new Rule.Integrated(site.initial(1), site.argument(0)));
    }

    private static Term activeInitial(Site site) {
        return site.hide("active", new Rule.Computed(site.argument(0), site.initial(1)));
    }

    /** Looked at once a step: the input while the condition holds, else the value of the step before; the variable's own name means that value too. */
    private static Term sample(Site site) {
        int kept = site.reserve("sample");
        Term before = site.hide("before", new Rule.Delayed(cell(kept), null, site.initial(2)));
        Term condition = SelfReference.replaced(site.argument(0), site.scope().cell(), before);
        Term input = SelfReference.replaced(site.argument(1), site.scope().cell(), before);
        site.set(kept, new Rule.Held(new Term.Conditional(condition, input, before)));
        return cell(kept);
    }

    /** (X - A) / (|A| D) with dA/dt = (X - A) / D, A at the start X / (1 + I D). */
    private static Term trend(Site site) {
        Term input = site.shared(0);
        Term time = site.shared(1);
        Term initial = over(input, plus(number(1), times(site.initial(2), time)));
        Term average = average(site, input, time, initial);
        return VensimFunctions.zidz(minus(input, average), times(time, call(ScalarFunction.ABS, average)));
    }

    /** X (1 + H (X - A) / (A D)), A at the start X. */
    private static Term forecast(Site site) {
        Term input = site.shared(0);
        Term time = site.shared(1);
        Term average = average(site, input, time, input);
        Term trend = VensimFunctions.zidz(minus(input, average), times(average, time));
        return times(input, plus(number(1), times(trend, site.argument(2))));
    }

    private static Term average(Site site, Term input, Term time, Term initial) {
        DelayTimes.warnIfShort(site, 1, time, 1);
        int stock = site.reserve("average");
        site.set(stock, new Rule.Integrated(initial, over(minus(input, cell(stock)), time)));
        return cell(stock);
    }

    /** (acc + s dt df) f, with d(df)/dt = -df r / (1 + r dt) from 1 and d(acc)/dt = s df from I; paid at the end of steps, df is divided by 1 + r dt. */
    private static Term presentValue(Site site, boolean atEnd) {
        Term stream = site.shared(0);
        Term rate = site.shared(1);
        Term growth = plus(number(1), times(rate, clock(ClockValue.DT)));
        int factor = site.reserve("discount");
        site.set(factor, new Rule.Integrated(number(1), over(times(negate(cell(factor)), rate), growth)));
        Term discount = atEnd ? over(cell(factor), growth) : cell(factor);
        Term sum = site.hide("value", new Rule.Integrated(site.initial(2), times(stream, discount)));
        Term now = times(times(stream, clock(ClockValue.DT)), discount);
        return times(plus(sum, now), site.argument(3));
    }

    /**
     * Every input is written off evenly over the time, the present step's included, and the initial stock evenly over the same time; both end after as many steps
     * as the time has. The fiscal period has no part in it.
     */
    private static Term depreciation(Site site) {
        Term stream = site.shared(0);
        Term time = site.shared(site.initial(1), "time", Phase.INITIAL);
        Term dt = clock(ClockValue.DT);
        Term past = site.hide("past", new Rule.Delayed(stream, time, number(0)));
        // The sum of the inputs under way: what came in minus what came in that long ago.
        Term flow = site.shared(minus(stream, past), "flow");
        int stock = site.reserve("book");
        Term before = site.hide("before", new Rule.Delayed(cell(stock), null, number(0)));
        site.set(stock, new Rule.Computed(plus(before, flow), number(0)));
        Term initial = site.initial(3);
        Term ends = plus(clock(ClockValue.START), minus(time, over(dt, number(2))));
        Term running = new Term.Binary(BinaryOperation.LESS, clock(ClockValue.STEP_TIME), ends);
        Term rest = new Term.Conditional(running, site.hide("rest", new Rule.Frozen(over(initial, time))), number(0));
        return plus(over(times(cell(stock), number(1)), over(time, dt)), rest);
    }
}
