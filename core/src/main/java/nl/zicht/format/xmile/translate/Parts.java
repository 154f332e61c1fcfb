package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Auxiliary;
import nl.zicht.model.Definition;
import nl.zicht.model.Dimension;
import nl.zicht.model.Flow;
import nl.zicht.model.Header;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Variables that the translation adds for parts of equations which XMILE cannot say inside a formula: levels, values that remember, draws that are used twice.
 *
 * <p>A part has the dimensions of the variable whose equation it comes from, and an equation for each of that variable's.
 */
final class Parts {
    private static final class Part {
        private final Name name;
        private final Place place;
        private final SourceSpan span;
        private final List<Definition> definitions = new ArrayList<>();
        private final List<Definition> rates = new ArrayList<>();

        private Part(Name name, Place place, SourceSpan span) {
            this.name = name;
            this.place = place;
            this.span = span;
        }
    }

    private final Names names;
    private final Losses losses;
    private final Map<Object, Part> parts = new IdentityHashMap<>();
    private final List<Part> order = new ArrayList<>();

    Parts(Names names, Losses losses) {
        this.names = names;
        this.losses = losses;
    }

    /**
     * Returns a reference to an auxiliary with an equation.
     *
     * @param key what it is a part of in the source; the same part for every element
     * @param what a word for its name
     */
    Expression auxiliary(Object key, String what, Expression value, @Nullable Expression initial, Place place) {
        Part part = part(key, what, place, value.span());
        part.definitions.add(new Definition(target(place), value, initial, null));
        return reference(part, place);
    }

    /** Returns a reference to a stock with a rate and an initial value. */
    Expression stock(Object key, Expression rate, Expression initial, Place place) {
        Part part = part(key, "level", place, rate.span());
        part.definitions.add(new Definition(target(place), initial, null, null));
        part.rates.add(new Definition(target(place), rate, null, null));
        return reference(part, place);
    }

    private Part part(Object key, String what, Place place, SourceSpan span) {
        if (!place.marks().isEmpty() || !place.passed().isEmpty()) {
            throw new Untranslatable(); // one for each element of a vector, which the owner does not have
        }
        return parts.computeIfAbsent(key, k -> {
            Part made = new Part(names.fresh(place.owner().text() + " " + what), place, span);
            order.add(made);
            return made;
        });
    }

    /** Returns how many parts there are, to go back to. */
    int mark() {
        return order.size();
    }

    /** Forgets the parts that came after a mark: their equations are translated again. */
    void back(int mark) {
        List<Part> gone = order.subList(mark, order.size());
        parts.values().removeAll(gone);
        gone.clear();
    }

    private static List<Name> target(Place place) {
        List<Name> element = place.element();
        return element == null ? List.of() : element;
    }

    private Expression reference(Part part, Place place) {
        List<Expression.Index> subscripts = new ArrayList<>();
        for (int d = 0; d < place.dimensions().size(); d++) {
            List<Name> element = place.element();
            Name at = element == null ? place.dimensions().get(d).name() : element.get(d);
            subscripts.add(new Expression.Index.At(new Expression.Reference(at, List.of(), part.span)));
        }
        return new Expression.Reference(part.name, subscripts, part.span);
    }

    /** Returns the variables, in the order in which they were met. */
    List<Variable> variables() {
        List<Variable> all = new ArrayList<>();
        for (Part part : order) {
            losses.changed(
                    "a part of the equation of " + part.place.owner() + " becomes the variable " + part.name,
                    part.span);
            List<Dimension> dimensions = part.place.dimensions();
            List<Name> over = dimensions.stream().map(Dimension::name).toList();
            Header header = new Header(part.name, over, null, "", part.span);
            List<Definition> definitions = Elements.filled(part.definitions, dimensions, part.span);
            if (part.rates.isEmpty()) {
                all.add(new Auxiliary(header, definitions));
                continue;
            }
            Name flow = names.fresh(part.name.text() + " net flow");
            Header flowHeader = new Header(flow, over, null, "", part.span);
            all.add(new Stock(header, definitions, List.of(flow), List.of(), List.of(), false));
            all.add(new Flow(flowHeader, Elements.filled(part.rates, dimensions, part.span), false));
        }
        return all;
    }
}
