package nl.zicht.examples.cli;

import java.util.List;
import nl.zicht.label.Label;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.monitor.Gap;
import nl.zicht.scenarios.monitor.ModelledEffect;
import nl.zicht.scenarios.monitor.Monitor;
import nl.zicht.scenarios.monitor.MonitorTables;
import nl.zicht.scenarios.monitor.Recommendation;

/**
 * The monitor on a screen: the state by domain, a line for each recommendation, and what lacks something.
 *
 * @param monitor the monitor
 * @param language the language of texts
 */
record MonitorText(Monitor monitor, Language language) {
    private static final Label DOMAIN = new Label("domein", "domain");
    private static final Label STATE = new Label("stand", "state");
    private static final Label YEAR = new Label("jaar", "year");
    private static final Label ANSWERS = new Label("interv.", "interv.");
    private static final Label MEASURED = new Label("gemeten", "measured");
    private static final Label EFFECT = new Label("berekend effect", "modelled effect");
    private static final Label TEXT = new Label("aanbeveling", "recommendation");
    private static final Label YES = new Label("ja", "yes");
    private static final Label NO = new Label("nee", "no");
    private static final Label COVERED = new Label("Aanbevelingen %s: %d", "Recommendations %s: %d");
    private static final Label EFFECT_IS =
            new Label("Berekend effect: verschil in %s.", "Modelled effect: difference in %s.");

    private String say(Label label) {
        return label.in(language.locale());
    }

    void text(Appendable out) {
        MonitorTables tables = new MonitorTables(monitor);
        new ShownTable(tables.summary(), language)
                .only(List.of("domain", "recommendations", "taken-up", "partly", "not", "unknown"))
                .text(out);
        Table.append(out, "\n");
        Table table = new Table(
                "id", say(DOMAIN), say(STATE), say(YEAR), say(ANSWERS), say(MEASURED), say(EFFECT), say(TEXT));
        monitor.recommendations().forEach(one -> table.row(row(one)));
        table.text(out);
        Table.append(out, "\n" + say(tables.note()) + "\n");
        monitor.recommendations().stream()
                .flatMap(one -> monitor.effects().of(one).stream().limit(1))
                .findFirst()
                .ifPresent(effect -> Table.append(
                        out,
                        String.format(
                                        java.util.Locale.ROOT,
                                        say(EFFECT_IS),
                                        say(effect.outcome().label()) + " ("
                                                + say(effect.outcome().unit()) + ")")
                                + "\n"));
        for (Gap gap : Gap.values()) {
            List<Recommendation> lacking = monitor.lacking(gap);
            Table.append(
                    out,
                    "\n" + String.format(java.util.Locale.ROOT, say(COVERED), say(gap.label()), lacking.size()) + "\n");
            lacking.forEach(one -> Table.append(out, "  " + one.id() + "  " + say(one.text()) + "\n"));
        }
    }

    private Object[] row(Recommendation one) {
        return new Object[] {
            one.id(),
            one.scope().domains().size() == monitor.graph().domains().size()
                    ? "*"
                    : String.join("/", one.scope().domains()),
            say(one.standing().state().label()),
            one.standing().year().isPresent()
                    ? Integer.toString(one.standing().year().getAsInt())
                    : "–",
            one.interventions().size(),
            say(one.indicator().measured() ? YES : NO),
            monitor.effects().of(one).stream()
                    .findFirst()
                    .map(ModelledEffect::number)
                    .map(this::say)
                    .orElse("–"),
            say(one.text())
        };
    }
}
