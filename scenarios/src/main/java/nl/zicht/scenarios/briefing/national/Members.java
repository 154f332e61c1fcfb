package nl.zicht.scenarios.briefing.national;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;
import java.util.stream.LongStream;
import nl.zicht.ensemble.KeptValues;
import nl.zicht.scenario.CostItem;
import nl.zicht.scenario.Outcome;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenario.Scenario;
import nl.zicht.scenario.paired.PairedEnsemble;
import nl.zicht.scenario.paired.PairedMembers;
import nl.zicht.scenario.paired.Reading;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.national.NationalMembers;
import nl.zicht.scenarios.national.ParameterTable;
import nl.zicht.scenarios.national.Posterior;
import nl.zicht.simulate.RunOptions;

/**
 * The scenarios of a study run on the same members: all uncertain numbers drawn at once, and each scenario compared with the baseline of the same member. Values
 * are those of the model.
 */
public final class Members {
    /** The fewest members for a range of 90 percent. */
    public static final int FEWEST = 20;

    /** Outcomes that are shown over time. */
    private static final Set<String> OVER_TIME = Set.of(
            "exploited-not-in-view", "share-in-view", "fitting-care-share", "registered-victims", "fitting-care");

    private static final double STEP = NationalMembers.SAVE_STEP;

    private final PairedMembers runs;
    private final NationalMembers drawn;
    private final Scenario baseline;
    private final long seed;
    private final Map<String, List<Hinge>> hinges = new ConcurrentHashMap<>();

    private Members(PairedMembers runs, NationalMembers drawn, Scenario baseline, long seed) {
        this.runs = runs;
        this.baseline = baseline;
        this.drawn = drawn;
        this.seed = seed;
    }

    /**
     * Runs every scenario on all members.
     *
     * @param model the scenarios and the compiled model
     * @param parameters the numbers with their ranges
     * @param times further times at which outcomes are read, beside the years they report
     * @param count the number of members, at least {@value #FEWEST}
     * @param seed the members follow from it
     * @param progress told the part that is done, from any thread
     */
    public static Members of(
            PolicyModel model,
            ParameterTable parameters,
            Collection<Double> times,
            int count,
            long seed,
            DoubleConsumer progress) {
        return of(
                model,
                NationalMembers.following(model, parameters, Posterior.shipped(parameters), count, seed),
                times,
                seed,
                progress);
    }

    /** Runs every scenario on given members. */
    static Members of(
            PolicyModel model, NationalMembers drawn, Collection<Double> times, long seed, DoubleConsumer progress) {
        if (drawn.members() < FEWEST) {
            throw new IllegalArgumentException("Found " + drawn.members() + " members; expected at least " + FEWEST
                    + " for a range of 90 percent.");
        }
        RunOptions options = NationalMembers.options(model);
        PairedMembers runs =
                new PairedEnsemble(model, options, drawn.names(), drawn, readings(model, times)).run(progress);
        if (runs.count() < FEWEST) {
            throw new IllegalStateException("Only " + runs.count() + " of " + drawn.members()
                    + " members have finite outcomes in all scenarios; expected at least " + FEWEST
                    + ".\nMaybe the range of a parameter holds impossible values?");
        }
        Scenario baseline = model.set().scenario(model.set().baseline()).orElseThrow();
        return new Members(runs, drawn, baseline, seed);
    }

    private static List<Reading> readings(PolicyModel model, Collection<Double> times) {
        double start = model.compiled().specs().start();
        double stop = model.compiled().specs().stop();
        List<Double> dense = LongStream.rangeClosed(0, Math.round((stop - start) / STEP))
                .mapToObj(step -> start + step * STEP)
                .toList();
        List<Reading> readings = new ArrayList<>();
        for (Outcome outcome : model.set().outcomes()) {
            TreeSet<Double> wanted = new TreeSet<>(outcome.years());
            wanted.addAll(times);
            if (OVER_TIME.contains(outcome.id())) {
                wanted.addAll(dense);
            }
            readings.add(Reading.of(outcome, List.copyOf(wanted)));
        }
        Map<String, Reading> costs = new LinkedHashMap<>();
        TreeSet<Double> last = new TreeSet<>(times);
        model.set().outcomes().forEach(outcome -> last.addAll(outcome.years()));
        for (Scenario scenario : model.set().scenarios()) {
            for (CostItem item : scenario.costs()) {
                String id = costId(item);
                costs.put(id, new Reading(id, item.variable(), Outcome.Aggregate.SUM, List.copyOf(last)));
            }
        }
        readings.addAll(costs.values());
        return readings;
    }

    private static String costId(CostItem item) {
        return "cost of " + item.variable().text();
    }

    /** The number of members. */
    public int count() {
        return runs.count();
    }

    /** The number of members left out because a value was not finite. */
    public int lost() {
        return runs.lost();
    }

    /** What the members follow from. */
    public long seed() {
        return seed;
    }

    /** The runs themselves. */
    PairedMembers runs() {
        return runs;
    }

    /** Where the values of uncertain numbers come from. */
    NationalMembers drawn() {
        return drawn;
    }

    /** What the ranking by an outcome hangs on; looked for once. */
    List<Hinge> hinges(Robustness robustness) {
        return hinges.computeIfAbsent(robustness.outcome().id(), outcome -> Hinge.of(robustness, this));
    }

    /** What calibration left, when the members use it. */
    Optional<Posterior> posterior() {
        return drawn.posterior();
    }

    /** An outcome in each member. */
    double[] levels(Scenario scenario, Outcome outcome, double time) {
        return runs.values(scenario, outcome.id(), time);
    }

    /** What a scenario adds to an outcome in each member. */
    double[] effects(Scenario scenario, Outcome outcome, double time) {
        return runs.differences(scenario, baseline, outcome.id(), time);
    }

    /** What a scenario costs more than the baseline in each member, in euro a year. */
    double[] extraCost(Scenario scenario, double time) {
        double[] sum = new double[count()];
        for (CostItem item : scenario.costs()) {
            double[] one = extraCost(scenario, item, time);
            for (int m = 0; m < sum.length; m++) {
                sum[m] += one[m];
            }
        }
        return sum;
    }

    /** What a scenario costs more under one head in each member, in euro a year. */
    double[] extraCost(Scenario scenario, CostItem item, double time) {
        return runs.differences(scenario, baseline, costId(item), time);
    }

    /** Whether an outcome was read at a time. */
    boolean has(Outcome outcome, double time) {
        return runs.has(outcome.id(), time);
    }

    /** The value that a part of the members does not pass, on the straight line between neighbours. */
    static double quantile(double[] values, double part) {
        KeptValues kept = new KeptValues();
        for (double value : values) {
            kept.add(value);
        }
        return kept.quantile(part);
    }

    /** The value in the middle. */
    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** The middle part of the members. */
    static Range middle(double[] values, double part) {
        return new Range(quantile(values, (1 - part) / 2), quantile(values, (1 + part) / 2));
    }
}
