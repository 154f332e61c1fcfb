package nl.zicht.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zicht.Model;
import nl.zicht.check.CheckedModel;
import nl.zicht.format.table.SeriesName;
import nl.zicht.model.Stock;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.NumberText;

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
        SettingTargets targets = new SettingTargets(checked);
        Set<SeriesName> settable = Stream.concat(compiled.constants().stream(), compiled.settableStocks().stream())
                .map(SeriesName::of)
                .collect(Collectors.toSet());

        Model changed = Model.of(checked.structure());
        Inputs inputs = Inputs.NONE;
        List<String> notes = new ArrayList<>();
        for (Setting setting : settings) {
            SettingTarget target = targets.find(setting.name());
            if (target.labels().stream().map(SeriesName::of).allMatch(settable::contains)) {
                inputs = inputs.with(setting.name(), setting.value());
            } else {
                changed = target.fixed(changed, setting.value());
                notes.add(note(target, setting.value()));
            }
        }
        return new AppliedSettings(notes.isEmpty() ? compiled : changed.compile(), inputs, notes);
    }

    private static String note(SettingTarget target, double value) {
        return target.layout().variable() instanceof Stock
                ? "note: the initial value of " + target.text() + " is computed in the model; this run starts it at "
                        + NumberText.shortest(value)
                : "note: " + target.text() + " is computed in the model; in this run it is "
                        + NumberText.shortest(value) + " throughout";
    }
}
