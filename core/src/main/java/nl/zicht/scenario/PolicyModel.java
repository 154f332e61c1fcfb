package nl.zicht.scenario;

import java.util.List;
import java.util.stream.IntStream;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Checker;
import nl.zicht.check.Layout;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.flatten.Flattening;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.Inputs;
import nl.zicht.simulate.Run;

/**
 * A model with a set of levers installed, compiled once and ready to run any scenario over those levers.
 *
 * <p>Immutable; scenarios may run on any number of threads at the same time.
 */
public final class PolicyModel {
    private final CheckedModel checked;
    private final CompiledModel compiled;
    private final ScenarioSet set;

    private PolicyModel(CheckedModel checked, ScenarioSet set) {
        this.checked = checked;
        this.compiled = CompiledModel.of(checked);
        this.set = set;
    }

    /**
     * Installs the levers of a set into a model and checks that its outcomes and scenarios fit.
     *
     * @throws ModelException with every lever, outcome or cost that does not fit, or with the errors of the model itself
     */
    public static PolicyModel of(ModelStructure structure, ScenarioSet set) {
        Diagnostics diagnostics = new Diagnostics();
        ModelStructure flat = Flattening.flatten(structure, Limits.DEFAULT, diagnostics);
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
        ModelStructure levered = LeverInstaller.install(flat, set.levers());
        CheckedModel checked = Checker.check(levered).orThrow();
        new SetChecker(checked, set).check();
        return new PolicyModel(checked, set);
    }

    public ScenarioSet set() {
        return set;
    }

    /** Returns the model with the levers in it. */
    public CheckedModel checked() {
        return checked;
    }

    /** Returns the model with the levers in it, ready to run. */
    public CompiledModel compiled() {
        return compiled;
    }

    /** Returns what a scenario sets, as inputs of the model with levers. */
    public Inputs inputs(Scenario scenario) {
        Inputs inputs = Inputs.NONE;
        for (Setting setting : scenario.settings()) {
            inputs = apply(setting, inputs);
        }
        return inputs;
    }

    /** Runs one scenario. */
    public Run run(Scenario scenario) {
        return run(scenario, Inputs.NONE);
    }

    /**
     * Runs one scenario with other constants changed too.
     *
     * @param others inputs by name; a constant behind a lever is given under its own name and stands for its base
     */
    public Run run(Scenario scenario, Inputs others) {
        Inputs inputs = Inputs.NONE;
        for (Inputs.Setting other : others.settings()) {
            inputs = inputs.with(inputName(other.name()), other.value());
        }
        return compiled.run(inputs.with(inputs(scenario)));
    }

    /** Returns the series of an outcome in a run, one value for each of its times. */
    public double[] series(Run run, Outcome outcome) {
        List<String> labels = elements(outcome.variable());
        double[] sum = new double[run.times().length];
        for (String label : labels) {
            double[] series = run.series(label);
            IntStream.range(0, sum.length).forEach(i -> sum[i] += series[i]);
        }
        if (outcome.aggregate() == Outcome.Aggregate.MEAN) {
            IntStream.range(0, sum.length).forEach(i -> sum[i] /= labels.size());
        }
        return sum;
    }

    /** Returns the value of an outcome at a time, straight between recorded times. */
    public double at(Run run, Outcome outcome, double time) {
        return at(run, outcome.variable(), outcome.aggregate(), time);
    }

    /** Returns the value of a variable at a time with its elements taken together. */
    public double at(Run run, Name variable, Outcome.Aggregate aggregate, double time) {
        List<String> labels = elements(variable);
        double sum = 0;
        for (String label : labels) {
            sum += run.at(label, time);
        }
        return aggregate == Outcome.Aggregate.MEAN ? sum / labels.size() : sum;
    }

    /** Returns the name of an input in the model with levers: a constant behind a lever is computed there, its base is the input. */
    public String inputName(String name) {
        int bracket = name.indexOf('[');
        String variable = bracket < 0 ? name : name.substring(0, bracket);
        boolean moved = set.levers().stream().anyMatch(lever -> lever.variable().equals(Name.of(variable)));
        return moved ? LeverInstaller.baseOf(Name.of(variable)).text() + name.substring(variable.length()) : name;
    }

    /** Returns the names of the elements of a variable, or its own name when it is one number. */
    public List<String> elements(Name variable) {
        Layout layout = checked.layout(variable).orElseThrow();
        return IntStream.range(layout.firstCell(), layout.firstCell() + layout.size())
                .mapToObj(cell -> checked.cells().get(cell).label())
                .toList();
    }

    private static Inputs apply(Setting setting, Inputs inputs) {
        double times = switch (setting.change()) {
            case TO -> 0;
            case ADD -> 1;
            case TIMES -> setting.size();
        };
        double add = setting.change() == Change.TIMES ? 0 : setting.size();
        return inputs.with(LeverInstaller.constantOf(setting.lever(), "start"), setting.start())
                .with(LeverInstaller.constantOf(setting.lever(), "ramp"), setting.ramp())
                .with(LeverInstaller.constantOf(setting.lever(), "times"), times)
                .with(LeverInstaller.constantOf(setting.lever(), "add"), add);
    }
}
