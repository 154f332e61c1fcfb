package nl.zicht.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.ComparisonTables;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenarios.briefing.national.MemberTables;
import nl.zicht.scenarios.briefing.national.Members;
import nl.zicht.scenarios.chart.Language;
import nl.zicht.scenarios.national.NationalModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zicht compare}: runs scenarios and writes their outcomes and how they differ from the baseline. */
@Command(
        name = "compare",
        header = "Runs policy scenarios and writes their outcomes, and how these differ from the baseline.",
        description = {
            "",
            "Writes outcomes.csv, differences.csv and series.csv to a folder, and a summary to standard output.",
            "With --members also how sure the comparison is: effects.csv with ranges, ranking-*.csv, beats.csv with the chance",
            "that one scenario is better than another, regret.csv, cost-per-victim.csv, and hinges.csv with the assumptions",
            "that the ranking hangs on.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht compare -o comparison",
            "  zicht compare --scenario shelter --scenario combined -o comparison --lang nl",
            "  zicht compare --scenarios my-scenarios.yaml -o comparison",
            "  zicht compare --members 500 -o comparison"
        })
final class CompareCommand implements Callable<Integer> {
    @Mixin
    private ScenarioChoice choice = new ScenarioChoice();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder to write to; made when it is not there.")
    private Path folder = Path.of("");

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the summary: nl or en (${DEFAULT-VALUE}).")
    private Language language = Language.EN;

    @Option(
            names = "--members",
            paramLabel = "N",
            description =
                    "Run each scenario N times, at least 20, with other values of all uncertain numbers; for the national model.")
    private @Nullable Integer members;

    @Option(names = "--seed", paramLabel = "N", description = "The members follow from this number (${DEFAULT-VALUE}).")
    private long seed = 20261121;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompareCommand() {}

    @Override
    public Integer call() throws IOException {
        OutputFolder.check(folder);
        Integer count = members;
        if (count != null && count < Members.FEWEST) {
            throw new CallException("--members is at least " + Members.FEWEST + ", found " + count);
        }
        PolicyModel model =
                count == null ? choice.model() : NationalModel.load().policies(choice.national());
        Comparison comparison = Comparison.of(model);
        List<Path> written = new ArrayList<>(new ComparisonTables(comparison).write(folder));
        if (count != null) {
            written.addAll(sureness(comparison, count));
        }
        new ComparisonSummary(comparison, language.locale())
                .text(spec.commandLine().getOut());
        PrintWriter err = spec.commandLine().getErr();
        written.forEach(file -> err.println("written: " + file));
        return ExitStatus.DONE;
    }

    private List<Path> sureness(Comparison comparison, int count) throws IOException {
        Map<String, String> tables;
        try (Progress progress = Progress.of("members")) {
            tables = MemberTables.of(NationalModel.load(), comparison, count, seed, progress::done);
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Path file = folder.resolve(table.getKey());
            Files.writeString(file, table.getValue());
            written.add(file);
        }
        return written;
    }
}
