package nl.zicht.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.zicht.causal.CausalGraph;
import nl.zicht.causal.FeedbackLoops;
import nl.zicht.causal.LoopSearch;
import nl.zicht.causal.Measure;
import nl.zicht.format.graph.GraphWriters;
import nl.zicht.scenarios.chart.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zicht graph}: the system analysis as data, its feedback loops, or who and what matters most in it. */
@Command(
        name = "graph",
        header = "Writes the system analysis as data, or lists its feedback loops or what is central in it.",
        description = {
            "",
            "The system analysis holds actors, factors, links with their evidence, and interventions. JSON has all of it; the other formats have what their programs can use.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht graph > analysis.json",
            "  zicht graph --format dot --domain ZOR --lang nl | dot -Tsvg > care.svg",
            "  zicht graph --loops --max-length 6",
            "  zicht graph --rank --by betweenness --top 10",
            "  zicht graph --rank --format csv -o ranking.csv"
        })
final class GraphCommand implements Callable<Integer> {
    /** The form of the output. */
    enum Format {
        json,
        graphml,
        dot,
        csv,
        text
    }

    /** What to list instead of the graph. */
    static final class Listing {
        @Option(names = "--loops", description = "List the feedback loops, with polarity and delay, short ones first.")
        private boolean loops;

        @Option(
                names = "--rank",
                description =
                        "List the factors and actors by how central they are, and how far the network falls apart without them.")
        private boolean rank;

        Listing() {}
    }

    @ArgGroup(exclusive = true)
    private @Nullable Listing listing;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "${COMPLETION-CANDIDATES}. Left out: json for the graph, text for lists (which can also be csv).")
    private @Nullable Format format;

    @Mixin
    private GraphChoice choice = new GraphChoice();

    @Option(
            names = "--max-length",
            paramLabel = "N",
            defaultValue = "8",
            description = "With --loops: the most links in a loop (${DEFAULT-VALUE}).")
    private int maxLength;

    @Option(
            names = "--max-count",
            paramLabel = "N",
            defaultValue = "1000",
            description = "With --loops: the most loops (${DEFAULT-VALUE}).")
    private int maxCount;

    @Option(
            names = "--by",
            paramLabel = "MEASURE",
            defaultValue = "betweenness",
            description =
                    "With --rank, sort by: degree, betweenness, closeness, page_rank, fragmentation (${DEFAULT-VALUE}).")
    private Measure measure = Measure.BETWEENNESS;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "0",
            description = "With --rank: only so many of each; 0 for all (${DEFAULT-VALUE}).")
    private int top;

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

    GraphCommand() {}

    @Override
    public Integer call() throws IOException {
        Listing list = listing;
        if (list == null) {
            writeGraph(format == null ? Format.json : format);
        } else {
            Format asked = format == null ? Format.text : format;
            if (asked != Format.text && asked != Format.csv) {
                throw new CallException("a list is text or csv, not " + asked);
            }
            if (list.loops) {
                writeLoops(asked);
            }
            if (list.rank) {
                writeRanking(asked);
            }
        }
        return ExitStatus.DONE;
    }

    private void writeGraph(Format asked) throws IOException {
        if (asked == Format.text) {
            throw new CallException("the graph is json, graphml, dot or csv; text is for --loops and --rank");
        }
        CausalGraph graph = choice.read();
        destination.write(out -> {
            switch (asked) {
                case graphml -> GraphWriters.graphMl(graph, language.locale(), out);
                case dot -> GraphWriters.dot(graph, language.locale(), out);
                case csv -> GraphWriters.linksCsv(graph, out);
                default -> GraphWriters.json(graph, out);
            }
        });
    }

    private void writeLoops(Format asked) throws IOException {
        if (maxLength < 2 || maxCount < 1) {
            throw new CallException("--max-length is at least 2 and --max-count at least 1");
        }
        CausalGraph graph = choice.read();
        FeedbackLoops loops = graph.feedbackLoops(LoopSearch.of(maxLength, maxCount));
        LoopTables tables = new LoopTables(graph, loops, language.locale());
        destination.write(asked == Format.csv ? tables::csv : tables::text);
        PrintWriter err = spec.commandLine().getErr();
        err.println(loops.completeness().in(language.locale()));
    }

    private void writeRanking(Format asked) throws IOException {
        if (top < 0) {
            throw new CallException("--top is 0 or more");
        }
        RankingTables tables = new RankingTables(choice.read().ranking(), measure, top, language.locale());
        destination.write(asked == Format.csv ? tables::csv : tables::text);
    }
}
