package nl.zicht.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.zicht.Models;
import nl.zicht.analysis.calibration.CalibrationDesign;
import nl.zicht.check.CheckReport;
import nl.zicht.check.CheckedModel;
import nl.zicht.equation.Severity;
import nl.zicht.equation.TextBytes;
import nl.zicht.format.calibration.CalibrationFolder;
import nl.zicht.format.calibration.CalibrationOutcome;
import nl.zicht.format.calibration.CalibrationReader;
import nl.zicht.format.calibration.CalibrationRun;
import nl.zicht.format.ensemble.Hashes;
import nl.zicht.format.ensemble.WholeFile;
import nl.zicht.format.yaml.SiblingFiles;
import nl.zicht.scenarios.calibration.CalibratedTable;
import nl.zicht.scenarios.calibration.KnownPast;
import nl.zicht.scenarios.calibration.NationalCalibration;
import nl.zicht.scenarios.national.NationalModel;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zicht calibrate}: estimates parameters of a model from published figures. */
@Command(
        name = "calibrate",
        header = "Estimates parameters of a model from published figures, and says how sure they are.",
        description = {
            "",
            "Writes report.md, estimates.csv, parameters.csv, posterior.csv (draws), uncertainties.yaml, fit.csv and manifest.yaml to a folder.",
            "The bytes depend on the model, the calibration file and the options only, not on threads.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht calibrate sir.xmile --calibration sir-calibration.yaml -o fit",
            "  zicht calibrate sir.xmile --calibration sir-calibration.yaml --method bobyqa --until 10 -o fit",
            "  zicht calibrate --national --until 2019 --past forecast -o fit",
            "  zicht ensemble sir.xmile --uncertainties fit/uncertainties.yaml --plan file --members fit/posterior.csv -o results"
        })
final class CalibrateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "MODEL",
            arity = "0..1",
            description = "The model file: XMILE, Stella or Vensim (.mdl). Not with --national.")
    private @Nullable Path file;

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description =
                    "What is to be estimated, and from which figures (YAML). With --national the shipped one when not given.")
    private @Nullable Path calibration;

    @Option(names = "--national", description = "Calibrate the shipped national model instead of a file.")
    private boolean national;

    @Option(
            names = "--past",
            paramLabel = "WHAT",
            defaultValue = "shipped",
            description =
                    "With --national, what is taken from the past as given: shipped, documented (breaks only), conditional or forecast (less after --until) (${DEFAULT-VALUE}).")
    private String past = "shipped";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder to write to; made when it is not there.")
    private Path folder = Path.of("");

    @Mixin
    private CalibrateOptions calibrateOptions = new CalibrateOptions();

    @Option(
            names = "--stop",
            paramLabel = "TIME",
            converter = Setting.NumberConverter.class,
            description = "Last time of runs, instead of the model's.")
    private @Nullable Double stop;

    @Mixin
    private DialectOption dialect = new DialectOption();

    @Mixin
    private DataOptions data = new DataOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CalibrateCommand() {}

    @Override
    public Integer call() throws IOException {
        OutputFolder.check(folder);
        calibrateOptions.check();
        PrintWriter err = spec.commandLine().getErr();
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("version", Version.number());
        Path designFile = calibration;
        if (designFile == null && !national) {
            throw new CallException(
                    "--calibration is missing; expected what is to be estimated, and from which figures");
        }
        String text = designFile == null
                ? NationalCalibration.text()
                : TextBytes.decode(Files.readAllBytes(ModelFile.existing(designFile)));
        String name = designFile == null ? "national.yaml" : designFile.toString();
        CompiledModel model = national ? national(identity) : model(identity, err);
        identity.put("calibration", Path.of(name).getFileName() + " " + Hashes.of(text));
        CalibrationDesign design =
                CalibrationReader.read(name, text, designFile == null ? SiblingFiles.NONE : Siblings.of(designFile));
        RunOptions options = national ? NationalCalibration.options() : RunOptions.DEFAULT;
        return run(model, stop == null ? options : options.withStop(stop), design, identity, err);
    }

    private CompiledModel national(Map<String, String> identity) {
        if (file != null) {
            throw new CallException("found --national and the file " + file + "; expected one of them");
        }
        KnownPast known = KnownPast.named(past)
                .orElseThrow(() -> new CallException(
                        "--past is " + past + "; expected shipped, documented, conditional or forecast"));
        identity.put(
                "model",
                "the national model, parameters.csv " + Hashes.of(NationalModel.resource("parameters.csv"))
                        + ", model.xmile " + Hashes.of(NationalModel.resource("model.xmile")));
        identity.put("what is taken from the past", known.word());
        return NationalCalibration.model(known, calibrateOptions.until());
    }

    private CompiledModel model(Map<String, String> identity, PrintWriter err) throws IOException {
        if (file == null) {
            throw new CallException("the model is missing; expected a file, or --national");
        }
        CheckReport report = Models.check(ModelFile.existing(file), dialect.chosen(), data.access());
        CheckedModel checked = report.orThrow();
        new Findings(report.diagnostics()).only(Severity.WARNING).print(err);
        identity.put("model", file.getFileName() + " " + Hashes.of(Files.readAllBytes(file)));
        return CompiledModel.of(checked);
    }

    private int run(
            CompiledModel model,
            RunOptions options,
            CalibrationDesign design,
            Map<String, String> identity,
            PrintWriter err)
            throws IOException {
        identity.put("method", calibrateOptions.inWords());
        try (Progress progress = Progress.of("calibrate")) {
            CalibrationRun run = calibrateOptions.over(model, options, design);
            CalibrationOutcome outcome = run.run(identity, new ProgressLines(progress, err)::done);
            CalibrationFolder.write(folder, outcome);
            if (national) {
                WholeFile.write(
                        folder.resolve("parameters-calibrated.csv"), CalibratedTable.of(outcome.inputsAtMode()));
            }
        } catch (IllegalArgumentException e) {
            throw new CallException("the model cannot be calibrated: " + e.getMessage());
        }
        err.println("written: " + folder.resolve("report.md") + ", " + folder.resolve("posterior.csv"));
        return ExitStatus.DONE;
    }
}
