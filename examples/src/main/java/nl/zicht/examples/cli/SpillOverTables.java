package nl.zicht.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.marvel.SpillOver;
import nl.zicht.causal.marvel.ensemble.SpillOverBands;
import nl.zicht.label.Label;

/**
 * How far a push in each domain is felt in each domain, as text for people and as CSV for programs.
 *
 * @param graph the graph
 * @param locale the language of labels
 */
record SpillOverTables(CausalGraph graph, Locale locale) {
    private static final Label MOVED = new Label(
            "Na %s jaar: hoeveel een duw van 1 op een factor van de rij de factoren van de kolom samen verschuift (tussen haakjes: daarvan ten goede)%n",
            "After %s years: how much a push of 1 on a factor of the row moves the factors of the column together (in brackets: how much of it for the good)%n");
    private static final Label SPREAD = new Label(
            "Na %s jaar: mediaan en 5-95%% van wat een duw van 1 op een factor van de rij in de kolom verschuift%n",
            "After %s years: median and 5-95%% of what a push of 1 on a factor of the row moves in the column%n");

    /** Returns the matrices with the words' own numbers. */
    OutputFile.Content words(SpillOver spill, boolean csv) {
        if (csv) {
            Table table = new Table("year", "from", "to", "moved", "helped");
            for (double year : spill.years()) {
                for (String from : spill.domains()) {
                    for (String to : spill.domains()) {
                        table.row(year, from, to, spill.moved(from, to, year), spill.helped(from, to, year));
                    }
                }
            }
            return table::csv;
        }
        return out -> {
            for (double year : spill.years()) {
                Table.append(out, String.format(Locale.ROOT, MOVED.in(locale), Table.number(year, 0)));
                matrix(
                                spill.domains(),
                                (from, to) -> Table.number(spill.moved(from, to, year), 2) + " ("
                                        + signed(spill.helped(from, to, year)) + ")")
                        .text(out);
                Table.append(out, "\n");
            }
        };
    }

    /** Returns the matrices over many draws. */
    OutputFile.Content bands(SpillOverBands bands, List<Double> years, boolean csv) {
        if (csv) {
            Table table = new Table(
                    "year",
                    "from",
                    "to",
                    "moved_low",
                    "moved_median",
                    "moved_high",
                    "helped_low",
                    "helped_median",
                    "helped_high",
                    "share_helped");
            for (SpillOverBands.Pair p : bands.pairs()) {
                table.row(
                        p.year(),
                        p.from(),
                        p.to(),
                        p.moved().low(),
                        p.moved().middle(),
                        p.moved().high(),
                        p.helped().low(),
                        p.helped().middle(),
                        p.helped().high(),
                        p.helped().positive());
            }
            return table::csv;
        }
        return out -> {
            for (double year : years) {
                Table.append(out, String.format(Locale.ROOT, SPREAD.in(locale), Table.number(year, 0)));
                matrix(bands.domains(), (from, to) -> {
                            var moved = bands.pair(from, to, year).moved();
                            return Table.number(moved.middle(), 2) + " " + Table.number(moved.low(), 2) + "-"
                                    + Table.number(moved.high(), 2);
                        })
                        .text(out);
                Table.append(out, "\n");
            }
        };
    }

    private Table matrix(List<String> domains, BiFunction<String, String, String> cell) {
        List<String> header = new ArrayList<>(List.of(""));
        header.addAll(domains);
        Table table = new Table(header.toArray(new String[0]));
        for (String from : domains) {
            List<Object> row = new ArrayList<>(
                    List.of(from + " " + graph.domain(from).label().in(locale)));
            domains.forEach(to -> row.add(cell.apply(from, to)));
            table.row(row.toArray());
        }
        return table;
    }

    private static String signed(double value) {
        return (value < 0 ? "-" : "+") + Table.number(Math.abs(value), 2);
    }
}
