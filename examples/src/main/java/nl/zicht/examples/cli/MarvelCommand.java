package nl.zicht.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.marvel.LongRun;
import nl.zicht.causal.marvel.Marvel;
import nl.zicht.causal.marvel.MarvelOptions;
import nl.zicht.causal.marvel.SpillOver;
import nl.zicht.causal.marvel.ensemble.MarvelDesign;
import nl.zicht.causal.marvel.ensemble.MarvelEnsemble;
import nl.zicht.causal.marvel.ensemble.SpillOverBands;
import nl.zicht.causal.reading.Readings;
import nl.zicht.scenarios.chart.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zicht marvel}: what interventions do in the causal graph, by the method MARVEL. */
@Command(
        name = "marvel",
        header = "Lets interventions work through the system analysis (method MARVEL) and shows how its goals fare.",
        description = {
            "",
            "Without --intervention: the score of every intervention on its own, best first. What it shows is direction and order, not amounts.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht marvel --form labour",
            "  zicht marvel --form labour --intervention ID --intervention ID --years 10",
            "  zicht marvel --form labour --intervention ID --format csv -o levels.csv",
            "  zicht marvel --ensemble 1000 --seed 1",
            "  zicht marvel --readings --ensemble 300 --lang nl",
            "  zicht marvel --spillover --at 1,5,10",
            "  zicht marvel --long-run --format csv -o long-run.csv"
        })
final class MarvelCommand implements Callable<Integer> {
    /** The runs of an ensemble step this often between two quarters: enough for delays of an eighth of a year. */
    private static final int STEPS_OF_MEMBERS = 4;

    /** The form of the output. */
    enum Format {
        text,
        csv
    }

    /** What to show instead of scores. */
    static final class Subject {
        @Option(
                names = "--readings",
                description =
                        "Read the same graph as MARVEL, as a cognitive map and by its signs, and show where the directions differ; with --ensemble also over draws.")
        private boolean readings;

        @Option(
                names = "--spillover",
                description =
                        "Show how far a push in each domain is felt in each domain, over time; with --ensemble with its spread.")
        private boolean spillover;

        @Option(
                names = "--long-run",
                description =
                        "Show what a lasting push on each factor does to each other in the end; when it does not settle, the loops that keep it going.")
        private boolean longRun;

        Subject() {}
    }

    @ArgGroup(exclusive = true)
    private @Nullable Subject subject;

    @Option(
            names = "--intervention",
            paramLabel = "ID",
            description = "An intervention that is carried out; may be repeated.")
    private List<String> interventions = new ArrayList<>();

    @Option(
            names = "--combine",
            paramLabel = "N",
            defaultValue = "1",
            description = "Without --intervention: score all combinations of up to so many (${DEFAULT-VALUE}).")
    private int combine;

    @Mixin
    private MarvelMethod method = new MarvelMethod();

    @Mixin
    private MarvelDraws draws = new MarvelDraws();

    @Mixin
    private GraphChoice choice = new GraphChoice();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}). csv with --intervention: the level of every factor over time.")
    private Format format = Format.text;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of labels: nl or en (${DEFAULT-VALUE}).")
    private Language language = Language.EN;

    @Mixin
    private Destination destination = new Destination();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MarvelCommand() {}

    @Override
    public Integer call() throws IOException {
        if (combine < 1) {
            throw new CallException("--combine is at least 1");
        }
        MarvelOptions options = method.options();
        MarvelDesign design = draws.design(options.years());
        CausalGraph graph = choice.read();
        List<String> ids = GraphChoice.known("intervention", interventions, graph.interventions());
        if ((subject != null || draws.asked()) && !(ids.isEmpty() && combine == 1)) {
            throw new CallException(
                    "--intervention and --combine do not go with --ensemble, --readings, --spillover or --long-run");
        }
        destination.write(content(graph, options, design, ids));
        spec.commandLine().getErr().println(Marvel.CAVEAT.in(language.locale()));
        return ExitStatus.DONE;
    }

    private OutputFile.Content content(
            CausalGraph graph, MarvelOptions options, MarvelDesign design, List<String> ids) {
        boolean csv = format == Format.csv;
        Subject asked = subject;
        if (asked != null) {
            return content(asked, graph, options, design, csv);
        }
        MarvelTables tables = new MarvelTables(graph, language.locale());
        if (draws.asked()) {
            StandingTables standings = new StandingTables(graph, language.locale());
            return standings.content(
                    MarvelEnsemble.run(graph, options.withStepsPerSave(STEPS_OF_MEMBERS), design), csv);
        }
        return ids.isEmpty()
                ? tables.comparison(Marvel.compare(graph, options, combine), csv)
                : tables.run(Marvel.run(graph, ids, options), csv);
    }

    private OutputFile.Content content(
            Subject asked, CausalGraph graph, MarvelOptions options, MarvelDesign design, boolean csv) {
        MarvelOptions each = draws.asked() ? options.withStepsPerSave(STEPS_OF_MEMBERS) : options;
        if (asked.longRun) {
            return new LongRunTables(graph, language.locale()).content(LongRun.of(graph), csv);
        }
        if (asked.readings) {
            Readings readings = draws.asked() ? Readings.of(graph, each, design) : Readings.of(graph, each);
            return new ReadingTables(graph, language.locale()).content(readings, csv);
        }
        SpillOverTables tables = new SpillOverTables(graph, language.locale());
        return draws.asked()
                ? tables.bands(SpillOverBands.run(graph, each, design), design.years(), csv)
                : tables.words(SpillOver.of(graph, each, design.years()), csv);
    }
}
