package nl.zicht.examples.cli;

import nl.zicht.equation.Dialect;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says whose rules hold where tools differ. */
final class DialectOption {
    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            description =
                    "xmile, stella or vensim: whose rules hold where tools differ, instead of those of the tool that made the file; 'zicht check --dialect-report' lists them.")
    private @Nullable Dialect dialect;

    DialectOption() {}

    /** Returns the dialect that was asked for, or null for that of the file. */
    @Nullable
    Dialect chosen() {
        return dialect;
    }
}
