package nl.zicht.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.zicht.Model;
import nl.zicht.Models;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Severity;
import nl.zicht.equation.SourceText;
import nl.zicht.format.vensim.Particulars;
import nl.zicht.format.xmile.XmileReader;
import nl.zicht.format.xmile.markup.Encoding;
import nl.zicht.format.xmile.translate.VensimPicture;
import nl.zicht.format.xmile.translate.VensimTranslation;
import nl.zicht.format.xmile.write.Picture;
import nl.zicht.format.xmile.write.XmileDocument;
import nl.zicht.format.xmile.write.XmileWriter;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Structures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zicht convert}: writes a model file as XMILE 1.0, and makes sure that it says the same. */
@Command(
        name = "convert",
        header = "Writes a model file as XMILE 1.0, the open standard of the field.",
        description = {
            "",
            "Views, elements of vendors and comments of an XMILE or Stella file stay as they are. What is written is read back and compared before the file appears.",
            "A Vensim model is translated: functions, order of arguments, subscript ranges, tables, data, macros. Whatever XMILE has no form for is reported with its place in the file; what is said in another way and means the same, with --all-changes.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht convert model.stmx -o model.xmile",
            "  zicht convert old.itmx -o new.xmile",
            "  zicht convert model.mdl -o model.xmile --all-changes"
        })
final class ConvertCommand implements Callable<Integer> {
    private static final Set<String> XMILE = Set.of("xmile", "xml", "stmx", "itmx");

    @Parameters(paramLabel = "MODEL", description = "The model file.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The XMILE file to write (.xmile or .xml).")
    private Path target = Path.of("");

    @Option(
            names = "--all-changes",
            description = "Lists also what a translation says in another way, with the same meaning.")
    private boolean allChanges;

    @Mixin
    private DataOptions data = new DataOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ConvertCommand() {}

    @Override
    public Integer call() throws IOException {
        if (!Set.of("xmile", "xml").contains(ending(target))) {
            throw new CallException(
                    "the name of the output file ends in ." + ending(target) + "; expected .xmile or .xml");
        }
        Model model = Models.read(ModelFile.existing(file), Limits.DEFAULT, data.access());
        PrintWriter err = spec.commandLine().getErr();
        new Findings(model.diagnostics()).only(Severity.WARNING).print(err);
        String text = XMILE.contains(ending(file)) ? patched(model) : translated(model);
        OutputFile.write(target, out -> out.write(text));
        return ExitStatus.DONE;
    }

    private static String ending(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Returns the text of an XMILE file with what makes other readers stumble put right. */
    private String patched(Model model) throws IOException {
        Diagnostics findings = new Diagnostics();
        String name = String.valueOf(file.getFileName());
        Optional<SourceText> source = Encoding.decode(name, Files.readAllBytes(file), findings);
        XmileDocument document = source.flatMap(text -> XmileDocument.read(text, Limits.DEFAULT, findings))
                .orElseThrow(() -> new ModelException(findings.list()));
        String text = document.standard();
        if (document.otherFiles().isEmpty()) {
            compare(model.structure(), text, name);
        } else if (!folder(file).equals(folder(target))) {
            spec.commandLine()
                    .getErr()
                    .println("note: the model needs " + String.join(", ", document.otherFiles())
                            + ", which must be put beside " + target + " too");
        }
        return text;
    }

    private static Path folder(Path path) {
        return Optional.ofNullable(path.toAbsolutePath().normalize().getParent())
                .orElse(path);
    }

    /** Returns the text of a model of Vensim, after reporting what is lost and making sure that it can be read. */
    private String translated(Model model) throws IOException {
        model.check().orThrow();
        Diagnostics losses = new Diagnostics();
        ModelStructure xmile = VensimTranslation.toXmile(model.structure(), losses);
        Picture picture = VensimPicture.of(Particulars.read(file, Limits.DEFAULT), xmile, losses);
        String text = XmileWriter.write(xmile, picture, losses);
        PrintWriter err = spec.commandLine().getErr();
        Findings findings = new Findings(losses.list());
        (allChanges ? findings : findings.only(Severity.WARNING)).print(err);
        List<Diagnostic> wrong =
                losses.list().stream().filter(Diagnostic::isError).toList();
        if (wrong.isEmpty()) {
            wrong = unreadable(text);
        }
        if (!wrong.isEmpty()) {
            throw new ModelException(wrong);
        }
        return text;
    }

    /** Returns what is wrong with a text. */
    private static List<Diagnostic> unreadable(String text) {
        Diagnostics findings = new Diagnostics();
        Optional<ModelStructure> read = XmileReader.read(new SourceText("translation", text), Limits.DEFAULT, findings);
        CheckReport report = read.isPresent() && !findings.hasErrors()
                ? Checker.check(read.get(), findings, Limits.DEFAULT)
                : new CheckReport(findings.list(), Optional.empty());
        return report.diagnostics().stream().filter(Diagnostic::isError).toList();
    }

    /** Makes sure that a text says what a model says. */
    private static void compare(ModelStructure model, String text, String name) {
        Diagnostics findings = new Diagnostics();
        Optional<ModelStructure> again = XmileReader.read(new SourceText(name, text), Limits.DEFAULT, findings);
        Optional<String> difference = again.isEmpty() || findings.hasErrors()
                ? Optional.of("it cannot be read again")
                : Structures.firstDifference(model, again.get());
        difference.ifPresent(words -> {
            throw new ModelException(Diagnostic.error(
                    Code.NOT_SUPPORTED,
                    "the file would not say the same (" + words + "), so it was not written",
                    null,
                    null));
        });
    }
}
