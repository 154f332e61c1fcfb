package nl.zicht.scenarios.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.label.Label;

/**
 * What may come of one outcome in a few scenarios: fans beside each other, all on the same scale (the form and the bands are those of the forecasts of CPB Netherlands
 * Bureau for Economic Policy Analysis since 2015).
 *
 * @param id file name and anchor
 * @param text words around the chart; its note says what the bands mean
 * @param unit unit of all values
 * @param rounding digits of values shown
 * @param axis the period shown
 * @param reference what the line to compare with is; nothing when no fan has one
 * @param fans one to four
 */
public record FanChart(
        String id,
        ChartText text,
        Unit unit,
        Rounding rounding,
        TimeAxis axis,
        Optional<Label> reference,
        List<Fan> fans)
        implements Chart {

    /** As many panels as fit beside and under each other. */
    public static final int MOST_FANS = 4;

    /** Rejects charts that cannot be read or do not say what their bands mean. */
    public FanChart {
        Chart.requireId(id);
        fans = List.copyOf(fans);
        if (fans.isEmpty() || fans.size() > MOST_FANS) {
            throw new IllegalArgumentException(
                    "Chart \"" + id + "\" has " + fans.size() + " fans; expected 1 to " + MOST_FANS + ".");
        }
        if (text.note().isEmpty()) {
            throw new IllegalArgumentException(
                    "Chart \"" + id + "\" does not say what its bands mean; expected a note.");
        }
        Set<String> seen = new HashSet<>();
        for (Fan fan : fans) {
            if (!seen.add(fan.id())) {
                throw new IllegalArgumentException(
                        "Chart \"" + id + "\" has two fans \"" + fan.id() + "\"; expected different ids.");
            }
        }
    }

    @Override
    public Label kind() {
        return new Label("Waaiergrafiek", "Fan chart");
    }
}
