package nl.zicht.causal.marvel.ensemble;

import java.util.List;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.marvel.MarvelOptions;

/**
 * What many MARVEL runs with other numbers for the same words say together.
 *
 * <p>All interventions are run one by one in every member, with the same numbers, so that their ranks are compared within
 * a member and not between members.
 *
 * @param design what was drawn
 * @param options how each run was computed
 * @param standings the interventions, the best median rank first; ties by the better median score
 * @param agreement how alike the rankings of the members are: the mean of Kendall's tau between the ranking of a member and the
 *     ranking of the medians; 1 when all are the same, 0 when they say nothing of each other
 * @param settling how often a push settles in the long run
 */
public record MarvelEnsemble(
        MarvelDesign design, MarvelOptions options, List<Standing> standings, double agreement, Settling settling) {

    /** Copies the standings. */
    public MarvelEnsemble {
        standings = List.copyOf(standings);
    }

    /**
     * Runs every intervention of a graph in every member.
     *
     * @param graph the graph, with goals and interventions; parallel links must have been narrowed to one form
     * @param options how to compute each run; the moments of the design lie within its horizon
     * @param design what to draw
     */
    public static MarvelEnsemble run(CausalGraph graph, MarvelOptions options, MarvelDesign design) {
        if (graph.goals().isEmpty() || graph.interventions().isEmpty()) {
            throw new IllegalArgumentException(
                    "An ensemble needs interventions to compare and goals to compare by, found "
                            + graph.interventions().size() + " and "
                            + graph.goals().size()
                            + ".\nMaybe a filter left them out?");
        }
        double last = design.years().get(design.years().size() - 1);
        if (last > options.years()) {
            throw new IllegalArgumentException("The runs last " + options.years() + " years, found the moment " + last
                    + ".\nMaybe run longer, or look earlier?");
        }
        return new EnsembleRun(graph, options, design).result();
    }

    /** The standing of an intervention. */
    public Standing standing(String intervention) {
        return standings.stream()
                .filter(s -> s.intervention().equals(intervention))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No intervention '" + intervention + "' in the ensemble.\nMaybe a filter left it out?"));
    }
}
