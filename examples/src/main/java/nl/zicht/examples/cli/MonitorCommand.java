package nl.zicht.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.Source;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.scenarios.analysis.SystemAnalysis;
import nl.zicht.scenarios.briefing.national.MonitorRuns;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.monitor.Agenda;
import nl.zicht.scenarios.monitor.Monitor;
import nl.zicht.scenarios.monitor.MonitorJson;
import nl.zicht.scenarios.monitor.MonitorTables;
import nl.zicht.scenarios.monitor.Publication;
import nl.zicht.scenarios.monitor.RegisterFilter;
import nl.zicht.scenarios.monitor.Standing.State;
import nl.zicht.scenarios.monitor.Trials;
import nl.zicht.scenarios.national.NationalModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zicht monitor}: what has been recommended, what answers it, and what has become of it. */
@Command(
        name = "monitor",
        header =
                "Shows the recommendations to the Dutch approach: what answers them, what the model says, what became of them.",
        description = {
            "",
            "Ends with the recommendations that no intervention, no lever and nothing measured covers. With --agenda: an agenda for the Task Force, in Dutch.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht monitor --lang nl",
            "  zicht monitor --domain ZOR --state partly --state not",
            "  zicht monitor --source tip --format csv -o monitor.csv",
            "  zicht monitor --agenda -o agenda.html"
        })
final class MonitorCommand implements Callable<Integer> {
    private static final int DRAWS = 40;
    private static final long SEED = 20261121;

    /** The form of the output. */
    enum Format {
        text,
        csv,
        json
    }

    @Option(
            names = "--domain",
            paramLabel = "CODE",
            description = "Only recommendations in this domain; may be repeated.")
    private List<String> domains = new ArrayList<>();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only those in this state: taken-up, partly, not or unknown; may be repeated.")
    private List<String> states = new ArrayList<>();

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "Only those of this publication, or seen in the source with this code; may be repeated.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--form",
            paramLabel = "ID",
            description = "Only those that concern this form of exploitation; may be repeated.")
    private List<String> forms = new ArrayList<>();

    @Option(names = "--agenda", description = "An agenda for the Task Force: HTML for a file .html, else Markdown.")
    private boolean agenda;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "" + DRAWS,
            description =
                    "How often all uncertain numbers are drawn for the ranges: at least 20, or 0 for no ranges (${DEFAULT-VALUE}).")
    private int draws;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of labels: nl or en (${DEFAULT-VALUE}). JSON has both, the agenda is in Dutch.")
    private Language language = Language.EN;

    @Mixin
    private Destination destination = new Destination();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MonitorCommand() {}

    @Override
    public Integer call() throws IOException {
        if (draws != 0 && draws < 20) {
            throw new CallException("--draws is 0 or at least 20, found " + draws);
        }
        CausalGraph graph = SystemAnalysis.load();
        ScenarioSet scenarios = NationalModel.scenarios();
        Monitor whole = Monitor.shipped(graph, scenarios);
        Monitor asked = whole.only(filter(whole));
        Monitor monitor = asked.with(effects(asked));
        String content = content(monitor);
        destination.write(writer -> writer.write(content));
        return ExitStatus.DONE;
    }

    private MonitorRuns effects(Monitor monitor) {
        Trials trials = new Trials(monitor.register(), monitor.scenarios());
        AtomicInteger done = new AtomicInteger();
        try (Progress progress = Progress.of("monitor")) {
            return MonitorRuns.of(
                    NationalModel.load(),
                    trials,
                    draws,
                    SEED,
                    () -> progress.done(done.incrementAndGet() / (double) Math.max(1, draws)));
        }
    }

    private String content(Monitor monitor) {
        if (agenda) {
            boolean html = destination.ending().filter("html"::equals).isPresent();
            return html ? Agenda.html(monitor) : Agenda.markdown(monitor);
        }
        StringBuilder out = new StringBuilder();
        switch (format) {
            case json -> out.append(MonitorJson.write(monitor));
            case csv -> new ShownTable(new MonitorTables(monitor).full(), language).csv(out);
            case text -> new MonitorText(monitor, language).text(out);
        }
        return out.toString();
    }

    private RegisterFilter filter(Monitor monitor) {
        CausalGraph graph = monitor.graph();
        return new RegisterFilter(
                GraphChoice.known("domain", domains, graph.domains()),
                states(),
                sources(monitor),
                GraphChoice.known("form", forms, graph.forms()));
    }

    private Set<State> states() {
        Set<State> found = EnumSet.noneOf(State.class);
        for (String asked : states) {
            found.add(List.of(State.values()).stream()
                    .filter(state -> option(state).equals(asked.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new CallException(
                            "there is no state '" + asked + "'",
                            "one of "
                                    + String.join(
                                            ", ",
                                            List.of(State.values()).stream()
                                                    .map(MonitorCommand::option)
                                                    .toList()))));
        }
        return found;
    }

    private static String option(State state) {
        return state.word().replace(' ', '-');
    }

    private List<String> sources(Monitor monitor) {
        List<String> publications =
                monitor.register().publications().stream().map(Publication::id).toList();
        List<String> codes = monitor.graph().sources().stream().map(Source::id).toList();
        for (String asked : sources) {
            if (!publications.contains(asked) && !codes.contains(asked)) {
                throw new CallException(
                        "there is no publication or source '" + asked + "'",
                        "one of " + String.join(", ", publications) + ", or a code such as S31a");
            }
        }
        return sources;
    }
}
