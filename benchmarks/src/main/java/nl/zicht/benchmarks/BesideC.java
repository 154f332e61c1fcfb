package nl.zicht.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;
import nl.zicht.simulate.Runner;

/**
 * Our side of {@code benchmarks/compare-with-c.sh}: names the cases, holds our numbers against those of C, takes our times and writes the table.
 *
 * <p>Each call is a process of its own, so that a median over calls is one over what the just-in-time compiler made of the program.
 */
public final class BesideC {
    private static final String USAGE =
            "expected list | check NAME METHOD | single NAME METHOD | time NAME METHOD | table | json";

    private BesideC() {}

    /**
     * Does one of {@code list}, {@code check}, {@code single}, {@code time}, {@code table}, {@code json}.
     *
     * @param args what to do, then name and method of a {@link ComparedCase} where needed; {@code check} reads what C recorded, {@code table} and {@code json} read the times
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        switch (args.length == 0 ? "" : args[0]) {
            case "list" -> ComparedCase.all().forEach(each -> out.println(each.key() + " " + each.base()));
            case "check" -> out.println(check(named(args), in.lines().toList()));
            case "single" -> out.printf(Locale.ROOT, "%.2f%n", single(named(args)));
            case "time" -> time(named(args), out);
            case "table" -> ComparisonTable.of(in.lines().toList()).writeTable(out);
            case "json" -> ComparisonTable.of(in.lines().toList()).writeJson(out);
            default -> throw new IllegalArgumentException(USAGE);
        }
    }

    private static ComparedCase named(String[] args) {
        if (args.length != 3) {
            throw new IllegalArgumentException(USAGE);
        }
        return ComparedCase.of(args[1] + " " + args[2]);
    }

    /** Returns in words how far our numbers are from those of C; throws when they are not the same but for rounding. */
    private static String check(ComparedCase compared, List<String> rows) {
        Run run = compared.compiled().run(Inputs.NONE, compared.options());
        double difference = SameNumbers.largestDifference(run, compared.recorded(), rows);
        return String.format(
                Locale.ROOT,
                "%s: %d rows of %d numbers, largest difference %.1e of the largest value of its variable",
                compared.key(),
                rows.size(),
                compared.recorded().size(),
                difference);
    }

    private static void time(ComparedCase compared, PrintStream out) {
        if (compared.members() > 1) {
            out.printf(Locale.ROOT, "reused %.2f%n", EnsembleWork.nanosPerMember(compared));
            return;
        }
        out.printf(Locale.ROOT, "reused %.2f%n", single(compared));
        CompiledModel model = compared.compiled();
        int[] rows = {0};
        double fresh = Clocked.nanos(
                () -> rows[0] += model.run(Inputs.NONE, compared.options()).rows());
        out.printf(Locale.ROOT, "fresh %.2f%n", fresh);
    }

    /** Returns the nanoseconds of a single run over the memory of the one before. */
    private static double single(ComparedCase compared) {
        Runner runner = compared.compiled().runner(compared.options());
        int[] rows = {0};
        return Clocked.nanos(() -> rows[0] += runner.run(Inputs.NONE).rows());
    }
}
