package nl.zicht.model;

import nl.zicht.equation.Expression;
import nl.zicht.equation.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * When and how a {@link Macro} is simulated by itself, from beginning to end, each time its value is asked for (XMILE 1.0, section 4.8.1).
 *
 * @param start first time, in terms of the parameters
 * @param stop last time, at which the result is taken, in terms of the parameters
 * @param dt the step of integration, or null for 1
 * @param method how stocks are integrated
 * @param span where this was said, or null
 */
public record MacroSpecs(
        Expression start,
        Expression stop,
        @Nullable Expression dt,
        IntegrationMethod method,
        @Nullable SourceSpan span) {}
