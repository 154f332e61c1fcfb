package nl.zicht.scenarios.national;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.UnitText;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** The numbers of the national model: every constant of the model exactly once, or once per form of exploitation. Immutable. */
public final class ParameterTable {
    private static final List<String> COLUMNS =
            List.of("name", "element", "value", "unit", "low", "high", "distribution", "source", "grade", "note");

    private final List<Parameter> parameters;
    private final Map<Name, List<Parameter>> byName = new LinkedHashMap<>();

    private ParameterTable(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
        parameters.forEach(
                p -> byName.computeIfAbsent(p.name(), name -> new ArrayList<>()).add(p));
    }

    /** Reads a table; every finding goes to {@code diagnostics}. */
    static ParameterTable read(String file, String text, Diagnostics diagnostics) {
        List<Parameter> parameters = new ArrayList<>();
        for (DataRow row : DataFile.read(file, text, COLUMNS, diagnostics)) {
            Parameter parameter = new Parameter(
                    row.name("name"),
                    row.optionalName("element"),
                    row.number("value"),
                    row.text("unit"),
                    row.number("low"),
                    row.number("high"),
                    row.word("distribution", Distribution.values()),
                    row.sources(),
                    row.grade(),
                    row.text("note"),
                    row.span("value"));
            if (!(parameter.low() <= parameter.value() && parameter.value() <= parameter.high())) {
                row.fault(
                        "value",
                        "found " + row.text("value") + ", expected a value from low " + row.text("low") + " to high "
                                + row.text("high"),
                        null);
            }
            parameters.add(parameter);
        }
        return new ParameterTable(parameters);
    }

    /** Returns the parameters in the order of the file. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Returns the rows of a constant: one, or one per element. */
    public List<Parameter> of(Name name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Returns the row of a constant, or of an element of it. */
    public Optional<Parameter> find(Name name, @Nullable Name element) {
        return of(name).stream()
                .filter(p -> Objects.equals(p.element(), element))
                .findFirst();
    }

    /** Returns the model with the values of this table in its constants; what does not fit goes to {@code diagnostics}. */
    ModelStructure into(ModelStructure model, Diagnostics diagnostics) {
        ModelStructure.Builder builder = model.toBuilder();
        ModelStructure result = builder.build();
        for (Variable variable : model.variables()) {
            if (variable.isConstant()) {
                result = result.with(new Auxiliary(variable.header(), definitions(variable, model, diagnostics)));
            }
        }
        for (Parameter parameter : parameters) {
            Optional<Variable> variable = model.variable(parameter.name());
            if (variable.isEmpty() || !variable.get().isConstant()) {
                diagnostics.error(
                        Code.UNKNOWN_NAME,
                        "the model has no constant " + parameter.name(),
                        parameter.span(),
                        "the name was changed in the model?");
            }
        }
        return result;
    }

    private List<Definition> definitions(Variable variable, ModelStructure model, Diagnostics diagnostics) {
        List<Parameter> rows = of(variable.name());
        List<Name> dimensions = variable.header().dimensions();
        List<@Nullable Name> elements = new ArrayList<>();
        if (dimensions.isEmpty()) {
            elements.add(null);
        } else {
            elements.addAll(
                    model.dimension(dimensions.get(0)).map(Dimension::elements).orElse(List.of()));
        }
        List<Definition> definitions = new ArrayList<>();
        for (Name element : elements) {
            List<Parameter> found = rows.stream()
                    .filter(p -> Objects.equals(p.element(), element))
                    .toList();
            if (found.size() == 1) {
                definitions.add(definition(found.get(0)));
            } else {
                report(variable, element, found, diagnostics);
            }
        }
        for (Parameter row : rows) {
            if (!elements.contains(row.element())) {
                diagnostics.error(
                        Code.BAD_SUBSCRIPT,
                        row.label() + " is not part of the model; " + variable.name() + " has " + elements,
                        row.span(),
                        null);
            }
            checkUnit(variable, row, diagnostics);
        }
        return definitions.isEmpty() ? variable.definitions() : definitions;
    }

    private static Definition definition(Parameter parameter) {
        List<Name> target = parameter.element() == null ? List.of() : List.of(parameter.element());
        return new Definition(target, new Expression.Literal(parameter.value(), parameter.span()), null, null);
    }

    private static void report(
            Variable variable, @Nullable Name element, List<Parameter> found, Diagnostics diagnostics) {
        String label = element == null ? variable.name().text() : variable.name() + "[" + element + "]";
        if (found.isEmpty()) {
            diagnostics.error(
                    Code.MISSING_PART,
                    "there is no row for the constant " + label,
                    variable.header().span(),
                    "it is new in the model?");
        } else {
            diagnostics.error(
                    Code.DUPLICATE_NAME,
                    label + " has " + found.size() + " rows, expected one",
                    found.get(1).span(),
                    null);
        }
    }

    private static void checkUnit(Variable variable, Parameter row, Diagnostics diagnostics) {
        UnitText unit = variable.header().unit();
        String expected = unit == null ? "" : unit.text().strip();
        if (!row.unit().equals(expected)) {
            diagnostics.error(
                    Code.UNIT_MISMATCH,
                    row.label() + " is given in " + row.unit() + ", the model has " + expected,
                    row.span(),
                    null);
        }
    }
}
