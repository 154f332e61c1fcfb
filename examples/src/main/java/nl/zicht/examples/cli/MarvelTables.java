package nl.zicht.examples.cli;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.Goal;
import nl.zicht.causal.marvel.MarvelComparison;
import nl.zicht.causal.marvel.MarvelComparison.Combination;
import nl.zicht.causal.marvel.MarvelRun;

/**
 * Results of MARVEL as text for people and as CSV for programs.
 *
 * @param graph the graph it ran on
 * @param locale the language of labels
 */
record MarvelTables(CausalGraph graph, Locale locale) {
    /** Returns the scores of combinations of interventions, best first. */
    OutputFile.Content comparison(MarvelComparison comparison, boolean csv) {
        if (csv) {
            Table table = new Table("interventions", "score", "difference");
            table.row("", comparison.base(), 0.0);
            for (Combination combination : comparison.combinations()) {
                table.row(
                        String.join(" ", combination.interventions()),
                        combination.score(),
                        combination.score() - comparison.base());
            }
            return table::csv;
        }
        Table table = new Table("#", "score", "difference", "interventions");
        table.row("–", Table.number(comparison.base(), 4), "–", "none");
        int place = 1;
        for (Combination combination : comparison.combinations()) {
            table.row(
                    place++,
                    Table.number(combination.score(), 4),
                    signed(combination.score() - comparison.base()),
                    String.join(" + ", labels(combination.interventions())));
        }
        return table::text;
    }

    /** Returns what one run did: for people goals and changes, for programs the level of every factor over time. */
    OutputFile.Content run(MarvelRun run, boolean csv) {
        return csv ? levels(run)::csv : out -> describe(run, out);
    }

    private Table levels(MarvelRun run) {
        List<String> header = new ArrayList<>(List.of("Time"));
        run.factors().forEach(factor -> header.add(factor.id()));
        Table table = new Table(header.toArray(new String[0]));
        double[] times = run.times();
        List<double[]> paths =
                run.factors().stream().map(factor -> run.path(factor.id())).toList();
        for (int i = 0; i < times.length; i++) {
            int moment = i;
            table.row(Stream.concat(Stream.of(times[i]), paths.stream().map(path -> path[moment]))
                    .toArray());
        }
        return table;
    }

    private void describe(MarvelRun run, Writer out) {
        String names = String.join(
                " + ", labels(run.interventions().stream().map(i -> i.id()).toList()));
        Table.append(out, names + ", " + Table.number(run.options().years(), 1) + " years\n\n");
        Table goals = new Table("performance", "weight", "goal");
        for (Goal goal : graph.goals()) {
            goals.row(
                    Table.number(run.performance(goal), 4),
                    Table.number(goal.weight(), 2),
                    graph.factor(goal.factor()).label().in(locale));
        }
        goals.text(out);
        Table.append(out, "score " + Table.number(run.score(), 4) + "\n\n");
        Table changes = new Table("start", "end", "change", "factor");
        run.factors().stream()
                .sorted(Comparator.comparingDouble((Factor f) -> -Math.abs(run.change(f.id()))))
                .filter(f -> Math.abs(run.change(f.id())) >= 0.0005)
                .forEach(f -> changes.row(
                        Table.number(f.start(), 3),
                        Table.number(f.start() + run.change(f.id()), 3),
                        signed(run.change(f.id())),
                        f.label().in(locale)));
        changes.text(out);
    }

    private List<String> labels(List<String> interventions) {
        return interventions.stream()
                .map(id -> graph.intervention(id).label().in(locale) + " (" + id + ")")
                .toList();
    }

    private static String signed(double value) {
        return (value < 0 ? "-" : "+") + Table.number(Math.abs(value), 4);
    }
}
