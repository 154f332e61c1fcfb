package nl.zicht.examples.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Factor;
import nl.zicht.causal.FeedbackLoop;
import nl.zicht.causal.Goal;
import nl.zicht.causal.marvel.LongRun;

/**
 * What lasting pushes do in the end, as text for people and as CSV for programs.
 *
 * @param graph the graph
 * @param locale the language of labels
 */
record LongRunTables(CausalGraph graph, Locale locale) {
    private static final int SHOWN = 10;

    /** Returns the effects when they are finite, otherwise the loops that keep changes going. */
    OutputFile.Content content(LongRun longRun, boolean csv) {
        if (longRun instanceof LongRun.Finite finite) {
            return csv
                    ? matrix(finite)::csv
                    : out -> {
                        Table.append(out, finite.summary().in(locale) + "\n\n");
                        strongest(finite).text(out);
                    };
        }
        LongRun.None none = (LongRun.None) longRun;
        return csv
                ? loops(none)::csv
                : out -> {
                    Table.append(out, none.summary().in(locale) + "\n\n");
                    loops(none).text(out);
                };
    }

    private Table matrix(LongRun.Finite finite) {
        List<String> header = new ArrayList<>(List.of("from"));
        header.addAll(finite.factors());
        Table table = new Table(header.toArray(new String[0]));
        for (String from : finite.factors()) {
            List<Object> row = new ArrayList<>(List.of(from));
            finite.factors().forEach(to -> row.add(finite.effect(from, to)));
            table.row(row.toArray());
        }
        return table;
    }

    /** For each goal the factors that move it most. */
    private Table strongest(LongRun.Finite finite) {
        boolean dutch = locale.getLanguage().equals("nl");
        Table table = dutch ? new Table("effect", "doel", "duw op") : new Table("effect", "goal", "push on");
        for (Goal goal : graph.goals()) {
            graph.factors().stream()
                    .filter(f -> !f.id().equals(goal.factor()))
                    .sorted(Comparator.comparingDouble((Factor f) -> -Math.abs(finite.effect(f.id(), goal.factor()))))
                    .limit(SHOWN)
                    .forEach(f -> table.row(
                            String.format(Locale.ROOT, "%+.3f", finite.effect(f.id(), goal.factor())),
                            graph.factor(goal.factor()).label().in(locale),
                            f.label().in(locale)));
        }
        return table;
    }

    private Table loops(LongRun.None none) {
        Table table = new Table("kind", "gain", "delay_years", "loop");
        for (FeedbackLoop loop : none.responsible()) {
            table.row(
                    loop.kind().letter(),
                    Table.number(loop.gain(), 3),
                    Table.number(loop.delayYears(), 2),
                    loop.members().stream()
                            .map(id -> graph.factor(id).label().in(locale))
                            .collect(Collectors.joining(" → ")));
        }
        return table;
    }
}
