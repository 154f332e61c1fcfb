package nl.zicht.examples.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.zicht.equation.ModelException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into a message on standard error and an exit status; a stack trace only for who asks for one. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final BooleanSupplier stacktrace;

    Failures(BooleanSupplier stacktrace) {
        this.stacktrace = stacktrace;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        return callWrong(command, err, reason(failure) + suggestion(failure));
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof CallException) {
            return callWrong(command, err, message(failure));
        }
        if (failure instanceof ModelException model) {
            Findings findings = new Findings(model.diagnostics());
            findings.print(err);
            err.println(findings.summary());
            return ExitStatus.DATA_WRONG;
        }
        if (failure instanceof IOException io) {
            return unreadable(command, err, io);
        }
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException io) {
            return unreadable(command, err, io);
        }
        return internal(failure, command, err);
    }

    /** Reports that a model needs more memory or a deeper stack than there is. */
    int outOfSpace(Error failure, PrintWriter err) {
        String what = failure instanceof OutOfMemoryError ? "memory" : "stack";
        err.println("zicht: this needs more " + what + " than the virtual machine has");
        err.println("  Maybe a larger limit helps: java " + (what.equals("memory") ? "-Xmx4g" : "-Xss16m")
                + " -jar zicht.jar …");
        showTrace(failure, err);
        return ExitStatus.DATA_WRONG;
    }

    private static int callWrong(CommandLine command, PrintWriter err, String message) {
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + message);
        err.println("'" + name + " --help' shows what is possible.");
        return ExitStatus.CALL_WRONG;
    }

    private static int unreadable(CommandLine command, PrintWriter err, IOException failure) {
        err.println(command.getCommandSpec().qualifiedName() + ": " + inWords(failure));
        return ExitStatus.DATA_WRONG;
    }

    private int internal(Exception failure, CommandLine command, PrintWriter err) {
        err.println(command.getCommandSpec().qualifiedName() + ": internal error, a fault of this program: "
                + oneLine(failure));
        if (!stacktrace.getAsBoolean()) {
            err.println("  Maybe report it, with the output of the same call with --stacktrace");
        }
        showTrace(failure, err);
        return ExitStatus.DATA_WRONG;
    }

    private void showTrace(Throwable failure, PrintWriter err) {
        if (stacktrace.getAsBoolean()) {
            failure.printStackTrace(err);
        }
    }

    /** Returns why picocli refuses the call, in a sentence that begins like our other messages. */
    private static String reason(ParameterException failure) {
        if (failure.getCause() instanceof CallException call) {
            return message(call);
        }
        String text = message(failure).replaceFirst("^Error: ", "");
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String suggestion(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty() ? "" : "\n  Maybe " + String.join(" or ", suggestions);
    }

    private static String inWords(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "there is no file or folder " + missing.getFile();
        }
        if (failure instanceof FileNotFoundException) {
            return message(failure);
        }
        if (failure instanceof AccessDeniedException denied) {
            return "no permission to use " + denied.getFile();
        }
        if (failure instanceof CharacterCodingException) {
            return "a file is not in the encoding it says (or in UTF-8, when it says none)";
        }
        if (failure instanceof FileSystemException system) {
            return system.getFile() + ": "
                    + Optional.ofNullable(system.getReason()).orElse("cannot be used");
        }
        return "reading or writing failed: " + oneLine(failure);
    }

    private static String oneLine(Exception failure) {
        String text = message(failure);
        String kind = failure.getClass().getSimpleName();
        return text.isEmpty() ? kind : kind + ": " + text.lines().findFirst().orElse("");
    }

    private static String message(Exception failure) {
        return Optional.ofNullable(failure.getMessage()).orElse("");
    }
}
