package nl.zicht.scenarios.briefing.national;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.national.ParameterTable;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;

/**
 * How far the effects of scenarios may be off when the numbers of the model are anywhere in their ranges.
 *
 * <p>All uncertain parameters are drawn at the same time, independently, and each scenario is compared with the baseline of the same
 * draw; the range holds the middle 90 percent of the draws. The draws are not weighed against observations, so the ranges are wide
 * rather than narrow. The result does not depend on the number of threads.
 */
public final class EffectRanges {

    /** Part of the draws on each side of the range. */
    private static final double TAIL = 0.05;

    private final int draws;
    private final Map<String, Range> ranges;

    private EffectRanges(int draws, Map<String, Range> ranges) {
        this.draws = draws;
        this.ranges = ranges;
    }

    /** No ranges: each scenario was run once. */
    public static EffectRanges none() {
        return new EffectRanges(0, Map.of());
    }

    /**
     * Runs every scenario once for each draw.
     *
     * @param model the scenarios and the compiled model
     * @param parameters the numbers with their ranges
     * @param time the time at which effects are read
     * @param draws at least 20
     * @param seed the draws follow from it
     * @param done called after each draw, from any thread
     */
    public static EffectRanges of(
            PolicyModel model, ParameterTable parameters, double time, int draws, long seed, Runnable done) {
        if (draws < 20) {
            throw new IllegalArgumentException(
                    "Found " + draws + " draws; expected at least 20 for a range of 90 percent.");
        }
        ParameterDraws numbers = new ParameterDraws(parameters, seed);
        List<double[][]> effects = IntStream.range(0, draws)
                .parallel()
                .mapToObj(draw -> {
                    double[][] one = effects(model, numbers.draw(draw), time);
                    done.run();
                    return one;
                })
                .toList();
        Map<String, Range> ranges = new LinkedHashMap<>();
        List<Scenario> scenarios = model.set().scenarios();
        List<Outcome> outcomes = model.set().outcomes();
        for (int s = 0; s < scenarios.size(); s++) {
            for (int o = 0; o < outcomes.size(); o++) {
                int scenario = s;
                int outcome = o;
                double[] values = effects.stream()
                        .mapToDouble(effect -> effect[scenario][outcome])
                        .sorted()
                        .toArray();
                ranges.put(key(scenarios.get(s), outcomes.get(o)), middle(values));
            }
        }
        return new EffectRanges(draws, ranges);
    }

    private static double[][] effects(PolicyModel model, Inputs numbers, double time) {
        List<Scenario> scenarios = model.set().scenarios();
        List<Outcome> outcomes = model.set().outcomes();
        Scenario baseline = model.set().scenario(model.set().baseline()).orElseThrow();
        Run base = model.run(baseline, numbers);
        double[][] effects = new double[scenarios.size()][outcomes.size()];
        for (int s = 0; s < effects.length; s++) {
            Run run = scenarios.get(s).equals(baseline) ? base : model.run(scenarios.get(s), numbers);
            for (int o = 0; o < effects[s].length; o++) {
                effects[s][o] = model.at(run, outcomes.get(o), time) - model.at(base, outcomes.get(o), time);
            }
        }
        return effects;
    }

    private static Range middle(double[] sorted) {
        int outside = (int) Math.floor(TAIL * sorted.length);
        double[] kept = Arrays.copyOfRange(sorted, outside, sorted.length - outside);
        return new Range(kept[0], kept[kept.length - 1]);
    }

    private static String key(Scenario scenario, Outcome outcome) {
        return scenario.id() + "/" + outcome.id();
    }

    /** The number of draws; 0 when there are no ranges. */
    public int draws() {
        return draws;
    }

    /** The range of the difference from the baseline, in the unit in which the outcome is shown. */
    Optional<Range> of(Scenario scenario, Outcome outcome) {
        double factor = Shown.factor(outcome);
        return Optional.ofNullable(ranges.get(key(scenario, outcome)))
                .map(range -> new Range(range.low() * factor, range.high() * factor));
    }
}
