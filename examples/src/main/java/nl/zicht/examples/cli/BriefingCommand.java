package nl.zicht.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.zicht.scenarios.briefing.national.BriefingJob;
import nl.zicht.scenarios.chart.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zicht briefing}: the main job, from the national model and its scenarios to a briefing in Dutch and English. */
@Command(
        name = "briefing",
        header = "Compares the policy scenarios on the national model and writes a briefing in Dutch and English.",
        description = {
            "",
            "Writes index.nl.html and index.en.html, every chart as PNG and SVG and every table as CSV to a folder, and a summary to standard output.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht briefing -o briefing",
            "  zicht briefing -o briefing --lang nl --scenario coverage-with-staff --scenario shelter",
            "  zicht briefing -o briefing --scenarios my-scenarios.yaml --members 1000"
        })
final class BriefingCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder to write to; made when it is not there.")
    private Path folder = Path.of("");

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGES",
            split = ",",
            hideParamSyntax = true,
            defaultValue = "nl,en",
            description =
                    "Languages of the briefing, separated by a comma; the summary is in the first (${DEFAULT-VALUE}).")
    private List<Language> languages = List.of();

    @Mixin
    private ScenarioChoice choice = new ScenarioChoice();

    @Option(
            names = {"--members", "--draws"},
            paramLabel = "N",
            description =
                    "How often each scenario is run with other values of all uncertain numbers, for fans and ranges: at least 20, or 0 for none (300).")
    private @Nullable Integer members;

    @Option(names = "--seed", paramLabel = "N", description = "The members follow from this number.")
    private @Nullable Long seed;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The date on the briefing; left out: today.")
    private @Nullable LocalDate date;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BriefingCommand() {}

    @Override
    public Integer call() throws IOException {
        OutputFolder.check(folder);
        BriefingJob job = job();
        BriefingJob.Result result;
        try (Progress progress = Progress.of("briefing")) {
            result = job.write(folder, progress::done);
        }
        new ComparisonSummary(result.comparison(), languages.get(0).locale())
                .text(spec.commandLine().getOut());
        spec.commandLine().getErr().println("The briefing is in " + folder + "; open " + result.page());
        return ExitStatus.DONE;
    }

    private BriefingJob job() throws IOException {
        BriefingJob shipped = BriefingJob.shipped(date == null ? LocalDate.now(ZoneId.of("Europe/Amsterdam")) : date);
        Set<Language> chosen = EnumSet.copyOf(languages);
        int times = members == null ? shipped.draws() : members;
        if (times != 0 && times < 20) {
            throw new CallException("--members is 0 or at least 20, found " + times);
        }
        return new BriefingJob(choice.national(), chosen, shipped.date(), times, seed == null ? shipped.seed() : seed);
    }
}
