package nl.zicht.format.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The results of a run as a file tells them: series by name. Immutable. */
public final class ResultsTable {
    private final Map<SeriesName, Series> byName = new LinkedHashMap<>();
    private final double[] longestTimes;

    /** Makes a table; of two series with the same name the later one counts. */
    public ResultsTable(List<Series> series) {
        series.forEach(one -> byName.put(one.name(), one));
        longestTimes = byName.values().stream()
                .max(Comparator.comparingInt(Series::size))
                .map(Series::times)
                .orElse(new double[0]);
    }

    /** Makes a table of the points of each series, value by time. */
    static ResultsTable ofPoints(Map<SeriesName, TreeMap<Double, Double>> points) {
        List<Series> series = new ArrayList<>();
        points.forEach(
                (name, byTime) -> series.add(new Series(name, numbers(byTime.keySet()), numbers(byTime.values()))));
        return new ResultsTable(series);
    }

    private static double[] numbers(Collection<Double> all) {
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns the series in the order of the file. */
    public List<Series> series() {
        return List.copyOf(byName.values());
    }

    public Optional<Series> series(SeriesName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the series a heading names. */
    public Optional<Series> series(String label) {
        return series(SeriesName.of(label));
    }

    /** Returns the times of the series that has most. */
    double[] longestTimes() {
        return longestTimes;
    }

    @Override
    public String toString() {
        return "results of " + byName.size() + " variables";
    }
}
