package nl.zicht.causal.marvel;

import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Intervention;

/** Fourth-order Runge-Kutta with a fixed step, over the whole horizon. */
final class Integration {
    private final MarvelEquations equations;
    private final MarvelOptions options;
    private final double[] state;
    private final double[][] k;
    private final double[] probe;

    Integration(MarvelEquations equations, MarvelOptions options) {
        this(equations, options, equations.start());
    }

    Integration(MarvelEquations equations, MarvelOptions options, double[] state) {
        this.equations = equations;
        this.options = options;
        this.state = state;
        this.k = new double[4][state.length];
        this.probe = new double[state.length];
    }

    MarvelRun run(CausalGraph graph, List<Intervention> interventions) {
        double[] times = new double[saves() + 1];
        for (int save = 1; save < times.length; save++) {
            times[save] = options.years() * save / saves();
        }
        double[][] levels = levels(graph.factors().size());
        double[] performances = new double[graph.goals().size()];
        for (int g = 0; g < performances.length; g++) {
            performances[g] = state[equations.goalsBegin() + g] / options.years();
        }
        return new MarvelRun(graph, interventions, options, times, levels, performances);
    }

    /** The level of each factor at each save. */
    double[][] levels(int factors) {
        int saves = saves();
        double step = options.years() / ((double) saves * options.stepsPerSave());
        double[][] levels = new double[factors][saves + 1];
        save(levels, 0);
        for (int save = 1; save <= saves; save++) {
            for (int s = 0; s < options.stepsPerSave(); s++) {
                long done = (long) (save - 1) * options.stepsPerSave() + s;
                // An intervention is on or off for a whole step, so that a step never straddles its beginning.
                step((done + 0.5) * step, step);
            }
            save(levels, save);
        }
        return levels;
    }

    private int saves() {
        return Math.max(1, (int) Math.round(options.years() * options.savesPerYear()));
    }

    private void save(double[][] levels, int save) {
        for (int i = 0; i < levels.length; i++) {
            levels[i][save] = state[i];
        }
    }

    private void step(double when, double h) {
        equations.rates(when, state, k[0]);
        equations.rates(when, probe(k[0], h / 2), k[1]);
        equations.rates(when, probe(k[1], h / 2), k[2]);
        equations.rates(when, probe(k[2], h), k[3]);
        for (int i = 0; i < state.length; i++) {
            state[i] += h / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
        }
        equations.holdInBounds(state);
    }

    private double[] probe(double[] rate, double h) {
        for (int i = 0; i < state.length; i++) {
            probe[i] = state[i] + h * rate[i];
        }
        return probe;
    }
}
