package nl.zicht.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code zicht} command: chooses the verb, and says what there is when none is given. */
@Command(
        name = "zicht",
        description = {
            "Simulates system-dynamics models, and shows what policies against human trafficking do before they are tried.",
            ""
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Exit status: 0 done, 1 the model or the data is wrong, 2 the call is wrong.",
            "'zicht VERB --help' explains a verb, with examples."
        })
public final class Zicht implements Runnable {
    /** Types that no option has, though picocli looks for those who would: sixty classes that a cold process need not load. */
    private static final String UNUSED_TYPES = "java\\.sql\\..*|java\\.time\\.(?!LocalDate$).*";

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "On an internal error, show where in the program it happened.")
    private boolean stacktrace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Zicht() {}

    /** Runs the command in this process and ends the virtual machine with its exit status. */
    public static void main(String[] args) {
        System.setProperty("picocli.converters.excludes", UNUSED_TYPES);
        PrintWriter out = utf8(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
        System.exit(execute(args, out, err));
    }

    /**
     * Runs the command.
     *
     * @param args the verb and its options
     * @param out receives data
     * @param err receives messages
     * @return the exit status: 0 done, 1 the model or the data is wrong, 2 the call is wrong
     */
    public static int execute(String[] args, PrintWriter out, PrintWriter err) {
        Zicht zicht = new Zicht();
        Failures failures = new Failures(() -> zicht.stacktrace);
        CommandLine command = new CommandLine(zicht);
        Verb.neededFor(args).forEach(verb -> command.addSubcommand(verb.type()));
        command.setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        try {
            return command.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return failures.outOfSpace(e, err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** Called when no verb was given: shows the help, as an error. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "a verb is missing; expected "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
