package nl.zicht.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.check.CheckedModel;
import nl.zicht.equation.Severity;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.RunOptions;
import nl.zicht.simulate.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zicht run}: simulates a model file and writes what it recorded. */
@Command(
        name = "run",
        header = "Simulates a model file and writes the values of its variables over time.",
        description = {
            "",
            "The first column is Time, then every variable under its own name, elements of arrays as name[A,B]; the first and the last moment included.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht run teacup.xmile",
            "  zicht run teacup.xmile -o warm.csv --set \"Room Temperature=80\"",
            "  zicht run sir.xmile --stop 60 --dt 0.125 --save-step 1 --method rk4 -o sir.tab",
            "  zicht run regions.xmile --set \"places[North]=40\" --set \"places[South]=25\""
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", description = "The model file: XMILE, Stella or Vensim (.mdl).")
    private Path file = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            converter = Setting.Converter.class,
            description = {
                "Give a constant another value, a stock another initial value, or one element of an array: name[A]=VALUE; may be repeated.",
                "A variable that is computed becomes a constant for this run."
            })
    private List<Setting> settings = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Seed of the random numbers that the model does not seed itself, from 0 to 2^53; 0 when not given.")
    private long seed;

    @Mixin
    private DialectOption dialect = new DialectOption();

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private TimeOptions times = new TimeOptions();

    @Mixin
    private Destination destination = new Destination();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand() {}

    @Override
    public Integer call() throws IOException {
        TableFormat format = format();
        PrintWriter err = spec.commandLine().getErr();
        CheckReport report = Models.check(ModelFile.existing(file), dialect.chosen(), data.access());
        CheckedModel checked = report.orThrow();
        RunOptions options = times.over(checked.structure().specs()).withSeed(Seed.checked(seed));
        AppliedSettings applied = AppliedSettings.of(checked, settings);
        new Findings(report.diagnostics()).only(Severity.WARNING).print(err);
        applied.notes().forEach(err::println);
        Run run = applied.compiled().run(applied.inputs(), options);
        run.warnings().forEach(warning -> err.println(warning.render()));
        run.firstProblem().ifPresent(problem -> err.println(problem.render()));
        destination.write(out -> run.write(out, format));
        return ExitStatus.DONE;
    }

    private TableFormat format() {
        return switch (destination.ending().orElse("csv")) {
            case "csv" -> TableFormat.CSV;
            case "tab", "tsv", "txt" -> TableFormat.TAB;
            case "dat" -> TableFormat.DAT;
            default ->
                throw new CallException("the name of the output file ends in ."
                        + destination.ending().orElse("")
                        + "; expected .csv (commas), .tab (tabs) or .dat (Vensim's text data)");
        };
    }
}
