package nl.zicht.check;

import static nl.zicht.check.Algebra.cell;
import static nl.zicht.check.Algebra.clock;
import static nl.zicht.check.Algebra.max;
import static nl.zicht.check.Algebra.minus;
import static nl.zicht.check.Algebra.number;
import static nl.zicht.check.Algebra.over;
import static nl.zicht.check.Algebra.plus;
import static nl.zicht.check.Algebra.times;

import java.util.List;
import nl.zicht.equation.Code;

/**
 * Vensim's delays that move at whole steps whatever the method of integration: they look at their input when a step begins, and their output stays for the step.
 *
 * <p>The output at the start is the initial value, and what enters when a step begins leaves at its end at the earliest.
 */
final class VensimDelays {
    private VensimDelays() {}

    static List<BuiltIn> all() {
        return List.of(
                BuiltIn.of("DELAY FIXED", VensimDelays::fixed),
                BuiltIn.of("DELAY MATERIAL", site -> scheduled(site, StoreKind.MATERIAL)),
                BuiltIn.of("DELAY INFORMATION", site -> scheduled(site, StoreKind.INFORMATION)),
                BuiltIn.of("DELAY CONVEYOR", VensimDelays::conveyor),
                BuiltIn.of("DELAY BATCH", VensimDelays::batches),
                BuiltIn.of("DELAY PROFILE", VensimDelays::profile),
                BuiltIn.of("DELAY N", VensimDelays::material),
                BuiltIn.of("SMOOTH N", VensimDelays::smooth));
    }

    /** At least one step; the output at the start is the initial value. */
    private static Term fixed(Site site) {
        Term input = site.argument(0);
        // a hair above whole halves, so that 1.2 / 0.4 and the like round as meant
        Term time = max(plus(site.initial(1), times(number(1e-6), clock(ClockValue.DT))), clock(ClockValue.DT));
        return site.hide("delay", new Rule.Delayed(input, time, site.initial(2)));
    }

    /** With a constant time every input arrives alone, so that material and information are delayed alike. */
    private static Term scheduled(Site site, StoreKind kind) {
        Term time = site.argument(1);
        if (time == Lowering.FAILED || !DelayTimes.varies(site, time)) {
            return fixed(site);
        }
        Term input = site.argument(0);
        List<Term> inputs = kind == StoreKind.MATERIAL ? List.of(input, time, site.argument(3)) : List.of(input, time);
        return store(site, kind, inputs, List.of(), -1, site.initial(2));
    }

    /** Input, transit time, leak per time, profile, first content, its transit time; the first output is the content over the time. */
    private static Term conveyor(Site site) {
        int table = VensimTables.density(site, 3, false);
        Term content = site.shared(site.initial(4), "content", Phase.INITIAL);
        Term time = site.shared(max(site.initial(5), clock(ClockValue.DT)), "time", Phase.INITIAL);
        Term output = site.shared(over(content, time), "output", Phase.INITIAL);
        boolean filled = StartValue.of(content, site.lowering()) != 0;
        Term transit = site.argument(1);
        boolean varies = transit != Lowering.FAILED && DelayTimes.varies(site, transit);
        if (filled || varies) {
            site.approximate((varies ? "that all on the belt moves by the present transit time" : "")
                    + (filled && varies ? ", and " : "")
                    + (filled
                            ? "that the first content leaves as its profile says after a first output of content / time"
                            : ""));
        }
        List<Term> inputs = List.of(site.argument(0), transit, site.argument(2));
        return table < 0
                ? Lowering.FAILED
                : store(site, StoreKind.BELT, inputs, List.of(content, time, output), table, output);
    }

    /** Input, size, time; first batch, time at which it is ready, first backlog. */
    private static Term batches(Site site) {
        site.approximate("that a batch begins when a step begins with enough waiting and no other batch under way");
        Term first = site.shared(site.initial(3), "batch", Phase.INITIAL);
        Term ready = site.shared(site.initial(4), "ready", Phase.INITIAL);
        Term half = over(clock(ClockValue.DT), number(2));
        Term now = new Term.Binary(BinaryOperation.LESS, minus(ready, clock(ClockValue.START)), half);
        Term output = new Term.Conditional(now, over(first, clock(ClockValue.DT)), number(0));
        List<Term> inputs = List.of(site.argument(0), site.argument(1), site.argument(2));
        return store(site, StoreKind.BATCHES, inputs, List.of(first, ready, site.initial(5)), -1, output);
    }

    /** Profile, input, mean delay, initial value, growth per time of the input before the start. */
    private static Term profile(Site site) {
        int table = VensimTables.density(site, 0, true);
        if (table < 0) {
            return Lowering.FAILED;
        }
        site.approximate(
                "that the input of k steps ago counts for the part of the profile from k - 1/2 to k + 1/2 steps, and grew by"
                        + " the given fraction per time before the start");
        Term delay = site.shared(site.initial(2), "delay", Phase.INITIAL);
        Term initial = site.shared(site.initial(3), "initial", Phase.INITIAL);
        Term growth = site.shared(site.initial(4), "growth", Phase.INITIAL);
        List<Term> points = VensimSeries.points(site.lowering().sheet().tables().get(table));
        int first = VensimVectors.vector(site, List.of(), () -> points);
        List<Term> scalars = List.of(delay, growth, clock(ClockValue.DT));
        Term part = new Term.Vector(VectorFunction.WEIGHTED_START, first, points.size(), scalars);
        boolean level = StaticValue.of(growth) == 0;
        return store(
                site,
                StoreKind.WEIGHTED,
                List.of(site.argument(1)),
                List.of(delay, initial, growth),
                table,
                level ? initial : times(initial, part));
    }

    static Term store(Site site, StoreKind kind, List<Term> inputs, List<Term> settings, int table, Term initial) {
        return site.hide("store", new Rule.Stored(kind, inputs, settings, table, List.of(), initial));
    }

    /**
     * An n-th order material delay: n stages, each emptied with the time D/n. A time that changes travels with the material: the first stage uses the present one,
     * each further stage that of one step before.
     */
    private static Term material(Site site) {
        Term input = site.shared(0);
        Term time = site.argument(1);
        int order = order(site, time);
        boolean varying = order > 0 && DelayTimes.varies(site, time);
        Term stageTime = stageTime(site, time, order, varying);
        Term initial = site.shared(times(site.initial(2), stageTime), "initial", Phase.INITIAL);
        Term flow = input;
        Term present = stageTime;
        for (int stage = 0; stage < order; stage++) {
            int content = site.reserve("delay");
            Term out = over(cell(content), present);
            advance(site, content, minus(flow, out), initial);
            flow = out;
            boolean more = varying && stage + 1 < order;
            present = more ? site.hide("time", new Rule.Delayed(present, null, stageTime)) : present;
        }
        return order == 0 ? Lowering.FAILED : flow;
    }

    /** A cascade of n smooths, each with the time D/n. */
    private static Term smooth(Site site) {
        Term level = site.shared(0);
        Term time = site.argument(1);
        int order = order(site, time);
        Term stageTime = stageTime(site, time, order, order > 0 && DelayTimes.varies(site, time));
        Term initial = site.shared(site.initial(2), "initial", Phase.INITIAL);
        for (int stage = 0; stage < order; stage++) {
            int smoothed = site.reserve("smooth");
            advance(site, smoothed, over(minus(level, cell(smoothed)), stageTime), initial);
            level = cell(smoothed);
        }
        return order == 0 ? Lowering.FAILED : level;
    }

    /** Lets a cell move once a step, by the step times a rate. */
    private static void advance(Site site, int cell, Term rate, Term initial) {
        site.set(cell, new Rule.Delayed(plus(cell(cell), times(clock(ClockValue.DT), rate)), null, initial));
    }

    /** A stage takes at least one step, so that none gives more than it has; a time that varies is looked at when a step begins. */
    private static Term stageTime(Site site, Term time, int order, boolean varying) {
        if (order == 0) {
            return Lowering.FAILED;
        }
        Term stage = max(order > 1 ? over(time, number(order)) : time, clock(ClockValue.DT));
        if (varying && site.scope().phase() == Phase.ACTIVE) {
            return site.hide("time", new Rule.Held(stage));
        }
        return site.shared(stage, "time");
    }

    /** Returns the order, lowered where the time at the start has fewer steps than that; 0 after a report. */
    private static int order(Site site, Term time) {
        int order = DelayTimes.order(site, 3);
        double steps = StartValue.of(time, site.lowering())
                / site.lowering().structure().specs().dt();
        if (order <= 1 || !(steps < order)) {
            return order;
        }
        int lowered = (int) StrictMath.max(1, StrictMath.floor(steps + 1e-6));
        site.lowering()
                .findings()
                .warning(
                        Code.DELAY_TOO_SHORT,
                        "the time of " + site.call().function() + " is " + steps + " steps, fewer than its order "
                                + order + "; the order is lowered to " + lowered,
                        site.span(),
                        "take a shorter time step or a longer time");
        return lowered;
    }
}
