package nl.zicht.scenarios.national;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.GraphicalFunction;
import nl.zicht.model.GraphicalFunction.Kind;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.UnitText;
import nl.zicht.model.Variable;

/** The graphical functions of the national model over time, every one exactly once (per element). Immutable. */
public final class HistoricInputs {
    private static final List<String> COLUMNS =
            List.of("name", "element", "time", "value", "unit", "source", "grade", "note");

    private final List<HistoricInput> inputs;

    private HistoricInputs(List<HistoricInput> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    /** Reads a table with one row per point; every finding goes to {@code diagnostics}. */
    static HistoricInputs read(String file, String text, Diagnostics diagnostics) {
        Map<String, List<DataRow>> groups = new LinkedHashMap<>();
        for (DataRow row : DataFile.read(file, text, COLUMNS, diagnostics)) {
            String key = row.name("name").key() + "[" + row.text("element");
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return new HistoricInputs(groups.values().stream()
                .flatMap(rows -> input(rows, diagnostics).stream())
                .toList());
    }

    private static Optional<HistoricInput> input(List<DataRow> rows, Diagnostics diagnostics) {
        double[] times = rows.stream().mapToDouble(row -> row.number("time")).toArray();
        double[] values = rows.stream().mapToDouble(row -> row.number("value")).toArray();
        DataRow first = rows.get(0);
        for (int i = 1; i < times.length; i++) {
            if (!(times[i - 1] < times[i])) {
                diagnostics.error(
                        Code.BAD_GRAPHICAL_FUNCTION,
                        "the time goes from " + times[i - 1] + " to " + times[i] + ", expected a later one",
                        rows.get(i).span("time"),
                        "the rows of one input must stand in order of time, without repetition");
                return Optional.empty();
            }
        }
        return Optional.of(new HistoricInput(
                first.name("name"),
                first.optionalName("element"),
                new GraphicalFunction(Kind.CONTINUOUS, times, values),
                first.text("unit"),
                first.sources(),
                first.grade(),
                first.text("note"),
                first.span("value")));
    }

    /** Returns the inputs in the order of the file. */
    public List<HistoricInput> inputs() {
        return inputs;
    }

    /** Returns the same inputs, each changed; what an input is called and which element it is for stays. */
    HistoricInputs changed(UnaryOperator<HistoricInput> change) {
        return new HistoricInputs(inputs.stream().map(change).toList());
    }

    /**
     * Returns the shipped alternatives that hold documented breaks only: no value in them is set on a year of a published series that the model is calibrated on. Inputs
     * that rest on their own sources have none.
     */
    public static List<HistoricInput> documented() {
        Diagnostics diagnostics = new Diagnostics();
        String file = "calibration/documented-inputs.csv";
        List<HistoricInput> documented =
                read(file, NationalModel.resource(file), diagnostics).inputs();
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
        return documented;
    }

    /** Returns the model with the points of this table in its graphical functions; what does not fit goes to {@code diagnostics}. */
    ModelStructure into(ModelStructure model, Diagnostics diagnostics) {
        ModelStructure result = model;
        for (HistoricInput input : inputs) {
            Optional<Variable> variable = result.variable(input.name());
            if (variable.isPresent() && fits(variable.get(), input)) {
                result = result.with(replaced(variable.get(), input));
                checkUnit(variable.get(), input, diagnostics);
            } else {
                diagnostics.error(
                        Code.UNKNOWN_NAME,
                        "the model has no graphical function " + input.label(),
                        input.span(),
                        "the name was changed in the model?");
            }
        }
        for (Variable variable : model.variables()) {
            for (Definition definition : variable.definitions()) {
                if (definition.table() != null && !has(variable.name(), definition.target())) {
                    diagnostics.error(
                            Code.MISSING_PART,
                            "there are no points for " + variable.name() + definition.target(),
                            variable.header().span(),
                            "it is new in the model?");
                }
            }
        }
        return result;
    }

    private boolean has(Name name, List<Name> target) {
        return inputs.stream()
                .anyMatch(input -> input.name().equals(name) && target(input).equals(target));
    }

    private static List<Name> target(HistoricInput input) {
        return input.element() == null ? List.of() : List.of(input.element());
    }

    private static boolean fits(Variable variable, HistoricInput input) {
        return variable instanceof Auxiliary
                && variable.definitions().stream()
                        .anyMatch(d -> d.table() != null && d.target().equals(target(input)));
    }

    private static Auxiliary replaced(Variable variable, HistoricInput input) {
        return new Auxiliary(
                variable.header(),
                variable.definitions().stream()
                        .map(d -> d.table() != null && d.target().equals(target(input))
                                ? new Definition(d.target(), d.expression(), d.initialExpression(), input.points())
                                : d)
                        .toList());
    }

    private static void checkUnit(Variable variable, HistoricInput input, Diagnostics diagnostics) {
        UnitText unit = variable.header().unit();
        String expected = unit == null ? "" : unit.text().strip();
        if (!input.unit().equals(expected)) {
            diagnostics.error(
                    Code.UNIT_MISMATCH,
                    input.label() + " is given in " + input.unit() + ", the model has " + expected,
                    input.span(),
                    null);
        }
    }
}
