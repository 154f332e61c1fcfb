package nl.zicht.format.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The results of a run as a file tells them: series by name. Immutable. */
public final class ResultsTable {
    private final Map<SeriesName, Series> byName = new LinkedHashMap<>();

    /** Makes a table; of two series with the same name the later one counts. */
    public ResultsTable(List<Series> series) {
        series.forEach(one -> byName.put(one.name(), one));
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

    @Override
    public String toString() {
        return "results of " + byName.size() + " variables";
    }
}
