package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Container;
import nl.zicht.model.Definition;
import nl.zicht.model.Flow;
import nl.zicht.model.Header;
import nl.zicht.model.ModuleInstance;
import nl.zicht.model.Stock;
import nl.zicht.model.Submodel;
import nl.zicht.model.TableFunction;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the variables of a model (XMILE 1.0, section 4): {@code <stock>}, {@code <flow>}, {@code <aux>} and stand-alone {@code <gf>}.
 *
 * <p>They stand in {@code <variables>}, in files from before the standard directly in {@code <model>}, and sometimes inside a {@code <group>}, which is only
 * a frame around them.
 */
final class VariablesReader {
    private final Reading reading;
    private final Behavior behavior;
    private final DeclarationReader declarations;
    private final DefinitionsReader definitions;
    private final ConveyorReader conveyors;
    private final Map<Name, Element> tables = new HashMap<>();
    private final List<Variable> variables = new ArrayList<>();

    private final Map<Name, Element> elements = new HashMap<>();
    private final Map<Name, Expression> multipliers = new HashMap<>();
    private final List<ModuleInstance> modules = new ArrayList<>();
    private final Map<Name, Submodel.Access> access = new LinkedHashMap<>();
    private final @Nullable Function<Element, Optional<Name>> submodels;

    /**
     * @param submodels gives the submodel of a module that is kept in another file; null where no modules may be
     */
    VariablesReader(
            Reading reading,
            Dimensions dimensions,
            Behavior behavior,
            @Nullable Function<Element, Optional<Name>> submodels) {
        this.reading = reading;
        this.submodels = submodels;
        this.behavior = behavior;
        this.conveyors = new ConveyorReader(reading);
        this.declarations = new DeclarationReader(reading);
        this.definitions = new DefinitionsReader(reading, dimensions, new TableReader(reading, tables));
    }

    List<Variable> read(Element model) {
        Vocabulary.MODEL.check(model, reading);
        return readInside(model);
    }

    /** Reads the variables of a model or macro. */
    List<Variable> readInside(Element model) {
        List<Element> lists = model.children("variables");
        List<Element> holders = lists.isEmpty() ? List.of(model) : lists;
        holders.forEach(this::collectTables);
        for (Element holder : holders) {
            holder.children().forEach(child -> variable(child, holder));
        }
        if (variables.isEmpty() && lists.isEmpty()) {
            reading.diagnostics().warning(Code.MISSING_PART, "the model has no variables", model.place(), null);
        }
        List<Variable> filtered = behavior.filters().applied(variables, elements, behavior);
        return ConveyorReader.withDrivenFlows(UnitConversions.applied(filtered, multipliers));
    }

    /** Returns the modules that were met. */
    List<ModuleInstance> modules() {
        return modules;
    }

    /** Returns which variables other models set or read. */
    Map<Name, Submodel.Access> access() {
        return access;
    }

    /** Finds the stand-alone graphical functions first, because a variable may name one that comes later. */
    private void collectTables(Element holder) {
        for (Element child : holder.children()) {
            if (child.is("gf")) {
                child.attribute("name").ifPresent(name -> tables.putIfAbsent(reading.name(name), child));
            } else if (child.is("group")) {
                collectTables(child);
            }
        }
    }

    private void variable(Element element, Element holder) {
        if (!element.isXmile()) {
            return;
        }
        switch (element.localName()) {
            case "stock", "flow", "aux", "gf" ->
                declarations.read(element).ifPresent(header -> {
                    variables.add(of(element, header));
                    access(element, header.name());
                });
            case "group" -> element.children().forEach(child -> groupMember(child, element));
            case "module" -> module(element);
            default -> unknown(element, holder);
        }
    }

    private void module(Element element) {
        if (submodels == null) {
            UnsupportedFeature.MODULE_IN_MACRO.refuse(element, reading);
        } else {
            new ModuleReader(reading).read(element, submodels.apply(element)).ifPresent(modules::add);
        }
    }

    private void access(Element element, Name name) {
        Optional<Text> text = element.attribute("access").filter(word -> !word.isBlank());
        if (text.isEmpty()) {
            return;
        }
        switch (text.get().string().strip().toLowerCase(Locale.ROOT)) {
            case "input" -> access.put(name, Submodel.Access.INPUT);
            case "output" -> access.put(name, Submodel.Access.OUTPUT);
            default ->
                reading.diagnostics()
                        .warning(
                                Code.BAD_VALUE,
                                "access is \"" + text.get() + "\", expected input or output",
                                text.get().span(),
                                null);
        }
    }

    /** Reads a variable inside a group; the usual content, a mere list of names, says nothing about a run. */
    private void groupMember(Element child, Element group) {
        if (child.isXmile() && !child.children().isEmpty()) {
            variable(child, group);
        }
    }

    private void unknown(Element element, Element holder) {
        boolean likeVariable =
                element.attribute("name").isPresent() || element.child("eqn").isPresent();
        if (holder.is("variables") && likeVariable) {
            reading.diagnostics()
                    .error(
                            Code.UNKNOWN_ELEMENT,
                            "<" + element.name() + "> is not a kind of variable; expected stock, flow, aux or gf",
                            element.place(),
                            Vocabulary.VARIABLES.suggestion(element));
            declarations.read(element).ifPresent(header -> variables.add(standIn(element, header)));
        } else if (holder.is("variables")) {
            reading.diagnostics()
                    .warning(
                            Code.UNKNOWN_ELEMENT,
                            "<" + element.name() + "> is not known inside <variables> and was left out",
                            element.place(),
                            Vocabulary.VARIABLES.suggestion(element));
        }
    }

    /**
     * Returns a variable that cannot be computed, so that what uses its name is not faulted too. It is a flow, because a flow may be named by stocks and by
     * equations.
     */
    private static Variable standIn(Element element, Header header) {
        return new Flow(header, List.of(Definition.of(new Expression.Invalid(element.place()))), false);
    }

    private Variable of(Element element, Header header) {
        elements.putIfAbsent(header.name(), element);
        (element.is("gf") ? Vocabulary.TABLE : Vocabulary.VARIABLE)
                .check(element, reading, behavior.filters().options());
        element.children()
                .forEach(child -> UnsupportedFeature.of(child).ifPresent(feature -> feature.refuse(child, reading)));
        element.child("event_poster").ifPresent(poster -> eventPoster(poster, header));
        List<Definition> equations = definitions.read(element, header);
        return switch (element.localName()) {
            case "stock" -> stock(element, header, equations);
            case "flow" -> flow(element, header, equations);
            case "gf" -> new TableFunction(header, equations);
            default -> new Auxiliary(header, equations);
        };
    }

    /** Tells of what an event poster would do to a run with a person before it; here a run goes on. */
    private void eventPoster(Element poster, Header header) {
        for (Element threshold : poster.children("threshold")) {
            for (Element event : threshold.children("event")) {
                String action = event.attribute("sim_action")
                        .map(text -> text.string().strip())
                        .orElse("pause");
                String message = "at the value "
                        + threshold.attribute("value").map(Text::string).orElse("?") + " of " + header.name()
                        + " an event poster asks to " + action + " the run; the run goes on";
                if (action.equalsIgnoreCase("stop")) {
                    reading.diagnostics().warning(Code.NOT_SUPPORTED, message, event.place(), null);
                } else {
                    reading.diagnostics().info(Code.NOT_SUPPORTED, message, event.place(), null);
                }
            }
        }
    }

    private Flow flow(Element element, Header header, List<Definition> equations) {
        element.child("multiplier")
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> multipliers.put(header.name(), reading.equation(text)));
        return new Flow(
                header,
                conveyors.fraction(element, equations),
                behavior.nonNegative(element),
                conveyors.passage(element));
    }

    private Stock stock(Element element, Header header, List<Definition> initial) {
        element.child("gf")
                .ifPresent(gf -> reading.diagnostics()
                        .error(
                                Code.BAD_GRAPHICAL_FUNCTION,
                                "the stock " + header.name()
                                        + " has a graphical function, which only flows and auxiliaries can have",
                                gf.place(),
                                "its net flow is meant: give the function to a flow"));
        Container container = conveyors.container(element);
        return new Stock(
                header,
                initial,
                flows(element, "inflow"),
                flows(element, "outflow"),
                List.of(),
                container == null && behavior.nonNegative(element),
                container);
    }

    /** Reads the flows of a stock, which Vensim writes inside {@code <element>}; all elements must have the same ones. */
    private List<Name> flows(Element stock, String direction) {
        List<Name> own = named(stock, direction);
        List<Element> elements = stock.children("element");
        if (!own.isEmpty() || elements.isEmpty()) {
            return own;
        }
        List<Name> first = named(elements.get(0), direction);
        elements.stream()
                .filter(element -> !named(element, direction).equals(first))
                .findFirst()
                .ifPresent(element -> UnsupportedFeature.FLOWS_BY_ELEMENT.refuse(element, reading));
        return first;
    }

    private List<Name> named(Element holder, String direction) {
        return holder.children(direction).stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .map(Text::strip)
                .map(reading::name)
                .toList();
    }
}
