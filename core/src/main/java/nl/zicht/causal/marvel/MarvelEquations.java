package nl.zicht.causal.marvel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Effect;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Goal;
import nl.zicht.causal.Link;

/**
 * The right-hand side of a MARVEL model.
 *
 * <p>State: the level of each factor; then, for each link, the change in transit in each stage of its delay; then, for
 * each goal, its performance accumulated over time, so that the mean is as accurate as the levels.
 */
final class MarvelEquations {
    private final int factors;
    private final int order;
    private final boolean clip;
    private final int[] from;
    private final int[] to;
    private final double[] weight;
    private final double[] stageRate;
    private final List<Effect> effects;
    private final int[] effectFactor;
    private final List<Goal> goals;
    private final int[] goalFactor;
    private final double[] start;

    MarvelEquations(CausalGraph graph, List<Effect> effects, LinkNumbers numbers, MarvelOptions options) {
        Map<String, Integer> places = new HashMap<>();
        graph.factors().forEach(f -> places.put(f.id(), places.size()));
        List<Link> links = graph.links();
        this.factors = places.size();
        this.order = options.delayOrder();
        this.clip = options.clip();
        this.from = links.stream().mapToInt(l -> place(places, l.from())).toArray();
        this.to = links.stream().mapToInt(l -> place(places, l.to())).toArray();
        this.weight = numbers.weights();
        this.stageRate = numbers.stageRates(order);
        this.effects = effects;
        this.effectFactor =
                effects.stream().mapToInt(e -> place(places, e.factor())).toArray();
        this.goals = graph.goals();
        this.goalFactor =
                goals.stream().mapToInt(g -> place(places, g.factor())).toArray();
        this.start = new double[factors + links.size() * order + goals.size()];
        for (int i = 0; i < factors; i++) {
            Factor factor = graph.factors().get(i);
            start[i] = factor.start();
        }
    }

    private static int place(Map<String, Integer> places, String factor) {
        Integer place = places.get(factor);
        if (place == null) {
            throw new IllegalArgumentException("No factor '" + factor + "' in the graph.");
        }
        return place;
    }

    double[] start() {
        return start.clone();
    }

    /** The state just after a factor was lifted by one: the change has entered its links. */
    double[] lifted(int factor) {
        double[] state = new double[start.length];
        state[factor] = 1;
        for (int j = 0; j < from.length; j++) {
            if (from[j] == factor) {
                state[factors + j * order] = weight[j];
            }
        }
        return state;
    }

    int goalsBegin() {
        return start.length - goals.size();
    }

    /** The rates of change of the state; {@code when} decides which interventions are active. */
    void rates(double when, double[] state, double[] rate) {
        Arrays.fill(rate, 0);
        for (int j = 0; j < from.length; j++) {
            rate[to[j]] += state[lastStage(j)] * stageRate[j];
        }
        for (int c = 0; c < effectFactor.length; c++) {
            Effect effect = effects.get(c);
            if (when >= effect.beginYear() && when < effect.endYear()) {
                int i = effectFactor[c];
                rate[i] += (effect.setpoint() - state[i]) / effect.adjustmentYears();
            }
        }
        if (clip) {
            stopAtBounds(state, rate);
        }
        for (int j = 0; j < from.length; j++) {
            double arriving = weight[j] * rate[from[j]];
            for (int s = factors + j * order; s <= lastStage(j); s++) {
                double leaving = state[s] * stageRate[j];
                rate[s] = arriving - leaving;
                arriving = leaving;
            }
        }
        for (int g = 0; g < goalFactor.length; g++) {
            rate[goalsBegin() + g] = goals.get(g).performance(state[goalFactor[g]]);
        }
    }

    private int lastStage(int link) {
        return factors + link * order + order - 1;
    }

    private void stopAtBounds(double[] state, double[] rate) {
        for (int i = 0; i < factors; i++) {
            if ((state[i] >= 1 && rate[i] > 0) || (state[i] <= 0 && rate[i] < 0)) {
                rate[i] = 0;
            }
        }
    }

    /** Takes back what a step overshot, less than one step's change. */
    void holdInBounds(double[] state) {
        if (clip) {
            for (int i = 0; i < factors; i++) {
                state[i] = Math.max(0, Math.min(1, state[i]));
            }
        }
    }
}
