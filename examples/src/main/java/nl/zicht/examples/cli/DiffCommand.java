package nl.zicht.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.zicht.format.table.ResultsDiff;
import nl.zicht.format.table.ResultsDiff.Nearness;
import nl.zicht.format.table.ResultsDiff.Row;
import nl.zicht.format.table.ResultsReader;
import nl.zicht.simulate.NumberText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zicht diff}: which variable of two files of results differs first, when and by how much. */
@Command(
        name = "diff",
        header = "Says which variable differs first between two files of results, when and by how much.",
        description = {
            "",
            "Reads .csv, .tab and .txt with a row or a column for each time, and Vensim's .dat. Every value of A must be in B; what only B has does no harm. Exit status 0 when all agree, 1 when something differs.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  zicht diff vensim.dat zicht.csv",
            "  zicht diff before.csv after.csv --rtol 1e-9 --atol 0"
        })
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "The results to hold the others against.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "The other results.")
    private Path second = Path.of("");

    @Option(
            names = "--rtol",
            paramLabel = "X",
            converter = Setting.NumberConverter.class,
            description = "Values may differ by this part of the larger of both (left out: 1e-5).")
    private @Nullable Double relative;

    @Option(
            names = "--atol",
            paramLabel = "X",
            converter = Setting.NumberConverter.class,
            description =
                    "Values may also differ by this much (left out: a millionth of the largest value of the variable).")
    private @Nullable Double absolute;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DiffCommand() {}

    @Override
    public Integer call() {
        Nearness nearness = nearness();
        ResultsDiff diff = ResultsDiff.of(
                ResultsReader.read(ModelFile.existing(first)),
                ResultsReader.read(ModelFile.existing(second)),
                nearness);
        PrintWriter out = spec.commandLine().getOut();
        if (!diff.onlyInSecond().isEmpty()) {
            spec.commandLine().getErr().println("only in B: " + String.join(", ", diff.onlyInSecond()));
        }
        if (diff.variables().isEmpty()) {
            out.println("there is no variable in A to look for in B");
            return ExitStatus.DATA_WRONG;
        }
        if (diff.agrees()) {
            out.println(diff.values() + " values of " + diff.variables().size() + " variables agree");
            return ExitStatus.DONE;
        }
        earliest(diff, out);
        table(diff).text(out);
        return ExitStatus.DATA_WRONG;
    }

    private Nearness nearness() {
        notNegative("--rtol", relative);
        notNegative("--atol", absolute);
        return new Nearness(
                relative == null ? Nearness.USUAL.relative() : relative,
                absolute == null ? Nearness.USUAL.absolute() : absolute);
    }

    private static void notNegative(String option, @Nullable Double value) {
        if (value != null && !(value >= 0)) {
            throw new CallException(option + " is 0 or more, found " + value);
        }
    }

    private static void earliest(ResultsDiff diff, PrintWriter out) {
        Optional<Row> earliest = diff.earliest();
        earliest.ifPresent(row -> out.println("first: " + row.variable() + " at time " + time(row) + ": "
                + number(row.first()) + " in A, " + (row.absent() ? "none" : number(row.second()))
                + " in B" + apart(row)));
        out.println(
                diff.differing().size() + " of " + diff.variables().size() + " variables differ or are missing in B:");
    }

    private static String apart(Row row) {
        double apart = Math.abs(row.first() - row.second());
        return Double.isFinite(apart) ? " (" + rounded(apart) + " apart)" : "";
    }

    private static Table table(ResultsDiff diff) {
        Table table = new Table(
                "variable", "from time", "A then", "B then", "largest distance", "relative", "values that differ");
        for (Row row : diff.differing()) {
            if (row.isMissing()) {
                table.row(row.variable(), "", "", "not in B", "", "", "");
            } else {
                table.row(
                        row.variable(),
                        time(row),
                        number(row.first()),
                        row.absent() ? "none" : number(row.second()),
                        rounded(row.largest()),
                        rounded(row.relative()),
                        row.wrong() + " of " + row.values());
            }
        }
        return table;
    }

    private static String time(Row row) {
        return NumberText.rounded(row.time(), 12);
    }

    private static String number(double value) {
        return NumberText.shortest(value);
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
