package nl.zicht.format.xmile.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Expression.Index;
import nl.zicht.equation.Expression.Reference;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import nl.zicht.model.Dimension;
import nl.zicht.model.SubscriptRanges;
import org.jspecify.annotations.Nullable;

/**
 * Translates subscripts. A range that is written left and right and is the dimension of what is read stays a name, a marked range that is one becomes {@code *};
 * every other range becomes the element that it stands for.
 */
final class Subscripting {
    private final SubscriptRanges ranges;

    Subscripting(SubscriptRanges ranges) {
        this.ranges = ranges;
    }

    SubscriptRanges ranges() {
        return ranges;
    }

    /**
     * Returns the subscripts of a reference to a variable.
     *
     * @param dimensions those of the variable
     * @throws PerElement when that depends on the element and the place is for all
     */
    List<Index> subscripts(Reference reference, List<Name> dimensions, Place place) {
        List<Index> translated = new ArrayList<>();
        for (int d = 0; d < reference.subscripts().size(); d++) {
            Name dimension = d < dimensions.size() ? dimensions.get(d) : Name.of("");
            translated.add(subscript(reference.subscripts().get(d), dimension, place));
        }
        return translated;
    }

    private Index subscript(Index index, Name dimension, Place place) {
        if (index instanceof Index.Wildcard wildcard) {
            Name range = wildcard.part();
            Name element = range == null ? null : place.marks().get(range);
            return element == null ? new Index.Wildcard(null, wildcard.span()) : at(element, wildcard.span());
        }
        if (!(index instanceof Index.At at) || !(at.value() instanceof Reference named)) {
            return index;
        }
        Dimension range = ranges.range(named.name());
        if (range == null) {
            return at(named.name(), named.span());
        } else if (place.passed().contains(range.name())) {
            if (!range.name().equals(dimension)) {
                throw new Untranslatable();
            }
            return new Index.Wildcard(null, named.span());
        } else if (place.isCommon()) {
            if (!range.name().equals(dimension) || !isLeft(range, place)) {
                throw new PerElement();
            }
            return at(range.name(), named.span());
        }
        return at(element(range, place), named.span());
    }

    private static Index at(Name name, SourceSpan span) {
        return new Index.At(new Reference(Name.of(name.text()), List.of(), span));
    }

    /** Returns whether a range stands on the left side. */
    static boolean isLeft(Dimension range, Place place) {
        return place.left().stream()
                .anyMatch(left -> left != null && left.name().equals(range.name()));
    }

    /** Returns the element that a range stands for. */
    Name element(Dimension range, Place place) {
        List<Name> elements = place.element();
        if (elements == null) {
            throw new PerElement();
        }
        for (int d = 0; d < elements.size(); d++) {
            Dimension left = place.left().get(d);
            if (left != null && left.name().equals(range.name())) {
                return elements.get(d);
            }
        }
        for (int d = 0; d < elements.size(); d++) {
            Dimension left = place.left().get(d);
            Name found = left == null ? null : ranges.counterpart(left, range, elements.get(d));
            if (found != null) {
                return found;
            }
        }
        throw new Untranslatable();
    }

    /** Returns the number that a range or an element stands for in a formula, its place in the largest range that has it; null when the name is neither. */
    @Nullable
    Expression number(Reference reference, Place place) {
        boolean marked = reference.subscripts().size() == 1
                && reference.subscripts().get(0) instanceof Index.Wildcard wildcard
                && Objects.equals(reference.name(), wildcard.part());
        Dimension range = ranges.range(reference.name());
        if (range == null && ranges.family(reference.name()) == null) {
            return null;
        }
        if (range != null && !marked && place.isCommon()) {
            if (!isLeft(range, place) || !isNumberedLikeFamily(range)) {
                throw new PerElement();
            }
            return new Reference(Name.of(range.name().text()), List.of(), reference.span());
        }
        Name element =
                range == null ? reference.name() : marked ? place.marks().get(range.name()) : element(range, place);
        Dimension family = element == null ? null : ranges.family(element);
        if (element == null || family == null) {
            throw new Untranslatable();
        }
        return new Expression.Literal(ranges.position(family, element) + 1, reference.span());
    }

    private boolean isNumberedLikeFamily(Dimension range) {
        for (int i = 0; i < range.size(); i++) {
            Dimension family = ranges.family(range.elements().get(i));
            if (family == null || ranges.position(family, range.elements().get(i)) != i) {
                return false;
            }
        }
        return true;
    }
}
