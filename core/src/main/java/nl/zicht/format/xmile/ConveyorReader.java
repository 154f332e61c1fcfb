package nl.zicht.format.xmile;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.format.xmile.markup.Element;
import nl.zicht.format.xmile.markup.Text;
import nl.zicht.model.Container;
import nl.zicht.model.Conveyor;
import nl.zicht.model.Definition;
import nl.zicht.model.Flow;
import nl.zicht.model.Leak;
import nl.zicht.model.Passage;
import nl.zicht.model.Queue;
import nl.zicht.model.Spread;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Reads {@code <conveyor>} and {@code <queue>} of a stock, {@code <leak>} and {@code <overflow>} of a flow (XMILE 1.0, sections 4.2 and 4.3). */
final class ConveyorReader {
    private static final Map<String, Spread.Kind> SPREADS = Map.of(
            "beginning", Spread.Kind.BEGINNING,
            "even", Spread.Kind.EVEN,
            "dest", Spread.Kind.CONTENT,
            "dist", Spread.Kind.DISTRIBUTION,
            "source", Spread.Kind.SOURCE);

    private final Reading reading;

    ConveyorReader(Reading reading) {
        this.reading = reading;
    }

    /** Returns the conveyor or queue that a stock is, or null. */
    @Nullable
    Container container(Element stock) {
        Optional<Element> element = stock.child("conveyor");
        if (element.isEmpty()) {
            return stock.child("queue").isPresent() ? new Queue() : null;
        }
        Element conveyor = element.get();
        Vocabulary.CONVEYOR.check(conveyor, reading);
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
                isTrue(conveyor, "exponential_leak"),
                intake(conveyor));
    }

    /** Reads the attributes of the standard; files from before it say the same in elements. */
    private Conveyor.Intake intake(Element conveyor) {
        warnOfOldWord(conveyor, "split", "batch_integrity", "that batches may not come in parts");
        warnOfOldWord(conveyor, "accept_multiple", "one_at_a_time", "that several batches may come in at once");
        boolean wholeBatches = says(conveyor, "batch_integrity", !says(conveyor, "split", true));
        boolean oneAtATime = says(conveyor, "one_at_a_time", !says(conveyor, "accept_multiple", false));
        return new Conveyor.Intake(says(conveyor, "discrete", false), wholeBatches, oneAtATime);
    }

    /** The elements of files from before the standard are not described anywhere. */
    private void warnOfOldWord(Element conveyor, String old, String standard, String meaning) {
        boolean used =
                conveyor.attribute(old).isPresent() || conveyor.child(old).isPresent();
        boolean decided = conveyor.attribute(standard).isPresent()
                || conveyor.child(standard).isPresent();
        if (used && !decided) {
            String means = old.equals("split") ? "no says " + meaning : "yes says " + meaning;
            reading.diagnostics()
                    .warning(
                            Code.BENT_RULE,
                            "<" + old + "> of a conveyor is not in the standard nor published; taken is that " + means,
                            conveyor.place(),
                            "the attribute " + standard + " says it in the standard");
        }
    }

    /** Returns what an attribute says, or an element that is empty for yes; {@code otherwise} when there is neither. */
    private static boolean says(Element conveyor, String name, boolean otherwise) {
        Optional<Text> text =
                conveyor.attribute(name).or(() -> conveyor.child(name).map(Element::text));
        return text.map(word -> word.string().strip().toLowerCase(Locale.ROOT))
                .map(word -> word.isEmpty() || word.equals("true") || word.equals("1"))
                .orElse(otherwise);
    }

    private @Nullable Expression part(Element conveyor, String name) {
        return conveyor.child(name)
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .map(reading::equation)
                .orElse(null);
    }

    /** Returns how a flow goes out of and into conveyors and queues. */
    Passage passage(Element flow) {
        return new Passage(leak(flow), flow.child("overflow").isPresent(), spread(flow));
    }

    private @Nullable Spread spread(Element flow) {
        Optional<Text> text = flow.attributeOfAnyVendor("spreadflow").filter(word -> !word.isBlank());
        if (text.isEmpty()) {
            return null;
        }
        Spread.Kind kind = SPREADS.get(text.get().string().strip().toLowerCase(Locale.ROOT));
        Expression distribution = flow.children().stream()
                .filter(child -> child.localName().equals("distrib_eq"))
                .findFirst()
                .map(Element::text)
                .filter(word -> !word.isBlank())
                .map(reading::equation)
                .orElse(null);
        if (kind == null || (kind == Spread.Kind.DISTRIBUTION && distribution == null)) {
            reading.diagnostics()
                    .error(
                            Code.BAD_VALUE,
                            kind == null
                                    ? "spreadflow is \"" + text.get().strip()
                                            + "\", expected beginning, even, dest, dist or source"
                                    : "spreadflow is dist, but the flow has no <isee:distrib_eq>",
                            text.get().span(),
                            null);
            return null;
        }
        return kind == Spread.Kind.BEGINNING ? null : new Spread(kind, distribution);
    }

    private @Nullable Leak leak(Element flow) {
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

    /** Returns the variables with an equation of 0 for every flow without one that leaves a conveyor or queue, since that drives it. */
    static List<Variable> withDrivenFlows(List<Variable> variables) {
        Set<Name> driven = new HashSet<>();
        for (Variable variable : variables) {
            if (variable instanceof Stock stock && stock.container() != null) {
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
                                flow.nonNegative(),
                                flow.passage())
                        : variable)
                .toList();
    }
}
