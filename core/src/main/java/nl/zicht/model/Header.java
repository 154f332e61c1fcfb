package nl.zicht.model;

import java.util.List;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What every variable has: a name, the dimensions it is arrayed over, a unit, a text that explains it, and a place.
 *
 * @param name the variable
 * @param dimensions the dimensions in order, empty for a scalar; the same may occur twice
 * @param unit the unit as written, or null when none was given
 * @param documentation what the author says about it, empty when nothing
 * @param span where the name was declared, or null for a variable made in code
 * @param range what its values are expected to lie in, or null when its author says nothing
 */
public record Header(
        Name name,
        List<Name> dimensions,
        @Nullable UnitText unit,
        String documentation,
        @Nullable SourceSpan span,
        @Nullable ValueRange range) {
    public Header {
        dimensions = List.copyOf(dimensions);
    }

    /** A variable of which no range of values is expected. */
    public Header(
            Name name,
            List<Name> dimensions,
            @Nullable UnitText unit,
            String documentation,
            @Nullable SourceSpan span) {
        this(name, dimensions, unit, documentation, span, null);
    }

    /** Returns the header of a scalar variable without unit or documentation. */
    public static Header of(String name) {
        return new Header(Name.of(name), List.of(), null, "", null);
    }
}
