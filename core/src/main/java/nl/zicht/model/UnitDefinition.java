package nl.zicht.model;

import java.util.List;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure that a model defines: a name, perhaps an expression in other units, and other names for it.
 *
 * @param name the unit
 * @param expression what it is in other units, or null for a unit of its own
 * @param aliases other names
 * @param disabled whether the definition only switches one off (XMILE {@code disabled="true"})
 * @param span where it was declared, or null
 */
public record UnitDefinition(
        String name,
        @Nullable String expression,
        List<String> aliases,
        boolean disabled,
        @Nullable SourceSpan span) {
    public UnitDefinition {
        aliases = List.copyOf(aliases);
    }
}
