package nl.zicht.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a verb writes its data: standard output, or the file of option {@code -o}. */
final class Destination {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file; left out, or given as -: to standard output.")
    private @Nullable Path file;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb = CommandSpec.create();

    Destination() {}

    /** Returns the part of the file's name after the last dot in lower case; empty for standard output. */
    Optional<String> ending() {
        return file().map(path -> {
            String name = String.valueOf(path.getFileName());
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        });
    }

    Optional<Path> file() {
        return Optional.ofNullable(file).filter(path -> !path.toString().equals("-"));
    }

    /** Writes the content; to a file, it appears whole or not at all. */
    void write(OutputFile.Content content) throws IOException {
        Optional<Path> path = file();
        if (path.isPresent()) {
            OutputFile.write(path.get(), content);
        } else {
            PrintWriter out = verb.commandLine().getOut();
            content.writeTo(out);
            out.flush();
        }
    }
}
