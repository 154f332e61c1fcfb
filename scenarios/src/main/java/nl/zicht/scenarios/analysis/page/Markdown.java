package nl.zicht.scenarios.analysis.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.zicht.causal.Evidence;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Language;

/** Text of a page in one language, line by line. Not thread-safe. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();
    private final Language language;

    Markdown(Language language) {
        this.language = language;
    }

    /** One of two texts. */
    String say(String nl, String en) {
        return new Label(nl, en).in(language.locale());
    }

    /** A label in the language of the page. */
    String in(Label label) {
        return label.in(language.locale());
    }

    /** A label with the other language behind it. */
    String both(Label label) {
        return language == Language.NL ? label.nl() + " / " + label.en() : label.en() + " / " + label.nl();
    }

    Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Markdown paragraph(String nl, String en) {
        return line(say(nl, en)).line("");
    }

    Markdown heading(int level, String title) {
        return line("#".repeat(level) + " " + title).line("");
    }

    /** The head of a table. */
    Markdown head(String... columns) {
        return line("| " + String.join(" | ", columns) + " |").line("|" + "---|".repeat(columns.length));
    }

    /** A row of a table. */
    Markdown row(Object... cells) {
        return line("| "
                + List.of(cells).stream()
                        .map(c -> String.valueOf(c).replace("|", "\\|"))
                        .collect(Collectors.joining(" | "))
                + " |");
    }

    /** Evidence in a cell: sources with their grade, or judgement with the reason. */
    String evidence(Evidence evidence) {
        if (evidence instanceof Evidence.Judgement judgement) {
            return "J: " + in(judgement.reason());
        }
        Evidence.Sourced sourced = (Evidence.Sourced) evidence;
        Label note = sourced.note();
        return String.join(", ", sourced.sources()) + " " + sourced.grade() + (note == null ? "" : ": " + in(note));
    }

    /** Identifiers as code, with commas; a dash for none. */
    static String codes(Collection<String> ids) {
        return ids.isEmpty() ? "–" : ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
    }

    /** An amount of money. */
    String euros(double amount) {
        String grouped = String.format(Locale.ROOT, "%,.0f", amount);
        return "€ " + (language == Language.NL ? grouped.replace(',', '.') : grouped);
    }

    /** A number with two decimals. */
    String number(double value) {
        String plain = String.format(Locale.ROOT, "%.2f", value);
        return language == Language.NL ? plain.replace('.', ',') : plain;
    }

    String text() {
        return text.toString().stripTrailing() + "\n";
    }
}
