package nl.zicht.examples.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which members an ensemble has. */
final class EnsembleOptions {
    @Option(
            names = "--uncertainties",
            required = true,
            paramLabel = "FILE",
            description =
                    "What is not known, what can be chosen and what is looked at (YAML), or a table of uncertainties (.csv, .tab).")
    private Path design = Path.of("");

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            defaultValue = "lhs",
            description =
                    "lhs (Latin hypercube), sobol (scrambled), random, grid, or file: the rows of --members (${DEFAULT-VALUE}).")
    private String plan = "lhs";

    @Option(
            names = "--members",
            paramLabel = "FILE",
            description =
                    "For --plan file: a table with the uncertainties as headings, a row for each member; commas, semicolons or tabs.")
    private @Nullable Path members;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Number of draws; each is run once for every combination of levers. At most that for grid.")
    private @Nullable Long runs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the draws and of the model's own random numbers, from 0 to 2^53; 0 when not given.")
    private long seed;

    EnsembleOptions() {}

    Path design() {
        return ModelFile.existing(design);
    }

    String plan() {
        return plan;
    }

    /** Returns the file with the members; only for the plan {@code file}. */
    Path members() {
        if (members == null) {
            throw new CallException("--plan file needs --members FILE");
        }
        return ModelFile.existing(members);
    }

    boolean hasMembers() {
        return members != null;
    }

    /** Returns the number of draws; for all plans but {@code file}. */
    long runs() {
        if (runs == null) {
            throw new CallException("--runs is missing; expected the number of draws", "--runs 1000");
        }
        if (runs < 1 || runs > Integer.MAX_VALUE) {
            throw new CallException("--runs is " + runs + "; expected a number from 1 to " + Integer.MAX_VALUE);
        }
        return runs;
    }

    long seed() {
        return Seed.checked(seed);
    }
}
