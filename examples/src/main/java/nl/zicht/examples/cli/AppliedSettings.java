package nl.zicht.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.Model;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Layout;
import nl.zicht.equation.Suggestions;
import nl.zicht.format.table.SeriesName;
import nl.zicht.model.Stock;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;

/**
 * A model with the settings of a call: as inputs of the run where the model allows it, otherwise as a constant in the place of an equation.
 *
 * @param compiled the model to run
 * @param inputs the inputs to run it with
 * @param notes what was changed in the model, for the user to know
 */
record AppliedSettings(CompiledModel compiled, Inputs inputs, List<String> notes) {
    AppliedSettings {
        notes = List.copyOf(notes);
    }

    /**
     * Applies settings to a model; a later one wins over an earlier one.
     *
     * @throws CallException when a setting names something that the model does not have, or that cannot be set
     */
    static AppliedSettings of(CheckedModel checked, List<Setting> settings) {
        CompiledModel compiled = CompiledModel.of(checked);
        Map<SeriesName, Layout> known = new LinkedHashMap<>();
        checked.layouts()
                .forEach(layout -> labels(checked, layout).forEach(label -> known.put(SeriesName.of(label), layout)));
        checked.layouts()
                .forEach(layout ->
                        known.put(SeriesName.of(layout.variable().name().text()), layout));
        Set<SeriesName> settable = Stream.concat(compiled.constants().stream(), compiled.settableStocks().stream())
                .map(SeriesName::of)
                .collect(Collectors.toSet());

        Model changed = Model.of(checked.structure());
        Inputs inputs = Inputs.NONE;
        List<String> notes = new ArrayList<>();
        for (Setting setting : settings) {
            Layout layout = known.get(SeriesName.of(setting.name()));
            if (layout == null) {
                throw unknown(setting, known.keySet());
            }
            if (affected(checked, layout, setting).allMatch(settable::contains)) {
                inputs = inputs.with(setting.name(), setting.value());
            } else {
                changed = changed.with(whole(layout, setting), setting.value());
                notes.add(note(layout, setting));
            }
        }
        return new AppliedSettings(notes.isEmpty() ? compiled : changed.compile(), inputs, notes);
    }

    /** Returns the elements that a setting is about: the one it names, or all of the variable. */
    private static Stream<SeriesName> affected(CheckedModel checked, Layout layout, Setting setting) {
        return isWhole(layout, setting)
                ? labels(checked, layout).map(SeriesName::of)
                : Stream.of(SeriesName.of(setting.name()));
    }

    private static boolean isWhole(Layout layout, Setting setting) {
        return SeriesName.of(setting.name())
                .equals(SeriesName.of(layout.variable().name().text()));
    }

    private static Stream<String> labels(CheckedModel checked, Layout layout) {
        return checked.cells().subList(layout.firstCell(), layout.firstCell() + layout.size()).stream()
                .map(cell -> cell.label());
    }

    private static String whole(Layout layout, Setting setting) {
        String name = layout.variable().name().text();
        if (!isWhole(layout, setting)) {
            throw new CallException(
                    setting.name() + " cannot be set on its own: " + name + " is computed",
                    "set all its elements: " + name + "=" + setting.value());
        }
        return name;
    }

    private static String note(Layout layout, Setting setting) {
        String name = layout.variable().name().text();
        return layout.variable() instanceof Stock
                ? "note: the initial value of " + name + " is computed in the model; this run starts it at "
                        + setting.value()
                : "note: " + name + " is computed in the model; in this run it is " + setting.value() + " throughout";
    }

    private static CallException unknown(Setting setting, Set<SeriesName> known) {
        String message = "the model has no variable " + setting.name();
        String near = Suggestions.nearest(
                setting.name(), known.stream().map(SeriesName::label).toList());
        return near == null ? new CallException(message) : new CallException(message, near);
    }
}
