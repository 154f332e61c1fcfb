package nl.zicht.examples.cli;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import nl.zicht.causal.Measure;
import nl.zicht.causal.Rank;
import nl.zicht.causal.Ranking;

/**
 * A ranking as text for people and as CSV for programs.
 *
 * @param ranking the ranking
 * @param measure what to sort by
 * @param top how many of the factors and how many of the actors; 0 for all
 * @param locale the language of labels
 */
record RankingTables(Ranking ranking, Measure measure, int top, Locale locale) {
    private static final String LEGEND = """

            pairs lost: of the ways from one to another through the network, the share that is gone without it;
            also lost: what nobody else holds and goes with it
            """;

    /** Writes a table of factors and a table of actors. */
    void text(Writer out) {
        Table.append(out, "Factors by " + measure.label().in(Locale.ENGLISH) + "\n");
        readable(first(ranking.factorsBy(measure))).text(out);
        Table.append(out, "\nActors by " + measure.label().in(Locale.ENGLISH) + "\n");
        readable(first(ranking.actorsBy(measure))).text(out);
        Table.append(out, LEGEND);
    }

    /** Writes one table, with the kind of node in the first column. */
    void csv(Writer out) {
        Table table = new Table(
                "kind",
                "id",
                "label",
                "in",
                "out",
                "betweenness",
                "closeness",
                "page_rank",
                "pairs_lost_share",
                "pairs_lost",
                "component_loss",
                "also_lost");
        first(ranking.factorsBy(measure)).forEach(rank -> row(table, "factor", rank));
        first(ranking.actorsBy(measure)).forEach(rank -> row(table, "actor", rank));
        table.csv(out);
    }

    private void row(Table table, String kind, Rank rank) {
        table.row(
                kind,
                rank.node().id(),
                rank.node().label().in(locale),
                rank.in(),
                rank.out(),
                rank.betweenness(),
                rank.closeness(),
                rank.pageRank(),
                rank.without().pairsLostShare(),
                rank.without().pairsLost(),
                rank.without().componentLoss(),
                rank.without().alsoLost());
    }

    private Table readable(List<Rank> ranks) {
        Table table =
                new Table("#", "in", "out", "betweenness", "closeness", "PageRank", "pairs lost", "also lost", "name");
        int place = 1;
        for (Rank rank : ranks) {
            table.row(
                    place++,
                    rank.in(),
                    rank.out(),
                    Table.number(rank.betweenness(), 3),
                    Table.number(rank.closeness(), 3),
                    Table.number(rank.pageRank(), 3),
                    Table.number(100 * rank.without().pairsLostShare(), 1) + " %",
                    rank.without().alsoLost(),
                    rank.node().label().in(locale) + " (" + rank.node().id() + ")");
        }
        return table;
    }

    private List<Rank> first(List<Rank> ranks) {
        return top == 0 ? ranks : ranks.subList(0, Math.min(top, ranks.size()));
    }
}
