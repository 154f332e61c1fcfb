package nl.zicht.examples.cli;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.reading.Agreement;
import nl.zicht.causal.reading.Reading;
import nl.zicht.causal.reading.Readings;
import nl.zicht.causal.reading.Verdict;
import nl.zicht.causal.sign.Sign;

/**
 * What each reading of a graph says of the direction of effects, as text for people and as CSV for programs.
 *
 * @param graph the graph
 * @param locale the language of labels
 */
record ReadingTables(CausalGraph graph, Locale locale) {
    /** Returns the table: for people a row for each intervention and goal on which readings do not all agree, for programs all. */
    OutputFile.Content content(Readings readings, boolean csv) {
        return csv ? all(readings)::csv : out -> text(readings, out);
    }

    private static List<Reading> made(Readings readings) {
        return Arrays.stream(Reading.values())
                .filter(r -> readings.rows().stream().anyMatch(a -> a.signs().containsKey(r)))
                .toList();
    }

    private Table all(Readings readings) {
        List<Reading> made = made(readings);
        List<String> header = new ArrayList<>(List.of("intervention", "goal"));
        made.forEach(r -> header.add(r.word()));
        header.add("verdict");
        Table table = new Table(header.toArray(new String[0]));
        for (Agreement row : readings.rows()) {
            List<Object> cells = new ArrayList<>(List.of(row.intervention(), row.goal()));
            made.forEach(r -> cells.add(row.signs().getOrDefault(r, Sign.OPEN).symbol()));
            cells.add(row.verdict().word());
            table.row(cells.toArray());
        }
        return table;
    }

    private void text(Readings readings, Writer out) {
        List<Reading> made = made(readings);
        for (int i = 0; i < made.size(); i++) {
            Table.append(out, (char) ('A' + i) + "  " + made.get(i).label().in(locale) + "\n");
        }
        Table.append(out, "\n");
        List<String> header = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            header.add(String.valueOf((char) ('A' + i)));
        }
        boolean dutch = locale.getLanguage().equals("nl");
        header.addAll(dutch ? List.of("oordeel", "doel", "interventie") : List.of("verdict", "goal", "intervention"));
        Table table = new Table(header.toArray(new String[0]));
        for (Agreement row : readings.rows()) {
            if (row.verdict() != Verdict.ALL && row.verdict() != Verdict.NOTHING) {
                List<Object> cells = new ArrayList<>();
                made.forEach(
                        r -> cells.add(row.signs().getOrDefault(r, Sign.OPEN).symbol()));
                cells.add(row.verdict().label().in(locale));
                cells.add(graph.factor(row.goal()).label().in(locale));
                cells.add(graph.intervention(row.intervention()).label().in(locale));
                table.row(cells.toArray());
            }
        }
        table.text(out);
        Table.append(out, "\n");
        for (Verdict verdict : Verdict.values()) {
            Table.append(out, readings.count(verdict) + "  " + verdict.label().in(locale) + "\n");
        }
    }
}
