package nl.zicht.model;

import nl.zicht.equation.Expression;
import nl.zicht.equation.Name;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a {@link Macro}.
 *
 * @param name what the macro calls it
 * @param defaultValue what it is when a call leaves it out, which may use earlier parameters; null when it must be given
 * @param span where it was declared, or null
 */
public record MacroParameter(
        Name name,
        @Nullable Expression defaultValue,
        @Nullable SourceSpan span) {}
