package nl.zicht.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.marvel.Marvel;
import nl.zicht.causal.marvel.MarvelOptions;
import nl.zicht.scenarios.chart.Language;
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
            "  zicht marvel --form labour --intervention ID --format csv -o levels.csv"
        })
final class MarvelCommand implements Callable<Integer> {
    /** The form of the output. */
    enum Format {
        text,
        csv
    }

    @Option(
            names = "--intervention",
            paramLabel = "ID",
            description = "An intervention that is carried out; may be repeated.")
    private List<String> interventions = new ArrayList<>();

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "10",
            converter = Setting.NumberConverter.class,
            description = "The horizon in years (${DEFAULT-VALUE}).")
    private double years;

    @Option(
            names = "--combine",
            paramLabel = "N",
            defaultValue = "1",
            description = "Without --intervention: score all combinations of up to so many (${DEFAULT-VALUE}).")
    private int combine;

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
        if (!(years > 0 && years <= 1000)) {
            throw new CallException("--years is more than 0 and at most 1000");
        }
        if (combine < 1) {
            throw new CallException("--combine is at least 1");
        }
        CausalGraph graph = choice.read();
        MarvelTables tables = new MarvelTables(graph, language.locale());
        MarvelOptions options = MarvelOptions.years(years);
        List<String> ids = GraphChoice.known("intervention", interventions, graph.interventions());
        OutputFile.Content content = ids.isEmpty()
                ? tables.comparison(Marvel.compare(graph, options, combine), format == Format.csv)
                : tables.run(Marvel.run(graph, ids, options), format == Format.csv);
        destination.write(content);
        spec.commandLine().getErr().println(Marvel.CAVEAT.in(language.locale()));
        return ExitStatus.DONE;
    }
}
