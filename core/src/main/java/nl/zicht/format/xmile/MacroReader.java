package nl.zicht.format.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.Macro;
import nl.zicht.model.MacroParameter;
import nl.zicht.model.MacroSpecs;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Reads {@code <macro>} (XMILE 1.0, section 4.8): functions that a model defines, and option filters. */
final class MacroReader {
    private final Element xmile;
    private final Reading reading;
    private final Dimensions dimensions;

    MacroReader(ModelFile file, Dimensions dimensions) {
        this.xmile = file.xmile();
        this.reading = file.reading();
        this.dimensions = dimensions;
    }

    /** Returns the macros of the file in order. */
    List<Macro> read() {
        List<Macro> macros = new ArrayList<>();
        for (Element element : xmile.children("macro")) {
            Vocabulary.MACRO.check(element, reading);
            Optional<OptionFilters.Filter> filter = OptionFilters.Filter.of(element);
            if (filter.isPresent()) {
                macro(element, filter.get().macro()).ifPresent(macros::add);
            } else if (element.attribute("filter").isPresent()) {
                filter(element);
            } else {
                macro(element, null).ifPresent(macros::add);
            }
        }
        return macros;
    }

    /** Reads a macro under its own name, or under another. */
    private Optional<Macro> macro(Element element, @Nullable Name other) {
        Optional<Text> text = element.attribute("name").filter(name -> !name.isBlank());
        if (text.isEmpty()) {
            reading.diagnostics().error(Code.MISSING_PART, "a <macro> has no name", element.place(), null);
            return Optional.empty();
        }
        List<Variable> variables = element.child("variables").isEmpty()
                ? List.of()
                : new VariablesReader(reading, dimensions, Behavior.cascade(element, xmile), null).readInside(element);
        List<MacroParameter> parameters = parameters(element);
        return Optional.of(new Macro(
                other == null ? reading.name(text.get()) : other,
                element.attribute("namespace").map(t -> t.string().strip()).orElse(""),
                parameters,
                result(element, parameters, variables),
                variables,
                specs(element),
                text.get().span()));
    }

    private List<MacroParameter> parameters(Element macro) {
        List<MacroParameter> parameters = new ArrayList<>();
        for (Element parm : macro.children("parm")) {
            Text name = parm.text().strip();
            if (name.isBlank()) {
                reading.diagnostics().error(Code.MISSING_PART, "a <parm> has no name", parm.place(), null);
                continue;
            }
            Expression value = parm.attribute("default")
                    .filter(text -> !text.isBlank())
                    .map(reading::equation)
                    .orElse(null);
            parameters.add(new MacroParameter(reading.name(name), value, name.span()));
        }
        return parameters;
    }

    /** Reads the result; where it is only the name of a variable, blanks may stand in it as in any name outside equations. */
    private @Nullable Expression result(Element macro, List<MacroParameter> parameters, List<Variable> variables) {
        Optional<Text> text = macro.child("eqn").map(eqn -> eqn.text().strip()).filter(eqn -> !eqn.isBlank());
        if (text.isEmpty()) {
            return null;
        }
        Name whole = Names.name(text.get().string());
        boolean quoted = text.get().string().startsWith("\"");
        boolean plain = !quoted
                && (variables.stream().anyMatch(v -> v.name().equals(whole))
                        || parameters.stream().anyMatch(p -> p.name().equals(whole)));
        return plain ? new Expression.Reference(whole, List.of(), text.get().span()) : reading.equation(text.get());
    }

    private @Nullable MacroSpecs specs(Element macro) {
        Optional<Element> specs = macro.child("sim_specs");
        if (specs.isEmpty()) {
            return null;
        }
        Vocabulary.SIM_SPECS.check(specs.get(), reading);
        Expression start = part(specs.get(), "start");
        Expression stop = part(specs.get(), "stop");
        if (start == null || stop == null) {
            reading.diagnostics()
                    .error(
                            Code.MISSING_PART,
                            "the <sim_specs> of a macro needs <start> and <stop>",
                            specs.get().place(),
                            null);
            return null;
        }
        return new MacroSpecs(
                start,
                stop,
                step(specs.get()),
                SpecsReader.method(specs.get(), reading),
                specs.get().place());
    }

    private @Nullable Expression step(Element specs) {
        Expression dt = part(specs, "dt");
        boolean reciprocal = specs.child("dt")
                .flatMap(element -> element.attribute("reciprocal"))
                .filter(Behavior::isOn)
                .isPresent();
        if (dt == null || !reciprocal) {
            return dt;
        }
        return new Expression.Chain(
                new Expression.Literal(1, dt.span()),
                List.of(new Expression.Link(nl.zicht.equation.InfixOperator.DIVIDE, dt)),
                dt.span());
    }

    private @Nullable Expression part(Element specs, String child) {
        return specs.child(child)
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .map(reading::equation)
                .orElse(null);
    }

    /** Refuses an option filter that would change what is in a stock and that some variable asks for; one that nobody asks for does nothing. */
    private void filter(Element macro) {
        String option =
                macro.attribute("name").map(name -> name.string().strip()).orElse("");
        if (option.equals("non_negative")) {
            reading.diagnostics()
                    .warning(
                            Code.BENT_RULE,
                            "the option filter non_negative of the file is not used; stocks and flows are held at 0 or above as Stella does it",
                            macro.place(),
                            null);
        } else if (!option.isEmpty() && isAsked(xmile, option)) {
            UnsupportedFeature.OPTION_FILTER.refuse(macro, reading);
        }
    }

    private static boolean isAsked(Element element, String option) {
        boolean variable = element.is("stock") || element.is("flow") || element.is("aux") || element.is("behavior");
        return element.children().stream()
                .anyMatch(child -> (variable && child.localName().equals(option)) || isAsked(child, option));
    }
}
