package nl.zicht.examples.recipes;

import java.util.List;
import java.util.Locale;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.GraphFilter;
import nl.zicht.causal.marvel.Marvel;
import nl.zicht.causal.marvel.MarvelRun;
import nl.zicht.scenarios.analysis.SystemAnalysis;

/** Lets two interventions work through the system analysis for labour exploitation, for ten years. */
final class RunMarvel {
    private RunMarvel() {}

    public static void main(String[] args) {
        CausalGraph labour = SystemAnalysis.load().filter(GraphFilter.ALL.forms(List.of("labour")));
        MarvelRun nothing = Marvel.run(labour, List.of(), 10);
        MarvelRun both = Marvel.run(labour, List.of("full-coverage", "more-coordinators"), 10);
        System.out.printf(Locale.ROOT, "score %.3f, without them %.3f%n", both.score(), nothing.score());
        labour.goals()
                .forEach(goal -> System.out.printf(
                        Locale.ROOT,
                        "%s: %+.3f%n",
                        labour.factor(goal.factor()).label().en(),
                        both.change(goal.factor())));
        System.out.println(Marvel.CAVEAT.en());
    }
}
