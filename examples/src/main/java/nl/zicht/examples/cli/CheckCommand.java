package nl.zicht.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
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
            "Each finding has its file, line and column, and where possible a way out. Exit status 1 when there is an error.",
            ""
        },
        footer = {"", "Examples:", "  zicht check model.xmile", "  zicht check model.xmile > findings.txt"})
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", description = "The model file (XMILE).")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand() {}

    @Override
    public Integer call() {
        CheckReport report = Models.check(ModelFile.existing(file));
        Findings findings = new Findings(report.diagnostics());
        PrintWriter out = spec.commandLine().getOut();
        findings.print(out);
        out.println(file.getFileName() + ": " + findings.summary());
        return report.model().isPresent() ? ExitStatus.DONE : ExitStatus.DATA_WRONG;
    }
}
