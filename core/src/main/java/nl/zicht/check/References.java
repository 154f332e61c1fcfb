package nl.zicht.check;

import java.util.ArrayList;
import java.util.List;
import nl.zicht.equation.Code;
import nl.zicht.equation.Dialect;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/** Finds out what a name in an equation stands for: a variable or an element of it, a dimension's position, a built-in value. */
final class References {
    static final Name SELF = Name.of("SELF");
    private static final Name SAVEPER = Name.of("SAVEPER");

    private final Lowering lowering;
    private final Subscripts subscripts;
    private final RangeSubscripts ranges;
    private final BentNames bent;

    References(Lowering lowering) {
        this.bent = new BentNames(lowering);
        this.lowering = lowering;
        this.ranges = new RangeSubscripts(lowering);
        this.subscripts = new Subscripts(lowering, ranges);
    }

    Term lower(Reference reference, Scope scope) {
        Name name = reference.name();
        if (lowering.names().notation() == Dialect.VENSIM) {
            return vensim(reference, scope);
        }
        if (name.equals(SELF) && !name.isQuoted()) {
            return self(reference, scope);
        }
        Term value = name.isQuoted() ? null : lowering.calls().value(reference, scope);
        if (value != null) {
            return value;
        }
        Term bound = reference.subscripts().isEmpty() ? lowering.bound(name) : null;
        if (bound != null) {
            return bound;
        }
        Variable variable = lowering.names().variable(name);
        if (variable != null) {
            return variable(variable, reference, scope);
        }
        if (lowering.macros().knows(name)) {
            return lowering.calls().lower(new Expression.Call(name, List.of(), reference.span()), scope);
        }
        Dimension dimension = lowering.names().dimension(name);
        if (dimension != null) {
            return position(dimension, reference, scope);
        }
        int qualified = lowering.names().qualifiedPosition(name);
        if (qualified > 0) {
            return new Term.Constant(qualified);
        }
        Term outside = ofTheModel(reference, scope);
        if (outside == null) {
            outside = bent.lower(reference, scope);
        }
        return outside == null ? unknown(reference) : outside;
    }

    /** Lowers a reference of Vensim's language: the clock, a variable, a range or an element as a number. */
    private Term vensim(Reference reference, Scope scope) {
        boolean hidden = lowering != lowering.outermost() && isLocal(reference.name());
        Term clock = hidden ? null : VensimClock.value(reference);
        if (clock != null) {
            return clock;
        }
        Term bound = reference.subscripts().isEmpty() ? lowering.bound(reference.name()) : null;
        if (bound != null) {
            return bound;
        }
        Variable variable = lowering.names().variable(reference.name());
        if (variable != null) {
            return variable(variable, reference, scope);
        }
        Term number = ranges.number(reference, scope);
        Term outside = number == null ? ofTheModel(reference, scope) : number;
        return outside == null ? unknown(reference) : outside;
    }

    /** Returns whether a name is a parameter or variable of the macro that is lowered; it may be called like the clock. */
    private boolean isLocal(Name name) {
        return lowering.bound(name) != null || lowering.names().variable(name) != null;
    }

    /** Returns the axis along which a range marked with ! and used as a number goes, or null. */
    @Nullable
    Axis numberAxis(Reference reference) {
        return ranges.numberAxis(reference);
    }

    /** Returns the variable that a reference names, SELF included; null when it names none. */
    @Nullable
    Variable target(Reference reference, Scope scope) {
        boolean self = lowering.names().notation() != Dialect.VENSIM
                && reference.name().equals(SELF)
                && !reference.name().isQuoted();
        return self ? scope.variable() : lowering.names().variable(reference.name());
    }

    /** Returns the element of an array that a reference means as a place from 0, or -1 when that is known only while running or wrong (then reported). */
    int element(List<Dimension> dimensions, Reference reference, Scope scope) {
        List<Spot> spots = spots(dimensions, reference, scope);
        if (spots == null) {
            return -1;
        }
        int element = 0;
        for (int d = 0; d < spots.size(); d++) {
            Spot spot = spots.get(d);
            if (spot.position() < 0) {
                lowering.fail(
                        Code.NOT_SUPPORTED,
                        "the element of " + reference.name() + " must be known before the run here",
                        reference.span(),
                        "name the element");
                return -1;
            }
            element = element * dimensions.get(d).size() + spot.position();
        }
        return element;
    }

    /** Returns the axes along which an array function iterates because of this reference, one entry per dimension, null for none. */
    List<@Nullable Axis> axes(List<Dimension> dimensions, Reference reference, Scope scope) {
        return subscripts.axes(dimensions, reference, scope);
    }

    private Term self(Reference reference, Scope scope) {
        if (!scope.selfAllowed()) {
            return lowering.fail(
                    Code.BAD_ARGUMENTS,
                    "SELF can be used only inside PREVIOUS and SIZE",
                    reference.span(),
                    "write PREVIOUS(SELF, initial value)");
        }
        if (reference.subscripts().isEmpty() && scope.bare() == Bare.OWNER) {
            scope.memory().usesElement = true;
            return new Term.CellRef(scope.cell());
        }
        return element(scope.owner(), reference, scope);
    }

    private Term variable(Variable variable, Reference reference, Scope scope) {
        Layout layout = lowering.shapes().layout(variable.name());
        if (layout != null) {
            if (ContainerCalls.goesInside(variable, layout, reference)) {
                return ContainerCalls.inside(layout, reference, lowering, scope);
            }
            return element(layout, reference, scope);
        }
        if (ArrayShapes.isTableOnly(variable)) {
            Term point = new TablePoints(lowering).point(variable, reference, scope);
            if (point != null) {
                return point;
            }
            return lowering.fail(
                    Code.NO_EQUATION,
                    variable.name() + " is a graphical function without an input of its own, it has no value",
                    reference.span(),
                    "call it: " + variable.name() + "(x)");
        }
        return Lowering.FAILED; // its dimensions are wrong, reported there
    }

    private Term element(Layout layout, Reference reference, Scope scope) {
        List<Dimension> dimensions = layout.dimensions();
        if (dimensions.isEmpty() && reference.subscripts().isEmpty()) {
            return new Term.CellRef(layout.firstCell());
        }
        List<Spot> spots = spots(dimensions, reference, scope);
        if (spots == null) {
            return Lowering.FAILED;
        }
        if (spots.stream().anyMatch(spot -> spot.position() < 0 && spot.term() == null)) {
            return new Term.Constant(lowering.structure().invalidIndexValue());
        }
        return cell(layout, spots);
    }

    private @Nullable List<Spot> spots(List<Dimension> dimensions, Reference reference, Scope scope) {
        int given = reference.subscripts().size();
        if (given != 0 && given != dimensions.size()) {
            lowering.fail(
                    Code.BAD_SUBSCRIPT,
                    dimensions.isEmpty()
                            ? reference.name() + " is not an array"
                            : reference.name() + " has " + dimensions.size() + " dimensions, " + given
                                    + " subscripts were found",
                    reference.span(),
                    dimensions.isEmpty() ? "leave out the brackets" : "write " + example(reference.name(), dimensions));
            return null;
        }
        return given == 0
                ? subscripts.bare(dimensions, reference, scope)
                : subscripts.explicit(dimensions, reference, scope);
    }

    private Term cell(Layout layout, List<Spot> spots) {
        int first = 0;
        int known = 0;
        while (known < spots.size() && spots.get(known).term() == null) {
            first = first * layout.dimensions().get(known).size()
                    + spots.get(known).position();
            known++;
        }
        if (known == spots.size()) {
            return new Term.CellRef(layout.firstCell() + first);
        }
        List<Integer> shape = new ArrayList<>();
        List<Term> indices = new ArrayList<>();
        for (int d = known; d < spots.size(); d++) {
            int size = layout.dimensions().get(d).size();
            Spot spot = spots.get(d);
            Term running = spot.term();
            shape.add(size);
            indices.add(running == null ? new Term.Constant(spot.position() + 1) : running);
            first *= size;
        }
        return new Term.ElementRef(
                layout.firstCell() + first, shape, indices, lowering.structure().invalidIndexValue());
    }

    private Term position(Dimension dimension, Reference reference, Scope scope) {
        int index = scope.find(dimension, 0);
        if (index >= 0 && reference.subscripts().isEmpty()) {
            return new Term.Constant(scope.position(index) + 1);
        }
        int along = scope.along(new Axis(dimension.name(), 0, dimension.size()));
        if (along >= 0) {
            return new Term.Constant(along + 1);
        }
        return lowering.fail(
                Code.BAD_SUBSCRIPT,
                dimension.name() + " is a dimension; it stands for a position only in an equation for all its elements",
                reference.span(),
                "write " + dimension.name() + "." + dimension.elements().get(0) + " for one position, SIZE("
                        + dimension.name() + ") for the number of elements");
    }

    /** In a macro {@code Name$} means the variable of the model, or the clock; the interval of saving needs no sign (Vensim). */
    private @Nullable Term ofTheModel(Reference reference, Scope scope) {
        String text = reference.name().text();
        Lowering model = lowering.outermost();
        boolean marked = text.endsWith("$") && text.length() > 1;
        boolean saving = lowering.names().notation() == Dialect.VENSIM
                && reference.name().equals(SAVEPER);
        if (model == lowering || !(marked || saving)) {
            return null;
        }
        Name bare = marked ? Name.of(text.substring(0, text.length() - 1)) : reference.name();
        return model.references().lower(new Reference(bare, reference.subscripts(), reference.span()), scope.plain());
    }

    private Term unknown(Reference reference) {
        Name name = reference.name();
        if (lowering.structure().unread().contains(name)) {
            return Lowering.FAILED; // what is wrong with its equations has been told
        }
        List<Dimension> homes = lowering.names().dimensionsOfElement(name);
        if (!homes.isEmpty()) {
            Dimension home = homes.get(0);
            return lowering.fail(
                    Code.UNKNOWN_NAME,
                    name + " is an element of dimension " + home.name() + ", not a variable",
                    reference.span(),
                    "write " + home.name() + "." + name + " for its position");
        }
        if (lowering.names().qualifiedPosition(name) == 0) {
            return lowering.fail(
                    Code.BAD_SUBSCRIPT,
                    name + " names an element that its dimension does not have",
                    reference.span(),
                    null);
        }
        if (lowering.calls().knows(name)) {
            return lowering.fail(
                    Code.BAD_ARGUMENTS,
                    name + " is a function and needs arguments",
                    reference.span(),
                    "write " + name + "(…)");
        }
        return lowering.fail(
                Code.UNKNOWN_NAME,
                "nothing in the model is called " + name,
                reference.span(),
                Hints.nearest(name, lowering.names().spellings()));
    }

    static String example(Name name, List<Dimension> dimensions) {
        return name + "["
                + String.join(
                        ", ", dimensions.stream().map(d -> d.name().text()).toList()) + "]";
    }
}
