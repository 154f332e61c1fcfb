package nl.zicht.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zicht.equation.Code;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Resolves subscripts by the rules of Vensim: each is an element, a range of the left side, a range that corresponds to one there, or a range marked with
 * {@code !}, along which a vector function goes.
 *
 * <p>Which range corresponds to which, {@link nl.zicht.model.SubscriptRanges} says.
 */
final class RangeSubscripts {
    private final Lowering lowering;
    private final NameTable names;

    RangeSubscripts(Lowering lowering) {
        this.lowering = lowering;
        this.names = lowering.names();
    }

    /** Returns the axes that marked subscripts iterate along; one entry per dimension, null for none. */
    List<@Nullable Axis> axes(Reference reference) {
        List<@Nullable Axis> axes = new ArrayList<>();
        for (Index index : reference.subscripts()) {
            axes.add(index instanceof Index.Wildcard wildcard ? axis(wildcard) : null);
        }
        return axes;
    }

    private @Nullable Axis axis(Index.Wildcard wildcard) {
        Name part = wildcard.part();
        Dimension range = part == null ? null : names.dimension(part);
        return range == null ? null : new Axis(range.name(), 0, range.size());
    }

    /** Returns what the subscripts of a reference mean, or null after a report. */
    @Nullable
    List<Spot> explicit(List<Dimension> dimensions, Reference reference, Scope scope) {
        List<Spot> spots = new ArrayList<>(dimensions.size());
        boolean all = true;
        for (int d = 0; d < dimensions.size(); d++) {
            Index index = reference.subscripts().get(d);
            Name element = element(index, scope);
            if (element == null) {
                all = false;
                continue;
            }
            int position = names.position(dimensions.get(d), element);
            if (position < 0) {
                fail(
                        element + " is not among the elements of " + reference.name() + " at its subscript " + (d + 1)
                                + ", those of " + dimensions.get(d).name(),
                        reference.span(),
                        Hints.nearest(
                                element,
                                dimensions.get(d).elements().stream()
                                        .map(Name::text)
                                        .toList()));
                all = false;
            } else {
                spots.add(Spot.at(position));
            }
        }
        return all ? spots : null;
    }

    /** Returns the position from 1, in the largest range that has it, of the element that a name or a marked name stands for; null when it is neither. */
    @Nullable
    Term number(Reference reference, Scope scope) {
        boolean marked = reference.subscripts().size() == 1
                && reference.subscripts().get(0) instanceof Index.Wildcard wildcard
                && Objects.equals(reference.name(), wildcard.part());
        if (!marked && !reference.subscripts().isEmpty()) {
            return null;
        }
        if (names.dimension(reference.name()) == null && names.family(reference.name()) == null) {
            return null;
        }
        Name element = marked ? element(reference.subscripts().get(0), scope) : element(new Index.At(reference), scope);
        Dimension family = element == null ? null : names.family(element);
        return element == null || family == null
                ? Lowering.FAILED
                : new Term.Constant(names.position(family, element) + 1);
    }

    /** Returns the element that a subscript stands for, or null after a report. */
    private @Nullable Name element(Index index, Scope scope) {
        if (index instanceof Index.Wildcard wildcard) {
            return marked(wildcard, scope);
        }
        if (!(index instanceof Index.At at)
                || !(at.value() instanceof Reference named)
                || !named.subscripts().isEmpty()) {
            return null;
        }
        Dimension range = names.dimension(named.name());
        if (range != null) {
            return ofRange(range, named.span(), scope);
        }
        if (names.family(named.name()) == null) {
            fail(
                    named.name() + " is neither a subscript range nor an element of one",
                    named.span(),
                    Hints.nearest(named.name(), names.dimensionSpellings()));
            return null;
        }
        return named.name();
    }

    private @Nullable Name marked(Index.Wildcard wildcard, Scope scope) {
        Axis axis = axis(wildcard);
        int along = axis == null || !scope.isIterating() ? -1 : scope.along(axis);
        Name part = wildcard.part();
        Dimension range = part == null ? null : names.dimension(part);
        if (range == null) {
            fail(part + " is not a subscript range", wildcard.span(), null);
        } else if (along < 0) {
            fail(
                    range.name() + "! can be used only inside a vector function such as SUM",
                    wildcard.span(),
                    "leave out the !");
        } else {
            return range.elements().get(along);
        }
        return null;
    }

    private @Nullable Name ofRange(Dimension range, SourceSpan span, Scope scope) {
        for (int i = 0; i < scope.rank(); i++) {
            Dimension left = scope.leftRange(i);
            if (left != null && left.name().equals(range.name())) {
                return scope.element(i);
            }
        }
        for (int i = 0; i < scope.rank(); i++) {
            Dimension left = scope.leftRange(i);
            if (left == null) {
                continue;
            }
            Name element = names.ranges().counterpart(left, range, scope.element(i));
            if (element != null) {
                return element;
            }
        }
        fail(
                "the range " + range.name() + " stands on the right side of the equation but not on the left",
                span,
                "mark it with ! inside a vector function, or map it to a range on the left");
        return null;
    }

    private void fail(String message, SourceSpan span, @Nullable String hint) {
        lowering.fail(Code.BAD_SUBSCRIPT, message, span, hint);
    }

    /** Returns the axis of a marked range used as a number, or null. */
    @Nullable
    Axis numberAxis(Expression expression) {
        return expression instanceof Reference reference
                        && reference.subscripts().size() == 1
                        && reference.subscripts().get(0) instanceof Index.Wildcard wildcard
                        && Objects.equals(reference.name(), wildcard.part())
                ? axis(wildcard)
                : null;
    }
}
