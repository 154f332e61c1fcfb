package nl.zicht.scenarios.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zicht.causal.Actor;
import nl.zicht.causal.Domain;
import nl.zicht.label.Label;
import nl.zicht.scenarios.briefing.Dates;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.monitor.Standing.State;

/**
 * The agenda on recommendations for a meeting of the Task Force, in Dutch, ready to fill in: state by domain, what needs a decision,
 * which state has to be asked of whom, which indicators are proposed, and an empty list of decisions.
 */
public final class Agenda {
    private static final String TITLE = "Agenda Task Force Mensenhandel: stand van de aanbevelingen";
    private static final String LINE = "……………………";
    private static final String CHOICE = "☐ uitvoeren ☐ niet uitvoeren, want … ☐ later";
    private static final int EMPTY_ROWS = 8;

    private final Monitor monitor;
    private final List<Block> blocks = new ArrayList<>();

    private Agenda(Monitor monitor) {
        this.monitor = monitor;
    }

    /** The agenda as Markdown. */
    public static String markdown(Monitor monitor) {
        return BlockWriter.markdown(new Agenda(monitor).compose());
    }

    /** The agenda as an HTML page. */
    public static String html(Monitor monitor) {
        return BlockWriter.html(new Agenda(monitor).compose(), "nl", TITLE);
    }

    private List<Block> compose() {
        heading();
        standings();
        decisions();
        questions();
        unanswered();
        indicators();
        decided();
        sources();
        return List.copyOf(blocks);
    }

    private void title(int level, String text) {
        blocks.add(new Block.Heading(level, text));
    }

    private void say(String text) {
        blocks.add(new Block.Paragraph(text));
    }

    private static String nl(Optional<Label> label) {
        return label.map(Label::nl).orElse("geen");
    }

    private void heading() {
        title(1, TITLE);
        blocks.add(new Block.Items(List.of(
                "Datum: " + LINE,
                "Plaats: " + LINE,
                "Voorzitter: " + LINE,
                "Secretaris: " + LINE,
                "Aanwezig: " + LINE,
                "Afwezig: " + LINE)));
        say(
                "De stand komt uit openbare bronnen, nagezien tot en met "
                        + Dates.format(monitor.register().asOf(), Language.NL) + ". Achter elke stand staan "
                        + "het jaar waarover de bron spreekt, de code van de bron en hoe zeker die is: V gezien in de bron, D daaruit afgeleid, "
                        + "P deels gezien of uit tweede hand, U niet nagegaan. Een berekend effect komt uit het nationale model: het is het "
                        + "verschil met doorgaan zoals nu als alleen deze maatregel wordt genomen. Het is geen meting en geen voorspelling.");
    }

    private void standings() {
        title(2, "1. Opening en stand per domein");
        say("Gevraagd: kennisnemen van de stand. Een aanbeveling telt mee in elk domein dat zij raakt.");
        List<List<String>> rows = new ArrayList<>();
        for (Domain domain : monitor.graph().domains()) {
            List<Recommendation> inDomain = monitor.recommendations().stream()
                    .filter(one -> one.scope().domains().contains(domain.id()))
                    .toList();
            if (!inDomain.isEmpty()) {
                rows.add(counts(domain.label().nl(), inDomain));
            }
        }
        rows.add(counts("Alle, elk één keer geteld", monitor.recommendations()));
        blocks.add(new Block.Grid(
                "Aantal aanbevelingen per domein en stand",
                List.of("Domein", "Aanbevelingen", "Overgenomen", "Deels", "Niet", "Onbekend"),
                rows));
    }

    private static List<String> counts(String name, List<Recommendation> counted) {
        List<String> row = new ArrayList<>(List.of(name, Integer.toString(counted.size())));
        for (State state : State.values()) {
            row.add(Long.toString(counted.stream()
                    .filter(one -> one.standing().state() == state)
                    .count()));
        }
        return row;
    }

    private void decisions() {
        title(2, "2. Ter besluitvorming: niet of deels overgenomen");
        List<Recommendation> open = new ArrayList<>(monitor.in(State.NOT));
        open.addAll(monitor.in(State.PARTLY));
        if (open.isEmpty()) {
            say("Er zijn geen aanbevelingen die niet of deels zijn overgenomen.");
            return;
        }
        say("Gevraagd: besluiten of de aanbeveling (verder) wordt uitgevoerd, door wie en wanneer.");
        MonitorTables tables = new MonitorTables(monitor);
        for (Recommendation one : open) {
            title(3, one.id() + ". " + one.text().nl());
            List<String> items = new ArrayList<>();
            items.add("Van: " + from(one));
            items.add("Gericht aan: " + nl(monitor.actors(one)));
            items.add("Stand: " + monitor.standing(one).nl() + ". "
                    + one.standing().note().nl());
            items.add("Wat eraan gedaan kan worden: " + nl(monitor.interventions(one)));
            tables.effect(one)
                    .ifPresent(effect -> items.add(
                            "Berekend effect" + year() + " van ‘" + nl(monitor.inModel(one)) + "’: " + effect.nl()));
            items.add("Maatstaf: " + indicator(one));
            items.add("Besluit: " + CHOICE);
            items.add("Wie: " + LINE + " Gereed op: " + LINE);
            blocks.add(new Block.Items(items));
        }
    }

    private String year() {
        return monitor.effects().year().isPresent()
                ? " in " + monitor.effects().year().getAsInt()
                : "";
    }

    private String from(Recommendation one) {
        String year = one.year().isPresent() ? ", " + one.year().getAsInt() : ", jaar onbekend";
        return monitor.register().publication(one.publication()).label().nl() + year + " ("
                + monitor.origin(one).nl() + ")";
    }

    private static String indicator(Recommendation one) {
        return one.indicator().label().nl()
                + (one.indicator().measured() ? "" : " (voorstel; wordt nog niet gepubliceerd)");
    }

    /** Unknown states, under the first actor they are addressed to, so that each can be asked once. */
    private void questions() {
        title(2, "3. Ter informatie gevraagd: stand onbekend");
        Map<String, List<Recommendation>> byActor = new LinkedHashMap<>();
        for (Actor actor : monitor.graph().actors()) {
            monitor.in(State.UNKNOWN).stream()
                    .filter(one -> one.scope().actors().stream().findFirst().equals(Optional.of(actor.id())))
                    .forEach(one -> byActor.computeIfAbsent(actor.label().nl(), name -> new ArrayList<>())
                            .add(one));
        }
        if (byActor.isEmpty()) {
            say("Van elke aanbeveling is de stand bekend.");
            return;
        }
        say("Gevraagd: elke partij meldt vóór de vergadering de stand, met een stuk waaruit die blijkt.");
        byActor.forEach((actor, asked) -> blocks.add(new Block.Grid(
                "Te vragen aan: " + actor,
                List.of("Te vragen aan: " + actor, "Aanbeveling", "Wat nu bekend is", "Stand", "Stuk en datum"),
                asked.stream()
                        .map(one -> List.of(
                                one.id(), one.text().nl(), one.standing().note().nl(), "", ""))
                        .toList())));
    }

    private void unanswered() {
        title(2, "4. Ter bespreking: aanbevelingen waar niets tegenover staat");
        List<Recommendation> none = monitor.lacking(Gap.NO_INTERVENTION);
        if (none.isEmpty()) {
            say("Bij elke aanbeveling hoort ten minste één interventie uit de systeemanalyse.");
        } else {
            say(
                    "Gevraagd: aangeven of er een maatregel moet komen. Bij deze aanbevelingen kent de systeemanalyse geen interventie.");
            blocks.add(new Block.Grid(
                    "Aanbevelingen zonder interventie",
                    List.of("Nr.", "Aanbeveling", "Gericht aan", "Voorstel voor een maatregel", "Wie"),
                    none.stream()
                            .map(one -> List.of(one.id(), one.text().nl(), nl(monitor.actors(one)), "", ""))
                            .toList()));
        }
        List<Recommendation> unmodelled = monitor.lacking(Gap.NO_LEVER);
        if (!unmodelled.isEmpty()) {
            say("Van deze aanbevelingen kan het model geen effect berekenen: "
                    + String.join(
                            ", ", unmodelled.stream().map(Recommendation::id).toList()) + ".");
        }
    }

    private void indicators() {
        List<Recommendation> unmeasured = monitor.lacking(Gap.NOTHING_MEASURED);
        title(2, "5. Ter vaststelling: maatstaven");
        if (unmeasured.isEmpty()) {
            say("Voor elke aanbeveling is er een cijfer.");
            return;
        }
        say(
                "Gevraagd: vaststellen hoe de uitvoering wordt gevolgd. Voor deze aanbevelingen wordt niets gepubliceerd; de maatstaf is een "
                        + "voorstel.");
        blocks.add(new Block.Grid(
                "Voorgestelde maatstaven",
                List.of("Nr.", "Voorgestelde maatstaf", "Nu", "Doel en jaar", "Wie levert het cijfer"),
                unmeasured.stream()
                        .map(one -> List.of(one.id(), one.indicator().label().nl(), "", "", ""))
                        .toList()));
    }

    private void decided() {
        title(2, "6. Rondvraag en besluitenlijst");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= EMPTY_ROWS; i++) {
            rows.add(List.of(Integer.toString(i), "", "", "", ""));
        }
        blocks.add(
                new Block.Grid("Besluitenlijst", List.of("Nr.", "Aanbeveling", "Besluit", "Wie", "Gereed op"), rows));
        say("Volgende vergadering: " + LINE);
    }

    private void sources() {
        Set<String> cited = new LinkedHashSet<>();
        for (Recommendation one : monitor.recommendations()) {
            cited.addAll(one.origin().sources());
            cited.addAll(one.standing().sources());
        }
        if (cited.isEmpty()) {
            return;
        }
        title(2, "Bronnen");
        blocks.add(new Block.Grid(
                "Bronnen bij deze agenda",
                List.of("Code", "Bron", "Waar te vinden"),
                monitor.graph().sources().stream()
                        .filter(source -> cited.contains(source.id()))
                        .map(source -> List.of(source.id(), source.title(), source.address()))
                        .toList()));
    }
}
