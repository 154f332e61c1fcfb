package nl.zicht.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Medians and ratios of times that were taken in alternation: base, ours, base, ours, and the base once more at the end.
 *
 * <p>A ratio is that of our time to the time of the base just before it; the null control is that of a time of the base to the one before, which shows what the machine
 * alone makes of a ratio.
 */
final class ComparisonTable {
    /** The times of one case, nanoseconds, each in the order in which they were taken. */
    private record Times(List<Double> base, List<Double> reused, List<Double> fresh) {}

    private final Map<String, Times> cases = new LinkedHashMap<>();

    private ComparisonTable() {}

    /**
     * Reads times.
     *
     * @param lines each a name, a method, one of {@code base}, {@code reused}, {@code fresh}, and nanoseconds, with blanks between
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
                case "base" -> times.base.add(nanos);
                case "reused" -> times.reused.add(nanos);
                case "fresh" -> times.fresh.add(nanos);
                default ->
                    throw new IllegalArgumentException(line + "; expected MODEL METHOD base|reused|fresh NANOSECONDS");
            }
        }
        return table;
    }

    /** Writes the table as Markdown. */
    void writeTable(PrintStream out) {
        out.println(
                "| case | base, µs | ours, µs | ratio (from, to) | fresh memory | null control (from, to) | target | met |");
        out.println("|---|---|---|---|---|---|---|---|");
        cases.forEach((key, times) -> {
            double[] ratios = ratios(times.reused, times.base);
            double target = ComparedCase.of(key).target();
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | **%.2f** (%s) | %s | %.2f (%s) | ≤ %.2f | %s |%n",
                    key,
                    micros(times.base),
                    micros(times.reused),
                    Clocked.median(ratios),
                    range(ratios),
                    fresh(times),
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
                    "{\"model\":\"%s\",\"method\":\"%s\",\"pairs\":%d,\"base_ns\":%.1f,\"ours_ns\":%.1f,"
                            + "\"ratio\":%.4f,\"null_ratio\":%.4f,\"target\":%.2f,"
                            + "\"all_base_ns\":%s,\"all_ours_ns\":%s,\"all_fresh_ns\":%s}%n",
                    words[0],
                    words[1],
                    times.reused.size(),
                    median(times.base),
                    median(times.reused),
                    Clocked.median(ratios(times.reused, times.base)),
                    Clocked.median(nulls(times)),
                    ComparedCase.of(key).target(),
                    times.base,
                    times.reused,
                    times.fresh);
        });
    }

    private static double[] ratios(List<Double> ours, List<Double> base) {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i) / base.get(i);
        }
        return ratios;
    }

    private static double[] nulls(Times times) {
        return ratios(times.base.subList(1, times.base.size()), times.base);
    }

    private static double median(List<Double> values) {
        return Clocked.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static String micros(List<Double> nanos) {
        double micros = median(nanos) / 1000;
        return String.format(Locale.ROOT, micros < 100 ? "%.2f" : "%.0f", micros);
    }

    /** Returns the ratio of runs with memory of their own; there are none of ensembles. */
    private static String fresh(Times times) {
        return times.fresh.isEmpty()
                ? "–"
                : String.format(Locale.ROOT, "%.2f", Clocked.median(ratios(times.fresh, times.base)));
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
