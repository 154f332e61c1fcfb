package nl.zicht.scenario;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Layout;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;

/** Finds what in a set does not fit the model it is meant for. */
record SetChecker(CheckedModel checked, ScenarioSet set, Diagnostics diagnostics) {
    SetChecker(CheckedModel checked, ScenarioSet set) {
        this(checked, set, new Diagnostics());
    }

    void check() {
        for (Outcome outcome : set.outcomes()) {
            known("outcome " + outcome.id(), outcome.variable());
            arrayed(outcome);
        }
        for (Scenario scenario : set.scenarios()) {
            scenario.settings().forEach(setting -> knownLever(scenario, setting));
            scenario.costs().forEach(cost -> known("cost " + cost.id() + " of " + scenario.id(), cost.variable()));
            scenario.touches().forEach(touched -> known("picture of " + scenario.id(), touched));
        }
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
    }

    private void known(String who, Name variable) {
        if (checked.layout(variable).isEmpty()) {
            List<String> names = checked.layouts().stream()
                    .map(layout -> layout.variable().name().text())
                    .toList();
            diagnostics.error(
                    Code.UNKNOWN_NAME,
                    who + " asks for " + variable + ", which the model does not have",
                    null,
                    LeverInstaller.maybe(variable.text(), names));
        }
    }

    private void arrayed(Outcome outcome) {
        boolean several = checked.layout(outcome.variable()).map(Layout::size).orElse(1) > 1;
        if (several && outcome.aggregate() == Outcome.Aggregate.NONE) {
            diagnostics.error(
                    Code.BAD_SUBSCRIPT,
                    "outcome " + outcome.id() + " reads " + outcome.variable() + ", which has several elements",
                    null,
                    "aggregate: sum?");
        }
    }

    private void knownLever(Scenario scenario, Setting setting) {
        Lever lever = set.lever(setting.lever()).orElse(null);
        if (lever == null) {
            List<String> ids = new ArrayList<>();
            set.levers().forEach(known -> ids.add(known.id()));
            diagnostics.error(
                    Code.UNKNOWN_NAME,
                    "scenario " + scenario.id() + " sets the lever " + setting.lever() + ", which does not exist",
                    null,
                    LeverInstaller.maybe(setting.lever(), ids));
        } else if (setting.change() == Change.TO && (setting.size() < lever.low() || setting.size() > lever.high())) {
            diagnostics.error(
                    Code.BAD_VALUE,
                    "scenario " + scenario.id() + " sets " + lever.id() + " to " + setting.size()
                            + ", outside its range " + lever.low() + " to " + lever.high(),
                    null,
                    null);
        }
    }
}
