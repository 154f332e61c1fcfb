package nl.zicht.scenarios.briefing;

import java.util.List;
import java.util.Optional;
import nl.zicht.label.Label;
import nl.zicht.scenarios.briefing.OptionsTable.Effect;
import nl.zicht.scenarios.briefing.OptionsTable.Option;
import nl.zicht.scenarios.briefing.OptionsTable.OutcomeColumn;
import nl.zicht.scenarios.chart.Desired;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.chart.Numbers;
import nl.zicht.scenarios.chart.Range;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;

/** The first sheet: findings with numbers, options with effect and cost, what we do not know. */
final class FrontPage {

    private static final Rounding MILLIONS = Rounding.decimals(1);

    private final BriefingContent content;
    private final Language language;
    private final Html html;

    FrontPage(BriefingContent content, Language language, Html html) {
        this.content = content;
        this.language = language;
        this.html = html;
    }

    void write() {
        findings();
        options();
        unknowns();
    }

    private String say(Label label) {
        return label.in(language.locale());
    }

    private void section(String id, Label heading) {
        html.open("section", "aria-labelledby", id);
        html.element("h2", say(heading), "id", id);
    }

    private void findings() {
        section("findings", PageWords.FINDINGS);
        html.open("ul", "class", "findings");
        for (Finding finding : content.findings()) {
            html.open("li");
            html.element("strong", say(finding.headline()));
            html.text(" " + say(finding.explanation()));
            html.close();
        }
        html.close().close();
    }

    private void options() {
        OptionsTable table = content.options();
        section("options", PageWords.OPTIONS);
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", "options");
        html.open("table", "class", "options");
        html.element("caption", say(table.caption()));
        html.open("thead").open("tr");
        head(say(PageWords.OPTION), "", "words");
        for (OutcomeColumn outcome : table.outcomes()) {
            head(say(outcome.name()), outcomeNote(outcome), "number");
        }
        head(say(PageWords.COST), say(Unit.MILLION_EURO.name()), "number");
        head(say(PageWords.RESPONSIBLE), "", "words who");
        head(say(PageWords.RISK), "", "words risk");
        html.close().close().open("tbody");
        row(table.baseline(), true);
        table.options().forEach(option -> row(option, false));
        html.close().close().close();
        html.element(
                "p",
                say(PageWords.BASELINE_NOTE) + " " + say(table.rangeMeaning().orElse(PageWords.NO_RANGES)),
                "class",
                "note");
        TraceLine.write(table.id(), content, language, html);
        html.close();
    }

    private String outcomeNote(OutcomeColumn outcome) {
        String unit = say(outcome.unit().name());
        return switch (outcome.desired()) {
            case MORE -> unit + "; " + say(PageWords.MORE_IS_BETTER);
            case LESS -> unit + "; " + say(PageWords.LESS_IS_BETTER);
            case UNDECIDED -> unit;
        };
    }

    private void head(String name, String note, String sort) {
        html.open("th", "scope", "col", "class", sort).text(name);
        if (!note.isEmpty()) {
            html.text(" ").element("small", "(" + note + ")");
        }
        html.close();
    }

    private void row(Option option, boolean baseline) {
        html.open("tr", "class", baseline ? "baseline" : "option");
        html.element("th", say(option.name()), "scope", "row");
        List<OutcomeColumn> outcomes = content.options().outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            effect(outcomes.get(i), option.effects().get(i), baseline);
        }
        html.element("td", cost(option.cost(), baseline), "class", "number cost");
        html.element("td", say(option.responsible()));
        html.element("td", say(option.risk()));
        html.close();
    }

    private void effect(OutcomeColumn outcome, Effect effect, boolean baseline) {
        String number = format(effect.value(), outcome.rounding(), baseline);
        Desired desired = outcome.desired();
        boolean good = !baseline && desired.favours(effect.value());
        boolean bad = !baseline && desired.opposes(effect.value());
        html.open("td", "class", "number" + (good ? " good" : bad ? " bad" : ""));
        html.text(number);
        effect.range()
                .ifPresent(range -> html.text(" ")
                        .element("small", "(" + between(range, outcome.rounding(), baseline) + ")", "class", "range"));
        html.close();
    }

    private String between(Range range, Rounding rounding, boolean unsigned) {
        return format(range.low(), rounding, unsigned) + " " + say(PageWords.TO) + " "
                + format(range.high(), rounding, unsigned);
    }

    private String format(double value, Rounding rounding, boolean unsigned) {
        return unsigned ? Numbers.format(value, rounding, language) : Numbers.formatSigned(value, rounding, language);
    }

    private String cost(Optional<Range> cost, boolean baseline) {
        if (baseline) {
            return "–";
        }
        return cost.map(range -> MILLIONS.round(range.low()).compareTo(MILLIONS.round(range.high())) == 0
                        ? Numbers.format(range.low(), MILLIONS, language)
                        : between(range, MILLIONS, true))
                .orElse(say(PageWords.UNKNOWN));
    }

    private void unknowns() {
        section("unknowns", PageWords.UNKNOWNS);
        html.open("dl", "class", "unknowns");
        unknown(PageWords.DATA, content.unknowns().data());
        unknown(PageWords.PARAMETERS, content.unknowns().parameters());
        unknown(PageWords.STRUCTURE, content.unknowns().structure());
        unknown(PageWords.LEFT_OUT, content.unknowns().leftOut());
        html.close().close();
    }

    private void unknown(Label layer, List<Label> lines) {
        html.open("div").element("dt", say(layer));
        for (Label line : lines) {
            html.element("dd", say(line));
        }
        html.close();
    }
}
