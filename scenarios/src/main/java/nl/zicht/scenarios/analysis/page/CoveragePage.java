package nl.zicht.scenarios.analysis.page;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Form;
import nl.zicht.causal.Grade;
import nl.zicht.causal.Intervention;
import nl.zicht.causal.Named;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Language;

/**
 * The page that says which parts of the system analysis are thin. A count is thin when it is below half of the median over the
 * domains; that is a question to the people who know the domain, not a verdict on it.
 */
public final class CoveragePage {
    private static final double THIN = 0.5;

    private final CausalGraph graph;
    private final List<DomainCount> counts;
    private final Markdown page;

    /** A column of the table of domains. */
    private record Column(Label name, ToDoubleFunction<DomainCount> count, boolean share) {}

    private static final List<Column> COLUMNS = List.of(
            new Column(new Label("actoren", "actors"), DomainCount::actors, false),
            new Column(new Label("factoren", "factors"), DomainCount::factors, false),
            new Column(new Label("in het model", "in the model"), DomainCount::variables, false),
            new Column(new Label("verbanden erheen", "links to it"), DomainCount::arriving, false),
            new Column(new Label("verbanden eruit", "links from it"), DomainCount::leaving, false),
            new Column(new Label("per vorm", "by form"), DomainCount::formSpecific, false),
            new Column(new Label("gezien in bron", "seen in source"), DomainCount::seen, true),
            new Column(new Label("interventies", "interventions"), DomainCount::interventions, false),
            new Column(new Label("met beleidsknop", "with a lever"), DomainCount::withLever, false),
            new Column(new Label("beleidsknoppen", "levers"), DomainCount::levers, false),
            new Column(new Label("met kosten", "with a cost"), DomainCount::withCost, false));

    private CoveragePage(CausalGraph graph, Language language) {
        this.graph = graph;
        this.counts =
                graph.domains().stream().map(d -> DomainCount.of(graph, d)).toList();
        this.page = new Markdown(language);
    }

    /** The page in a language, as Markdown. */
    public static String of(CausalGraph graph, Language language) {
        return new CoveragePage(graph, language).write();
    }

    /** The name of the file that a page in a language is kept in. */
    public static String fileName(Language language) {
        return language == Language.NL ? "systeemanalyse-dekking.md" : "system-analysis-coverage.md";
    }

    private String write() {
        page.heading(1, page.say("Wat de systeemanalyse dekt", "What the system analysis covers"));
        page.paragraph(
                "Gemaakt uit system-analysis.yaml, net als [systeemanalyse.md](systeemanalyse.md). Vet is dun: minder dan de helft van de mediaan van de zeven domeinen. Dun is een vraag aan wie het domein kent, geen oordeel over het domein.",
                "Made from system-analysis.yaml, as is [system-analysis.md](system-analysis.md). Bold is thin: less than half of the median of the seven domains. Thin is a question to those who know the domain, not a verdict on it.");
        domains();
        grades();
        thin();
        served(
                page.say("Actielijnen van 2018", "Action lines of 2018"),
                graph.actionLines(),
                (i, id) -> i.actionLines().contains(id));
        served(
                page.say("Thema's van 2023 en 2024", "Themes of 2023 and 2024"),
                graph.themes(),
                (i, id) -> i.themes().contains(id));
        forms();
        withoutLever();
        return page.text();
    }

    private void domains() {
        page.heading(2, page.say("Per domein", "By domain"));
        page.line("| " + page.say("domein", "domain") + " | "
                        + String.join(
                                " | ",
                                COLUMNS.stream().map(c -> page.in(c.name())).toList()) + " |")
                .line("|---|" + "---:|".repeat(COLUMNS.size()));
        for (DomainCount count : counts) {
            Object[] cells = new Object[COLUMNS.size() + 1];
            cells[0] = count.domain().id() + " " + page.both(count.domain().label());
            for (int c = 0; c < COLUMNS.size(); c++) {
                String shown = shown(COLUMNS.get(c), count);
                cells[c + 1] = thin(COLUMNS.get(c), count) ? "**" + shown + "**" : shown;
            }
            page.row(cells);
        }
        page.line("");
    }

    private static String shown(Column column, DomainCount count) {
        double value = column.count().applyAsDouble(count);
        return column.share() ? Math.round(100 * value) + " %" : String.format(Locale.ROOT, "%.0f", value);
    }

    private boolean thin(Column column, DomainCount count) {
        double[] sorted = counts.stream().mapToDouble(column.count()).sorted().toArray();
        return column.count().applyAsDouble(count) < THIN * sorted[sorted.length / 2];
    }

    private void grades() {
        page.heading(2, page.say("Onderbouwing van factoren en verbanden", "Evidence under factors and links"));
        page.head(page.say("domein", "domain"), "V", "D", "P", "U", "J");
        for (DomainCount count : counts) {
            page.row(
                    count.domain().id(),
                    count.grade(Grade.V),
                    count.grade(Grade.D),
                    count.grade(Grade.P),
                    count.grade(Grade.U),
                    count.judgements());
        }
        page.line("");
        page.paragraph(
                "V gezien in de bron, D afgeleid, P deels gezien, U niet nagegaan, J oordeel. Sterkte, snelheid en beginstand zijn hier niet meegeteld: die zijn overal een oordeel.",
                "V seen in the source, D derived, P partly seen, U not verified, J judgement. Strength, speed and start level are not counted here: they are judgement throughout.");
    }

    private void thin() {
        page.heading(2, page.say("Waar het dun is", "Where it is thin"));
        for (DomainCount count : counts) {
            List<String> columns = COLUMNS.stream()
                    .filter(c -> thin(c, count))
                    .map(c -> page.in(c.name()) + " (" + shown(c, count) + ")")
                    .toList();
            page.line("- " + page.in(count.domain().label()) + ": "
                    + (columns.isEmpty()
                            ? page.say(
                                    "nergens dun ten opzichte van de andere domeinen",
                                    "nowhere thin beside the other domains")
                            : String.join(", ", columns)));
        }
        page.line("");
    }

    private void served(String title, List<? extends Named> things, BiPredicate<Intervention, String> serves) {
        page.heading(2, title);
        page.head("", page.say("interventies", "interventions"), page.say("met beleidsknop", "with a lever"));
        for (Named thing : things) {
            page.row(
                    page.both(thing.label()),
                    count(i -> serves.test(i, thing.id())),
                    count(i -> serves.test(i, thing.id()) && !i.levers().isEmpty()));
        }
        page.row(
                page.say("geen van deze", "none of these"),
                count(i -> things.stream().noneMatch(t -> serves.test(i, t.id()))),
                count(i -> things.stream().noneMatch(t -> serves.test(i, t.id()))
                        && !i.levers().isEmpty()));
        page.line("");
    }

    private void forms() {
        page.heading(2, page.say("Vormen van uitbuiting", "Forms of exploitation"));
        page.head(
                "",
                page.say("verbanden", "links"),
                page.say("alleen voor deze vorm", "for this form only"),
                page.say("interventies", "interventions"),
                page.say("alleen voor deze vorm", "for this form only"));
        for (Form form : graph.forms()) {
            List<String> only = List.of(form.id());
            page.row(
                    page.both(form.label()),
                    graph.links().stream()
                            .filter(l -> l.forms().contains(form.id()))
                            .count(),
                    graph.links().stream().filter(l -> l.forms().equals(only)).count(),
                    count(i -> i.forms().contains(form.id())),
                    count(i -> i.forms().equals(only)));
        }
        page.line("");
        page.paragraph(
                "Orgaanverwijdering, de vierde vorm van de systeemanalyse van 2018, ontbreekt: geen gelezen bron geeft houvast voor een factor.",
                "Organ removal, the fourth form of the system analysis of 2018, is missing: no source that was read gives anything to hang a factor on.");
    }

    private void withoutLever() {
        page.heading(
                2, page.say("Interventies die het model niet kan proberen", "Interventions that the model cannot try"));
        for (Intervention i : graph.interventions()) {
            if (i.levers().isEmpty()) {
                page.line("- " + page.both(i.label()) + " `" + i.id() + "`");
            }
        }
    }

    private long count(Predicate<Intervention> which) {
        return graph.interventions().stream().filter(which).count();
    }
}
