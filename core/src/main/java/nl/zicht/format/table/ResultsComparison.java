package nl.zicht.format.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.format.table.Difference.Kind;

/**
 * What came of holding a result against a reference: every value of the reference must be there and lie within the tolerance.
 *
 * <p>The result may have more variables and times. Vensim's control columns are asked for only when the result has them; its helper variables (whose names
 * begin with #) never.
 *
 * @param values how many values were compared
 * @param differences the variables that do not match, in the order of the reference
 */
public record ResultsComparison(int values, List<Difference> differences) {
    private static final Set<SeriesName> CONTROL = Stream.of(
                    "SAVEPER", "TIME STEP", "INITIAL TIME", "FINAL TIME", "Time")
            .map(SeriesName::of)
            .collect(Collectors.toUnmodifiableSet());

    public ResultsComparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares a file with a reference file.
     *
     * @throws nl.zicht.equation.ModelException when one of them cannot be read as results
     */
    public static ResultsComparison compare(Path reference, Path result, Tolerance tolerance) {
        return compare(ResultsReader.read(reference), ResultsReader.read(result), tolerance);
    }

    /** Compares a result with a reference. */
    public static ResultsComparison compare(ResultsTable reference, ResultsTable result, Tolerance tolerance) {
        int values = 0;
        List<Difference> differences = new ArrayList<>();
        for (Series expected : reference.series()) {
            Optional<Series> found = result.series(expected.name());
            if (!tolerance.skipped().contains(expected.name()) && isAskedFor(expected.name(), found.isPresent())) {
                values += found.isPresent() ? expected.size() : 0;
                compare(expected, found, tolerance).ifPresent(differences::add);
            }
        }
        return new ResultsComparison(values, differences);
    }

    /** Returns whether everything matched. */
    public boolean agrees() {
        return differences.isEmpty();
    }

    /** Returns one line per variable that does not match, or a line that says all do. */
    public String summary() {
        return agrees()
                ? values + " values agree"
                : differences.stream().map(Difference::toString).collect(Collectors.joining("\n"));
    }

    /** Returns whether a result must have a variable of the reference. */
    static boolean isAskedFor(SeriesName name, boolean present) {
        return !name.label().startsWith("#") && (present || !CONTROL.contains(name));
    }

    private static Optional<Difference> compare(Series expected, Optional<Series> found, Tolerance tolerance) {
        String variable = expected.name().label();
        if (found.isEmpty()) {
            return Optional.of(new Difference(
                    variable, Kind.MISSING_VARIABLE, Double.NaN, Double.NaN, Double.NaN, expected.size()));
        }
        Difference first = null;
        int wrong = 0;
        double peak = expected.peak();
        for (int i = 0; i < expected.size() && expected.time(i) <= tolerance.toTime(); i++) {
            double reference = expected.value(i);
            int at = found.get().indexAt(expected.time(i));
            double result = at < 0 ? Double.NaN : found.get().value(at);
            if (at >= 0 && matches(result, reference, tolerance.allowed(reference, peak))) {
                continue;
            }
            wrong++;
            if (first == null) {
                first = new Difference(
                        variable, at < 0 ? Kind.MISSING_TIME : Kind.VALUE, expected.time(i), reference, result, 1);
            }
        }
        return first == null
                ? Optional.empty()
                : Optional.of(
                        new Difference(variable, first.kind(), first.time(), first.reference(), first.result(), wrong));
    }

    private static boolean matches(double result, double reference, double allowed) {
        boolean finite = Double.isFinite(reference) && Double.isFinite(result);
        return finite ? Math.abs(result - reference) <= allowed : Double.compare(result, reference) == 0;
    }
}
