package nl.zicht.scenarios.analysis.page;

import java.util.List;
import java.util.stream.Collectors;
import nl.zicht.causal.Actor;
import nl.zicht.causal.ActorGroup;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Domain;
import nl.zicht.causal.Evidence;
import nl.zicht.causal.FeedbackLoop;
import nl.zicht.causal.Form;
import nl.zicht.causal.Goal;
import nl.zicht.causal.LoopSearch;
import nl.zicht.causal.NamedLoop;
import nl.zicht.causal.Role;
import nl.zicht.causal.Source;
import nl.zicht.causal.Theme;
import nl.zicht.causal.marvel.Marvel;
import nl.zicht.scenarios.chart.Language;

/** The page that holds everything in the system analysis, with its evidence. */
public final class AnalysisPage {
    private static final LoopSearch LOOPS = LoopSearch.of(8, 100_000);

    private final CausalGraph graph;
    private final Language language;
    private final Markdown page;

    private AnalysisPage(CausalGraph graph, Language language) {
        this.graph = graph;
        this.language = language;
        this.page = new Markdown(language);
    }

    /**
     * The page in a language, as Markdown.
     *
     * @param graph the system analysis
     * @param language the language of the page; names stand in both
     */
    public static String of(CausalGraph graph, Language language) {
        return new AnalysisPage(graph, language).write();
    }

    private String write() {
        head();
        actors();
        DomainSection section = new DomainSection(graph, page);
        for (Domain domain : graph.domains()) {
            page.heading(2, domain.id() + " " + page.both(domain.label()));
            String image = "images/system-analysis/" + domain.id() + "-" + language.tag() + ".svg";
            page.line("![" + page.say("Oorzakendiagram van ", "Causal diagram of ") + page.in(domain.label()) + "]("
                            + image + ")")
                    .line("");
            section.write(domain);
        }
        loops();
        goalsAndThemes();
        sources();
        return page.text();
    }

    private void head() {
        page.heading(1, page.in(graph.title()));
        page.line("<!-- "
                        + page.say(
                                "Gemaakt uit system-analysis.yaml door SystemAnalysisPagesTest met -Dzicht.writeDocs=true; verander het bestand, niet deze bladzijde.",
                                "Made from system-analysis.yaml by SystemAnalysisPagesTest with -Dzicht.writeDocs=true; change the file, not this page.")
                        + " -->")
                .line("");
        page.paragraph(
                "Onze eigen synthese van openbare bronnen: " + graph.actors().size() + " actoren, "
                        + graph.factors().size() + " factoren, " + graph.links().size() + " verbanden en "
                        + graph.interventions().size()
                        + " interventies in zeven domeinen. De systeemanalyse van 2018 zelf is niet in leesbare vorm gepubliceerd; er is niets uit overgenomen.",
                "Our own synthesis of public sources: " + graph.actors().size() + " actors, "
                        + graph.factors().size() + " factors, " + graph.links().size() + " links and "
                        + graph.interventions().size()
                        + " interventions in seven domains. The system analysis of 2018 itself was not published in readable form; nothing was copied from it.");
        page.paragraph(
                "Onderbouwing: V gezien in de bron, D daaruit afgeleid, P deels gezien of uit tweede hand, U niet nagegaan, J ons oordeel met de reden. Sterkte, snelheid, beginstand en grootte van een interventie zijn overal een oordeel. "
                        + Marvel.CAVEAT.nl(),
                "Evidence: V seen in the source, D derived from it, P partly seen or second-hand, U not verified, J our judgement with the reason. Strength, speed, start level and size of an intervention are judgement throughout. "
                        + Marvel.CAVEAT.en());
        page.paragraph(
                "Wat goed en wat dun bezet is staat in [systeemanalyse-dekking.md](systeemanalyse-dekking.md); hoe ermee gerekend wordt in [system-analysis-method.md](system-analysis-method.md).",
                "What is covered well and what thinly stands in [system-analysis-coverage.md](system-analysis-coverage.md); how it is computed with in [system-analysis-method.md](system-analysis-method.md).");
    }

    private void actors() {
        page.heading(2, page.say("Actoren", "Actors"));
        page.paragraph(
                "Bij J zijn taak en bevoegdheid in onze eigen woorden gezegd, naar wat algemeen over de actor bekend is; ze zijn niet aan een gelezen bron gekoppeld.",
                "With J, task and mandate are said in our own words, from what is generally known of the party; they are not tied to a source that was read.");
        for (ActorGroup group : graph.groups()) {
            page.heading(3, page.both(group.label()));
            page.head(
                    page.say("actor", "actor"),
                    page.say("taak", "task"),
                    page.say("bevoegdheid", "mandate"),
                    page.say("factoren", "factors"),
                    page.say("interventies", "interventions"),
                    page.say("onderbouwing (actor; taak)", "evidence (actor; task)"));
            for (Actor actor : graph.actors()) {
                if (actor.group().equals(group.id())) {
                    actor(actor);
                }
            }
            page.line("");
        }
    }

    private void actor(Actor actor) {
        Role role = actor.role();
        page.row(
                page.both(actor.label()),
                role == null ? "–" : page.in(role.task()),
                role == null ? "–" : page.in(role.mandate()),
                graph.factorsOf(actor).size(),
                graph.interventionsOf(actor).size(),
                page.evidence(actor.evidence()) + "; " + (role == null ? "–" : grade(role.evidence())));
    }

    /** Sources with their grade, or only that it is judgement: the reason is the same for all and stands above. */
    private String grade(Evidence evidence) {
        return evidence instanceof Evidence.Sourced ? page.evidence(evidence) : "J";
    }

    private void loops() {
        page.heading(2, page.say("Terugkoppelingen met een naam", "Feedback loops with a name"));
        page.head(
                page.say("terugkoppeling", "loop"),
                page.say("soort", "kind"),
                page.say("rondgang", "runs through"),
                page.say("jaar rond", "years round"),
                page.say("versterking", "gain"),
                page.say("vormen", "forms"),
                page.say("onderbouwing", "evidence"));
        List<FeedbackLoop> found = graph.feedbackLoops(LOOPS).loops();
        for (NamedLoop named : graph.namedLoops()) {
            FeedbackLoop loop = found.stream()
                    .filter(l -> graph.nameOf(l).filter(named::equals).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The loop " + named.id() + " was not found."));
            page.row(
                    named.id() + " " + page.both(named.label()),
                    page.in(loop.kind().label()),
                    loop.members().stream()
                            .map(id -> page.in(graph.factor(id).label()))
                            .collect(Collectors.joining(" → ")),
                    page.number(loop.delayYears()),
                    page.number(loop.gain()),
                    loop.forms().size() == graph.forms().size()
                            ? page.say("alle", "all")
                            : loop.forms().stream()
                                    .map(f -> page.in(graph.form(f).label()))
                                    .collect(Collectors.joining(", ")),
                    page.evidence(named.evidence()));
        }
        page.line("");
    }

    private void goalsAndThemes() {
        page.heading(2, page.say("Doelen, vormen en thema's", "Goals, forms and themes"));
        page.paragraph(
                "Een interventie scoort beter naarmate zij deze factoren de gewenste kant op beweegt, alle even zwaar (oordeel):",
                "An intervention scores better the more it moves these factors the wanted way, all with equal weight (judgement):");
        for (Goal goal : graph.goals()) {
            String way = goal.wantsMore() ? page.say("meer", "more") : page.say("minder", "less");
            page.line("- " + page.both(graph.factor(goal.factor()).label()) + ": " + way);
        }
        page.line("")
                .line(page.say("Vormen van uitbuiting:", "Forms of exploitation:"))
                .line("");
        for (Form form : graph.forms()) {
            page.line("- `" + form.id() + "` " + page.both(form.label()));
        }
        page.line("")
                .line(page.say("Thema's van de latere plannen:", "Themes of the later plans:"))
                .line("");
        for (Theme theme : graph.themes()) {
            page.line("- `" + theme.id() + "` " + page.both(theme.label()) + " (" + page.evidence(theme.evidence())
                    + ")");
        }
        page.line("");
    }

    private void sources() {
        page.heading(2, page.say("Bronnen", "Sources"));
        String text = page.text();
        for (Source source : graph.sources()) {
            if (text.matches("(?s).*\\b" + source.id() + "\\b.*")) {
                page.line("- **" + source.id() + "** " + source.title() + " – " + source.address());
            }
        }
    }

    /** The name of the file that a page in a language is kept in. */
    public static String fileName(Language language) {
        return language == Language.NL ? "systeemanalyse.md" : "system-analysis.md";
    }
}
