package nl.zicht.scenarios.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zicht.label.Label;

/**
 * Differences from the baseline at one time, a bar for each scenario, from zero.
 *
 * @param id file name and anchor
 * @param text words around the chart
 * @param unit unit of the differences
 * @param rounding digits shown beside the bars
 * @param desired which direction is good; said in words beside each bar unless {@link Desired#UNDECIDED}
 * @param bars at least one, drawn from top to bottom in this order
 */
public record DifferenceBars(String id, ChartText text, Unit unit, Rounding rounding, Desired desired, List<Bar> bars)
        implements Chart {

    /** Rejects charts that cannot be read. */
    public DifferenceBars {
        Chart.requireId(id);
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("Chart \"" + id + "\" has no bars; expected at least one.");
        }
        Set<String> seen = new HashSet<>();
        for (Bar bar : bars) {
            if (!seen.add(bar.id())) {
                throw new IllegalArgumentException(
                        "Chart \"" + id + "\" has two bars \"" + bar.id() + "\"; expected different ids.");
            }
        }
    }

    @Override
    public Label kind() {
        return new Label("Staafdiagram", "Bar chart");
    }
}
