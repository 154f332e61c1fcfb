package nl.zicht.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zicht.equation.Code;
import nl.zicht.equation.Diagnostics;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.EquationParser;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Fragment;
import nl.zicht.equation.Limits;
import nl.zicht.equation.ModelException;
import nl.zicht.equation.Name;
import nl.zicht.equation.Suggestions;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.Header;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Puts levers into a model: every constant behind a lever becomes {@code base * (1 - p) + (base * times + add) * p}, where the progress p goes from 0 to 1
 * between {@code start} and {@code start + ramp}.
 *
 * <p>Start, ramp, times and add are new constants, one of each per lever, that leave the model as it was until a run sets them. The form makes p = 0 give
 * exactly the base and p = 1 exactly the target. The author's constant lives on as {@code NAME (base)}, so that its value can still be an input.
 */
final class LeverInstaller {
    private static final String NEVER = "1e30";

    private final ModelStructure model;
    private final Diagnostics diagnostics = new Diagnostics();

    private LeverInstaller(ModelStructure model) {
        this.model = model;
    }

    /** Returns the model with the levers, or throws when a lever does not fit it. */
    static ModelStructure install(ModelStructure model, List<Lever> levers) {
        return new LeverInstaller(model).install(levers);
    }

    /** Returns the name of one of the constants of a lever: its start, ramp, times or add. */
    static String constantOf(String lever, String part) {
        return "lever " + lever + " " + part;
    }

    /** Returns the name under which the author's constant lives on. */
    static Name baseOf(Name variable) {
        return Name.of(variable.text() + " (base)");
    }

    /** Returns the hint "NAME?" for the known name nearest to one that is not known, or null. */
    static @Nullable String maybe(String name, List<String> known) {
        String nearest = Suggestions.nearest(name, known);
        return nearest == null ? null : nearest + "?";
    }

    private ModelStructure install(List<Lever> levers) {
        Map<Name, List<Lever>> byVariable = new LinkedHashMap<>();
        levers.forEach(lever -> byVariable
                .computeIfAbsent(lever.variable(), v -> new ArrayList<>())
                .add(lever));
        ModelStructure result = model;
        for (Map.Entry<Name, List<Lever>> entry : byVariable.entrySet()) {
            Optional<Variable> variable = model.variable(entry.getKey());
            if (fits(entry.getKey(), variable, entry.getValue())) {
                result = move(result, variable.orElseThrow(), entry.getValue());
            }
        }
        if (diagnostics.hasErrors()) {
            throw new ModelException(diagnostics.list());
        }
        return result;
    }

    private boolean fits(Name name, Optional<Variable> variable, List<Lever> levers) {
        if (variable.isEmpty()) {
            List<String> names =
                    model.variables().stream().map(v -> v.name().text()).toList();
            levers.forEach(lever -> diagnostics.error(
                    Code.UNKNOWN_NAME,
                    "lever " + lever.id() + " moves " + name + ", which the model does not have",
                    null,
                    maybe(name.text(), names)));
            return false;
        }
        if (!variable.get().isConstant()) {
            levers.forEach(lever -> diagnostics.error(
                    Code.BAD_VALUE,
                    "lever " + lever.id() + " moves " + name + ", which is not a constant",
                    variable.get().header().span(),
                    "a constant that its equation uses?"));
            return false;
        }
        return levers.stream().allMatch(lever -> hasElement(variable.get(), lever));
    }

    private boolean hasElement(Variable variable, Lever lever) {
        Name element = lever.element();
        if (element == null) {
            return true;
        }
        List<Name> dimensions = variable.header().dimensions();
        boolean found = dimensions.size() == 1
                && model.dimension(dimensions.get(0)).orElseThrow().positionOf(element) >= 0;
        if (!found) {
            diagnostics.error(
                    Code.BAD_SUBSCRIPT,
                    "lever " + lever.id() + " moves " + lever.target() + ", but " + variable.name() + " has "
                            + (dimensions.isEmpty() ? "no dimension" : "the dimensions " + dimensions),
                    variable.header().span(),
                    null);
        }
        return found;
    }

    private ModelStructure move(ModelStructure into, Variable variable, List<Lever> levers) {
        Header header = variable.header();
        Header baseHeader = new Header(
                baseOf(header.name()), header.dimensions(), header.unit(), header.documentation(), header.span());
        ModelStructure result = into.with(new Auxiliary(baseHeader, variable.definitions()))
                .with(new Auxiliary(header, movedDefinitions(variable, levers)));
        for (Lever lever : levers) {
            for (Map.Entry<String, String> part : constants().entrySet()) {
                result = result.with(auxiliary(constantOf(lever.id(), part.getKey()), part.getValue()));
            }
            result = result.with(auxiliary(constantOf(lever.id(), "progress"), progress(lever.id())));
        }
        return result;
    }

    private static Map<String, String> constants() {
        return new TreeMap<>(Map.of("start", NEVER, "ramp", "0", "times", "1", "add", "0"));
    }

    private static String progress(String lever) {
        String start = quoted(lever, "start");
        String ramp = quoted(lever, "ramp");
        return "IF TIME < " + start + " THEN 0 ELSE IF TIME >= " + start + " + " + ramp + " THEN 1 ELSE (TIME - "
                + start + ") / " + ramp;
    }

    private List<Definition> movedDefinitions(Variable variable, List<Lever> levers) {
        List<Name> dimensions = variable.header().dimensions();
        if (levers.stream().allMatch(lever -> lever.element() == null)) {
            return List.of(Definition.of(moved(variable.name(), null, levers)));
        }
        Dimension dimension = model.dimension(dimensions.get(0)).orElseThrow();
        return dimension.elements().stream()
                .map(element -> new Definition(
                        List.of(element),
                        moved(
                                variable.name(),
                                element,
                                levers.stream()
                                        .filter(lever -> lever.element() == null || element.equals(lever.element()))
                                        .toList()),
                        null,
                        null))
                .toList();
    }

    private Expression moved(Name variable, @Nullable Name element, List<Lever> levers) {
        String value = "\"" + baseOf(variable).text().replace("\"", "\\\"") + "\"";
        if (element != null) {
            value += "[\"" + element.text().replace("\"", "\\\"") + "\"]";
        }
        for (Lever lever : levers) {
            String p = quoted(lever.id(), "progress");
            value = "(" + value + " * (1 - " + p + ") + (" + value + " * " + quoted(lever.id(), "times") + " + "
                    + quoted(lever.id(), "add") + ") * " + p + ")";
        }
        return parse(variable.text(), value);
    }

    private Auxiliary auxiliary(String name, String equation) {
        return new Auxiliary(Header.of(name), List.of(Definition.of(parse(name, equation))));
    }

    private Expression parse(String name, String equation) {
        return EquationParser.parse(
                Fragment.of("lever equation of " + name, equation), Dialect.XMILE, Limits.DEFAULT, diagnostics);
    }

    private static String quoted(String lever, String part) {
        return "\"" + constantOf(lever, part) + "\"";
    }
}
