package nl.zicht.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zicht.simulate.Run;

/**
 * The runs of a set of scenarios on one model, with their outcomes and how they differ from the baseline.
 *
 * <p>Immutable. Values are those of the model; rounding is for who shows them.
 */
public final class Comparison {
    private final PolicyModel model;
    private final Map<String, Run> runs;

    private Comparison(PolicyModel model, Map<String, Run> runs) {
        this.model = model;
        this.runs = runs;
    }

    /** Runs every scenario of the model's set. */
    public static Comparison of(PolicyModel model) {
        Map<String, Run> runs = new LinkedHashMap<>();
        for (Scenario scenario : model.set().scenarios()) {
            runs.put(scenario.id(), model.run(scenario));
        }
        return new Comparison(model, runs);
    }

    public PolicyModel model() {
        return model;
    }

    public List<Scenario> scenarios() {
        return model.set().scenarios();
    }

    public List<Outcome> outcomes() {
        return model.set().outcomes();
    }

    public Scenario baseline() {
        return model.set().scenario(model.set().baseline()).orElseThrow();
    }

    /** Returns the recorded times, the same for all runs. */
    public double[] times() {
        return run(baseline()).times();
    }

    public Run run(Scenario scenario) {
        return Optional.ofNullable(runs.get(scenario.id()))
                .orElseThrow(() -> new IllegalArgumentException("scenario " + scenario.id() + " was not run"));
    }

    /** Returns an outcome over time, one value for each of {@link #times()}. */
    public double[] series(Scenario scenario, Outcome outcome) {
        return model.series(run(scenario), outcome);
    }

    /** Returns an outcome at a time. */
    public double at(Scenario scenario, Outcome outcome, double time) {
        return model.at(run(scenario), outcome, time);
    }

    /** Returns an outcome at a time less that of the baseline. */
    public double difference(Scenario scenario, Outcome outcome, double time) {
        return at(scenario, outcome, time) - at(baseline(), outcome, time);
    }

    /** Returns a head of cost at a time, in euro per year, less what the baseline spends on it. */
    public double extraCost(Scenario scenario, CostItem item, double time) {
        return model.at(run(scenario), item.variable(), Outcome.Aggregate.SUM, time)
                - model.at(run(baseline()), item.variable(), Outcome.Aggregate.SUM, time);
    }
}
