package nl.zicht.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.check.Cell;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Layout;
import nl.zicht.equation.Suggestions;
import nl.zicht.format.table.SeriesName;

/** Everything in a model that a setting can name: variables, and elements of arrays. */
final class SettingTargets {
    private static final int SHOWN = 8;

    private final Map<SeriesName, SettingTarget> targets = new LinkedHashMap<>();

    SettingTargets(CheckedModel model) {
        for (Layout layout : model.layouts()) {
            List<String> labels = model.cells().subList(layout.firstCell(), layout.firstCell() + layout.size()).stream()
                    .map(Cell::label)
                    .toList();
            for (int i = 0; i < labels.size(); i++) {
                targets.put(SeriesName.of(labels.get(i)), new SettingTarget(layout, i, labels.subList(i, i + 1)));
            }
            String name = layout.variable().name().text();
            targets.put(SeriesName.of(name), new SettingTarget(layout, SettingTarget.WHOLE, labels));
        }
    }

    /**
     * Returns what a name stands for, in any spelling.
     *
     * @throws CallException when there is no such variable or element
     */
    SettingTarget find(String name) {
        SettingTarget found = targets.get(SeriesName.of(name));
        if (found != null) {
            return found;
        }
        int bracket = name.indexOf('[');
        SettingTarget array = bracket < 0 ? null : targets.get(SeriesName.of(name.substring(0, bracket)));
        if (array != null) {
            throw new CallException(name + " is not there: " + array.text() + " has other elements", elements(array));
        }
        String message = "the model has no variable " + name;
        String near = Suggestions.nearest(
                name, targets.keySet().stream().map(SeriesName::label).toList());
        throw near == null ? new CallException(message) : new CallException(message, near);
    }

    private static String elements(SettingTarget array) {
        List<String> shown =
                new ArrayList<>(array.labels().stream().limit(SHOWN).toList());
        if (array.labels().size() > SHOWN) {
            shown.add("…");
        }
        return (shown.size() == 1 ? "" : "one of ") + String.join(", ", shown);
    }
}
