package nl.zicht.format.vensim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.ValueRange;

/** Counts what stands in a file of Vensim and has no meaning for a run: steps of sliders, marks, comments inside equations, settings of the screen. Not thread-safe. */
final class Extras {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Set<String> READ = Set.of("15", "22", "30");

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, SourceSpan> places = new LinkedHashMap<>();

    void see(Entry entry) {
        ValueRange range = UnitField.range(entry);
        if (range != null && !Double.isNaN(range.step())) {
            count("step of a slider, the third number of a range", entry.span());
        }
        if (entry.flags().toUpperCase(Locale.ROOT).startsWith(":SUP")) {
            count("mark :SUPPLEMENTARY", entry.span());
        }
        String definition =
                entry.source().text().substring(entry.start(), entry.span().end());
        if (definition.indexOf('{') >= 0
                && QUOTED.matcher(definition).replaceAll("").indexOf('{') >= 0) {
            count("equation with a comment in braces", entry.span());
        }
    }

    private void count(String what, SourceSpan where) {
        counts.merge(what, 1, Integer::sum);
        places.putIfAbsent(what, where);
    }

    /** Looks at the settings behind the sketch, of which the method, synonyms of units and names of files are read. */
    void seeSettings(Sections sections) {
        String text = sections.source().text();
        int at = sections.settings();
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            int colon = text.substring(at, end).indexOf(':');
            String code = colon > 0 ? text.substring(at, at + colon) : "";
            if (!code.isEmpty() && code.chars().allMatch(Character::isDigit) && !READ.contains(code)) {
                count("setting of Vensim's screen and runs", new SourceSpan(sections.source(), at, end));
            }
            at = end + 1;
        }
    }

    List<Particulars.Extra> found() {
        List<Particulars.Extra> found = new ArrayList<>();
        counts.forEach((what, count) ->
                found.add(new Particulars.Extra(count + " × " + what, Objects.requireNonNull(places.get(what)))));
        return found;
    }
}
