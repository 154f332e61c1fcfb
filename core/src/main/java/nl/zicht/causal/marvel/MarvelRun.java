package nl.zicht.causal.marvel;

import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Goal;
import nl.zicht.causal.Intervention;

/**
 * The outcome of a MARVEL run: the level of each factor over time, and how well the goals did.
 *
 * <p>Immutable; every array handed out is a copy.
 */
public final class MarvelRun {
    private final CausalGraph graph;
    private final List<Intervention> interventions;
    private final MarvelOptions options;
    private final double[] times;
    private final double[][] levels;
    private final double[] performances;

    MarvelRun(
            CausalGraph graph,
            List<Intervention> interventions,
            MarvelOptions options,
            double[] times,
            double[][] levels,
            double[] performances) {
        this.graph = graph;
        this.interventions = List.copyOf(interventions);
        this.options = options;
        this.times = times;
        this.levels = levels;
        this.performances = performances;
    }

    /** The interventions that were active, in the order asked for. */
    public List<Intervention> interventions() {
        return interventions;
    }

    /** How the run was computed. */
    public MarvelOptions options() {
        return options;
    }

    /** The factors, in the order of the graph. */
    public List<Factor> factors() {
        return graph.factors();
    }

    /** The moments at which levels were kept, in years from the start, both ends included. */
    public double[] times() {
        return times.clone();
    }

    /** The level of a factor at each of {@link #times}, on the index; may leave 0 to 1 when levels are not clipped. */
    public double[] path(String factor) {
        return levels[place(factor)].clone();
    }

    /** The level of a factor at a moment in years from the start, on a straight line between two saves. */
    public double at(String factor, double year) {
        if (!(year >= 0 && year <= options.years())) {
            throw new IllegalArgumentException("The run lasts from year 0 to " + options.years() + ", found " + year
                    + ".\nMaybe ask for the end?");
        }
        double[] path = levels[place(factor)];
        double position = year / options.years() * (path.length - 1);
        int before = Math.min((int) position, path.length - 2);
        return path[before] + (position - before) * (path[before + 1] - path[before]);
    }

    /** The level of a factor at the end less its level at the start. */
    public double change(String factor) {
        double[] path = levels[place(factor)];
        return path[path.length - 1] - path[0];
    }

    /** The performance of a goal averaged over the horizon, 0 to 1. */
    public double performance(Goal goal) {
        int g = graph.goals().indexOf(goal);
        if (g < 0) {
            throw new IllegalArgumentException(
                    "The graph of this run has no goal " + goal + ".\nMaybe it belongs to another graph?");
        }
        return performances[g];
    }

    /** The weighted mean of the goals' performances, 0 to 1; not a number when the graph has no goals. */
    public double score() {
        double sum = 0;
        double weights = 0;
        for (int g = 0; g < performances.length; g++) {
            double weight = graph.goals().get(g).weight();
            sum += weight * performances[g];
            weights += weight;
        }
        return sum / weights;
    }

    private int place(String factor) {
        return graph.factors().indexOf(graph.factor(factor));
    }
}
