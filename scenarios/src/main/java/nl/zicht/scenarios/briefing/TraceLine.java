package nl.zicht.scenarios.briefing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.scenarios.briefing.Origin.Fact;
import nl.zicht.scenarios.chart.Language;

/** The short reference under a figure or table: the run, the variables and where to find the rest. */
final class TraceLine {

    /** With more variables than this only their number is said. */
    private static final int MOST_VARIABLES = 2;

    private TraceLine() {}

    /** Writes the reference; nothing when nothing is known of the table. */
    static void write(String table, BriefingContent content, Language language, Html html) {
        Trace trace = content.provenance().traces().get(table);
        if (trace == null) {
            return;
        }
        List<String> parts = new ArrayList<>();
        Set<String> runs = values(trace, Fact.RUN);
        if (!runs.isEmpty()) {
            parts.add(PageWords.RUN.in(language.locale()) + " " + String.join(", ", runs));
        }
        Set<String> variables = values(trace, Fact.VARIABLE);
        if (variables.size() > MOST_VARIABLES) {
            parts.add(variables.size() + " " + PageWords.VARIABLES.in(language.locale()));
        } else {
            variables.forEach(variable -> parts.add("‘" + variable + "’"));
        }
        Set<String> files = values(trace, Fact.FILE);
        files.forEach(parts::add);
        html.open("p", "class", "trace");
        html.text(PageWords.ORIGIN.in(language.locale()) + ": " + String.join("; ", parts) + "; ");
        html.element("a", BriefingFiles.FIGURES, "href", BriefingFiles.FIGURES);
        html.text(", " + table + ".").close();
    }

    private static Set<String> values(Trace trace, Fact fact) {
        Set<String> values = new LinkedHashSet<>();
        trace.whole().get(fact).ifPresent(values::add);
        for (Map.Entry<String, Origin> column : new java.util.TreeMap<>(trace.columns()).entrySet()) {
            column.getValue().get(fact).ifPresent(values::add);
        }
        trace.rows().forEach(row -> row.get(fact).ifPresent(values::add));
        return values;
    }
}
