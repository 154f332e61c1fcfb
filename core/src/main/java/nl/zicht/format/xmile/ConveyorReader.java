package nl.zicht.format.xmile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.Conveyor;
import nl.zicht.model.Definition;
import nl.zicht.model.Flow;
import nl.zicht.model.Leak;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Reads {@code <conveyor>} of a stock and {@code <leak>} of a flow (XMILE 1.0, section 4.2.1). */
final class ConveyorReader {
    private final Reading reading;

    ConveyorReader(Reading reading) {
        this.reading = reading;
    }

    /** Returns the conveyor of a stock, or null when it has none. */
    @Nullable
    Conveyor conveyor(Element stock) {
        Optional<Element> element = stock.child("conveyor");
        if (element.isEmpty()) {
            return null;
        }
        Element conveyor = element.get();
        Vocabulary.CONVEYOR.check(conveyor, reading);
        if (isTrue(conveyor, "discrete")) {
            UnsupportedFeature.DISCRETE_CONVEYOR.refuse(conveyor, reading);
        }
        Expression transit = part(conveyor, "len");
        if (transit == null) {
            reading.diagnostics()
                    .error(
                            Code.MISSING_PART,
                            "a <conveyor> has no transit time",
                            conveyor.place(),
                            "<len>the time</len> belongs inside it");
            transit = new Expression.Invalid(conveyor.place());
        }
        return new Conveyor(
                transit,
                part(conveyor, "capacity"),
                part(conveyor, "in_limit"),
                part(conveyor, "sample"),
                part(conveyor, "arrest"),
                isTrue(conveyor, "exponential_leak"));
    }

    private @Nullable Expression part(Element conveyor, String name) {
        return conveyor.child(name)
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .map(reading::equation)
                .orElse(null);
    }

    /** Returns where a flow leaks, or null when it does not. */
    @Nullable
    Leak leak(Element flow) {
        flow.attributeOfAnyVendor("spreadflow")
                .filter(text -> !text.string().strip().equals("beginning"))
                .ifPresent(text -> UnsupportedFeature.SPREAD.refuse(flow, reading));
        boolean integers = flow.child("leak_integers").isPresent();
        if (flow.child("leak").isEmpty() && !integers) {
            return null;
        }
        return new Leak(place(flow, "leak_start", 0), place(flow, "leak_end", 1), integers);
    }

    private double place(Element flow, String attribute, double otherwise) {
        Optional<Text> text = flow.attribute(attribute);
        if (text.isEmpty()) {
            return otherwise;
        }
        double place = reading.number(text.get(), attribute).orElse(otherwise);
        if (!(place >= 0 && place <= 1)) {
            reading.diagnostics()
                    .error(
                            Code.BAD_VALUE,
                            attribute + " is " + text.get().strip() + ", expected a number from 0 to 1",
                            text.get().span(),
                            "0 is where material comes in, 1 where it leaves");
        }
        return place;
    }

    /** Returns the equations of a flow: the fraction inside its {@code <leak>} wins over its {@code <eqn>}. */
    List<Definition> fraction(Element flow, List<Definition> equations) {
        return flow.child("leak")
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .map(text -> List.of(Definition.of(reading.equation(text))))
                .orElse(equations);
    }

    private static boolean isTrue(Element element, String attribute) {
        return element.attribute(attribute)
                .map(text -> text.string().strip())
                .filter(text -> text.equals("true") || text.equals("1"))
                .isPresent();
    }

    /** Returns the variables with an equation of 0 for every flow without one that leaves a conveyor, since the conveyor drives it. */
    static List<Variable> withDrivenFlows(List<Variable> variables) {
        Set<Name> driven = new HashSet<>();
        for (Variable variable : variables) {
            if (variable instanceof Stock stock && stock.conveyor() != null) {
                driven.addAll(stock.outflows());
            }
        }
        return variables.stream()
                .map(variable -> variable instanceof Flow flow
                                && flow.leak() == null
                                && flow.definitions().isEmpty()
                                && flow.header().span() != null
                                && driven.contains(flow.name())
                        ? new Flow(
                                flow.header(),
                                List.of(Definition.of(
                                        new Expression.Literal(0, flow.header().span()))),
                                flow.nonNegative())
                        : variable)
                .toList();
    }
}
