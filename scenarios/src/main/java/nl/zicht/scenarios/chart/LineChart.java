package nl.zicht.scenarios.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.label.Label;

/**
 * Outcomes over time, one line each.
 *
 * @param id file name and anchor
 * @param text words around the chart
 * @param unit unit of all values
 * @param rounding digits of values shown at the line ends and in the data table
 * @param axis the period shown; points outside it are left out
 * @param lines at least one; at most six that are not {@link Line.Role#CONTEXT}
 */
public record LineChart(String id, ChartText text, Unit unit, Rounding rounding, TimeAxis axis, List<Line> lines)
        implements Chart {

    /** As many lines as one can tell apart. */
    public static final int MOST_LINES = 6;

    /** Rejects charts that cannot be read. */
    public LineChart {
        Chart.requireId(id);
        lines = List.copyOf(lines);
        long labelled =
                lines.stream().filter(line -> line.role() != Line.Role.CONTEXT).count();
        if (labelled < 1 || labelled > MOST_LINES) {
            throw new IllegalArgumentException("Chart \"" + id + "\" has " + labelled + " lines; expected 1 to "
                    + MOST_LINES + ".\nMaybe give the others the role CONTEXT?");
        }
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            if (!seen.add(line.id())) {
                throw new IllegalArgumentException(
                        "Chart \"" + id + "\" has two lines \"" + line.id() + "\"; expected different ids.");
            }
        }
    }

    @Override
    public Label kind() {
        return new Label("Lijngrafiek", "Line chart");
    }
}
