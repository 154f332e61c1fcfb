package nl.zicht.scenario;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The tables of a comparison as CSV (UTF-8, LF, decimal point, full precision): {@code outcomes.csv} with a row for every scenario, outcome and reported year,
 * {@code differences.csv} with the difference to the baseline beside it, {@code series.csv} with every outcome over time, one
 * row for each whole unit of time.
 */
public final class ComparisonTables {
    private final Comparison comparison;

    public ComparisonTables(Comparison comparison) {
        this.comparison = comparison;
    }

    /**
     * Writes the three tables into a folder, which is made when it is not there.
     *
     * @return the files, in the order above
     */
    public List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> tables = new TreeMap<>(
                Map.of("outcomes.csv", outcomes(), "differences.csv", differences(), "series.csv", series()));
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Path file = folder.resolve(table.getKey());
            Path draft = folder.resolve("." + table.getKey() + "." + UUID.randomUUID() + ".part");
            try {
                Files.writeString(draft, table.getValue());
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            written.add(file);
        }
        return written;
    }

    /** Returns scenario, outcome, year, value, unit. */
    public String outcomes() {
        return table(csv -> {
            csv.writeRecord("scenario", "outcome", "year", "value", "unit");
            forEachCell((scenario, outcome, year) -> csv.writeRecord(
                    scenario.id(),
                    outcome.id(),
                    number(year),
                    number(comparison.at(scenario, outcome, year)),
                    unit(outcome)));
        });
    }

    /** Returns scenario, outcome, year, value, baseline, difference, relative difference, whether that is better, unit. */
    public String differences() {
        return table(csv -> {
            csv.writeRecord(
                    "scenario", "outcome", "year", "value", "baseline", "difference", "relative", "better", "unit");
            forEachCell((scenario, outcome, year) -> {
                double base = comparison.at(comparison.baseline(), outcome, year);
                double value = comparison.at(scenario, outcome, year);
                double difference = value - base;
                csv.writeRecord(
                        scenario.id(),
                        outcome.id(),
                        number(year),
                        number(value),
                        number(base),
                        number(difference),
                        base == 0 ? "" : number(difference / Math.abs(base)),
                        judged(outcome, difference),
                        unit(outcome));
            });
        });
    }

    /** Returns scenario, outcome, time, value, unit, for every whole unit of time since the start and for the last time. */
    public String series() {
        double[] times = comparison.times();
        return table(csv -> {
            csv.writeRecord("scenario", "outcome", "time", "value", "unit");
            for (Scenario scenario : comparison.scenarios()) {
                for (Outcome outcome : comparison.outcomes()) {
                    double[] series = comparison.series(scenario, outcome);
                    for (int i : wholeUnits(times)) {
                        csv.writeRecord(
                                scenario.id(), outcome.id(), number(times[i]), number(series[i]), unit(outcome));
                    }
                }
            }
        });
    }

    /** Returns the places of the times that lie a whole number of units after the first, and of the last. */
    private static int[] wholeUnits(double[] times) {
        return IntStream.range(0, times.length)
                .filter(i -> i == times.length - 1 || isWhole(times[i] - times[0]))
                .toArray();
    }

    private static boolean isWhole(double span) {
        return Math.abs(span - Math.rint(span)) < 1e-9;
    }

    private void forEachCell(CellWriter writer) {
        for (Scenario scenario : comparison.scenarios()) {
            for (Outcome outcome : comparison.outcomes()) {
                outcome.years().forEach(year -> writer.write(scenario, outcome, year));
            }
        }
    }

    private static String judged(Outcome outcome, double difference) {
        if (difference == 0) {
            return "same";
        }
        return (difference > 0) == (outcome.better() == Outcome.Better.UP) ? "yes" : "no";
    }

    private static String unit(Outcome outcome) {
        return outcome.kind() == Outcome.Kind.SHARE
                ? "share from 0 to 1"
                : outcome.unit().in(Locale.ENGLISH);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String table(Consumer<CsvWriter> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private interface CellWriter {
        void write(Scenario scenario, Outcome outcome, double year);
    }
}
