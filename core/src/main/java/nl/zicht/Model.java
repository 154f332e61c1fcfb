package nl.zicht;

import java.util.Arrays;
import java.util.List;
import nl.zicht.check.CheckReport;
import nl.zicht.check.Checker;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostic;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.equation.SourceText;
import nl.zicht.equation.Suggestions;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Flow;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.SimulationSpecs;
import nl.zicht.model.Stock;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;
import nl.zicht.model.flatten.Flattening;
import nl.zicht.simulate.CompiledModel;

/** A model that was read without errors, ready to be checked, changed, compiled and run. Immutable: every change is a new model. */
public final class Model {
    private final ModelStructure structure;
    private final List<Diagnostic> diagnostics;
    private final Limits limits;

    Model(ModelStructure structure, List<Diagnostic> diagnostics, Limits limits) {
        this.structure = structure;
        this.diagnostics = List.copyOf(diagnostics);
        this.limits = limits;
    }

    /** Returns a model built in code. */
    public static Model of(ModelStructure structure) {
        return new Model(structure, List.of(), Limits.DEFAULT);
    }

    /** Returns what the model says. */
    public ModelStructure structure() {
        return structure;
    }

    /** Returns the warnings and remarks made while the model was read. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Checks names, arrays, units and dependencies; the report also holds what was found while reading. Never throws. */
    public CheckReport check() {
        Diagnostics found = new Diagnostics();
        found.addAll(diagnostics);
        return Checker.check(structure, found, limits);
    }

    /**
     * Compiles the model, once for any number of runs.
     *
     * @throws ModelException with all findings when checking finds an error
     */
    public CompiledModel compile() {
        return CompiledModel.of(check().orThrow());
    }

    /**
     * Returns a model in which a variable has a constant as its equation: a flow or auxiliary always has that value, a stock starts with it.
     *
     * <p>Unlike inputs of a run, this also works for variables that are computed. An arrayed variable gets the value in all its elements.
     *
     * @param variable its name; letter case, blanks and underscores do not matter
     * @param value the constant, in the unit of the variable
     * @throws ModelException when there is no such variable, or it is a graphical function
     */
    public Model with(String variable, double value) {
        if (Double.isNaN(value)) {
            throw new ModelException(
                    Diagnostic.error(Code.BAD_VALUE, "cannot set " + variable + " to NaN", null, null));
        }
        ModelStructure flat = Flattening.flatten(structure, limits, new Diagnostics());
        Variable found = flat.variable(Name.of(variable))
                .or(() -> flat.variable(Name.qualified(Arrays.asList(variable.split("\\.", -1)))))
                .orElseThrow(() -> unknown(variable));
        SourceText text = new SourceText("value given for " + found.name(), Double.toString(value));
        Definition constant = Definition.of(new Expression.Literal(
                value, new SourceSpan(text, 0, text.text().length())));
        return new Model(flat.with(redefined(found, List.of(constant))), diagnostics, limits);
    }

    /** Returns a model that differs only in when and how it is run. */
    public Model withSpecs(SimulationSpecs specs) {
        return new Model(structure.with(specs), diagnostics, limits);
    }

    private static Variable redefined(Variable variable, List<Definition> constant) {
        if (variable instanceof Stock stock) {
            return new Stock(
                    stock.header(),
                    constant,
                    stock.inflows(),
                    stock.outflows(),
                    stock.netFlow(),
                    stock.nonNegative(),
                    stock.container());
        }
        if (variable instanceof Flow flow) {
            return new Flow(flow.header(), constant, flow.nonNegative(), flow.passage());
        }
        if (variable instanceof TableFunction) {
            throw new ModelException(Diagnostic.error(
                    Code.BAD_VALUE,
                    variable.name() + " is a graphical function and cannot be a number",
                    variable.header().span(),
                    null));
        }
        return new Auxiliary(variable.header(), constant);
    }

    private ModelException unknown(String variable) {
        List<String> names =
                structure.variables().stream().map(v -> v.name().text()).toList();
        String nearest = Suggestions.nearest(variable, names);
        return new ModelException(Diagnostic.error(
                Code.UNKNOWN_NAME,
                "the " + structure + " has no variable \"" + variable + "\"",
                null,
                variable.endsWith("]")
                        ? "Inputs.of(name, value) is meant, which sets single elements of constants"
                        : nearest == null ? null : nearest + " is meant"));
    }

    @Override
    public String toString() {
        return structure.toString();
    }
}
