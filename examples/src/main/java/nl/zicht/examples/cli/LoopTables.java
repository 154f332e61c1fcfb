package nl.zicht.examples.cli;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.FeedbackLoop;
import nl.zicht.causal.FeedbackLoops;
import nl.zicht.causal.NamedLoop;

/**
 * Feedback loops as text for people, two lines a loop, and as CSV for programs.
 *
 * @param graph the graph they are in
 * @param loops the loops
 * @param locale the language of labels
 */
record LoopTables(CausalGraph graph, FeedbackLoops loops, Locale locale) {
    /** Writes kind, length, delay and gain of each loop, its name if it has one, and the factors it runs through. */
    void text(Writer out) {
        StringBuilder text = new StringBuilder();
        for (FeedbackLoop loop : loops.loops()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s  %s, %d links, %.2f years, gain %+.3f%s%n",
                    loop.kind().letter(),
                    loop.kind().label().in(locale),
                    loop.links().size(),
                    loop.delayYears(),
                    loop.gain(),
                    named(loop)
                            .map(n -> "  [" + n.id() + " " + n.label().in(locale) + "]")
                            .orElse("")));
            text.append("   ").append(String.join(" → ", labels(loop))).append('\n');
        }
        Table.append(out, text);
    }

    /** Writes a row for each loop, with identifiers of factors joined by {@code >}. */
    void csv(Writer out) {
        Table table = new Table("loop", "polarity", "length", "delay_years", "gain", "forms", "factors");
        for (FeedbackLoop loop : loops.loops()) {
            table.row(
                    named(loop).map(NamedLoop::id).orElse(""),
                    loop.kind().letter(),
                    loop.links().size(),
                    loop.delayYears(),
                    loop.gain(),
                    String.join(" ", loop.forms()),
                    loop.members().stream().collect(Collectors.joining(">")));
        }
        table.csv(out);
    }

    private Optional<NamedLoop> named(FeedbackLoop loop) {
        return graph.nameOf(loop);
    }

    private List<String> labels(FeedbackLoop loop) {
        return loop.members().stream()
                .map(id -> graph.factor(id).label().in(locale))
                .toList();
    }
}
