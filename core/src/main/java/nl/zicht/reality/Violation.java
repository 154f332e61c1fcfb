package nl.zicht.reality;

import nl.zicht.equation.SourceSpan;

/**
 * The first moment at which a consequence did not hold.
 *
 * @param time the moment
 * @param element the element of an arrayed check as {@code [A,B]}, empty for a scalar
 * @param claim the comparison that was not true, as its author wrote it
 * @param left the value left of the comparison
 * @param right the value right of it
 * @param span where the comparison stands
 */
public record Violation(double time, String element, String claim, double left, double right, SourceSpan span) {}
