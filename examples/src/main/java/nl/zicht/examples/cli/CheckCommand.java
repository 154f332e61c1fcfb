package nl.zicht.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
        footer = {"", "Examples:", "  zicht check model.xmile", "  zicht check model.xmile > findings.txt"})
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", description = "The model file: XMILE, Stella or Vensim (.mdl).")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand() {}

    @Override
    public Integer call() {
        CheckReport report = Models.check(ModelFile.existing(file));
        Findings findings = new Findings(
                report.diagnostics().stream().map(CheckCommand::strict).toList());
        PrintWriter out = spec.commandLine().getOut();
        findings.print(out);
        out.println(file.getFileName() + ": " + findings.summary());
        boolean wrong = report.model().isEmpty() || findings.list().stream().anyMatch(Diagnostic::isError);
        return wrong ? ExitStatus.DATA_WRONG : ExitStatus.DONE;
    }

    /** A model whose units do not agree can be run, with a warning; but it is not right, and here that is the question. */
    private static Diagnostic strict(Diagnostic finding) {
        return finding.code() == Code.UNIT_MISMATCH && finding.severity() == Severity.WARNING
                ? Diagnostic.error(finding.code(), finding.message(), finding.span(), finding.hint())
                : finding;
    }
}
