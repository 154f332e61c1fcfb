package nl.zicht.causal.marvel.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Goal;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.marvel.LinkNumbers;
import nl.zicht.causal.marvel.Marvel;
import nl.zicht.causal.marvel.MarvelOptions;
import nl.zicht.causal.marvel.MarvelRun;

/**
 * Runs the members on all processors. Each writes to places of its own and draws from its own number, so that the result
 * does not depend on which thread ran what.
 */
final class EnsembleRun {
    private final CausalGraph graph;
    private final MarvelOptions options;
    private final MarvelDesign design;
    private final Draws draws;
    private final SettlingCount settling;
    private final int interventions;
    private final int outcomes;
    private final double[][] scores;
    private final double[][] ranks;
    private final double[][][] improvements;
    private final double[] radii;
    private final int[][] blamed;

    EnsembleRun(CausalGraph graph, MarvelOptions options, MarvelDesign design) {
        this.graph = graph;
        this.options = options;
        this.design = design;
        this.draws = new Draws(graph, design);
        this.settling = new SettlingCount(graph);
        this.interventions = graph.interventions().size();
        this.outcomes = (1 + graph.goals().size()) * design.years().size();
        int members = design.members();
        this.scores = new double[interventions][members];
        this.ranks = new double[interventions][members];
        this.improvements = new double[interventions][outcomes][members];
        this.radii = new double[members];
        this.blamed = new int[members][];
    }

    MarvelEnsemble result() {
        IntStream.range(0, design.members()).parallel().forEach(this::member);
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < interventions; i++) {
            standings.add(standing(i));
        }
        standings.sort(Comparator.comparingDouble((Standing s) -> s.rank().middle())
                .thenComparing(
                        Comparator.comparingDouble((Standing s) -> s.score().middle())
                                .reversed()));
        return new MarvelEnsemble(design, options, standings, agreement(), settling.settling(radii, blamed));
    }

    private void member(int m) {
        double[] point = draws.point(m);
        LinkNumbers numbers = draws.numbers(point);
        double base = Marvel.run(graph, List.of(), numbers, shortest()).score();
        List<Intervention> drawn = draws.interventions(point);
        for (int i = 0; i < interventions; i++) {
            MarvelRun run = Marvel.run(graph, List.of(drawn.get(i)), numbers, options);
            scores[i][m] = run.score() - base;
            improvements(run, improvements[i], m);
        }
        for (int i = 0; i < interventions; i++) {
            int better = 0;
            for (int other = 0; other < interventions; other++) {
                better += scores[other][m] > scores[i][m] ? 1 : 0;
            }
            ranks[i][m] = 1.0 + better;
        }
        radii[m] = settling.radius(numbers);
        blamed[m] = radii[m] >= 1 ? settling.strongest(numbers) : new int[0];
    }

    /** Doing nothing moves nothing, so that one step says what a whole run would. */
    private MarvelOptions shortest() {
        return new MarvelOptions(options.years(), 1, 1, options.delayOrder(), options.clip());
    }

    private void improvements(MarvelRun run, double[][] into, int m) {
        List<Goal> goals = graph.goals();
        double weights = goals.stream().mapToDouble(Goal::weight).sum();
        int years = design.years().size();
        for (int y = 0; y < years; y++) {
            double mean = 0;
            for (int g = 0; g < goals.size(); g++) {
                Goal goal = goals.get(g);
                double start = graph.factor(goal.factor()).start();
                double better = (run.at(goal.factor(), design.years().get(y)) - start) / (goal.best() - goal.worst());
                into[(1 + g) * years + y][m] = better;
                mean += goal.weight() / weights * better;
            }
            into[y][m] = mean;
        }
    }

    private Standing standing(int i) {
        List<Double> shares = new ArrayList<>();
        for (int k = 1; k <= interventions; k++) {
            int place = k;
            long within = IntStream.range(0, design.members())
                    .filter(m -> ranks[i][m] <= place)
                    .count();
            shares.add((double) within / design.members());
        }
        List<Standing.EffectAt> effects = new ArrayList<>();
        for (int o = 0; o < outcomes; o++) {
            int goal = o / design.years().size();
            effects.add(new Standing.EffectAt(
                    goal == 0 ? "" : graph.goals().get(goal - 1).factor(),
                    design.years().get(o % design.years().size()),
                    Band.of(improvements[i][o])));
        }
        return new Standing(graph.interventions().get(i).id(), Band.of(scores[i]), Band.of(ranks[i]), shares, effects);
    }

    /** The mean over the members of Kendall's tau (1938) with the medians of the scores. */
    private double agreement() {
        double[] medians = new double[interventions];
        for (int i = 0; i < interventions; i++) {
            medians[i] = Band.of(scores[i]).middle();
        }
        if (interventions < 2) {
            return 1;
        }
        double sum = 0;
        for (int m = 0; m < design.members(); m++) {
            int concordant = 0;
            for (int i = 0; i < interventions; i++) {
                for (int other = 0; other < i; other++) {
                    concordant += (int)
                            (Math.signum(scores[i][m] - scores[other][m]) * Math.signum(medians[i] - medians[other]));
                }
            }
            sum += concordant / (interventions * (interventions - 1) / 2.0);
        }
        return sum / design.members();
    }
}
