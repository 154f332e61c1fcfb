package nl.zicht.format.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far one file of results lies from another, variable by variable.
 *
 * <p>Every value of the first must be in the second and lie near it; what only the second has is named and does no harm. A variable with one point, at the
 * first time of a file in which others have more, is a constant that the tool printed once. Vensim's control columns count only where both have them, its helper
 * variables (whose names begin with #) never.
 *
 * @param variables the variables that were compared, in the order of the first file
 * @param onlyInSecond what the first file does not have
 */
public record ResultsDiff(List<Row> variables, List<String> onlyInSecond) {
    /**
     * How far a variable lies from the other file's.
     *
     * @param variable the variable, as the first file writes it
     * @param values how many values were compared, 0 when the second file does not have the variable
     * @param wrong how many of them differ or are missing
     * @param time the first time at which one does, NaN when none does
     * @param first the value of the first file at that time
     * @param second the value of the second file at that time, NaN when it has none
     * @param absent whether the second file has no value at that time
     * @param largest the largest distance between two finite values
     * @param relative the largest distance in proportion to the larger of both values
     */
    public record Row(
            String variable,
            int values,
            int wrong,
            double time,
            double first,
            double second,
            boolean absent,
            double largest,
            double relative) {
        /** Returns whether the variable is in both files with values near each other. */
        public boolean agrees() {
            return values > 0 && wrong == 0;
        }

        /** Returns whether the second file lacks the variable. */
        public boolean isMissing() {
            return values == 0;
        }
    }

    /**
     * How far two values may lie apart: by the larger of two bounds.
     *
     * @param relative times the larger magnitude of both
     * @param absolute a number; negative for a millionth of the largest magnitude in the series
     */
    public record Nearness(double relative, double absolute) {
        /** What files of six or seven digits allow: relative 1e-5, absolute a millionth of the largest value of the series. */
        public static final Nearness USUAL = new Nearness(1e-5, -1);

        private boolean near(double a, double b, double peak) {
            if (!Double.isFinite(a) || !Double.isFinite(b)) {
                return Double.compare(a, b) == 0;
            }
            double bound = absolute < 0 ? 1e-6 * peak : absolute;
            return Math.abs(a - b) <= Math.max(bound, relative * Math.max(Math.abs(a), Math.abs(b)));
        }
    }

    public ResultsDiff {
        variables = List.copyOf(variables);
        onlyInSecond = List.copyOf(onlyInSecond);
    }

    /** Compares two files of results. */
    public static ResultsDiff of(ResultsTable first, ResultsTable second, Nearness nearness) {
        List<Row> rows = new ArrayList<>();
        for (Series series : first.series()) {
            Optional<Series> other = second.series(series.name());
            if (ResultsComparison.isAskedFor(series.name(), other.isPresent())) {
                Series own = repeated(series, first);
                rows.add(other.map(found -> row(own, repeated(found, second), nearness))
                        .orElse(missing(own)));
            }
        }
        List<String> extra = second.series().stream()
                .map(Series::name)
                .filter(name -> first.series(name).isEmpty() && ResultsComparison.isAskedFor(name, false))
                .map(SeriesName::label)
                .toList();
        return new ResultsDiff(rows, extra);
    }

    /** Returns whether everything in the first file is in the second. */
    public boolean agrees() {
        return variables.stream().allMatch(Row::agrees);
    }

    /** Returns the variables that differ or are missing, in the order of the first file. */
    public List<Row> differing() {
        return variables.stream().filter(row -> !row.agrees()).toList();
    }

    /** Returns the variable that differs at the earliest time; empty when none does (one may be missing). */
    public Optional<Row> earliest() {
        return variables.stream().filter(row -> row.wrong() > 0).min(Comparator.comparingDouble(Row::time));
    }

    /** Returns how many values were compared. */
    public int values() {
        return variables.stream().mapToInt(Row::values).sum();
    }

    private static Row missing(Series series) {
        return new Row(series.name().label(), 0, 0, Double.NaN, Double.NaN, Double.NaN, true, Double.NaN, Double.NaN);
    }

    private static Row row(Series first, Series second, Nearness nearness) {
        double peak = Math.max(first.peak(), second.peak());
        int wrong = 0;
        int earliest = -1;
        double largest = 0;
        double relative = 0;
        for (int i = 0; i < first.size(); i++) {
            double a = first.value(i);
            int at = second.indexAt(first.time(i));
            double b = at < 0 ? Double.NaN : second.value(at);
            double distance = Math.abs(a - b);
            if (Double.isFinite(distance)) {
                largest = Math.max(largest, distance);
                relative = distance == 0 ? relative : Math.max(relative, distance / Math.max(Math.abs(a), Math.abs(b)));
            }
            if (at < 0 || !nearness.near(a, b, peak)) {
                wrong++;
                earliest = earliest < 0 ? i : earliest;
            }
        }
        int at = earliest < 0 ? -1 : second.indexAt(first.time(earliest));
        return new Row(
                first.name().label(),
                first.size(),
                wrong,
                earliest < 0 ? Double.NaN : first.time(earliest),
                earliest < 0 ? Double.NaN : first.value(earliest),
                at < 0 ? Double.NaN : second.value(at),
                at < 0,
                largest,
                relative);
    }

    /** Returns a constant that was printed once with a value at every time of its file; any other series as it is. */
    private static Series repeated(Series series, ResultsTable table) {
        if (series.size() != 1) {
            return series;
        }
        double[] times = table.longestTimes();
        if (times.length < 2 || times[0] != series.time(0)) {
            return series;
        }
        double[] values = new double[times.length];
        Arrays.fill(values, series.value(0));
        return new Series(series.name(), times, values);
    }
}
