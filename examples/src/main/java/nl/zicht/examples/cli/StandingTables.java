package nl.zicht.examples.cli;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.marvel.ensemble.Band;
import nl.zicht.causal.marvel.ensemble.MarvelEnsemble;
import nl.zicht.causal.marvel.ensemble.Settling;
import nl.zicht.causal.marvel.ensemble.Standing;
import nl.zicht.label.Label;

/**
 * The standings of interventions over many draws, as text for people and as CSV for programs.
 *
 * @param graph the graph
 * @param locale the language of labels
 */
record StandingTables(CausalGraph graph, Locale locale) {
    private static final int FEW = 3;
    private static final int SOME = 10;

    private static final Label DRAWN = new Label(
            "%d trekkingen (zaad %d): woorden %s; stemmen: %s; duw ± %s %%.%n%n",
            "%d draws (seed %d): words %s; voices: %s; push ± %s %%.%n%n");
    private static final Label AGREEMENT = new Label(
            "%nOvereenkomst tussen de rangordes (tau van Kendall): %s. In %s %% van de trekkingen komt een duw op den duur tot rust (factor per ronde %s; %s tot %s).%n",
            "%nAgreement between the rankings (Kendall's tau): %s. In %s %% of the draws a push settles in the long run (factor each time round %s; %s to %s).%n");
    private static final Label BLAMED = new Label(
            "Waar niet, zijn dit het vaakst de sterkste terugkoppelingen:%n",
            "Where not, these are most often the strongest loops:%n");

    /** Returns the standings, best median rank first. */
    OutputFile.Content content(MarvelEnsemble ensemble, boolean csv) {
        return csv ? measures(ensemble)::csv : out -> text(ensemble, out);
    }

    private Table measures(MarvelEnsemble ensemble) {
        Table table = new Table("intervention", "measure", "goal", "year", "low", "median", "high", "share_positive");
        for (Standing s : ensemble.standings()) {
            row(table, s.intervention(), "score", "", "", s.score());
            Band rank = s.rank();
            table.row(s.intervention(), "rank", "", "", rank.low(), rank.middle(), rank.high(), "");
            for (int places : List.of(1, FEW, SOME)) {
                table.row(s.intervention(), "share_rank_at_most_" + places, "", "", "", s.amongBest(places), "", "");
            }
            for (Standing.EffectAt e : s.effects()) {
                String measure = e.goal().isEmpty() ? "effect_on_score" : "effect";
                row(table, s.intervention(), measure, e.goal(), String.valueOf(e.year()), e.improvement());
            }
        }
        return table;
    }

    private static void row(Table table, String intervention, String measure, String goal, String year, Band band) {
        table.row(intervention, measure, goal, year, band.low(), band.middle(), band.high(), band.positive());
    }

    private void text(MarvelEnsemble ensemble, Writer out) {
        var design = ensemble.design();
        say(
                out,
                DRAWN,
                design.members(),
                design.seed(),
                design.words().label().in(locale),
                design.voices().label().in(locale),
                Table.number(100 * design.effectSpread(), 0));
        List<String> header = new ArrayList<>(
                dutch()
                        ? List.of("rang", "5-95%", "P(1)", "P(≤" + FEW + ")", "P(≤" + SOME + ")", "P(effect>0)")
                        : List.of("rank", "5-95%", "P(1)", "P(≤" + FEW + ")", "P(≤" + SOME + ")", "P(effect>0)"));
        design.years().forEach(y -> header.add((dutch() ? "jaar " : "year ") + Table.number(y, 0)));
        header.add(dutch() ? "interventie" : "intervention");
        Table table = new Table(header.toArray(new String[0]));
        for (Standing s : ensemble.standings()) {
            List<Object> row = new ArrayList<>(List.of(
                    Table.number(s.rank().middle(), 0),
                    Table.number(s.rank().low(), 0) + "-"
                            + Table.number(s.rank().high(), 0),
                    Table.number(s.amongBest(1), 2),
                    Table.number(s.amongBest(FEW), 2),
                    Table.number(s.amongBest(SOME), 2),
                    Table.number(s.score().positive(), 2)));
            design.years().forEach(y -> row.add(signed(s.effect("", y).middle())));
            row.add(graph.intervention(s.intervention()).label().in(locale) + " (" + s.intervention() + ")");
            table.row(row.toArray());
        }
        table.text(out);
        settling(ensemble, out);
    }

    private void settling(MarvelEnsemble ensemble, Writer out) {
        Settling settling = ensemble.settling();
        say(
                out,
                AGREEMENT,
                Table.number(ensemble.agreement(), 2),
                Table.number(100 * settling.finite(), 0),
                Table.number(settling.radius().middle(), 2),
                Table.number(settling.radius().low(), 2),
                Table.number(settling.radius().high(), 2));
        if (settling.responsible().isEmpty()) {
            return;
        }
        say(out, BLAMED);
        for (Settling.Blame blame : settling.responsible()) {
            Table.append(
                    out,
                    "  " + Table.number(100 * blame.share(), 0) + " %  "
                            + blame.loop().members().stream()
                                    .map(id -> graph.factor(id).label().in(locale))
                                    .collect(Collectors.joining(" → "))
                            + "\n");
        }
    }

    private void say(Writer out, Label pattern, Object... values) {
        Table.append(out, String.format(Locale.ROOT, pattern.in(locale), values));
    }

    private boolean dutch() {
        return locale.getLanguage().equals("nl");
    }

    private static String signed(double value) {
        return (value < 0 ? "-" : "+") + Table.number(Math.abs(value), 3);
    }
}
