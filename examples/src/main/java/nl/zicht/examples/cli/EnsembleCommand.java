package nl.zicht.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.check.CheckedModel;
import nl.zicht.ensemble.Ensemble;
import nl.zicht.ensemble.MemberInputs;
import nl.zicht.ensemble.Work;
import nl.zicht.equation.Severity;
import nl.zicht.format.ensemble.EnsembleFolder;
import nl.zicht.format.ensemble.TrajectoryForm;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zicht ensemble}: runs a model for many draws of what is not known. */
@Command(
        name = "ensemble",
        header = "Runs a model for many draws of what is not known, and writes what comes out of them together.",
        description = {
            "",
            "Writes members.csv (inputs and outcomes of every member), summary.csv (mean, spread and quantiles), manifest.json and README.txt to a folder.",
            "The bytes depend on the model, the files, the plan and the seed only, not on threads. Ctrl-C leaves the results so far, in files called part.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht ensemble sir.xmile --uncertainties sir-uncertainties.yaml --runs 1000 -o results",
            "  zicht ensemble sir.xmile --uncertainties sir-uncertainties.yaml --plan sobol --runs 4096 --seed 7 -o results",
            "  zicht ensemble sir.xmile --uncertainties sir-uncertainties.yaml --plan file --members draws.csv -o results"
        })
final class EnsembleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", description = "The model file: XMILE, Stella or Vensim (.mdl).")
    private Path file = Path.of("");

    @Mixin
    private EnsembleOptions ensembleOptions = new EnsembleOptions();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder to write to; made when it is not there.")
    private Path folder = Path.of("");

    @Option(
            names = "--save",
            paramLabel = "WHAT",
            description =
                    "trajectories: also write values over time, as a table; columns: the same in binary. Of the variables that the design names, else of those that outcomes are read from.")
    private String save = "";

    @Option(names = "--resume", description = "Go on with an ensemble that was stopped, to the same bytes.")
    private boolean resume;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads; as many as there are processors when not given.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--block",
            paramLabel = "N",
            defaultValue = "" + Work.BLOCK,
            description = "Number of members that a thread takes at once (${DEFAULT-VALUE}).")
    private int block = Work.BLOCK;

    @Mixin
    private DialectOption dialect = new DialectOption();

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private TimeOptions times = new TimeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    EnsembleCommand() {}

    @Override
    public Integer call() throws IOException {
        TrajectoryForm form = form();
        if (threads < 1 || block < 1) {
            throw new CallException("--threads and --block are at least 1, found " + threads + " and " + block);
        }
        OutputFolder.check(folder);
        PrintWriter err = spec.commandLine().getErr();
        Set<Path> opened = new LinkedHashSet<>();
        CheckReport report = Models.check(
                ModelFile.existing(file), dialect.chosen(), data.access().withListener(opened::add));
        CheckedModel checked = report.orThrow();
        new Findings(report.diagnostics()).only(Severity.WARNING).print(err);
        CompiledModel model = CompiledModel.of(checked);
        RunOptions options = times.over(checked.structure().specs()).withSeed(ensembleOptions.seed());
        EnsembleSetup setup = EnsembleSetup.read(ensembleOptions, model, options, form != TrajectoryForm.NONE);
        MemberInputs inputs = setup.inputs();
        Ensemble ensemble = new Ensemble(model, options, setup.design(), inputs);
        setup.notes().forEach(err::println);
        return run(ensemble, setup.identity(file, checked, opened, options), form, err);
    }

    private int run(Ensemble ensemble, Map<String, String> identity, TrajectoryForm form, PrintWriter err)
            throws IOException {
        try (StopSignal stop = StopSignal.onInterrupt();
                MemberProgress progress = new MemberProgress(ensemble.members(), err)) {
            EnsembleFolder results = new EnsembleFolder(folder, ensemble, identity, form, progress::done);
            Work work = new Work(threads, block, stop::asked);
            boolean complete = resume ? results.resume(work) : results.run(work);
            progress.close();
            err.println(
                    complete
                            ? "written: " + folder.resolve("members.csv") + ", " + folder.resolve("summary.csv") + "; "
                                    + progress.summary()
                            : "stopped after " + progress.summary()
                                    + ": the results so far are in " + folder.resolve("members.part.csv") + " and "
                                    + folder.resolve("summary.part.csv") + "; the same call with --resume goes on");
            err.flush(); // after a signal the process ends as soon as the results are in order
            return complete ? ExitStatus.DONE : ExitStatus.DATA_WRONG;
        }
    }

    private TrajectoryForm form() {
        return switch (save.toLowerCase(Locale.ROOT)) {
            case "" -> TrajectoryForm.NONE;
            case "trajectories" -> TrajectoryForm.CSV;
            case "columns" -> TrajectoryForm.COLUMNS;
            default -> throw new CallException("--save is " + save + "; expected trajectories or columns");
        };
    }
}
