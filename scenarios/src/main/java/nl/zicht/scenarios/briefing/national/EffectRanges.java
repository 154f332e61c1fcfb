package nl.zicht.scenarios.briefing.national;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.national.ParameterTable;

/** How far the effects of scenarios may be off, by the members of a study; or nothing, when each scenario was run once. */
public final class EffectRanges {

    private static final double PART = 0.9;

    private final Optional<Members> members;
    private final double time;

    private EffectRanges(Optional<Members> members, double time) {
        this.members = members;
        this.time = time;
    }

    /** No ranges: each scenario was run once. */
    public static EffectRanges none() {
        return new EffectRanges(Optional.empty(), Double.NaN);
    }

    /** The ranges by members.
     *
     * @param time the time at which effects are read
     */
    public static EffectRanges of(Members members, double time) {
        return new EffectRanges(Optional.of(members), time);
    }

    /**
     * Runs every scenario on all members.
     *
     * @param model the scenarios and the compiled model
     * @param parameters the numbers with their ranges
     * @param time the time at which effects are read
     * @param draws the number of members, at least 20
     * @param seed the members follow from it
     * @param done called {@code draws} times while it runs, from any thread
     */
    public static EffectRanges of(
            PolicyModel model, ParameterTable parameters, double time, int draws, long seed, Runnable done) {
        AtomicInteger told = new AtomicInteger();
        Members members = Members.of(model, parameters, List.of(time), draws, seed, part -> {
            int due = (int) (part * draws);
            while (told.get() < due) {
                told.incrementAndGet();
                done.run();
            }
        });
        return of(members, time);
    }

    /** The members, when there are any. */
    Optional<Members> members() {
        return members;
    }

    /** The number of members; 0 when there are no ranges. */
    public int draws() {
        return members.map(Members::count).orElse(0);
    }

    /** How far the effect of a scenario on an outcome may be off, in the unit in which it is shown: the middle 90 percent of the members. */
    public Optional<Range> of(Scenario scenario, Outcome outcome) {
        return members.map(found -> Members.middle(shown(found, scenario, outcome), PART));
    }

    /** The effect in the middle of the members, in the unit in which it is shown. */
    Optional<Double> middle(Scenario scenario, Outcome outcome) {
        return members.map(found -> Members.median(shown(found, scenario, outcome)));
    }

    private double[] shown(Members found, Scenario scenario, Outcome outcome) {
        double[] effects = found.effects(scenario, outcome, time);
        double factor = Shown.factor(outcome);
        return Arrays.stream(effects).map(effect -> effect * factor).toArray();
    }
}
