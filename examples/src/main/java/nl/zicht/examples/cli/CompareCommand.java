package nl.zicht.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.zicht.scenario.Comparison;
import nl.zicht.scenario.ComparisonTables;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenarios.chart.Language;
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
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht compare -o comparison",
            "  zicht compare --scenario shelter --scenario combined -o comparison --lang nl",
            "  zicht compare --scenarios my-scenarios.yaml -o comparison"
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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompareCommand() {}

    @Override
    public Integer call() throws IOException {
        OutputFolder.check(folder);
        PolicyModel model = choice.model();
        Comparison comparison = Comparison.of(model);
        List<Path> written = new ComparisonTables(comparison).write(folder);
        new ComparisonSummary(comparison, language.locale())
                .text(spec.commandLine().getOut());
        PrintWriter err = spec.commandLine().getErr();
        written.forEach(file -> err.println("written: " + file));
        return ExitStatus.DONE;
    }
}
