package nl.zicht.scenarios.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import nl.zicht.causal.Domain;
import nl.zicht.label.Label;
import nl.zicht.scenarios.briefing.DataTable;
import nl.zicht.scenarios.briefing.DataTable.Cell;
import nl.zicht.scenarios.briefing.DataTable.Column;
import nl.zicht.scenarios.chart.Rounding;
import nl.zicht.scenarios.chart.Unit;
import nl.zicht.scenarios.monitor.Standing.State;

/** The monitor as tables: a summary by domain, what lacks something, and every recommendation. */
public final class MonitorTables {
    private static final Column ID = Column.text("id", new Label("Nr.", "No."));
    private static final Column TEXT = Column.text("recommendation", new Label("Aanbeveling", "Recommendation"));
    private static final Column PUBLICATION = Column.text("publication", new Label("Van wie", "By whom"));
    private static final Column INTERVENTIONS =
            Column.text("interventions", new Label("Interventies", "Interventions"));
    private static final Column MODEL = Column.text("model", new Label("In het model", "In the model"));
    private static final Column EFFECT = Column.text("effect", new Label("Berekend effect", "Modelled effect"));
    private static final Column INDICATOR = Column.text("indicator", new Label("Maatstaf", "Indicator"));
    private static final Column MEASURED = Column.text("measured-by", new Label("Gemeten door", "Measured by"));
    private static final Column STATE = Column.text("state", new Label("Stand", "State"));

    private final Monitor monitor;

    /** Tables on a monitor. */
    public MonitorTables(Monitor monitor) {
        this.monitor = monitor;
    }

    /** How many recommendations each domain has, in which state, and how many lack something; the last row counts all once. */
    public DataTable summary() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("domain", new Label("Domein", "Domain")));
        columns.add(count("recommendations", new Label("Aanbevelingen", "Recommendations")));
        for (State state : State.values()) {
            columns.add(count(state.word().replace(' ', '-'), state.label()));
        }
        for (Gap gap : Gap.values()) {
            columns.add(count(gap.id(), gap.label()));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Domain domain : monitor.graph().domains()) {
            rows.add(counts(domain.label(), one -> one.scope().domains().contains(domain.id())));
        }
        rows.add(counts(new Label("Alle aanbevelingen", "All recommendations"), one -> true));
        return new DataTable(
                "recommendations-by-domain",
                new Label("Monitor van aanbevelingen: stand per domein", "Monitor of recommendations: state by domain"),
                columns,
                rows,
                new Label(
                        "Een aanbeveling telt mee in elk domein dat zij raakt; de laatste rij telt elke aanbeveling één keer. "
                                + "Onbekend betekent dat geen openbare bron de stand vaststelt.",
                        "A recommendation counts in every domain it touches; the last row counts each once. "
                                + "Unknown means that no public source settles the state."));
    }

    private static Column count(String id, Label name) {
        String nl = name.nl();
        String en = name.en();
        Label head = new Label(
                nl.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + nl.substring(1),
                en.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + en.substring(1));
        return Column.number(id, head, Unit.of("aantal", "number"), Rounding.WHOLE);
    }

    private List<Cell> counts(Label name, Predicate<Recommendation> among) {
        List<Recommendation> counted =
                monitor.recommendations().stream().filter(among).toList();
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Text(name));
        row.add(new Cell.Value(counted.size()));
        for (State state : State.values()) {
            row.add(number(counted, one -> one.standing().state() == state));
        }
        for (Gap gap : Gap.values()) {
            row.add(number(counted, gap::in));
        }
        return row;
    }

    private static Cell number(List<Recommendation> counted, Predicate<Recommendation> which) {
        return new Cell.Value(counted.stream().filter(which).count());
    }

    /** The recommendations that lack an intervention, a lever or anything that is measured, and what they lack. */
    public DataTable gaps() {
        List<Column> columns = new ArrayList<>(List.of(ID, TEXT));
        for (Gap gap : Gap.values()) {
            columns.add(Column.text(gap.id(), head(gap)));
        }
        columns.add(INDICATOR);
        List<List<Cell>> rows = new ArrayList<>();
        for (Recommendation one : monitor.recommendations()) {
            if (one.hasGap()) {
                List<Cell> row = new ArrayList<>();
                row.add(text(Label.same(one.id())));
                row.add(text(one.text()));
                for (Gap gap : Gap.values()) {
                    row.add(text(gap.in(one) ? new Label("ontbreekt", "missing") : new Label("is er", "present")));
                }
                row.add(text(one.indicator().label()));
                rows.add(row);
            }
        }
        return new DataTable(
                "recommendations-gaps",
                new Label(
                        "Monitor van aanbevelingen: wat ontbreekt er nog",
                        "Monitor of recommendations: what is missing"),
                columns,
                rows,
                new Label(
                        "Waar geen cijfer wordt gepubliceerd, is de maatstaf een voorstel.",
                        "Where no figure is published, the indicator is a proposal."));
    }

    private static Label head(Gap gap) {
        return switch (gap) {
            case NO_INTERVENTION -> new Label("Interventie", "Intervention");
            case NO_LEVER -> new Label("Knop in het model", "Lever in the model");
            case NOTHING_MEASURED -> new Label("Gepubliceerd cijfer of uitkomst", "Published figure or outcome");
        };
    }

    /** Every recommendation as one reads it on a page. */
    public DataTable page() {
        List<Column> columns = List.of(ID, TEXT, PUBLICATION, INTERVENTIONS, MODEL, EFFECT, INDICATOR, STATE);
        List<List<Cell>> rows = new ArrayList<>();
        for (Recommendation one : monitor.recommendations()) {
            Label indicator = one.indicator().label();
            rows.add(List.of(
                    text(Label.same(one.id())),
                    text(one.text()),
                    text(dated(one)),
                    text(monitor.interventions(one)),
                    text(monitor.inModel(one)),
                    text(effect(one)),
                    text(
                            one.indicator().measured()
                                    ? indicator
                                    : new Label(indicator.nl() + " (voorstel)", indicator.en() + " (proposal)")),
                    text(monitor.standing(one))));
        }
        return new DataTable("recommendations", caption(), columns, rows, note());
    }

    /** Every recommendation with everything the register says about it. */
    public DataTable full() {
        List<Column> columns = List.of(
                ID,
                TEXT,
                PUBLICATION,
                Column.year("year", new Label("Jaar", "Year")),
                Column.text("sources", new Label("Bron", "Source")),
                Column.text("domains", new Label("Domein", "Domain")),
                Column.text("action-lines", new Label("Actielijn", "Action line")),
                Column.text("actors", new Label("Gericht aan", "Addressed to")),
                Column.text("forms", new Label("Vorm", "Form")),
                INTERVENTIONS,
                MODEL,
                EFFECT,
                INDICATOR,
                MEASURED,
                STATE,
                Column.text("state-note", new Label("Toelichting op de stand", "Note on the state")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Recommendation one : monitor.recommendations()) {
            rows.add(List.of(
                    text(Label.same(one.id())),
                    text(one.text()),
                    text(monitor.register().publication(one.publication()).label()),
                    year(one.year()),
                    text(monitor.origin(one)),
                    text(monitor.domains(one)),
                    text(monitor.actionLines(one)),
                    text(monitor.actors(one)),
                    text(monitor.forms(one).orElse(new Label("alle", "all"))),
                    text(monitor.interventions(one)),
                    text(monitor.inModel(one)),
                    text(effect(one)),
                    text(one.indicator().label()),
                    text(monitor.measuredBy(one)),
                    text(monitor.standing(one)),
                    text(one.standing().note())));
        }
        return new DataTable("recommendations", caption(), columns, rows, note());
    }

    private Label caption() {
        return new Label(
                "Monitor van aanbevelingen: alle " + monitor.recommendations().size() + " aanbevelingen",
                "Monitor of recommendations: all " + monitor.recommendations().size() + " recommendations");
    }

    /** Up to when sources were looked through, and what a modelled effect is. */
    public Label note() {
        String asOf = monitor.register().asOf().toString();
        Label in = monitor.effects().year().isPresent()
                ? Label.same(" in " + monitor.effects().year().getAsInt())
                : new Label(" (niet berekend)", " (not computed)");
        return new Label(
                "Bronnen nagezien tot en met " + asOf + ". Een berekend effect is het verschil met het basispad"
                        + in.nl() + " als alleen dit wordt gedaan; het is geen meting.",
                "Sources looked through until " + asOf + ". A modelled effect is the difference from the baseline"
                        + in.en() + " when only this is done; it is not a measurement.");
    }

    private Label dated(Recommendation one) {
        Label name = monitor.register().publication(one.publication()).label();
        String year = one.year().isPresent() ? " (" + one.year().getAsInt() + "; " : " (";
        Label origin = monitor.origin(one);
        return new Label(name.nl() + year + origin.nl() + ")", name.en() + year + origin.en() + ")");
    }

    /** The effect on the outcome that matters most, and on the one that follows this recommendation. */
    Optional<Label> effect(Recommendation one) {
        List<ModelledEffect> effects = monitor.effects().of(one);
        List<Label> said = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            ModelledEffect effect = effects.get(i);
            if (i == 0 || effect.outcome().id().equals(one.indicator().outcome())) {
                said.add(effect.said());
            }
        }
        one.inModel().map(Counterpart::note).ifPresent(said::add);
        return said.isEmpty() || effects.isEmpty()
                ? Optional.empty()
                : Optional.of(new Label(
                        String.join("; ", said.stream().map(Label::nl).toList()),
                        String.join("; ", said.stream().map(Label::en).toList())));
    }

    private static Cell text(Label label) {
        return new Cell.Text(label);
    }

    private static Cell text(Optional<Label> label) {
        return label.<Cell>map(Cell.Text::new).orElse(Cell.Missing.UNKNOWN);
    }

    private static Cell year(OptionalInt year) {
        return year.isPresent() ? new Cell.Value(year.getAsInt()) : Cell.Missing.UNKNOWN;
    }
}
