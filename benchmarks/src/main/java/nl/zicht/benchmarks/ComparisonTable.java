package nl.zicht.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Medians and ratios of times that were taken in alternation: C, ours, C, ours, and C once more at the end.
 *
 * <p>A ratio is that of our time to the time of C just before it; the null control is that of a time of C to the one before, which shows what the machine
 * alone makes of a ratio.
 */
final class ComparisonTable {
    /** The times of one case, nanoseconds, each in the order in which they were taken. */
    private record Times(List<Double> c, List<Double> reused, List<Double> fresh) {}

    private final Map<String, Times> cases = new LinkedHashMap<>();

    private ComparisonTable() {}

    /**
     * Reads times.
     *
     * @param lines each a model, a method, one of {@code c}, {@code reused}, {@code fresh}, and nanoseconds, with blanks between
     */
    static ComparisonTable of(List<String> lines) {
        ComparisonTable table = new ComparisonTable();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            Times times = table.cases.computeIfAbsent(
                    words[0] + " " + words[1],
                    key -> new Times(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            double nanos = Double.parseDouble(words[3]);
            switch (words[2]) {
                case "c" -> times.c.add(nanos);
                case "reused" -> times.reused.add(nanos);
                case "fresh" -> times.fresh.add(nanos);
                default ->
                    throw new IllegalArgumentException(line + "; expected MODEL METHOD c|reused|fresh NANOSECONDS");
            }
        }
        return table;
    }

    /** Writes the table as Markdown. */
    void writeTable(PrintStream out) {
        out.println(
                "| case | C, µs | ours, µs | ratio (from, to) | fresh memory | null control (from, to) | target | met |");
        out.println("|---|---|---|---|---|---|---|---|");
        cases.forEach((key, times) -> {
            double[] ratios = ratios(times.reused, times.c);
            double target = ComparedCase.of(key).target();
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | **%.2f** (%s) | %.2f | %.2f (%s) | ≤ %.2f | %s |%n",
                    key,
                    micros(times.c),
                    micros(times.reused),
                    Clocked.median(ratios),
                    range(ratios),
                    Clocked.median(ratios(times.fresh, times.c)),
                    Clocked.median(nulls(times)),
                    range(nulls(times)),
                    target,
                    Clocked.median(ratios) <= target ? "yes" : "no");
        });
    }

    /** Writes one line of JSON for each case. */
    void writeJson(PrintStream out) {
        cases.forEach((key, times) -> {
            String[] words = key.split(" ", -1);
            out.printf(
                    Locale.ROOT,
                    "{\"model\":\"%s\",\"method\":\"%s\",\"pairs\":%d,\"c_ns\":%.1f,\"ours_ns\":%.1f,\"fresh_ns\":%.1f,"
                            + "\"ratio\":%.4f,\"fresh_ratio\":%.4f,\"null_ratio\":%.4f,\"target\":%.2f,"
                            + "\"all_c_ns\":%s,\"all_ours_ns\":%s,\"all_fresh_ns\":%s}%n",
                    words[0],
                    words[1],
                    times.reused.size(),
                    median(times.c),
                    median(times.reused),
                    median(times.fresh),
                    Clocked.median(ratios(times.reused, times.c)),
                    Clocked.median(ratios(times.fresh, times.c)),
                    Clocked.median(nulls(times)),
                    ComparedCase.of(key).target(),
                    times.c,
                    times.reused,
                    times.fresh);
        });
    }

    private static double[] ratios(List<Double> ours, List<Double> c) {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i) / c.get(i);
        }
        return ratios;
    }

    private static double[] nulls(Times times) {
        return ratios(times.c.subList(1, times.c.size()), times.c);
    }

    private static double median(List<Double> values) {
        return Clocked.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static String micros(List<Double> nanos) {
        double micros = median(nanos) / 1000;
        return String.format(Locale.ROOT, micros < 100 ? "%.2f" : "%.0f", micros);
    }

    private static String range(double[] ratios) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double ratio : ratios) {
            least = StrictMath.min(least, ratio);
            most = StrictMath.max(most, ratio);
        }
        return String.format(Locale.ROOT, "%.2f, %.2f", least, most);
    }
}
