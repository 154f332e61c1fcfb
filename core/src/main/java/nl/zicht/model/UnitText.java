package nl.zicht.model;

import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure as written in a model, not parsed yet.
 *
 * @param text the unit expression
 * @param span where it stands, or null
 */
public record UnitText(String text, @Nullable SourceSpan span) {}
