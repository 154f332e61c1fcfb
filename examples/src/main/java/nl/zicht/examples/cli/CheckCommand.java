package nl.zicht.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.zicht.Models;
import nl.zicht.analysis.realisation.RealisationReport;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.check.DialectReport;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Severity;
import nl.zicht.reality.RealityChecks;
import nl.zicht.reality.RealityReport;
import nl.zicht.scenarios.national.NationalModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zicht check}: everything that is wrong or doubtful in a model file, at once. */
@Command(
        name = "check",
        header =
                "Reports everything that is wrong in a model file: names, arrays, units, loops, what is not supported.",
        description = {
            "",
            "Each finding has its file, line and column, and where possible a way out. Exit status 1 when there is an error; units that do not agree are one here, while 'zicht run' only warns.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht check model.xmile",
            "  zicht check model.xmile > findings.txt",
            "  zicht check model.mdl --dialect-report",
            "  zicht check model.mdl --reality",
            "  zicht check --national --reality",
            "  zicht check --analysis",
            "  zicht check --analysis --runs 8 --format csv > links.csv",
            "  zicht check --analysis model.xmile --graph graph.yaml --realisation realisation.yaml"
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "MODEL",
            description =
                    "The model file: XMILE, Stella or Vensim (.mdl). Left out with --national, and with --analysis for the national model.")
    private @Nullable Path file;

    @Option(names = "--national", description = "Check the national model that comes with the product.")
    private boolean national;

    @Mixin
    private DialectOption dialect = new DialectOption();

    @Option(
            names = "--dialect-report",
            description =
                    "Instead, list what this model uses on which XMILE, Stella and Vensim differ: each rule with what each of them does, which is followed (*), and every place.")
    private boolean dialectReport;

    @Option(
            names = "--reality",
            description =
                    "Instead, run the reality checks of the model: each with its test input or condition made true, and whether the consequence follows; the first moment at which it does not, with both sides. Exit status 1 when one fails or cannot be run.")
    private boolean reality;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description =
                    "How the reality checks and the comparison with a causal graph are written: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private RealityTable.Format format = RealityTable.Format.text;

    @Mixin
    private AnalysisOptions analysis = new AnalysisOptions();

    @Mixin
    private DataOptions data = new DataOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand() {}

    @Override
    public Integer call() {
        if (analysis.asked()) {
            return compareWithGraph();
        }
        if (national) {
            return callNational();
        }
        Path model = ModelFile.existing(chosen());
        if (dialectReport) {
            return reportDialect(model);
        }
        CheckReport report = Models.check(model, dialect.chosen(), data.access());
        if (reality) {
            return runReality(report);
        }
        return print(String.valueOf(model.getFileName()), report);
    }

    /** Returns the file that was named. */
    private Path chosen() {
        if (file == null) {
            throw new CallException("no model file is named", "--national, for the model that comes with the product?");
        }
        return file;
    }

    private int callNational() {
        if (file != null || dialectReport) {
            throw new CallException("--national goes without a model file and without --dialect-report");
        }
        CheckReport report = Checker.check(NationalModel.load().structure());
        return reality ? runReality(report) : print("national model", report);
    }

    private int print(String name, CheckReport report) {
        Findings findings = new Findings(
                report.diagnostics().stream().map(CheckCommand::strict).toList());
        PrintWriter out = spec.commandLine().getOut();
        findings.print(out);
        out.println(name + ": " + findings.summary());
        boolean wrong = report.model().isEmpty() || findings.list().stream().anyMatch(Diagnostic::isError);
        return wrong ? ExitStatus.DATA_WRONG : ExitStatus.DONE;
    }

    private int compareWithGraph() {
        RealisationReport report =
                national || file == null ? analysis.national() : analysis.own(ModelFile.existing(file));
        new RealisationTable(report).print(format, spec.commandLine().getOut());
        return report.agrees() ? ExitStatus.DONE : ExitStatus.DATA_WRONG;
    }

    private int runReality(CheckReport report) {
        RealityReport results = RealityChecks.run(report.orThrow());
        PrintWriter err = spec.commandLine().getErr();
        new Findings(report.diagnostics()).only(Severity.WARNING).print(err);
        results.results().forEach(result -> new Findings(result.findings()).print(err));
        new RealityTable(results).print(format, spec.commandLine().getOut());
        return results.holds() ? ExitStatus.DONE : ExitStatus.DATA_WRONG;
    }

    private int reportDialect(Path model) {
        Optional<DialectReport> report = Models.dialectReport(model, dialect.chosen(), data.access());
        if (report.isEmpty()) {
            Models.check(model, dialect.chosen(), data.access()).orThrow();
        }
        PrintWriter out = spec.commandLine().getOut();
        report.ifPresent(found -> DialectTable.print(String.valueOf(model.getFileName()), found, out));
        return ExitStatus.DONE;
    }

    /** A model whose units do not agree can be run, with a warning; but it is not right, and here that is the question. */
    private static Diagnostic strict(Diagnostic finding) {
        return finding.code() == Code.UNIT_MISMATCH && finding.severity() == Severity.WARNING
                ? Diagnostic.error(finding.code(), finding.message(), finding.span(), finding.hint())
                : finding;
    }
}
