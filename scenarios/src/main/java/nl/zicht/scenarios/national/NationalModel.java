package nl.zicht.scenarios.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.zicht.check.CheckedModel;
import nl.zicht.check.Checker;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.format.xmile.XmileReader;
import nl.zicht.model.ModelStructure;
import nl.zicht.scenario.PolicyModel;
import nl.zicht.scenario.ScenarioSet;
import nl.zicht.simulate.CompiledModel;

/**
 * The national model: structure from {@code model.xmile} with the numbers of {@code parameters.csv} and {@code historic-inputs.csv} in it.
 *
 * <p>Four forms of exploitation, 2007 to 2035, time in years. Immutable.
 */
public final class NationalModel {
    private final ModelStructure structure;
    private final ParameterTable parameters;
    private final HistoricInputs historicInputs;
    private final Anchors anchors;

    private NationalModel(
            ModelStructure structure, ParameterTable parameters, HistoricInputs historicInputs, Anchors anchors) {
        this.structure = structure;
        this.parameters = parameters;
        this.historicInputs = historicInputs;
        this.anchors = anchors;
    }

    /** Loads the model as shipped. */
    public static NationalModel load() {
        return with("parameters.csv", resource("parameters.csv"));
    }

    /**
     * Loads the model with other numbers.
     *
     * @param file the name of the table of parameters, for messages
     * @param text its content: the same columns and the same constants as the shipped {@code parameters.csv}
     * @throws ModelException with everything that does not fit, not only the first
     */
    public static NationalModel with(String file, String text) {
        return assemble(resource("model.xmile"), file, text, resource("historic-inputs.csv"));
    }

    static NationalModel assemble(String model, String parameterFile, String parameterText, String historic) {
        Diagnostics diagnostics = new Diagnostics();
        ModelStructure read = XmileReader.read(
                        "model.xmile", model.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT, diagnostics)
                .orElseThrow(() -> new ModelException(diagnostics.list()));
        ParameterTable parameters = ParameterTable.read(parameterFile, parameterText, diagnostics);
        HistoricInputs inputs = HistoricInputs.read("historic-inputs.csv", historic, diagnostics);
        ModelStructure filled = inputs.into(parameters.into(read, diagnostics), diagnostics);
        ModelStructure.Builder checked = filled.toBuilder();
        RealityCheckFile.read("reality-checks.csv", resource("reality-checks.csv"), diagnostics)
                .forEach(checked::add);
        Anchors anchors = Anchors.read("anchors.csv", resource("observed/anchors.csv"), diagnostics);
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
        return new NationalModel(checked.build(), parameters, inputs, anchors);
    }

    /** Returns this model with other points for what it takes from the past as given. */
    public NationalModel withHistoricInputs(UnaryOperator<HistoricInput> change) {
        Diagnostics diagnostics = new Diagnostics();
        HistoricInputs changed = historicInputs.changed(change);
        ModelStructure filled = changed.into(structure, diagnostics);
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
        return new NationalModel(filled, parameters, changed, anchors);
    }

    /** Returns a shipped file as text; {@code name} is relative to {@code nl/zicht/scenarios}. */
    public static String resource(String name) {
        return optionalResource(name)
                .orElseThrow(
                        () -> new IllegalStateException("the resource nl/zicht/scenarios/" + name + " is missing"));
    }

    /** Returns a file as text that is shipped or not. */
    static Optional<String> optionalResource(String name) {
        try (InputStream in = NationalModel.class.getResourceAsStream("/nl/zicht/scenarios/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the structure with all numbers and reality checks in it, as scenarios install their levers into it. */
    public ModelStructure structure() {
        return structure;
    }

    /** Returns every constant with range and source. */
    public ParameterTable parameters() {
        return parameters;
    }

    /** Returns what the model takes from the past as given. */
    public HistoricInputs historicInputs() {
        return historicInputs;
    }

    /** Returns the published figures the model is held against. */
    public Anchors anchors() {
        return anchors;
    }

    /** Returns the levers, outcomes and scenarios shipped with the model, scenarios in order of their letter; the first is the baseline. */
    public static ScenarioSet scenarios() {
        return Presets.load();
    }

    /** Returns this model with the levers of a set installed, ready to run its scenarios. */
    public PolicyModel policies(ScenarioSet set) {
        return PolicyModel.of(structure, set);
    }

    /** Checks names, arrays, units and dependencies. */
    public CheckedModel check() {
        return Checker.check(structure).orThrow();
    }

    /** Compiles the model for any number of runs. */
    public CompiledModel compile() {
        return CompiledModel.of(check());
    }
}
