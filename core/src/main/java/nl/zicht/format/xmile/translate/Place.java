package nl.zicht.format.xmile.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.model.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Where an equation that is translated stands.
 *
 * @param owner the variable that it defines
 * @param dimensions those of the owner
 * @param left by dimension, the range that is written on the left side; null where an element is written there
 * @param element the element it is translated for, by dimension; null when one translation is for all
 * @param marks the elements that marked ranges ({@code r!}) stand for where a vector function is written out
 * @param passed ranges of the left side of which all elements are meant
 * @param own what the name of the owner means, null for the variable itself
 * @param whole the whole equation that is translated, or null
 */
record Place(
        Name owner,
        List<Dimension> dimensions,
        List<@Nullable Dimension> left,
        @Nullable List<Name> element,
        Map<Name, Name> marks,
        Set<Name> passed,
        @Nullable Expression own,
        @Nullable Expression whole) {

    Place(Name owner, List<Dimension> dimensions, List<@Nullable Dimension> left, @Nullable List<Name> element) {
        this(owner, dimensions, left, element, Map.of(), Set.of(), null, null);
    }

    /** Returns whether one translation is for all elements. */
    boolean isCommon() {
        return element == null;
    }

    /** Returns this place with marked ranges standing for elements. */
    Place marking(Map<Name, Name> more) {
        Map<Name, Name> all = new HashMap<>(marks);
        all.putAll(more);
        return new Place(owner, dimensions, left, element, Map.copyOf(all), passed, own, whole);
    }

    /** Returns this place with a range of the left side standing for all its elements. */
    Place passing(Name range) {
        return new Place(owner, dimensions, left, element, marks, Set.of(range), own, whole);
    }

    /** Returns this place with another meaning of the name of the owner. */
    Place meaning(Expression newOwn) {
        return new Place(owner, dimensions, left, element, marks, passed, newOwn, whole);
    }

    /** Returns this place for an equation as a whole. */
    Place of(Expression equation) {
        return new Place(owner, dimensions, left, element, marks, passed, own, equation);
    }
}
